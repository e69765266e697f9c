import { addMonths } from '../../calendar/add-months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** The same day number so many months later (ICCPR art. 49: three); what the month lacks follows the clause's `overflow`. */
export const monthsAfter = (from: PlainDate, { months, overflow }: DelayOf<'months-after'>): PlainDate =>
  addMonths(from, months, overflow);
