import { addDays } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from './treaty.ts';

/**
 * The day that a file states as `complete_until`: the day on which its table was read. The record is assumed to be complete only
 * until `lag` days before it, `completeUntil`. For 2015-03-09 and a lag of 60 days, that is 2015-01-08.
 */
export const statedCoverage = ({ completeUntil, lag = 0 }: Treaty): PlainDate | null =>
  completeUntil && addDays(completeUntil, lag);
