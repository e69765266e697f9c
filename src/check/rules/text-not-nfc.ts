import { lineStarts } from '../../source/line-starts.ts';
import { rule } from '../rule.ts';

/** A letter with its marks, as it may be written apart. */
const CLUSTER = /[^\u0000-\u02ff]*?\P{M}\p{M}+|[\u0340-\u0374\u1100-\u11ff\u2126\u212a\u212b\uf900-\ufaff]/gu;

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
    for (const { 0: found, index } of file.text.matchAll(CLUSTER)) {
      const composed = found.normalize('NFC');
      if (composed === found) continue;
      yield {
        at: { place: lines.place(file.path, index, index + found.length) },
        facts: { text: composed },
        fix: [{ at: index, remove: found.length, insert: composed }],
      };
    }
  },
});
