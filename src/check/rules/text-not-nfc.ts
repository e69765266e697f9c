import { lineStarts } from '../../source/line-starts.ts';
import { rule } from '../rule.ts';

/** A letter with its marks, syllables in parts, and signs that have another form. */
const CLUSTER = /\P{M}\p{M}+|[\u1100-\u11ff]+|[\u0340-\u0374\u2126\u212a\u212b\uf900-\ufaff]/gu;

/** A text whose letters are written in parts. */
export default rule<{ text: string }>({
  id: 'text-not-nfc',
  severity: 'warning',
  tier: 'always',
  summary: 'a text that is not in Unicode normal form C',
  says: f => ({
    what: `"${f.text}" is written with its marks apart`,
    why: 'the same name written in two ways is two names to every search',
    fix: 'save the text in normal form C (--fix does)',
  }),
  *text(file) {
    if (file.text === file.text.normalize('NFC')) return;
    const lines = lineStarts(file.text);
    for (const [found, index] of partsOf(file.text)) {
      const composed = found.normalize('NFC');
      yield {
        at: { place: lines.place(file.path, index, index + found.length) },
        facts: { text: composed },
        fix: [{ at: index, remove: found.length, insert: composed }],
      };
    }
  },
});

/** What is not composed, line by line: the letters it is about, or the line where these cannot be told. */
function* partsOf(text: string): Generator<readonly [string, number]> {
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
