import { fieldsOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Delay } from '../clause.ts';

const inYear = (year: number, day: string): PlainDate =>
  `${String(year).padStart(4, '0')}-${day}` as PlainDate;

/**
 * The first such day of a year, after a notice that came by the day it had to: 30 June by a notice of 1 January of the same year
 * at the latest (CCAMLR art. XXXI), 1 January by one of 1 July of the year before (Single Convention 1961 art. 46). Both
 * on one day: 31 December of the year after that of the notice (UNIDO Constitution art. 6). Without a day for the notice, the next such
 * day after it.
 */
export function calendarDay(
  from: PlainDate,
  { day, noticeBy }: Extract<Delay, { kind: 'calendar-day' }>,
): PlainDate {
  const [year] = fieldsOf(from);
  for (let y = year; y <= year + 2; y++) {
    const effect = inYear(y, day);
    const deadline = noticeBy === undefined ? null : inYear(noticeBy < day ? y : y - 1, noticeBy);
    if (effect > from && (deadline === null || from <= deadline)) return effect;
  }
  return inYear(year + 2, day);
}
