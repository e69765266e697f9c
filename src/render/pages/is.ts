import type { PlainDate } from '../../calendar/plain-date.ts';
import type { EndedBy } from '../../status/ends/ends.ts';
import type { Evaluated, LeafMeasure } from '../../status/expression/evaluate.ts';
import type { CountName, Expression } from '../../status/expression/expression.ts';
import { GAP, line, type Page, type Span, span, type TreeNode } from '../page.ts';
import { ANSWER_TONE, type Locale, nameOf, rangeText, type WindowRules, windowText } from '../phrases.ts';
import { standingText } from '../standings.ts';

/** How an answer is shown: `recordedUntil` where the question goes beyond that day of the record; `full` with the answer to each part. */
export interface IsPageOptions {
  readonly window: WindowRules;
  readonly on: PlainDate;
  readonly recordedUntil: string | null;
  readonly full: boolean;
}

/** The answer, and beside it what was measured for it. */
export function isPage(e: Evaluated, locale: Locale, options: IsPageOptions): Page {
  const { answer, record, separator } = locale.messages;
  const said = leaves(e).map(m => measuredText(m, locale, options));
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
  const why = e.measured ? measuredText(e, locale, options) : '';
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

const leaves = (e: Evaluated): readonly Evaluated[] => (e.measured ? [e] : e.parts.flatMap(leaves));

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

function measuredText(
  { measured: m, answer }: Evaluated,
  locale: Locale,
  { window, on }: IsPageOptions,
): string {
  const { messages } = locale;
  switch (m?.kind) {
    case undefined:
      return '';
    case 'count':
      return messages.is.because({ what: messages.label[COUNTED[m.of]], bounds: countText(m, messages) });
    case 'in-force':
      if (m.since) return forceText(m.since, m.end, answer, on, locale);
      if (m.between)
        return messages.is.because({
          what: messages.label.entryIntoForce,
          bounds: messages.status.betweenDays(m.between),
        });
      return earliestText(m, messages);
    case 'window':
      return messages.is.because({
        what: messages.label.signature,
        bounds: windowText(messages, { ...m, daysLeft: null }, window),
      });
    case 'standing':
      if (m.omitted === 'territory')
        return withoutStop(messages.why.territory({ who: nameOf(locale, m.who) }));
      return messages.is.because({
        what: nameOf(locale, m.who),
        bounds: m.omitted
          ? messages.why.notRecorded
          : standingText(m.standing, m.recordedPossible, m.who, locale),
      });
  }
}

/** The earliest entry into force: with acts that the record may lack, where it ended before the day asked about. */
function earliestText(
  m: Extract<LeafMeasure, { readonly kind: 'in-force' }>,
  messages: Locale['messages'],
): string {
  const day = m.earliestBeyondRecord ?? m.earliest;
  return day ? messages.is.because({ what: messages.label.earliest, bounds: day }) : '';
}

/** Since when a treaty is in force; where it is not, when it enters into force or that it entered and ended. */
function forceText(
  since: PlainDate,
  end: { readonly on: PlainDate; readonly by: EndedBy; readonly atLatest?: true } | null,
  answer: Evaluated['answer'],
  on: PlainDate,
  { messages }: Locale,
): string {
  const { is, status, separator } = messages;
  if (on < since) return is.entersIntoForce({ day: since });
  if (answer === 'yes') return status.since({ day: since });
  if (!end) return is.enteredIntoForce({ day: since });
  const ended =
    end.by === 'suspension'
      ? status.suspendedSince({ day: end.on })
      : status.ceasedOn({ day: end.on, why: status.endedBy[end.by], atLatest: end.atLatest === true });
  return `${is.enteredIntoForce({ day: since })}${separator.semicolon}${ended}`;
}

/** A sentence as a part of another. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/u, '');
