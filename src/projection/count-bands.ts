import { joinsWithin, type Outlook } from './model/outlook.ts';

/** Between which numbers the instruments will be after so many months. */
export interface CountBand {
  readonly months: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/** How many will be deposited after some months, beside those that are: quantiles of the exact distribution. */
export function countBands(
  outlook: Outlook,
  deposited: number,
  months: readonly number[],
): readonly CountBand[] {
  return months.map(m => {
    const probabilities = howMany(outlook, m);
    const quantile = (q: number): number => {
      let passed = 0;
      const at = probabilities.findIndex(p => {
        passed += p;
        return passed >= q;
      });
      return deposited + Math.max(0, at);
    };
    const [p10, p25, median, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map(quantile) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { months: m, p10, p25, median, p75, p90 };
  });
}

/** The probability of every number of candidates that join within so many months. */
function howMany(outlook: Outlook, months: number): Float64Array {
  const { candidates, ways, origin } = outlook;
  const total = new Float64Array(candidates.length + 1);
  for (const way of ways) {
    const exactly = new Float64Array(candidates.length + 1);
    exactly[0] = 1;
    for (const [i, candidate] of candidates.entries()) {
      const p = joinsWithin(candidate, way, months, origin);
      for (let k = i + 1; k > 0; k--) exactly[k] = (exactly[k] ?? 0) * (1 - p) + (exactly[k - 1] ?? 0) * p;
      exactly[0] = (exactly[0] ?? 0) * (1 - p);
    }
    for (let k = 0; k < total.length; k++) total[k] = (total[k] ?? 0) + way.weight * (exactly[k] ?? 0);
  }
  return total;
}
