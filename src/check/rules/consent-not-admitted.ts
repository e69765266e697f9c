import { lawOn } from '../../ledger/law-on.ts';
import { namedActs } from '../../status/supposed.ts';
import { actFacts, actText, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

/** Consent of a kind that the final clauses do not name. A succession rests on no clause and is always admitted. */
export default rule<{ who: string; act: string; on: string; admitted: readonly string[] }>({
  id: 'consent-not-admitted',
  severity: 'warning',
  summary: 'an instrument of a kind that the clause on consent does not name',
  what: f => `${actText(f)}; the clause names ${f.admitted.join(', ')}`,
  why: 'the treaty determines how consent is expressed (VCLT arts 11-15)',
  fix: 'correct the kind of the instrument, or complete "consent: { by: […] }"',
  *treaty(treaty) {
    for (const event of eventsWith(treaty, 'consent')) {
      const { consent: clause, entryIntoForce } = lawOn(treaty, event.on.earliest);
      if (!clause || event.act === 'succession' || clause.by.includes(event.act)) continue;
      // A condition may count acts of another kind: notifications that the parties agreed on the entry into force.
      if (entryIntoForce && namedActs(entryIntoForce.when).includes(event.act)) continue;
      yield {
        at: { event, key: 'act' },
        facts: { ...actFacts(event), admitted: clause.by },
        related: [{ at: { place: clause.at }, what: 'the clause' }],
      };
    }
  },
});
