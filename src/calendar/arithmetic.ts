import { addDays as plusDays } from 'date-fns/addDays';
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { END_OF_TIME, fieldsOf, type PlainDate, START_OF_TIME, utcOf } from './plain-date.ts';

/**
 * What becomes of a day number that the target month lacks: its last day, or the first day of the month after it.
 * Texts seldom say; the record has both (Australia, ETS 185: 30 November 2012 gave 1 March 2013).
 */
export type Overflow = 'last-day' | 'next-day';

/** The day of a `Date` in UTC, within the calendar: a sum beyond its ends is the end in that direction. */
function within(at: Date, direction: number): PlainDate {
  const year = at.getUTCFullYear();
  if (Number.isNaN(year)) return direction > 0 ? END_OF_TIME : START_OF_TIME;
  if (year < 1) return START_OF_TIME;
  return year > 9999 ? END_OF_TIME : (at.toISOString().slice(0, 10) as PlainDate);
}

/**
 * Adds whole days to a day: the "Nth day after" of a final clause, whose day one is the day that follows.
 * Stays within the years 0001 to 9999. `addDays('1979-12-28', 30)` is `'1980-01-27'` (VCLT art. 84(1)).
 */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  within(plusDays(utcOf(date), days), days);

/** The same day of the month, some months later. `addMonths('2012-11-30', 3)` is `'2013-02-28'`; with `'next-day'`, `'2013-03-01'`. */
export function addMonths(date: PlainDate, months: number, overflow: Overflow = 'last-day'): PlainDate {
  const moved = within(plusMonths(utcOf(date), months), months);
  const isClamped = moved === START_OF_TIME || moved === END_OF_TIME;
  return overflow === 'next-day' && !isClamped && moved.slice(8) !== date.slice(8)
    ? addDays(moved, 1)
    : moved;
}

/** The same day and month, so many years later; 29 February follows `overflow`. */
export const addYears = (date: PlainDate, years: number, overflow: Overflow = 'last-day'): PlainDate =>
  addMonths(date, years * 12, overflow);

/** Whole days from one day to another; negative when `to` is earlier. `daysBetween('2026-11-21', '2026-12-31')` is `40`. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  differenceInCalendarDays(utcOf(to), utcOf(from));

/** The first day of the month of a day. */
export const startOfMonth = (date: PlainDate): PlainDate => `${date.slice(0, 8)}01` as PlainDate;

/** The last day of the month of a day. `endOfMonth('2024-02-10')` is `'2024-02-29'`. */
export const endOfMonth = (date: PlainDate): PlainDate => within(lastDayOfMonth(utcOf(date)), 1);

/**
 * The first day of a month strictly later than the given day: "the first day of the month following the
 * expiration of" a period that ends on it. `firstOfMonthFollowing('2009-07-01')` is `'2009-08-01'` (Japan, CISG).
 */
export const firstOfMonthFollowing = (date: PlainDate): PlainDate => addMonths(startOfMonth(date), 1);

/**
 * "The first day of the Nth month after the month" of a day; the period itself does not have to expire.
 * `firstOfNthMonthAfter('2010-02-16', 6)` is `'2010-08-01'` (Cluster Munitions, art. 17).
 */
export const firstOfNthMonthAfter = (date: PlainDate, months: number): PlainDate =>
  addMonths(startOfMonth(date), months);

/** 1 January of the year after. `firstOfYearFollowing('1992-06-30')` is `'1993-01-01'`. */
export const firstOfYearFollowing = (date: PlainDate): PlainDate =>
  addYears(`${date.slice(0, 4)}-01-01` as PlainDate, 1);

const EPOCH = '1970-01-01' as PlainDate;

/** Days from 1 January 1970 to a day, for arithmetic over many days. `dayNumber('1970-01-31')` is `30`. */
export const dayNumber = (day: PlainDate): number => daysBetween(EPOCH, day);

/** The day of a number; a part of a day is cut off. `dayOfNumber(30.9)` is `'1970-01-31'`. */
export const dayOfNumber = (number: number): PlainDate => addDays(EPOCH, Math.floor(number));

/** The month of a numbered day, from 0 for January. */
export const monthOfNumber = (number: number): number => fieldsOf(dayOfNumber(number))[1] - 1;

/** Where in its year a numbered day lies, in months: 15 June is about 5.5. */
export function placeInYear(number: number): number {
  const [, month, day] = fieldsOf(dayOfNumber(number));
  return month - 1 + (day - 1) / 31;
}
