import { isConsent } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; published: string }>({
  id: 'published-without-consent',
  severity: 'info',
  tier: 'strict',
  summary: 'a published day of entry into force for a participant without a recorded consent',
  what: f => `entry into force for ${f.who} on ${f.published} is published, but its consent is not recorded`,
  why: 'nothing is computed for it, so it is not a party by this record',
  fix: 'record the instrument',
  *treaty(treaty) {
    const acted = eventsByParticipant(treaty);
    for (const [who, published] of Object.entries(treaty.published?.participants?.dates ?? {}))
      if (!(acted.get(who) ?? []).some(e => isConsent(e.act)))
        yield {
          at: { file: treaty.file, path: ['published', 'participants', 'dates', who], of: 'key' },
          facts: { who, published },
        };
  },
});
