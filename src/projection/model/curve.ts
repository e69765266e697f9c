import { MONTH, MONTHS, MONTHS_COMPUTED } from './pace-paths.ts';

/** The probability that something has happened by some years after an origin; never decreases. */
export interface Curve {
  /** The probability by so many years after the origin. */
  at(years: number): number;
}

/** A curve through values at `MONTHS_COMPUTED`, linear between them and constant after the last. */
export function curveThrough(values: ArrayLike<number>): Curve {
  return {
    at(years) {
      const months = Math.max(0, Math.min(MONTHS, years * 12));
      let i = 1;
      while (i < MONTHS_COMPUTED.length - 1 && (MONTHS_COMPUTED[i] ?? 0) < months) i++;
      const [from, to] = [MONTHS_COMPUTED[i - 1] ?? 0, MONTHS_COMPUTED[i] ?? MONTHS];
      const [a, b] = [values[i - 1] ?? 0, values[i] ?? 0];
      return a + ((b - a) * (months - from)) / (to - from);
    },
  };
}

/** Days after the origin at which a curve reaches a probability; null if it does not within the horizon. */
export function daysUntil(curve: Curve, probability: number): number | null {
  if (curve.at(MONTHS / 12) < probability) return null;
  let [low, high] = [0, MONTHS * MONTH];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (curve.at(middle / (12 * MONTH)) < probability) low = middle;
    else high = middle;
  }
  return high;
}
