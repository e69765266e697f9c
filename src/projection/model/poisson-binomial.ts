/** Ways beyond so many standard deviations are not worth adding up: their probability is below 1e-6. */
const FAR = 5;

/** Probabilities so small are left out of the sum, each time one of them arises: together they stay below 1e-9. */
const NEGLIGIBLE = 1e-12;

/** Whether a number is out of reach of a mean; the variance of a number of rare events is at most their mean. */
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
 * Adds up event after event. `exactly[k]` is the probability that k have happened so far, for k below what is needed; only those
 * between `least` and `most` are large enough to matter, fewest where the unlikely events come first.
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
