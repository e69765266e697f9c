import { type DateRange, isDateFault, parseDateRange } from '../../calendar/imprecise-date.ts';
import { parseTableDate, TABLE_DATE, type TableDateFault } from '../../calendar/table-date.ts';
import { cleanText, hasUnpaired, isNothing, LONGEST_CELL } from './clean.ts';

/** One dated act in a cell. */
export interface DatedMark {
  readonly on: DateRange;
  readonly code: string | null;
  /** Withdrawn on an unknown day: the date is in square brackets or marked `X`. */
  readonly withdrawn: boolean;
}

/** The content of a date cell. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'acts'; readonly acts: readonly DatedMark[] }
  | UnreadCell;

/** Why a cell cannot be read: several dates, no date, an unpaired bracket, an impossible date, or text left over. */
export type UnreadCell =
  | { readonly kind: 'several'; readonly written: string }
  | { readonly kind: 'no-date'; readonly written: string }
  | { readonly kind: 'unpaired'; readonly written: string }
  | { readonly kind: 'bad-date'; readonly fault: TableDateFault }
  | { readonly kind: 'rest'; readonly written: string; readonly rest: string };

/**
 * Reads a cell such as `24 Sep 2003`, `7 Oct 2002 A`, `[12 Dec 2000]`, `4 Nov 1985 s 3`. Footnote marks are removed. Any text besides a
 * date and its mark is reported, never skipped. Of two dates, one may be in square brackets: an act that was withdrawn before the other
 * act.
 */
export function readCell(text: string): ReadCell {
  const written = withoutGluedMarks(cleanText(text));
  if (text.length > LONGEST_CELL) return { kind: 'rest', written, rest: written };
  if (isNothing(written)) return { kind: 'empty' };
  const range = rangeIn(written);
  if (range) return { kind: 'acts', acts: [{ on: range, code: null, withdrawn: false }] };
  if (hasUnpaired(written)) return { kind: 'unpaired', written };
  const withdrawn = [...written.matchAll(/\[([^[\]]*\d{4}[^[\]]*)\]/g)].map(m => m[1] ?? '');
  const rest = written.replace(/\[([^[\]]*\d{4}[^[\]]*)\]/g, ' ').trim();
  const acts: DatedMark[] = [];
  // The mark can follow the brackets: `[7 Mar 2000] a`.
  const [only] = withdrawn;
  const parts =
    only !== undefined && withdrawn.length === 1 && rest.search(TABLE_DATE) < 0
      ? [`${only} ${rest}`]
      : withdrawn;
  for (const part of parts) {
    const read = readAct(part, written);
    if ('kind' in read) return read;
    acts.push({ ...read, withdrawn: true });
  }
  if (parts === withdrawn && !isNothing(rest)) {
    const read = readAct(rest, written);
    if ('kind' in read) return read;
    acts.push(read);
  }
  return { kind: 'acts', acts };
}

/** A footnote mark right behind a year, where its markup was lost: `18 December 19791`. No year has five figures. */
const GLUED =
  /(?<=\b\d{1,2}(?:er|ère|st|nd|rd|th)?[\s-]+\p{L}{3,}\.?,?[\s-]+(?:1[6-9]|20)\d{2})(?=\d{1,2}(?!\d))/gu;
const withoutGluedMarks = (written: string): string => written.replace(GLUED, ' ');

/** A year alone: the act was done on some day of it. */
const YEAR = /(?<![\d./-])(?:1[6-9]|20)\d{2}(?![\d./-])/;

/**
 * A date in the notation of EDTF for a whole cell, as ledgers have it: `2018-06~`, `[2026-02-10..2026-04-10]`, also `../2025-12-04`
 * for "not later than". An act is done on one day, so spans are none.
 */
function rangeIn(written: string): DateRange | null {
  const open = /^\.\.\/([\d-]+)$/.exec(written)?.[1] ?? null;
  const text = open === null ? written : `[..${open}]`;
  if (!/^\[.*\.\..*\]$|^[\d-]+~$/.test(text)) return null;
  const read = parseDateRange(text);
  return isDateFault(read) || read.lasts ? null : read;
}

function readAct(part: string, written: string): DatedMark | UnreadCell {
  const [day, more] = [...part.matchAll(TABLE_DATE)];
  const found = day ?? YEAR.exec(part);
  if (!found) return { kind: 'no-date', written };
  if (more) return { kind: 'several', written };
  const date = found[0].trim();
  const on = day ? parseTableDate(date) : parseDateRange(date);
  if ('fault' in on) return { kind: 'bad-date', fault: { ...on, written: date } };
  const around = `${part.slice(0, found.index)} ${part.slice(found.index + found[0].length)}`;
  const marks = around
    .replace(/[[\]().,;:]/g, ' ')
    .split(/\s+/)
    .filter(m => m !== '' && !/^\d{1,3}$/.test(m));
  const codes = marks.filter(m => m !== 'X');
  const [code = null] = codes;
  if (codes.length > 1 || (code !== null && !/^[A-Za-z]{1,2}$/.test(code)))
    return { kind: 'rest', written, rest: around.trim() };
  return { on, code, withdrawn: marks.includes('X') };
}
