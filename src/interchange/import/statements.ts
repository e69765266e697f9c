import { type Act, effectOf } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';
import { cleanText, isNothing } from './clean.ts';
import type { TableCell } from './table.ts';

/** Reservations, declarations, objections and withdrawals of reservations: acts that concern a provision and have a text. */
export const isStatement = (act: Act): boolean =>
  effectOf(act) === 'statement' && act !== 'territorial-extension';

const TITLES: readonly (readonly [RegExp, Act])[] = [
  [/^(reservations?|reserves?)( made| formulees?)?$/, 'reservation'],
  [/^declarations?( made)?$/, 'declaration'],
  [/^objections?( made)?$/, 'objection'],
];

/** The statements whose texts stand below a title; null if the title names none or several kinds. */
export const statementTitled = (title: string): Act | null =>
  TITLES.find(([pattern]) => pattern.test(fold(title)))?.[1] ?? null;

const ARTICLE = String.raw`\d{1,3}\s?(?:bis|ter|[a-z]\b)?(?:\s*\(\s*\w{1,4}\s*\))*`;
const PARAGRAPH = String.raw`(?:,?\s*(?:paragraphs?|par\.?|para\.?|§)\s*(\d{1,2}))?`;
const NAMED = new RegExp(
  String.raw`\b(?:articles?|arts?\.?)\s+((?:${ARTICLE})${PARAGRAPH}(?:\s*(?:,|;|and|et|&)\s*${ARTICLE})*)`,
  'gi',
);

const tidy = (article: string): string => article.replace(/\s+/g, '');

/** `7, paragraph 2` is `7(2)`. */
const withParagraph = (text: string): string =>
  text.replace(/(\d)\s*,?\s*(?:paragraphs?|par\.?|para\.?|§)\s*(\d{1,2})/gi, '$1($2)');

/** The articles that a text names: "Reservation to article 7, paragraph 2, and art. 9(2)" names `7(2)` and `9(2)`. */
export function articlesIn(text: string): readonly string[] {
  const found = [...text.matchAll(NAMED)].flatMap(([, list = '']) =>
    [...withParagraph(list).matchAll(new RegExp(ARTICLE, 'gi'))].map(([article]) => tidy(article)),
  );
  return [...new Set(found)];
}

/** The articles of a cell that holds nothing else: `7(2); art. 9(2)` are `7(2)` and `9(2)`. Empty for other words. */
export function articlesOf(cell: TableCell | undefined): readonly string[] {
  const text = cleanText(cell?.text ?? '');
  if (isNothing(text)) return [];
  const parts = withParagraph(text.replace(/\b(articles?|arts?\.?)\s*(?=\d)/gi, ''))
    .split(/\s*(?:,|;|&|\band\b|\bet\b)\s*/)
    .filter(part => part !== '');
  return parts.every(part => new RegExp(`^${ARTICLE}$`, 'i').test(part)) ? [...new Set(parts.map(tidy))] : [];
}

/** Whether a cell says that there is a statement, and not which: `yes`, `X`, `R`, `1`. */
export const isFlag = (text: string): boolean => /^(yes|y|oui|true|[\w✓✔]|\d+)$/iu.test(text);

/** Whether a cell says that there is none. */
export const isNone = (text: string): boolean => isNothing(text) || /^(no|non|false|0)$/i.test(text);

/** Longer texts are cut: a line of a ledger is no place for pages. */
const LONGEST_NOTE = 600;

/** The text of a statement as a note. */
export const noteOfStatement = (text: string): string | null =>
  isNothing(text) ? null : text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE - 1)}…` : text;
