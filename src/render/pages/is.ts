import type { Evaluated } from '../../status/expression/evaluate.ts';
import type { CountName } from '../../status/expression/expression.ts';
import { line, type Page, type Span, span } from '../page.ts';
import { type Locale, nameOf, windowText } from '../phrases.ts';

/** The answer, and beside it what was measured for it; `recordedUntil` where the question goes beyond that day of the record. */
export function isPage(
  e: Evaluated,
  locale: Locale,
  { untilForce, recordedUntil }: { readonly untilForce: boolean; readonly recordedUntil: string | null },
): Page {
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[e.answer];
  const said = leaves(e).map(m => measuredText(m, locale, untilForce));
  if (recordedUntil !== null) said.push(locale.messages.asRecorded(recordedUntil));
  const measured = [...new Set(said)].filter(t => t !== '');
  const because: readonly Span[] =
    measured.length > 0 ? [span(` (${measured.join(locale.messages.semicolon)})`, 'dim')] : [];
  return [line(span(locale.messages.answer[e.answer], tone), ...because)];
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
      return messages.is.because(
        messages.label[COUNTED[m.of]],
        m.between ? messages.is.range(m.between.lo, m.between.hi) : messages.unknownDay,
      );
    case 'in-force':
      return m.since
        ? messages.since(m.since)
        : m.earliest
          ? messages.is.because(messages.label.earliest, m.earliest)
          : '';
    case 'window':
      return messages.is.because(
        messages.label.signature,
        windowText(messages, { ...m, daysLeft: null }, untilForce),
      );
    case 'standing': {
      const also =
        m.possible.length > 0
          ? `${messages.semicolon}${messages.possiblyStep(m.possible.map(s => messages.standing[s]).join(messages.comma))}`
          : '';
      return messages.is.because(nameOf(locale, m.who), `${messages.standing[m.standing]}${also}`);
    }
  }
}
