/** Ways beyond so many standard deviations are not worth adding up: their probability is below 1e-14. */
const FAR = 8;

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
  const far = FAR * Math.sqrt(variance) + 3;
  if (need - mean > far) return 0;
  if (mean - need > far) return 1;
  // exactly[k]: the probability that k have happened so far, for k below what is needed.
  const exactly = new Float64Array(need);
  exactly[0] = 1;
  let reached = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilities[i] ?? 0;
    reached += (exactly[need - 1] ?? 0) * p;
    for (let k = need - 1; k > 0; k--)
      exactly[k] = (exactly[k] ?? 0) + p * ((exactly[k - 1] ?? 0) - (exactly[k] ?? 0));
    exactly[0] = (exactly[0] ?? 0) * (1 - p);
  }
  return Math.min(1, reached);
}
