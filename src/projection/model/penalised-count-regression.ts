/** One observation of the regression: a reference treaty. */
export interface Observation {
  readonly x: readonly number[];
  readonly y: number;
  /** Instruments expected without the regression. */
  readonly expected: number;
  readonly weight: number;
}

/** Independent normal priors of the coefficients. */
export interface Prior {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Coefficients, and the curvature of the penalised likelihood (its inverse is their covariance). */
export interface Regression {
  readonly coefficients: readonly number[];
  readonly curvature: readonly (readonly number[])[];
}

const at = (v: readonly number[], i: number): number => v[i] ?? 0;

/** Inner product. */
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * at(b, i), 0);

/** Solves `matrix · x = right` by elimination with pivoting; the matrix is small and positive definite. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let best = i;
    for (let k = i + 1; k < n; k++)
      if (Math.abs(at(rows[k] ?? [], i)) > Math.abs(at(rows[best] ?? [], i))) best = k;
    const pivot = rows[best] ?? [];
    rows[best] = rows[i] ?? [];
    rows[i] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = at(row, i) / at(pivot, i);
      for (let j = i; j <= n; j++) row[j] = at(row, j) - factor * at(pivot, j);
    }
  }
  return rows.map((row, i) => at(row, n) / at(row, i));
}

const MOST_STEPS = 20;
/** Keeps a step or a linear predictor within bounds; only a start far from the solution needs it. */
const clamp = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

/**
 * Log-linear regression of counts, `E[y] = expected × exp(x·β)`, with a normal prior on β and the working weights of a negative
 * binomial of the given shape: Newton's method on the penalised quasi-likelihood.
 */
export function penalisedCountRegression(
  observations: readonly Observation[],
  prior: Prior,
  shape: number,
): Regression {
  const b = [...prior.mean];
  let curvature: number[][] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = b.map((v, i) => -(v - at(prior.mean, i)) / at(prior.sd, i) ** 2);
    curvature = b.map((_, i) => b.map((_, j) => (i === j ? at(prior.sd, i) ** -2 : 0)));
    for (const o of observations) {
      const mean = o.expected * Math.exp(clamp(dot(b, o.x), 5));
      const weight = o.weight / (1 + mean / shape);
      for (const [i, row] of curvature.entries()) {
        slope[i] = at(slope, i) + weight * (o.y - mean) * at(o.x, i);
        for (let j = 0; j < row.length; j++) row[j] = at(row, j) + weight * mean * at(o.x, i) * at(o.x, j);
      }
    }
    const move = solve(curvature, slope);
    for (let i = 0; i < b.length; i++) b[i] = at(b, i) + clamp(at(move, i), 1);
    if (move.every(m => Math.abs(m) < 1e-7)) break;
  }
  return { coefficients: b, curvature };
}
