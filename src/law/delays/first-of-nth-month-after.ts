import { firstOfNthMonthAfter } from '../../calendar/first-of-month.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** "The first day of the sixth month after the month" of deposit (Cluster Munitions art. 17(1)); no period has to expire. */
export const firstOfNthMonth = (
  from: PlainDate,
  { months }: DelayOf<'first-of-nth-month-after'>,
): PlainDate => firstOfNthMonthAfter(from, months);
