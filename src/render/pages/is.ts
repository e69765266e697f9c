import type { Evaluated } from '../../status/expression/evaluate.ts';
import type { CountName } from '../../status/expression/expression.ts';
import { line, type Page, type Span, span } from '../page.ts';
import { nameOf, type Voice, windowText } from '../phrases.ts';

/** The answer, and beside it what was measured for it; `recordedUntil` where the question goes beyond that day of the record. */
export function isPage(
  e: Evaluated,
  voice: Voice,
  { untilForce, recordedUntil }: { readonly untilForce: boolean; readonly recordedUntil: string | null },
): Page {
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[e.answer];
  const said = leaves(e).map(m => measuredText(m, voice, untilForce));
  if (recordedUntil !== null) said.push(voice.words.asRecorded(recordedUntil));
  const measured = [...new Set(said)].filter(t => t !== '');
  const because: readonly Span[] =
    measured.length > 0 ? [span(` (${measured.join(voice.words.semicolon)})`, 'dim')] : [];
  return [line(span(voice.words.answer[e.answer], tone), ...because)];
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
} as const satisfies Record<CountName, keyof Voice['words']['label']>;

function measuredText(m: NonNullable<Evaluated['measured']>, voice: Voice, untilForce: boolean): string {
  const { words } = voice;
  switch (m.kind) {
    case 'count':
      return words.is.because(
        words.label[COUNTED[m.of]],
        m.between ? words.is.range(m.between.lo, m.between.hi) : words.unknownDay,
      );
    case 'in-force':
      return m.since
        ? words.since(m.since)
        : m.earliest
          ? words.is.because(words.label.earliest, m.earliest)
          : '';
    case 'window':
      return words.is.because(words.label.signature, windowText(words, { ...m, daysLeft: null }, untilForce));
    case 'standing': {
      const also =
        m.possible.length > 0
          ? `${words.semicolon}${words.possiblyStep(m.possible.map(s => words.standing[s]).join(words.comma))}`
          : '';
      return words.is.because(nameOf(voice, m.who), `${words.standing[m.standing]}${also}`);
    }
  }
}
