import { withCharacters } from './entities.ts';

/** Footnote marks as markup, with their content: `<superscript>1</superscript>`, `<sup>2</sup>`. */
const FOOTNOTE = /<\s*(superscript|sup)\b[^>]*>[\s\S]*?<\s*\/\s*\1\s*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;
/** Footnote marks without markup: superscript digits, asterisks and daggers. */
const MARKS = /[\u00b2\u00b3\u00b9\u2070-\u207f*†‡§]+/g;

/** More characters than the longest column title has, including markup. Text beyond it is not read. */
export const LONGEST_CELL = 2000;

/** A text without footnote marks and markup; each run of white space becomes one space. */
export function cleanText(text: string): string {
  return withCharacters(text.slice(0, LONGEST_CELL))
    .replace(FOOTNOTE, ' ')
    .replace(TAG, ' ')
    .replace(MARKS, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * A participant's name without footnote marks; `withdrawn` if it is in square brackets. Digits at its end are such a mark only where
 * the name without them is known and the name with them is not.
 */
export function cleanName(
  text: string,
  isKnown: (name: string) => boolean,
): { readonly name: string; readonly withdrawn: boolean } {
  const [whole, cut] = [nameIn(cleanText(text)), nameIn(withoutNumbers(cleanText(text)))];
  return whole.name === cut.name || isKnown(whole.name) || !isKnown(cut.name) ? whole : cut;
}

const withoutNumbers = (text: string): string =>
  text.replace(/(?<=\p{L}|\)|\])\s*\d{1,3}(?:\s*,\s*\d{1,3})*$/u, '').trim();

function nameIn(bare: string): { readonly name: string; readonly withdrawn: boolean } {
  const inside = /^\[(.*)\]$/.exec(bare)?.[1];
  return { name: (inside ?? bare).trim(), withdrawn: inside !== undefined };
}

/** Whether a round or square bracket has no counterpart. Then it is unclear what is withdrawn, or what the name is. */
export function hasUnpaired(text: string): boolean {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign);
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return true;
  }
  return open.length > 0;
}

/** What tables, spreadsheets and statistical programs write for an empty cell. */
const NOTHING =
  /^(?:[\s\-–—−.…/_]*|n\s*[./]?\s*a\.?|#n\/a|null|nil|none|nan|not applicable|sans objet|néant)$/iu;

/** Whether a cell says nothing: empty, dashes, `NA`, `N/A`, `NULL`, `none`. */
export const isNothing = (text: string): boolean => NOTHING.test(text);

/** Whether a cell says something. */
export const isFilled = (cell: { readonly text: string } | undefined): cell is { readonly text: string } =>
  cell !== undefined && !isNothing(cleanText(cell.text));
