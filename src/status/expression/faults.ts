import { nearest } from '../../source/nearest.ts';
import { COUNT_NAMES, type ExpressionFault, type ExpressionFaultCode, type Resolved } from './expression.ts';
import type { Token } from './tokens.ts';

export const fault = (code: ExpressionFaultCode, { at, text }: Token, hint?: string): ExpressionFault => ({
  fault: code,
  at,
  wrote: text.slice(0, 80),
  ...(hint === undefined ? {} : { hint }),
});

/** The legal word that was perhaps meant. `suggestion('signitories', COUNTED)` is `'signatories'`. */
export const suggestion = (wrote: string, among: readonly string[]): string | undefined =>
  nearest(wrote, among, 1)[0];

const OTHER_NOTATIONS: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '=>': '>=',
  '=<': '<=',
  '≥': '>=',
  '≤': '<=',
};

/** The operator that another notation means; none for "unequal", which is said with `not`. */
export const operatorHint = (wrote: string): string | undefined =>
  Object.hasOwn(OTHER_NOTATIONS, wrote)
    ? OTHER_NOTATIONS[wrote]
    : ['!=', '<>', '≠'].includes(wrote)
      ? 'not … ='
      : undefined;

/** Words that begin a condition and end nowhere: what was perhaps meant by the first of them. */
export function conditionExpected(words: readonly Token[]): ExpressionFault {
  const [first = { kind: 'end', text: '', at: 1 } as const] = words;
  const said = (count: number): string =>
    words
      .slice(0, count)
      .map(t => t.text)
      .join(' ');
  const hint =
    suggestion(said(2), ['in force']) ??
    suggestion(said(3), ['open for signature']) ??
    suggestion(first.text, [...COUNT_NAMES, 'in force']);
  return fault('condition-expected', first, hint);
}

/** An unknown or ambiguous name. In `signitories and Egypt is party`, the words before "and" are the fault, not the whole. */
export function participantFault(
  name: readonly Token[],
  found: Exclude<Resolved, { kind: 'one' }>,
): ExpressionFault {
  const [first = { kind: 'end', text: '', at: 1 } as const] = name;
  const wrote = name.map(t => t.text).join(' ');
  if (found.kind === 'several') {
    return {
      ...fault('ambiguous-participant', { ...first, text: wrote }),
      candidates: found.candidates.map(c => c.id),
    };
  }
  const joint = name.findIndex(t => ['and', 'or'].includes(t.text.toLowerCase()));
  if (joint > 0 && found.near.length === 0) return conditionExpected(name.slice(0, joint));
  return fault('unknown-participant', { ...first, text: wrote }, found.near[0]);
}
