import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ act: string; who: string; on: string }>({
  id: 'statement-by-nobody',
  severity: 'warning',
  tier: 'strict',
  summary: 'a reservation by a participant that neither signed nor consented',
  what: f => `${actText(f)}, but ${f.who} neither signed nor consented`,
  why: 'a reservation is made when signing or consenting (VCLT art. 19)',
  fix: 'record the signature or consent, or correct the participant',
  treaty: inEvents('who', (event, _, treaty) => {
    const acts = (id: string) => eventsByParticipant(treaty).get(id) ?? [];
    const isAbsent = (id: string) => !acts(id).some(e => ['signature', 'consent'].includes(effectOf(e.act)));
    return event.act === 'reservation' && event.who.every(isAbsent) && actFacts(event);
  }),
});
