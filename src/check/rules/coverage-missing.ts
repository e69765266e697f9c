import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

/** A record without `complete_until`. */
export default rule<{ treaty: string }>({
  id: 'coverage-missing',
  severity: 'warning',
  tier: 'strict',
  summary: 'a record that does not say up to which day it is complete',
  what: 'the record does not say up to which day it is complete',
  why: 'every count is then only a minimum, and forecasts cannot learn from the record',
  fix: 'add "complete_until:", the day on which the official table was read',
  treaty: inTreaty(['id'], ({ id, completeUntil }) => completeUntil === null && { treaty: id }),
});
