import { rule } from '../rule.ts';

/** Allowed difference as a share of the total, for the rounding of single weights. */
const TOLERANCE = 0.001;

export default rule<{ table: string; total: number; sum: number }>({
  id: 'weights-do-not-sum',
  severity: 'warning',
  summary: 'a table of weights whose sum is 0, or not the stated total',
  what: f =>
    f.sum === 0
      ? `the weights of "${f.table}" sum to 0`
      : `the weights of "${f.table}" sum to ${f.sum}, but "total" is ${f.total}`,
  why: 'shares are computed from the total: a participant is missing, or a number is wrong',
  fix: 'complete the table, correct "total", or add "partial: true" if it lists only some participants',
  *treaty(treaty) {
    for (const [table, w] of Object.entries(treaty.weights)) {
      const sum = Number(
        Object.values(w.of)
          .reduce((a, b) => a + b, 0)
          .toFixed(6),
      );
      if (sum === 0 || w.total === 0)
        yield {
          at: { file: treaty.file, path: ['weights', table] },
          facts: { table, total: w.total ?? 0, sum },
        };
      else if (w.total === undefined || w.partial) continue;
      else if (Math.abs(sum - w.total) > TOLERANCE * w.total)
        yield {
          at: { file: treaty.file, path: ['weights', table, 'total'] },
          facts: { table, total: w.total, sum },
        };
    }
  },
});
