import { addDays } from '../calendar/arithmetic.ts';
import { earlierOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** Yes, no, or what the record leaves open. */
export type Answer = 'yes' | 'no' | 'undetermined';

/** The days of a question: what held on a day, by the record as known today. */
export interface AsOf {
  readonly on: PlainDate;
  /** The only clock: nothing after it is known. */
  readonly today: PlainDate;
  /** Whether an unrecorded act after `complete_until` makes an answer undetermined. */
  readonly strict: boolean;
}

/** Whether a day lies after the one up to which the record is believed complete. */
export const isBeyondRecord = (treaty: Treaty, on: PlainDate): boolean =>
  treaty.completeUntil === null || on > treaty.completeUntil;

/**
 * The first day on which an act could have been done that the record does not show, where that matters to the question: today
 * for a day to come; under `strict` the day after the record ends. Null where the record is taken as it is.
 */
export function unknownFrom(treaty: Treaty, { on, today, strict }: AsOf): PlainDate | null {
  const recordEnds =
    treaty.completeUntil === null
      ? (treaty.events[0]?.on.earliest ?? today)
      : addDays(treaty.completeUntil, 1);
  const bounds = [...(on > today ? [today] : []), ...(strict && on >= recordEnds ? [recordEnds] : [])];
  return bounds.length > 0 ? bounds.reduce(earlierOf) : null;
}
