import type { ExpressionFault, ExpressionFaultCode } from '../status/expression/expression.ts';

const WHAT: Readonly<Record<ExpressionFaultCode, (wrote: string) => string>> = {
  empty: () => 'the expression is empty',
  'too-long': () => 'the expression is too long',
  'too-deep': () => 'parentheses are nested too deeply',
  'unclosed-quote': wrote => `the quote ${wrote} is not closed`,
  'unclosed-parenthesis': () => 'a parenthesis is not closed',
  'unexpected-character': wrote => `"${wrote}" is not expected here`,
  'unknown-operator': wrote => `"${wrote}" is no comparison: use >=, >, <=, < or =`,
  'comparison-expected': wrote =>
    `a comparison is expected${wrote === '' ? '' : `, not "${wrote}"`}: >=, >, <=, < or =`,
  'number-expected': wrote => `a whole number is expected${wrote === '' ? '' : `, not "${wrote}"`}`,
  'unknown-count': wrote => `"${wrote}" is nothing to count`,
  'unknown-standing': wrote =>
    `"${wrote}" is no standing: none, signatory, contracting, party or former-party`,
  'condition-expected': wrote => `a condition is expected${wrote === '' ? '' : `, not "${wrote}"`}`,
  'unknown-participant': wrote => `no participant "${wrote}" in the ledger`,
  'ambiguous-participant': wrote => `"${wrote}" may be several participants`,
  'unexpected-text': wrote => `"${wrote}" is left over`,
};

/** What is wrong with an expression, where, and what was perhaps meant. */
export function expressionFaultWords(
  fault: ExpressionFault,
  text: string,
): { readonly message: string; readonly hint: string } {
  const message = `column ${fault.at} of the expression: ${WHAT[fault.fault](fault.wrote)}`;
  if (fault.candidates) return { message, hint: `say which: ${fault.candidates.join(', ')}` };
  if (fault.hint) return { message, hint: `did you mean "${fault.hint}"?` };
  const hint =
    text.trim() === ''
      ? 'treaty is "signatories >= 70"'
      : 'for example: signatories >= 70 and not in force; "Viet Nam" is party';
  return { message, hint };
}
