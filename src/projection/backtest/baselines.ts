import type { Curve } from '../model/curve.ts';
import { instrumentDays, type TreatyRecord, YEAR } from '../model/record.ts';
import type { Case } from './cases.ts';

/** The probability that a negative binomial (a Poisson of gamma rate) is at least `least`; `share` is the seen part of the exposure. */
function tailOfCount(least: number, shape: number, share: number): number {
  let term = share ** shape;
  let below = 0;
  for (let i = 0; i < least; i++) {
    below += term;
    term *= ((shape + i) / (i + 1)) * (1 - share);
  }
  return Math.max(0, 1 - below);
}

const lacking = (c: Case): number => c.target - c.soFar;
const JEFFREYS = 0.5;

/** Extrapolates the pace so far; without any deposit, never. */
export function linear(c: Case): Curve {
  const years = (c.origin - c.record.opened) / YEAR;
  const reached = c.soFar === 0 ? Number.POSITIVE_INFINITY : (lacking(c) * years) / c.soFar;
  return { at: y => (y >= reached ? 1 : 0) };
}

/** A constant rate, estimated from the pace so far with Jeffreys' prior. */
export function poisson(c: Case): Curve {
  const years = (c.origin - c.record.opened) / YEAR;
  return { at: y => tailOfCount(lacking(c), c.soFar + JEFFREYS, years / (years + y)) };
}

/** Standard deviation of the error of the recent pace, on the log scale. */
const RECENT_ERROR = 0.7;
const ORDINATES = Array.from({ length: 31 }, (_, k) => -4 + (8 * k) / 30);
const DENSITIES = ORDINATES.map(x => Math.exp((-x * x) / 2));
const TOTAL = DENSITIES.reduce((a, b) => a + b, 0);

/** The pace of the last 24 months, with a lognormal error. */
export function recent(c: Case): Curve {
  const years = Math.min(2, (c.origin - c.record.opened) / YEAR);
  const since = c.origin - years * YEAR;
  const lately = instrumentDays(c.record).filter(d => d > since && d <= c.origin).length;
  return {
    at: y =>
      ORDINATES.reduce((sum, x, k) => {
        const ahead = y * Math.exp(RECENT_ERROR * x);
        const weight = (DENSITIES[k] ?? 0) / TOTAL;
        return sum + weight * tailOfCount(lacking(c), lately + JEFFREYS, years / (years + ahead));
      }, 0),
  };
}

/** Kaplan-Meier estimate of the time reference treaties took to the same number, given that it is not reached at this age. */
export function referenceClass(c: Case, references: readonly TreatyRecord[]): Curve {
  const seen = references
    .map(reference => {
      const seen = Math.min(reference.completeUntil, c.origin);
      const day = instrumentDays(reference)[c.target - 1];
      const reached = day !== undefined && day <= seen;
      return { age: ((reached ? day : seen) - reference.opened) / YEAR, reached };
    })
    .sort((a, b) => a.age - b.age);
  const age = (c.origin - c.record.opened) / YEAR;
  const steps: { age: number; left: number }[] = [];
  let left = 1;
  let leftNow = 1;
  for (const [i, { age: at, reached }] of seen.entries()) {
    if (!reached) continue;
    left *= 1 - 1 / (seen.length - i);
    if (at <= age) leftNow = left;
    else steps.push({ age: at, left });
  }
  return { at: y => 1 - (steps.findLast(s => s.age <= age + y)?.left ?? leftNow) / leftNow };
}
