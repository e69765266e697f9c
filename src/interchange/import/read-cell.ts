import { type DateFault, type DateRange, isDateFault } from '../../calendar/imprecise-date.ts';
import { parseTableDate, TABLE_DATE } from '../../calendar/table-date.ts';
import { cleaned } from './clean.ts';

/** One dated act as a cell has it. */
export interface DatedMark {
  readonly on: DateRange;
  readonly code: string | null;
  /** In square brackets, or marked `X`: the act was withdrawn, and the cell does not say when. */
  readonly withdrawn: boolean;
}

/** What a cell of days holds: nothing, one act, several, or what cannot be read. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'one'; readonly act: DatedMark }
  | { readonly kind: 'several'; readonly written: string }
  | { readonly kind: 'no-date'; readonly written: string }
  | { readonly kind: 'bad-date'; readonly fault: DateFault }
  | { readonly kind: 'rest'; readonly written: string; readonly rest: string };

const NOTHING = /^[\s\-–—.…/]*$/;

/**
 * Reads a cell such as `24 Sep 2003`, `7 Oct 2002 A`, `[12 Dec 2000]`, `4 Nov 1985 s 3`. Footnote marks are dropped; whatever
 * is left over besides a date and its mark is reported, never skipped.
 */
export function readCell(text: string): ReadCell {
  const written = cleaned(text);
  if (NOTHING.test(written)) return { kind: 'empty' };
  const dates = [...written.matchAll(TABLE_DATE)];
  const [found, more] = dates;
  if (!found) return { kind: 'no-date', written };
  if (more) return { kind: 'several', written };
  const on = parseTableDate(found[0].trim());
  if (isDateFault(on)) return { kind: 'bad-date', fault: { ...on, written: found[0].trim() } };
  const around = `${written.slice(0, found.index)} ${written.slice(found.index + found[0].length)}`;
  const [bare, brackets] = [around.replace(/[[\]]/g, ' ').trim(), /\[.*\]/.test(written)];
  const marks = bare
    .replace(/[().,;:]/g, ' ')
    .split(/\s+/)
    .filter(m => m !== '' && !/^\d{1,3}$/.test(m));
  const codes = marks.filter(m => m !== 'X');
  const [code = null] = codes;
  if (codes.length > 1 || (code !== null && !/^[A-Za-z]{1,2}$/.test(code)))
    return { kind: 'rest', written, rest: bare };
  return { kind: 'one', act: { on, code, withdrawn: brackets || marks.includes('X') } };
}
