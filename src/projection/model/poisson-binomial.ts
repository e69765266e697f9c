/** Beyond so many standard deviations the sum is not computed: the probability is below 1e-6. */
const FAR = 5;

/** Smaller probabilities are left out of the sum; together they stay below 1e-9. */
const NEGLIGIBLE = 1e-12;

/** Whether a number is too far from the mean to matter. Without a variance, its upper bound (the mean) is used. */
export const isFarFrom = (need: number, mean: number, variance = mean): boolean =>
  Math.abs(need - mean) > FAR * Math.sqrt(variance) + 3;

/**
 * The probability that at least `need` of independent events happen (Poisson-binomial): exact, by adding one event after another.
 * `atLeast([0.5, 0.5], 1)` is `0.75`.
 */
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
