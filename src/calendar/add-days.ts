import { daysInMonth, END_OF_TIME, fieldsOf, type PlainDate, START_OF_TIME } from './plain-date.ts';

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
