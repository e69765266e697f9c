import { rule } from '../rule.ts';

/** Rounding of single weights may move a sum by so much of the total. */
const TOLERANCE = 0.001;

/** A table of weights whose parts do not make its total. */
export default rule<{ table: string; total: number; sum: number }>({
  id: 'weights-do-not-sum',
  severity: 'warning',
  tier: 'always',
  summary: 'a table of weights whose parts do not make the stated total',
  message: f => ({
    what: `the weights of "${f.table}" make ${f.sum}, and the total is said to be ${f.total}`,
    why: 'a share is a share of the total: somebody is missing, or a number is wrong',
    fix: 'complete the table, correct "total", or say "partial: true" where it names only some',
  }),
  *treaty(treaty) {
    for (const [table, w] of Object.entries(treaty.weights)) {
      if (w.total === undefined || w.partial) continue;
      const sum = Number(
        Object.values(w.of)
          .reduce((a, b) => a + b, 0)
          .toFixed(6),
      );
      if (Math.abs(sum - w.total) > TOLERANCE * w.total)
        yield {
          at: { file: treaty.file, path: ['weights', table, 'total'] },
          facts: { table, total: w.total, sum },
        };
    }
  },
});
