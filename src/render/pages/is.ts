import type { Evaluated } from '../../status/expression/evaluate.ts';
import type { CountName } from '../../status/expression/expression.ts';
import { line, type Page, type Span, span } from '../page.ts';
import { ANSWER_TONE, type Locale, nameOf, rangeText, standingText, windowText } from '../phrases.ts';

/** The answer, and beside it what was measured for it; `recordedUntil` where the question goes beyond that day of the record. */
export function isPage(
  e: Evaluated,
  locale: Locale,
  { untilForce, recordedUntil }: { readonly untilForce: boolean; readonly recordedUntil: string | null },
): Page {
  const said = leaves(e).map(m => measuredText(m, locale, untilForce));
  if (recordedUntil !== null) said.push(locale.messages.record.asRecorded({ until: recordedUntil }));
  const measured = [...new Set(said)].filter(t => t !== '');
  const because: readonly Span[] =
    measured.length > 0 ? [span(` (${measured.join(locale.messages.separator.semicolon)})`, 'dim')] : [];
  return [line(span(locale.messages.answer[e.answer], ANSWER_TONE[e.answer]), ...because)];
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

function measuredText(m: NonNullable<Evaluated['measured']>, locale: Locale, untilForce: boolean): string {
  const { messages } = locale;
  switch (m.kind) {
    case 'count':
      return messages.is.because({
        what: messages.label[COUNTED[m.of]],
        bounds: m.between ? rangeText(m.between.lo, m.between.hi, messages) : messages.explain.unknownDay,
      });
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
        bounds: m.omitted ? messages.why.notRecorded : standingText(m.standing, m.possible, locale),
      });
  }
}

/** A sentence as a part of another. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/u, '');
