import { addMonths } from '../../calendar/add-months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/**
 * The end of the first period that has not ended and whose notice is still in time. Periods run from the entry into force: the Genocide
 * Convention, in force on 12 January 1951, binds until 12 January 1961 and then for five years at a time (art. XIV). A notice of
 * 12 July 1960 is the last that is in time for the first of these days.
 */
export function endOfPeriod(
  from: PlainDate,
  { years, first, noticeMonths }: DelayOf<'end-of-period'>,
  entryIntoForce: PlainDate,
): PlainDate {
  for (let months = 12 * first; ; months += 12 * years) {
    const end = addMonths(entryIntoForce, months);
    if (end > from && addMonths(end, -noticeMonths) >= from) return end;
  }
}
