import { END_OF_TIME, fieldsOf, type PlainDate, START_OF_TIME } from './plain-date.ts';

const DAY = 86_400_000;

function utc(date: PlainDate): Date {
  const [year, month, day] = fieldsOf(date);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at;
}

/**
 * Adds whole days to a plain date: the "Nth day after" of a final clause, whose day one is the day that follows.
 * Stays within the years 0001 to 9999. `addDays('1979-12-28', 30)` is `'1980-01-27'` (VCLT art. 84(1)).
 */
export function addDays(date: PlainDate, days: number): PlainDate {
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
