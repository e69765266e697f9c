import { rule } from '../rule.ts';

/** A record that was complete up to a day, and now is so only up to an earlier one. */
export default rule<{ was: string; is: string | null }>({
  id: 'complete-until-went-back',
  severity: 'error',
  tier: 'base',
  summary: 'a record said to be complete up to an earlier day than before',
  message: f => ({
    what: `the record was complete until ${f.was}, and is now ${f.is === null ? 'not said to be' : `only until ${f.is}`}`,
    why: 'answers that were certain become open, and forecasts lose what they learned',
    fix: 'put the day back, or ignore this with the reason',
  }),
  *change(before, after) {
    const [was, is] = [before.completeUntil, after.completeUntil];
    if (was !== null && (is === null || is < was))
      yield { at: { file: after.file, path: ['complete_until'] }, facts: { was, is } };
  },
});
