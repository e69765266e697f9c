import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ treaty: string }>({
  id: 'entry-into-force-unknown',
  severity: 'info',
  tier: 'strict',
  summary: 'a treaty without a clause on entry into force',
  what: 'this treaty has no clause on entry into force',
  why: 'after the first signature, whether the treaty is in force is undetermined',
  fix: 'add "law: { entry_into_force: … }" with its article',
  treaty: inTreaty(['id'], ({ id, law }) => law.every(l => !l.entryIntoForce) && { treaty: id }),
});
