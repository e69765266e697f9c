import { probabilityNotDeposited } from './announcements.ts';
import { type Curve, curveThrough } from './curve.ts';
import type { Candidate, Outlook } from './outlook.ts';
import { MONTH, MONTHS_COMPUTED, type PacePath } from './pace-paths.ts';

/** The probability over time that at least `need` candidates in `among` have joined: exact for each path, summed by weight. */
export function thresholdCurve(
  outlook: Outlook,
  need: number,
  among: (who: string) => boolean = () => true,
): Curve {
  // The least likely first: the sum then has fewer terms that matter.
  const candidates = outlook.candidates
    .filter(c => among(c.who))
    .sort(
      (a, b) =>
        Number(a.signed) - Number(b.signed) ||
        a.stateEffect * a.regionEffect - b.stateEffect * b.regionEffect,
    );
  const joining = joiningOf(candidates, outlook.origin);
  const most = mostExpected(candidates);
  const reachedBy = (path: PacePath, months: number): number => {
    const expected = most(path, months);
    return expected < need && isFarFrom(need, expected) ? 0 : probabilityAtLeast(joining(path, months), need);
  };
  const values = new Float64Array(MONTHS_COMPUTED.length);
  // Paths are ordered from slowest to fastest: once a value is practically 1, it is for later months and faster paths too.
  let certainFrom = values.length;
  for (const path of outlook.paths) {
    for (let i = 0; i < values.length; i++) {
      const reached = i >= certainFrom ? 1 : reachedBy(path, MONTHS_COMPUTED[i] ?? 0);
      if (reached > 1 - NOTHING && i < certainFrom) certainFrom = i;
      values[i] = (values[i] ?? 0) + path.weight * reached;
    }
  }
  return curveThrough(values);
}

/** Differences below this are ignored. */
const NOTHING = 1e-9;

/** An upper bound of the expected number, cheaper than the number itself: a probability is at most its cumulated hazard. */
function mostExpected(candidates: readonly Candidate[]): (path: PacePath, months: number) => number {
  let [signed, unsigned, announced] = [0, 0, 0];
  for (const c of candidates) {
    if (c.announced) announced++;
    else if (c.signed) signed += c.stateEffect * c.regionEffect;
    else unsigned += c.stateEffect * c.regionEffect;
  }
  return (path, months) =>
    signed * (path.signed[months] ?? 0) + unsigned * (path.unsigned[months] ?? 0) + announced;
}

/** Returns a function giving each candidate's probability of having joined after some months of a path. Every call reuses one array. */
export function joiningOf(
  candidates: readonly Candidate[],
  origin: number,
): (path: PacePath, months: number) => Float64Array {
  const probabilities = new Float64Array(candidates.length);
  const times = Float64Array.from(candidates, c =>
    c.announced?.supposed ? 0 : c.stateEffect * c.regionEffect,
  );
  const signed = Uint8Array.from(candidates, c => (c.signed ? 1 : 0));
  const known = candidates.flatMap(({ announced }, i) =>
    announced ? [{ i, announced, staysOut: new Map<number, number>() }] : [],
  );
  return (path, months) => {
    const [bySigned, byOthers] = [path.signed[months] ?? 0, path.unsigned[months] ?? 0];
    for (let i = 0; i < times.length; i++) {
      const hazard = signed[i] === 1 ? bySigned : byOthers;
      probabilities[i] = 1 - Math.exp(-hazard * (times[i] as number));
    }
    for (const { i, announced, staysOut } of known) {
      const out = staysOut.get(months) ?? probabilityNotDeposited(announced, origin, origin + months * MONTH);
      staysOut.set(months, out);
      probabilities[i] = 1 - (1 - (probabilities[i] as number)) * out;
    }
    return probabilities;
  };
}

/** Beyond so many standard deviations the sum is not computed: the probability is below 1e-6. */
const FAR = 5;

/** Smaller probabilities are left out of the sum; together they stay below 1e-9. */
const NEGLIGIBLE = 1e-12;

/** Whether a number is too far from the mean to matter. Without a variance, its upper bound (the mean) is used. */
export const isFarFrom = (need: number, mean: number, variance = mean): boolean =>
  Math.abs(need - mean) > FAR * Math.sqrt(variance) + 3;

/** The probability that at least `need` independent events happen (Poisson-binomial). `atLeast([0.5, 0.5], 1)` is `0.75`. */
export function probabilityAtLeast(probabilities: ArrayLike<number>, need: number): number {
  if (need <= 0) return 1;
  const n = probabilities.length;
  if (n < need) return 0;
  let mean = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilities[i] ?? 0;
    mean += p;
    variance += p * (1 - p);
  }
  if (isFarFrom(need, mean, variance)) return need > mean ? 0 : 1;
  return Math.min(1, addedUp(probabilities, need));
}

/**
 * Adds one event after another. `exactly[k]` is the probability of k events so far, for k below `need`. Only those between `least` and
 * `most` are large enough to matter; they are fewest if the unlikely events come first.
 */
function addedUp(probabilities: ArrayLike<number>, need: number): number {
  const exactly = new Float64Array(need);
  exactly[0] = 1;
  let [reached, least, most] = [0, 0, 0];
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] as number;
    if (most === need - 1) reached += (exactly[most] as number) * p;
    else if ((exactly[most] as number) * p > NEGLIGIBLE) most++;
    for (let k = most; k > least; k--) {
      const before = exactly[k] as number;
      exactly[k] = before + p * ((exactly[k - 1] as number) - before);
    }
    exactly[least] = (exactly[least] as number) * (1 - p);
    if ((exactly[least] as number) < NEGLIGIBLE && least < most) exactly[least++] = 0;
  }
  return reached;
}
