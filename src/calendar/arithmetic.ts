import {
  daysInMonth,
  END_OF_TIME,
  fieldsOf,
  type PlainDate,
  plainDate,
  START_OF_TIME,
} from './plain-date.ts';

const DAY = 86_400_000;

function utc(date: PlainDate): Date {
  const [year, month, day] = fieldsOf(date);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at;
}

/** The delays of final clauses are no longer; walking the months takes a tenth of the time of making a `Date`. */
const NEAR = 400;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

function near(date: PlainDate, days: number): PlainDate {
  let [year, month, day] = fieldsOf(date);
  day += days;
  for (let most = daysInMonth(year, month); day > most; most = daysInMonth(year, month)) {
    day -= most;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
    day += daysInMonth(year, month);
  }
  if (year < 1 || year > 9999) return days > 0 ? END_OF_TIME : START_OF_TIME;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
}

/**
 * Adds whole days to a plain date: the "Nth day after" of a final clause, whose day one is the day that follows.
 * Stays within the years 0001 to 9999. `addDays('1979-12-28', 30)` is `'1980-01-27'` (VCLT art. 84(1)).
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (Math.abs(days) <= NEAR) return near(date, days);
  const at = new Date(utc(date).getTime() + days * DAY);
  const year = at.getUTCFullYear();
  if (Number.isNaN(year) || year > 9999) return days > 0 ? END_OF_TIME : START_OF_TIME;
  if (year < 1) return START_OF_TIME;
  return at.toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from one day to another; negative when `to` is earlier. `daysBetween('2026-11-21', '2026-12-31')` is `40`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);
}

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
  if (!last) return toYear < 1 ? START_OF_TIME : END_OF_TIME;
  return overflow === 'last-day' ? last : addDays(last, 1);
}

/** The same day and month, so many years later; 29 February follows `overflow`. */
export function addYears(date: PlainDate, years: number, overflow: Overflow = 'last-day'): PlainDate {
  return addMonths(date, years * 12, overflow);
}

/** The first day of the month a day lies in. */
export function startOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01` as PlainDate;
}

/**
 * The first day of a month strictly later than the given day: "the first day of the month following the
 * expiration of" a period that ends on it. `firstOfMonthFollowing('2009-07-01')` is `'2009-08-01'` (Japan, CISG).
 */
export function firstOfMonthFollowing(date: PlainDate): PlainDate {
  return addMonths(startOfMonth(date), 1);
}

/**
 * "The first day of the Nth month after the month" the day lies in; the period itself does not have to expire.
 * `firstOfNthMonthAfter('2010-02-16', 6)` is `'2010-08-01'` (Cluster Munitions, art. 17).
 */
export function firstOfNthMonthAfter(date: PlainDate, months: number): PlainDate {
  return addMonths(startOfMonth(date), months);
}

/** 1 January of the year after. `firstOfYearFollowing('1992-06-30')` is `'1993-01-01'`. */
export function firstOfYearFollowing(date: PlainDate): PlainDate {
  const [year] = fieldsOf(date);
  return plainDate(year + 1, 1, 1) ?? END_OF_TIME;
}

const EPOCH = '1970-01-01' as PlainDate;

/** Days from 1 January 1970 to a day: for arithmetic over many days. `dayNumber('1970-01-31')` is `30`. */
export const dayNumber = (day: PlainDate): number => daysBetween(EPOCH, day);

/** The day of a number; what is left of a day is cut off. `dayOfNumber(30.9)` is `'1970-01-31'`. */
export const dayOfNumber = (number: number): PlainDate => addDays(EPOCH, Math.floor(number));

/** The month of a numbered day, from 0 for January. */
export const monthOfNumber = (number: number): number => fieldsOf(dayOfNumber(number))[1] - 1;

/** Where in its year a numbered day lies, in months: 15 June is about 5.5. */
export function placeInYear(number: number): number {
  const [, month, day] = fieldsOf(dayOfNumber(number));
  return month - 1 + (day - 1) / 31;
}
