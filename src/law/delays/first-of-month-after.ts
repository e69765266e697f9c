import { addDays } from '../../calendar/add-days.ts';
import { addMonths } from '../../calendar/add-months.ts';
import { firstOfMonthFollowing } from '../../calendar/first-of-month.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/**
 * The first day of a month strictly later than the end of a period of months and days.
 * Rome Statute art. 126(1), 60 days: 11 April 2002 gives 1 July. ETS 185, three months: 30 November 2012 ends on 28 February.
 */
export const firstOfMonthAfter = (
  from: PlainDate,
  { months = 0, days = 0 }: DelayOf<'first-of-month-after'>,
): PlainDate => firstOfMonthFollowing(addDays(addMonths(from, months), days));
