import { type Curve, curveThrough, MONTHS_COMPUTED } from './curve.ts';
import { type Candidate, joinsWithin, type Outlook } from './outlook.ts';
import { atLeast } from './poisson-binomial.ts';

/**
 * The probability that so many more of the candidates (those among whom it is counted) have joined, by time: exact for each way,
 * summed over the ways.
 */
export function thresholdCurve(
  outlook: Outlook,
  need: number,
  among: (who: string) => boolean = () => true,
): Curve {
  const { ways, origin } = outlook;
  const candidates: readonly Candidate[] = outlook.candidates.filter(c => among(c.who));
  const values = new Float64Array(MONTHS_COMPUTED.length);
  const each = new Float64Array(candidates.length);
  for (const way of ways)
    for (const [i, month] of MONTHS_COMPUTED.entries()) {
      for (const [c, candidate] of candidates.entries()) each[c] = joinsWithin(candidate, way, month, origin);
      values[i] = (values[i] ?? 0) + way.weight * atLeast(each, need);
    }
  return curveThrough(values);
}
