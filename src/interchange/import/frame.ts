import { fold } from '../../source/nearest.ts';
import { cleanText, isNothing } from './clean.ts';
import { readCell } from './read-cell.ts';
import type { OfficialTable, TableRow } from './table.ts';
import { titleMeaning } from './title.ts';

/** The header is looked for in so many rows. */
const ROWS_LOOKED_AT = 30;

const isEmpty = (row: TableRow): boolean => row.cells.every(c => c.text.trim() === '');

/**
 * Finds the header among the rows of a file: the first with a title of participants and one of acts. The rows before it are the
 * preamble: the name of the treaty, the day of the table. Without such a row the first one is the header.
 */
export function framed(rows: readonly TableRow[]): OfficialTable | null {
  const filled = rows.filter(r => !isEmpty(r));
  const at = filled.slice(0, ROWS_LOOKED_AT).findIndex(isHeader);
  const header = filled[Math.max(at, 0)];
  if (!header) return null;
  return {
    header: header.cells,
    rows: filled.slice(Math.max(at, 0) + 1),
    preamble: filled.slice(0, Math.max(at, 0)),
  };
}

function isHeader({ cells }: TableRow): boolean {
  const filled = cells.filter(c => cleanText(c.text) !== '');
  if (filled.length < 2 || filled.some(c => readCell(c.text).kind === 'acts')) return false;
  const words = filled.map(c => titleMeaning(c.text, false)?.kind);
  const days = filled.map(c => titleMeaning(c.text, true)?.kind);
  const hasActs = days.some(k => k === 'acts' || k === 'in-force-for' || k === 'day');
  return hasActs && (words.includes('participant') || words.includes('code'));
}

/** Words with which a row begins that belongs to no participant. */
const TOTAL = /^(grand |sub )?(totals?|sum|number of (parties|signatories|states)|count)\b/;
const BESIDE =
  /^(sources?|notes?|n b|nb|legend|key|abbreviations|explanations?|remarks?|status (as|of)|as (of|at)|last (updated?|modified)|updated|retrieved|accessed|downloaded|generated|copyright|(end|foot) ?notes?|see|https?|data|this (table|list)|the (table|list|data|information)|list of|table|disclaimer|only|where|for)\b/;
const HEADING =
  /^(states?( parties)?|(non )?(member|part(y|ies)|signator)\w*( states?)?( (of|to|not) .*)?|africa\w*( .*)?|asia\w*( .*)?|europe|europe and .*|(latin |north |south )?americas?( .*)?|oceania|pacific|caribbean|western europe.*|eastern europe.*|arab states|international organi[sz]ations?|organi[sz]ations?|reios?|regional economic .*|others?)$/;
const KEY = /^["“(]?[A-Za-z]{1,2}["”)]?\s*(?:[=:–—-]|means)\s*\p{L}{4}/u;

/** A row that belongs to no participant. */
export type Aside = 'total' | 'beside' | 'heading' | 'header';

/**
 * Whether a row belongs to no participant: a total, a note, a source, a heading of a region, or the header again on the next page of a
 * print. Such a row has no dates, and its words are no name of a participant (`isName`).
 */
export function asideOf(
  row: TableRow,
  table: OfficialTable,
  isName: (text: string) => boolean,
): Aside | null {
  const texts = row.cells.map(c => cleanText(c.text));
  const titles = table.header.map(c => cleanText(c.text));
  if (texts.length === titles.length && texts.every((t, i) => t === titles[i])) return 'header';
  const filled = texts.filter(t => !isNothing(t));
  const [first = ''] = filled;
  if (isName(first)) return null;
  const words = fold(first);
  if (TOTAL.test(words) && !hasDates(filled)) return 'total';
  const alone = filled.length === 1;
  if (
    alone &&
    (BESIDE.test(words) ||
      KEY.test(first) ||
      /^(\(?\d{1,2}[).\]]\s|[*†‡§¹²³©])/u.test(
        (row.cells.find(c => c.text.trim() !== '')?.text ?? '').trim(),
      ))
  )
    return 'beside';
  if (/^(source|note|legend|key)s?\b/.test(words) && !hasDates(filled)) return 'beside';
  return alone && HEADING.test(words) ? 'heading' : null;
}

const hasDates = (texts: readonly string[]): boolean =>
  texts.slice(1).some(t => /\d{4}/.test(t) && readCell(t).kind === 'acts' && !/^\d{1,4}$/.test(t));
