import { type Curve, curveThrough, MONTHS_COMPUTED } from './curve.ts';
import { type Candidate, joinsWithin, type Outlook, type Way } from './outlook.ts';
import { atLeast, isFarFrom } from './poisson-binomial.ts';

/**
 * The probability that so many more of the candidates (those among whom it is counted) have joined, by time: exact for each way,
 * summed over the ways.
 */
export function thresholdCurve(
  outlook: Outlook,
  need: number,
  among: (who: string) => boolean = () => true,
): Curve {
  const candidates = outlook.candidates.filter(c => among(c.who));
  const joining = joiningOf(candidates, outlook.origin);
  const most = mostExpected(candidates);
  const values = new Float64Array(MONTHS_COMPUTED.length);
  for (const way of outlook.ways) {
    let reached = 0;
    for (let i = 0; i < values.length; i++) {
      const months = MONTHS_COMPUTED[i] ?? 0;
      // What is as good as certain stays so, and what cannot be yet need not be added up.
      const expected = most(way, months);
      if (reached < 1 - NOTHING && !(expected < need && isFarFrom(need, expected)))
        reached = atLeast(joining(way, months), need);
      values[i] = (values[i] ?? 0) + way.weight * reached;
    }
  }
  return curveThrough(values);
}

const NOTHING = 1e-12;

/** A bound of how many are expected to join, cheaper than the number itself: no one joins with more than its hazard. */
function mostExpected(candidates: readonly Candidate[]): (way: Way, months: number) => number {
  let [signed, unsigned, news] = [0, 0, 0];
  for (const c of candidates) {
    if (c.news) news++;
    else if (c.signed) signed += c.habit * c.region;
    else unsigned += c.habit * c.region;
  }
  return (way, months) => signed * (way.signed[months] ?? 0) + unsigned * (way.unsigned[months] ?? 0) + news;
}

/** The probabilities that each of some candidates has joined after some months of a way; one array, filled anew by every call. */
export function joiningOf(
  candidates: readonly Candidate[],
  origin: number,
): (way: Way, months: number) => Float64Array {
  const probabilities = new Float64Array(candidates.length);
  const times = Float64Array.from(candidates, c => c.habit * c.region);
  return (way, months) => {
    const [signed, unsigned] = [way.signed[months] ?? 0, way.unsigned[months] ?? 0];
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      probabilities[i] = candidate.news
        ? joinsWithin(candidate, way, months, origin)
        : 1 - Math.exp(-(candidate.signed ? signed : unsigned) * (times[i] ?? 0));
    }
    return probabilities;
  };
}
