/** Ways beyond so many standard deviations are not worth adding up: their probability is below 1e-9. */
const FAR = 6;

/** Whether a number is out of reach of a mean; the variance of a number of rare events is at most their mean. */
export const isFarFrom = (need: number, mean: number, variance = mean): boolean =>
  Math.abs(need - mean) > FAR * Math.sqrt(variance) + 3;

/**
 * The probability that at least `need` of independent events happen (Poisson-binomial): exact, by adding one event after another.
 * `atLeast([0.5, 0.5], 1)` is `0.75`.
 */
export function atLeast(probabilities: ArrayLike<number>, need: number): number {
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
  // exactly[k]: the probability that k have happened so far, for k below what is needed.
  const exactly = new Float64Array(need);
  exactly[0] = 1;
  let reached = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilities[i] as number;
    reached += (exactly[need - 1] as number) * p;
    for (let k = Math.min(i + 1, need - 1); k > 0; k--) {
      const before = exactly[k] as number;
      exactly[k] = before + p * ((exactly[k - 1] as number) - before);
    }
    exactly[0] = (exactly[0] as number) * (1 - p);
  }
  return Math.min(1, reached);
}
