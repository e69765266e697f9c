import { laterOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { DelayOf } from './context.ts';

/** The last day on which conditions may be met for a fixed day to hold; unless the text names another, the day itself. */
export const deadlineOf = ({ day, ifMetBy }: DelayOf<'fixed'>): PlainDate => ifMetBy ?? day;

/** Whether the conditions, met on a day (or not said when), came too late for the fixed day. */
export const missed = (delay: DelayOf<'fixed'>, met: PlainDate | undefined): met is PlainDate =>
  met !== undefined && met > deadlineOf(delay);

/**
 * A day fixed by the text or a decision (Montreal Protocol art. 16(1): 1 January 1989). Where it is missed and the text
 * gives no fallback, nothing takes effect before the conditions are met.
 */
export const fixedDay = (delay: DelayOf<'fixed'>, met: PlainDate | undefined): PlainDate =>
  missed(delay, met) ? laterOf(delay.day, met) : delay.day;
