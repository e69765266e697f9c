import type { Evaluated, LeafMeasure } from '../../status/expression/evaluate.ts';
import type { CountName, Expression } from '../../status/expression/expression.ts';
import { GAP, line, type Page, type Span, span, type TreeNode } from '../page.ts';
import { ANSWER_TONE, type Locale, nameOf, rangeText, standingText, windowText } from '../phrases.ts';

/** How an answer is shown: `recordedUntil` where the question goes beyond that day of the record; `full` with the answer to each part. */
export interface IsPageOptions {
  readonly untilForce: boolean;
  readonly recordedUntil: string | null;
  readonly full: boolean;
}

/** The answer, and beside it what was measured for it. */
export function isPage(e: Evaluated, locale: Locale, options: IsPageOptions): Page {
  const { answer, record, separator } = locale.messages;
  const said = leaves(e).map(m => measuredText(m, locale, options.untilForce));
  if (e.basis === 'presumed') said.unshift(record.presumed);
  if (options.recordedUntil !== null) said.push(record.asRecorded({ until: options.recordedUntil }));
  const measured = [...new Set(said)].filter(t => t !== '');
  const because: readonly Span[] =
    measured.length > 0 ? [span(` (${measured.join(separator.semicolon)})`, 'dim')] : [];
  return [
    line(span(answer[e.answer], ANSWER_TONE[e.answer]), ...because),
    ...(options.full ? [GAP, { kind: 'tree', root: partsTree(e, locale, options) } as const] : []),
  ];
}

/** An expression and its parts, each with its answer. */
function partsTree(e: Evaluated, locale: Locale, options: IsPageOptions): TreeNode {
  const { answer, separator, record } = locale.messages;
  const why = e.measured ? measuredText(e.measured, locale, options.untilForce) : '';
  const notes = [...(e.basis === 'presumed' ? [record.presumed] : []), ...(why === '' ? [] : [why])];
  return {
    spans: [
      span(`${writtenAs(e.expression)}${separator.colon}`),
      span(answer[e.answer], ANSWER_TONE[e.answer]),
      span(notes.length > 0 ? ` (${notes.join(separator.semicolon)})` : '', 'dim'),
    ],
    children: e.parts.map(part => partsTree(part, locale, options)),
  };
}

/** An expression as `treaty is` reads it. */
function writtenAs(e: Expression): string {
  switch (e.kind) {
    case 'count':
      return `${e.of} ${e.is} ${e.number}`;
    case 'in-force':
      return 'in force';
    case 'open-for-signature':
      return 'open for signature';
    case 'standing':
      return `${e.who} is ${e.is}`;
    case 'not':
      return `not ${e.of.kind === 'and' || e.of.kind === 'or' ? `(${writtenAs(e.of)})` : writtenAs(e.of)}`;
    case 'and':
    case 'or':
      return e.of
        .map(part => ('of' in part && part.kind !== 'count' ? `(${writtenAs(part)})` : writtenAs(part)))
        .join(` ${e.kind} `);
  }
}

const leaves = (e: Evaluated): readonly NonNullable<Evaluated['measured']>[] =>
  e.measured ? [e.measured] : e.parts.flatMap(leaves);

const COUNTED = {
  signatories: 'signatories',
  states_signed: 'statesSigned',
  consents: 'consents',
  counted: 'counted',
  parties: 'parties',
  remaining: 'remaining',
} as const satisfies Record<CountName, keyof Locale['messages']['label']>;

/** A total as recorded; "73 or more" where the record may lack acts that raise it. */
function countText({ between, orMore, orFewer }: CountMeasure, messages: Locale['messages']): string {
  if (!between) return messages.explain.unknownDay;
  const { lo, hi } = between;
  if (orMore && !orFewer) return messages.is.orMore({ n: lo });
  if (orFewer && !orMore) return messages.is.orFewer({ n: hi });
  return rangeText(lo, hi, messages);
}

type CountMeasure = Extract<LeafMeasure, { readonly kind: 'count' }>;

function measuredText(m: NonNullable<Evaluated['measured']>, locale: Locale, untilForce: boolean): string {
  const { messages } = locale;
  switch (m.kind) {
    case 'count':
      return messages.is.because({ what: messages.label[COUNTED[m.of]], bounds: countText(m, messages) });
    case 'in-force':
      return m.since
        ? messages.status.since({ day: m.since })
        : m.earliest
          ? messages.is.because({ what: messages.label.earliest, bounds: m.earliest })
          : '';
    case 'window':
      return messages.is.because({
        what: messages.label.signature,
        bounds: windowText(messages, { ...m, daysLeft: null }, untilForce),
      });
    case 'standing':
      if (m.omitted === 'territory')
        return withoutStop(messages.why.territory({ who: nameOf(locale, m.who) }));
      return messages.is.because({
        what: nameOf(locale, m.who),
        bounds: m.omitted ? messages.why.notRecorded : standingText(m.standing, m.recordedPossible, locale),
      });
  }
}

/** A sentence as a part of another. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/u, '');
