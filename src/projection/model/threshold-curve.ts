import { type Curve, curveThrough } from './curve.ts';
import { staysOutUntil } from './news.ts';
import type { Candidate, Outlook } from './outlook.ts';
import { atLeast, isFarFrom } from './poisson-binomial.ts';
import { MONTH, MONTHS_COMPUTED, type Way } from './ways.ts';

/**
 * The probability that so many more of the candidates (those among whom it is counted) have joined, by time: exact for each way,
 * summed over the ways.
 */
export function thresholdCurve(
  outlook: Outlook,
  need: number,
  among: (who: string) => boolean = () => true,
): Curve {
  // The least likely first: their sum has fewer terms that matter.
  const candidates = outlook.candidates
    .filter(c => among(c.who))
    .sort((a, b) => Number(a.signed) - Number(b.signed) || a.habit * a.region - b.habit * b.region);
  const joining = joiningOf(candidates, outlook.origin);
  const most = mostExpected(candidates);
  const reachedBy = (way: Way, months: number): number => {
    const expected = most(way, months);
    return expected < need && isFarFrom(need, expected) ? 0 : atLeast(joining(way, months), need);
  };
  const values = new Float64Array(MONTHS_COMPUTED.length);
  // Ways go from the slowest to the fastest, and time only forward: what is as good as certain stays so in both directions.
  let certainFrom = values.length;
  for (const way of outlook.ways) {
    for (let i = 0; i < values.length; i++) {
      const reached = i >= certainFrom ? 1 : reachedBy(way, MONTHS_COMPUTED[i] ?? 0);
      if (reached > 1 - NOTHING && i < certainFrom) certainFrom = i;
      values[i] = (values[i] ?? 0) + way.weight * reached;
    }
  }
  return curveThrough(values);
}

/** Less than anybody could ever notice. */
const NOTHING = 1e-9;

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
  const times = Float64Array.from(candidates, c => (c.news?.supposed ? 0 : c.habit * c.region));
  const signed = Uint8Array.from(candidates, c => (c.signed ? 1 : 0));
  const known = candidates.flatMap(({ news }, i) =>
    news ? [{ i, news, staysOut: new Map<number, number>() }] : [],
  );
  return (way, months) => {
    const [bySigned, byOthers] = [way.signed[months] ?? 0, way.unsigned[months] ?? 0];
    for (let i = 0; i < times.length; i++) {
      const hazard = signed[i] === 1 ? bySigned : byOthers;
      probabilities[i] = 1 - Math.exp(-hazard * (times[i] as number));
    }
    for (const { i, news, staysOut } of known) {
      const out = staysOut.get(months) ?? staysOutUntil(news, origin, origin + months * MONTH);
      staysOut.set(months, out);
      probabilities[i] = 1 - (1 - (probabilities[i] as number)) * out;
    }
    return probabilities;
  };
}
