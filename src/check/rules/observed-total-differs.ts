import { countsOn } from '../../status/counts.ts';
import { rule } from '../rule.ts';

const COUNTS = ['signatories', 'consents', 'parties'] as const;

/** An observed total outside the bounds of the record on that day. */
export default rule<{ of: string; stated: number; on: string; confirmed: number; possible: number }>({
  id: 'observed-total-differs',
  severity: 'info',
  summary: 'an observed total that differs from the record',
  what: f =>
    `${f.stated} ${f.of} were observed on ${f.on}, but the record has ${f.confirmed === f.possible ? f.confirmed : `${f.confirmed} to ${f.possible}`}`,
  why: 'acts are missing from the record, or the source counts differently',
  fix: 'look for the missing acts, or explain in a note how the source counts',
  *treaty(treaty, { scenarios, today }) {
    for (const [i, observed] of treaty.observed.entries()) {
      const bounds = [observed.on.earliest, observed.on.latest < today ? observed.on.latest : today].map(
        on => {
          const [slow, fast] = [
            scenarios.of(treaty.id, 'latest', on),
            scenarios.of(treaty.id, 'earliest', on),
          ];
          return (
            slow && fast && countsOn({ latest: slow, earliest: fast }, { on, today, rule: 'as-recorded' })
          );
        },
      );
      const [first, last] = bounds;
      if (!first || !last || observed.on.earliest > today) continue;
      for (const of of COUNTS) {
        const stated = observed[of];
        if (stated === undefined) continue;
        const confirmed = Math.min(first[of].confirmed, last[of].confirmed);
        const possible = Math.max(first[of].possible, last[of].possible);
        if (stated < confirmed || stated > possible)
          yield {
            at: { file: treaty.file, path: ['observed', i, of] },
            facts: { of, stated, on: observed.on.written, confirmed, possible },
          };
      }
    }
  },
});
