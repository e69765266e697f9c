import { addDays } from './add-days.ts';
import { daysInMonth, END_OF_TIME, fieldsOf, type PlainDate, plainDate } from './plain-date.ts';

/**
 * What becomes of a day number that the target month lacks: its last day, or the first day of the month after it.
 * Texts seldom say; the record has both (Australia, ETS 185: 30 November 2012 gave 1 March 2013).
 */
export type Overflow = 'last-day' | 'next-day';

/**
 * The same day number, so many months later.
 * `addMonths('2012-11-30', 3)` is `'2013-02-28'`; with `'next-day'` it is `'2013-03-01'`.
 */
export function addMonths(date: PlainDate, months: number, overflow: Overflow = 'last-day'): PlainDate {
  const [year, month, day] = fieldsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const exact = plainDate(toYear, toMonth, day);
  if (exact) return exact;
  const last = plainDate(toYear, toMonth, daysInMonth(toYear, toMonth));
  if (!last) return END_OF_TIME;
  return overflow === 'last-day' ? last : addDays(last, 1);
}

/** The same day and month, so many years later; 29 February follows `overflow`. */
export function addYears(date: PlainDate, years: number, overflow: Overflow = 'last-day'): PlainDate {
  return addMonths(date, years * 12, overflow);
}
