import { addMonths } from './add-months.ts';
import { fieldsOf, type PlainDate, plainDate } from './plain-date.ts';

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
  return plainDate(year + 1, 1, 1) ?? date;
}
