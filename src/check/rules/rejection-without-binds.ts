import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** A rejection of a treaty that binds nobody without its consent. */
export default rule<{ who: string; act: string; on: string }>({
  id: 'rejection-without-binds',
  severity: 'error',
  summary: 'a rejection of a treaty that binds nobody without its consent',
  what: f => `${actText(f)}, but no clause binds anybody who does not consent`,
  why: 'only what would bind without consent can be rejected; elsewhere it is enough not to consent',
  fix: 'add "binds:" to the clause on entry into force, or record a declaration or an objection',
  treaty: inEvents('act', (event, _, treaty) =>
    event.act === 'rejection' && treaty.law.every(l => !l.entryIntoForce?.binds) ? actFacts(event) : null,
  ),
});
