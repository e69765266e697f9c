import { codePointOf } from '../../source/forbidden.ts';
import { lineStarts } from '../../source/line-starts.ts';
import { foundInEscapes } from '../escapes.ts';
import { rule } from '../rule.ts';

/** Spaces of other widths, and characters that cannot be seen. French sets a no-break space before `: ; ! ? »` and after `«`. */
const INVISIBLE =
  /[\u00ad\u200b\u2060\u200e\u200f\u061c]|(?!^)\ufeff|(?<!«)[\u00a0\u202f](?![:;!?»])|[\u2000-\u200a\u205f]|(?<=[\p{Script=Latin}\d ])[\u200c\u200d]/gu;
const SPACE = /\s/u;

/** A character that looks like nothing, or like a plain space. */
export default rule<{ code: string; by: 'character' | 'escape' }>({
  id: 'invisible-character',
  severity: 'warning',
  tier: 'always',
  summary: 'a character that cannot be seen, or that looks like a plain space',
  message: f => ({
    what: `the character U+${f.code} stands here, which cannot be told from ${f.code === '00A0' || f.code.startsWith('20') ? 'a space or from nothing' : 'nothing'}`,
    why: 'names with and without it look alike and are not the same; tables copied from pages are full of them',
    fix: `write a plain space or nothing${f.by === 'escape' ? ' in place of the escape' : ' (--fix does)'}`,
  }),
  *text(file, { tree }) {
    const lines = lineStarts(file.text);
    for (const { 0: found, index } of file.text.matchAll(INVISIBLE)) {
      const insert = SPACE.test(found) && found !== '\ufeff' ? ' ' : '';
      const place = lines.place(file.path, index, index + found.length);
      yield {
        at: { place: { ...place, endColumn: place.column + 1 } },
        facts: { code: codePointOf(found), by: 'character' },
        fix: [{ at: index, remove: found.length, insert }],
      };
    }
    for (const { found, place } of foundInEscapes(file, tree, text => text.match(INVISIBLE) ?? []))
      yield { at: { place }, facts: { code: codePointOf(found), by: 'escape' } };
  },
});
