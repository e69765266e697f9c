import type { Outlook } from './model/outlook.ts';
import { joiningOf } from './model/threshold-curve.ts';

/** Quantiles of the number of instruments after so many months. */
export interface CountBand {
  readonly months: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/** The number of new instruments to expect along one path of the pace. */
interface Expected {
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

/** Quantiles of the standard normal distribution. */
const NORMAL = { p10: -1.2816, p25: -0.6745, median: 0, p75: 0.6745, p90: 1.2816 } as const;

/**
 * Quantiles of the number of instruments at some months, for the chart. The spread between paths and the spread within a path are
 * combined as if both were normal. The probabilities of the answer do not use this approximation.
 */
export function countBands(
  outlook: Outlook,
  deposited: number,
  months: readonly number[],
): readonly CountBand[] {
  const joining = joiningOf(outlook.candidates, outlook.origin);
  // Half of the paths are enough for a chart.
  const drawn = outlook.paths.filter((_, k) => k % 2 === 0);
  const total = drawn.reduce((sum, path) => sum + path.weight, 0);
  return months.map(m => {
    const paths = drawn.map(path => expectedFrom(joining(path, m), path.weight / total));
    const variance = paths.reduce((sum, w) => sum + w.weight * w.variance, 0);
    const middle = quantileOfMeans(paths, 0.5);
    const at = (q: number, normal: number): number => {
      const apart = quantileOfMeans(paths, q) - middle;
      return (
        deposited + Math.round(middle + Math.sign(normal) * Math.hypot(apart, normal * Math.sqrt(variance)))
      );
    };
    return {
      months: m,
      p10: Math.max(deposited, at(0.1, NORMAL.p10)),
      p25: Math.max(deposited, at(0.25, NORMAL.p25)),
      median: at(0.5, NORMAL.median),
      p75: at(0.75, NORMAL.p75),
      p90: at(0.9, NORMAL.p90),
    };
  });
}

function expectedFrom(probabilities: Float64Array, weight: number): Expected {
  let [mean, variance] = [0, 0];
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] as number;
    mean += p;
    variance += p * (1 - p);
  }
  return { weight, mean, variance };
}

/** A quantile of the expected numbers over the paths, which are ordered from slowest to fastest; linear between them. */
function quantileOfMeans(paths: readonly Expected[], q: number): number {
  let passed = 0;
  let before: { readonly share: number; readonly mean: number } | null = null;
  for (const path of paths) {
    const share = passed + path.weight / 2;
    if (share >= q) {
      if (before === null) return path.mean;
      return before.mean + ((path.mean - before.mean) * (q - before.share)) / (share - before.share);
    }
    before = { share, mean: path.mean };
    passed += path.weight;
  }
  return before?.mean ?? 0;
}
