import { statedCoverage } from '../../ledger/record-end.ts';
import { rule } from '../rule.ts';

export default rule<{ was: string; is: string | null }>({
  id: 'complete-until-went-back',
  severity: 'error',
  tier: 'base',
  summary: 'a record whose "complete_until" moved to an earlier day or was removed',
  what: f =>
    `the record was complete until ${f.was}, and is now ${f.is === null ? 'without "complete_until"' : `complete only until ${f.is}`}`,
  why: 'answers that were certain become undetermined, and forecasts learn from fewer years',
  fix: 'restore the day, or ignore this finding with a reason',
  *change(before, after) {
    const [was, is] = [statedCoverage(before), statedCoverage(after)];
    if (was !== null && (is === null || is < was))
      yield { at: { file: after.file, path: ['complete_until'] }, facts: { was, is } };
  },
});
