import { type CharacterFacts, characters } from '../look.ts';
import { rule } from '../rule.ts';

/** Unusual spaces and invisible characters. French uses a no-break space before `: ; ! ? »` and after `«`, which is allowed. */
const INVISIBLE =
  /[\u00ad\u200b\u2060\u200e\u200f\u061c]|(?!^)\ufeff|(?<!«)[\u00a0\u202f](?![:;!?»])|[\u2000-\u200a\u205f]|(?<=[\p{Script=Latin}\d ])[\u200c\u200d]/gu;
const SPACE = /\s/u;

export default rule<CharacterFacts>({
  id: 'invisible-character',
  severity: 'warning',
  summary: 'an invisible character, or one that looks like a plain space',
  what: f =>
    `the character U+${f.code} here ${f.code === '00A0' || f.code.startsWith('20') ? 'is invisible or looks like a space' : 'is invisible'}`,
  why: 'names with and without it look the same but differ; tables copied from web pages often contain it',
  fix: f =>
    `write a plain space or nothing${f.by === 'escape' ? ' in place of the escape' : ' (--fix does)'}`,
  text: characters(INVISIBLE, found => (SPACE.test(found) && found !== '\ufeff' ? ' ' : '')),
});
