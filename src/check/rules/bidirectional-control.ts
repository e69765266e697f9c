import { codePointOf } from '../../source/forbidden.ts';
import { lineStarts } from '../../source/line-starts.ts';
import { foundInEscapes } from '../escapes.ts';
import { rule } from '../rule.ts';

/** Characters that reverse the display order of the text after them. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A character that makes a line look different from what it says. */
export default rule<{ code: string; by: 'character' | 'escape' }>({
  id: 'bidirectional-control',
  severity: 'error',
  summary: 'a character that changes the direction of the text',
  what: f => `the character U+${f.code} changes the direction of the text here`,
  why: 'a reviewer sees a different line from the one that is read; names in Arabic need no such character',
  fix: f => (f.by === 'escape' ? 'remove the escape' : 'remove it (--fix does)'),
  *text(file, { tree }) {
    const lines = lineStarts(file.text);
    for (const { 0: found, index } of file.text.matchAll(CONTROLS)) {
      const place = lines.place(file.path, index, index + 1);
      yield {
        at: { place },
        facts: { code: codePointOf(found), by: 'character' },
        fix: [{ at: index, remove: 1, insert: '' }],
      };
    }
    for (const { found, place } of foundInEscapes(file, tree, text => text.match(CONTROLS) ?? []))
      yield { at: { place }, facts: { code: codePointOf(found), by: 'escape' } };
  },
});
