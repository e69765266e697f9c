import type { Evaluated } from '../../status/expression/evaluate.ts';
import { line, type Page, type Span, span } from '../page.ts';
import { nameOf, type Voice } from '../phrases.ts';

/** The answer, and beside it what was measured for it. */
export function isPage(e: Evaluated, voice: Voice): Page {
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[e.answer];
  const measured = [...new Set(leaves(e).map(m => measuredText(m, voice)))].filter(t => t !== '');
  const because: readonly Span[] =
    measured.length > 0 ? [span(` (${measured.join(voice.words.semicolon)})`, 'dim')] : [];
  return [line(span(voice.words.answer[e.answer], tone), ...because)];
}

const leaves = (e: Evaluated): readonly NonNullable<Evaluated['measured']>[] =>
  e.measured ? [e.measured] : e.parts.flatMap(leaves);

function measuredText(m: NonNullable<Evaluated['measured']>, voice: Voice): string {
  const { words } = voice;
  switch (m.kind) {
    case 'count':
      return words.is.because(
        m.of,
        m.between ? words.is.range(m.between.lo, m.between.hi) : words.unknownDay,
      );
    case 'in-force':
      return m.since
        ? words.since(m.since)
        : m.earliest
          ? words.is.because(words.label.earliest, m.earliest)
          : '';
    case 'window':
      return words.is.because(
        words.label.signature,
        words.window[m.state]((m.state === 'not-yet' ? m.opens : m.closes) ?? '', null),
      );
    case 'standing': {
      const also =
        m.possible.length > 0
          ? `${words.semicolon}${words.possiblyStep(m.possible.map(s => words.standing[s]).join(words.comma))}`
          : '';
      return words.is.because(nameOf(voice, m.who), `${words.standing[m.standing]}${also}`);
    }
  }
}
