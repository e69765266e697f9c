import { rule } from '../rule.ts';

/** A record of which nobody says how far it goes. */
export default rule<{ treaty: string }>({
  id: 'coverage-missing',
  severity: 'warning',
  tier: 'strict',
  summary: 'a record that does not say up to which day it is complete',
  message: () => ({
    what: 'nothing says up to which day this record is complete',
    why: 'then no count is more than a least number, and forecasts cannot learn from it',
    fix: 'add "complete_until:", the day on which the official table was read',
  }),
  *treaty(treaty) {
    if (treaty.completeUntil === null)
      yield { at: { file: treaty.file, path: ['id'] }, facts: { treaty: treaty.id } };
  },
});
