import { codePointOf } from '../../source/forbidden.ts';
import { lineStarts } from '../../source/line-starts.ts';
import { foundInEscapes } from '../escapes.ts';
import { rule } from '../rule.ts';

/** Unusual spaces and invisible characters. French uses a no-break space before `: ; ! ? »` and after `«`, which is allowed. */
const INVISIBLE =
  /[\u00ad\u200b\u2060\u200e\u200f\u061c]|(?!^)\ufeff|(?<!«)[\u00a0\u202f](?![:;!?»])|[\u2000-\u200a\u205f]|(?<=[\p{Script=Latin}\d ])[\u200c\u200d]/gu;
const SPACE = /\s/u;

/** An invisible character, or one that looks like a plain space. */
export default rule<{ code: string; by: 'character' | 'escape' }>({
  id: 'invisible-character',
  severity: 'warning',
  summary: 'an invisible character, or one that looks like a plain space',
  what: f =>
    `the character U+${f.code} here ${f.code === '00A0' || f.code.startsWith('20') ? 'is invisible or looks like a space' : 'is invisible'}`,
  why: 'names with and without it look the same but differ; tables copied from web pages often contain it',
  fix: f =>
    `write a plain space or nothing${f.by === 'escape' ? ' in place of the escape' : ' (--fix does)'}`,
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
