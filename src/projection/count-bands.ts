import type { Outlook } from './model/outlook.ts';
import { joiningOf } from './model/threshold-curve.ts';

/** Between which numbers the instruments will be after so many months. */
export interface CountBand {
  readonly months: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/**
 * How many will be deposited after some months, beside those that are: quantiles, to be drawn. Within each way the number is taken as
 * normal, which errs by less than one instrument; the probabilities of the answer do not rest on this.
 */
export function countBands(
  outlook: Outlook,
  deposited: number,
  months: readonly number[],
): readonly CountBand[] {
  const joining = joiningOf(outlook.candidates, outlook.origin);
  return months.map(m => {
    const numbers = outlook.ways.map(way => numberAfter(joining(way, m), way.weight));
    const quantile = (q: number): number => deposited + quantileOf(numbers, q, outlook.candidates.length);
    return {
      months: m,
      p10: quantile(0.1),
      p25: quantile(0.25),
      median: quantile(0.5),
      p75: quantile(0.75),
      p90: quantile(0.9),
    };
  });
}

/** A number as normal, with the probability of the way that leads to it. */
interface Normal {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

function numberAfter(probabilities: Float64Array, weight: number): Normal {
  let [mean, variance] = [0, 0];
  for (const p of probabilities) {
    mean += p;
    variance += p * (1 - p);
  }
  return { weight, mean, sd: Math.sqrt(variance) };
}

/** The least whole number that is not exceeded with a probability. */
function quantileOf(numbers: readonly Normal[], q: number, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    const below = numbers.reduce((sum, n) => sum + n.weight * normalBelow(n, middle + 0.5), 0);
    if (below >= q) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The normal distribution function, by a logistic approximation that errs by at most 0.01. */
const normalBelow = ({ mean, sd }: Normal, x: number): number =>
  sd === 0 ? (x >= mean ? 1 : 0) : 1 / (1 + Math.exp((-1.702 * (x - mean)) / sd));
