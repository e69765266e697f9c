import { lineStarts } from '../../source/line-starts.ts';
import { foundInEscapes } from '../escapes.ts';
import { rule } from '../rule.ts';

/** Candidates: a letter with combining marks, Hangul jamo, and signs with a canonical equivalent. */
const CLUSTER = /\P{M}\p{M}+|[\u1100-\u11ff]+|[\u0340-\u0374\u2126\u212a\u212b\uf900-\ufaff]/gu;

export default rule<{ text: string; by: 'character' | 'escape' }>({
  id: 'text-not-nfc',
  severity: 'warning',
  summary: 'a text that is not in Unicode normal form C',
  what: f => `"${f.text}" is written with its marks apart`,
  why: 'a search treats the two spellings of a name as different names',
  fix: f =>
    f.by === 'escape'
      ? 'write the letters instead of escapes'
      : 'save the text in normal form C (--fix does)',
  *text(file, { tree }) {
    const lines = lineStarts(file.text);
    for (const [found, index] of partsOf(file.text)) {
      const composed = found.normalize('NFC');
      yield {
        at: { place: lines.place(file.path, index, index + found.length) },
        facts: { text: composed, by: 'character' },
        fix: [{ at: index, remove: found.length, insert: composed }],
      };
    }
    const apart = (text: string): string[] => [...partsOf(text)].map(([found]) => found.normalize('NFC'));
    for (const { found, place } of foundInEscapes(file, tree, apart))
      yield { at: { place }, facts: { text: found, by: 'escape' } };
  },
});

/** Every letter that is not composed, with its offset; the whole line where no single letter can be named. */
function* partsOf(text: string): Generator<readonly [string, number]> {
  if (text === text.normalize('NFC')) return;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== line.normalize('NFC')) {
      const clusters = [...line.matchAll(CLUSTER)].filter(([c]) => c !== c.normalize('NFC'));
      for (const { 0: found, index } of clusters) yield [found, start + index];
      if (clusters.length === 0) yield [line, start];
    }
    start += line.length + 1;
  }
}
