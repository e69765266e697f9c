import { addDays, dayNumber, dayOfNumber, daysBetween } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { MODEL } from './model/assumptions.ts';
import { type Curve, daysUntil } from './model/curve.ts';
import { YEAR } from './model/record.ts';

/** When something will have happened: quantiles as days (null past the horizon) and the probability by any day. */
export interface Distribution {
  readonly p10: PlainDate | null;
  readonly p25: PlainDate | null;
  readonly median: PlainDate | null;
  readonly p75: PlainDate | null;
  readonly p90: PlainDate | null;
  /** The probability that it has not happened by the horizon. */
  readonly never: number;
  by(day: PlainDate): number;
}

/** The last day that a projection made on a day looks at. */
export const horizonOf = (on: PlainDate): PlainDate => dayOfNumber(dayNumber(on) + MODEL.horizon * YEAR);

/** The distribution of the day on which the conditions are met. They are not met on the day asked about. */
export function distributionOf(curve: Curve, on: PlainDate): Distribution {
  const quantile = (q: number): PlainDate | null => {
    const days = daysUntil(curve, q);
    return days === null ? null : addDays(on, Math.ceil(days));
  };
  return {
    p10: quantile(0.1),
    p25: quantile(0.25),
    median: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    never: 1 - curve.at(MODEL.horizon),
    by: day => (day < on ? 0 : curve.at(daysBetween(on, day) / YEAR)),
  };
}

/**
 * The distribution of a day that follows another by a delay. Each quantile is delayed; the probability by a day is that of the last
 * threshold day whose delay has passed by then. `delay` must never decrease. A quantile that ends past the horizon is null.
 */
export function delayed(of: Distribution, on: PlainDate, delay: (day: PlainDate) => PlainDate): Distribution {
  const horizon = horizonOf(on);
  const later = (day: PlainDate | null): PlainDate | null => {
    const to = day === null ? null : delay(day);
    return to === null || to > horizon ? null : to;
  };
  const by = (day: PlainDate): number =>
    delay(on) > day
      ? 0
      : of.by(
          addDays(
            on,
            lastInTime(days => delay(addDays(on, days)), daysBetween(on, day), day),
          ),
        );
  return {
    p10: later(of.p10),
    p25: later(of.p25),
    median: later(of.median),
    p75: later(of.p75),
    p90: later(of.p90),
    never: 1 - by(horizon),
    by,
  };
}

/** The last day, counted from the question, whose delay has passed by a day. Most delays have one length, which is tried first. */
function lastInTime(delayed: (days: number) => PlainDate, most: number, by: PlainDate): number {
  const passed = (days: number): boolean => delayed(days) <= by;
  const guess = most - daysBetween(by, delayed(most));
  if (guess > 0 && guess < most && passed(guess) && !passed(guess + 1)) return guess;
  let [low, high] = [0, Math.max(0, most)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passed(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
