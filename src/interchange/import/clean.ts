import { withCharacters } from './entities.ts';

/** Footnote marks as markup (`<superscript>1</superscript>`, `<sup>2</sup>`), with what stands inside them. */
const FOOTNOTE = /<\s*(superscript|sup)\b[^>]*>[\s\S]*?<\s*\/\s*\1\s*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;
/** Marks without markup: superior figures, asterisks and daggers. */
const MARKS = /[\u00b2\u00b3\u00b9\u2070-\u207f*†‡§]+/g;

/** More than the longest title of a column has, markup and all; what stands beyond is not looked at. */
export const LONGEST_CELL = 2000;

/** A text without footnote marks and markup, every kind of white space one space. */
export function cleanText(text: string): string {
  return withCharacters(text.slice(0, LONGEST_CELL))
    .replace(FOOTNOTE, ' ')
    .replace(TAG, ' ')
    .replace(MARKS, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A participant's name as a table gives it, cleaned of footnote marks; `withdrawn` where it stands in square brackets. */
export function cleanName(text: string): { readonly name: string; readonly withdrawn: boolean } {
  const bare = cleanText(text)
    .replace(/(?<=\p{L}|\)|\])\s*\d{1,3}(?:\s*,\s*\d{1,3})*$/u, '')
    .trim();
  const inside = /^\[(.*)\]$/.exec(bare)?.[1];
  return { name: (inside ?? bare).trim(), withdrawn: inside !== undefined };
}

/** Whether a round or square bracket in a text has no counterpart: what is withdrawn then, or what the name is, is a guess. */
export function hasUnpaired(text: string): boolean {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign);
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return true;
  }
  return open.length > 0;
}
