import { addYears } from '../../calendar/add-months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** The same day and month so many years later; 29 February follows the clause's `overflow`. */
export const yearsAfter = (from: PlainDate, { years, overflow }: DelayOf<'years-after'>): PlainDate =>
  addYears(from, years, overflow);
