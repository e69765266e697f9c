import { findParticipant } from '../../registry/find.ts';
import { evaluatedJson } from '../../render/json/claims.ts';
import { ledgerJson, treatyJson } from '../../render/json/status.ts';
import { isPage } from '../../render/pages/is.ts';
import { isBeyondRecord } from '../../status/as-of.ts';
import { evaluate } from '../../status/expression/evaluate.ts';
import type { ExpressionFault, ExpressionFaultCode } from '../../status/expression/expression.ts';
import { parseExpression } from '../../status/expression/parse.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { resolveRequest } from '../request.ts';
import { openTreaty } from '../resolve-names.ts';

const CODES = { yes: EXIT.fine, no: EXIT.no, undetermined: EXIT.undetermined } as const;

/** `treaty is`: answers a yes-or-no question with its exit code. */
export async function runIs({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const [text = '', ...rest] = args;
  const { open, id } = await openTreaty(host, request, rest);
  const parsed = parseExpression(text, name => findParticipant(open.registry, name));
  if ('fault' in parsed) {
    const { message, hint } = expressionFaultWords(parsed, text);
    throw usage('bad-expression', message, {
      hint,
      ...(parsed.candidates ? { candidates: parsed.candidates } : {}),
    });
  }
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const scenarios = scenariosOf(ledger);
  const answered = evaluate(parsed.ok, { scenarios, treaty, asked: request.asked });
  const { signature } = scenarios.of(id, 'latest', request.asked.on)?.law ?? {};
  const locale = await localeOf(request, open.registry);
  const beyond = isBeyondRecord(treaty, request.asked.on);
  const says = {
    untilForce: signature?.closes === 'entry-into-force',
    recordedUntil: beyond ? (treaty.completeUntil ?? '') : null,
  };
  await writeAnswer(host, request, {
    text: () => isPage(answered, locale, says),
    json: () => ({
      format: 'treaty/is/1',
      expression: text,
      treaty: treatyJson(treaty),
      on: request.asked.on,
      ledger: ledgerJson(treaty, beyond, open.revision),
      answer: answered.answer,
      because: evaluatedJson(answered),
    }),
  });
  return CODES[answered.answer];
}

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
