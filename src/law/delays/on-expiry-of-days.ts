import { addDays } from '../../calendar/add-days.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** "On the expiration of thirty days following": the day after the thirtieth (Paris Protocol of 1948: 31 October gives 1 December). */
export const onExpiryOfDays = (from: PlainDate, { days }: DelayOf<'on-expiry-of-days'>): PlainDate =>
  addDays(from, days + 1);
