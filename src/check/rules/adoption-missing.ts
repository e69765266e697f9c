import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ treaty: string }>({
  id: 'adoption-missing',
  severity: 'info',
  tier: 'strict',
  summary: 'a record without the adoption of the treaty',
  what: 'the adoption of this treaty is not recorded',
  why: 'acts dated before it cannot be detected, and clauses that count from it have no start',
  fix: 'add an event "act: adoption"',
  treaty: inTreaty(['id'], ({ id, events }) => !events.some(e => e.act === 'adoption') && { treaty: id }),
});
