import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A reservation by a participant that neither signed nor consented. */
export default rule<{ act: string; who: string; on: string }>({
  id: 'statement-by-nobody',
  severity: 'warning',
  tier: 'strict',
  summary: 'a reservation by a participant that neither signed nor consented',
  what: f => `${actText(f)}, but ${f.who} neither signed nor consented`,
  why: 'a reservation is made when signing or consenting (VCLT art. 19)',
  fix: 'record the signature or consent, or correct the participant',
  *treaty(treaty) {
    const acted = eventsByParticipant(treaty);
    for (const event of treaty.events) {
      if (event.act !== 'reservation') continue;
      const has = event.who.some(id =>
        (acted.get(id) ?? []).some(e => effectOf(e.act) === 'signature' || effectOf(e.act) === 'consent'),
      );
      if (!has)
        yield {
          at: { event, key: 'who' },
          facts: actFacts(event),
        };
    }
  },
});
