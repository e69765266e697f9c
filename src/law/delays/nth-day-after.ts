import { addDays } from '../../calendar/add-days.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** "On the thirtieth day following": the day after is the first. VCLT art. 84(1): 28 December 1979 gives 27 January 1980. */
export const nthDayAfter = (from: PlainDate, { days }: DelayOf<'nth-day-after'>): PlainDate =>
  addDays(from, days);
