import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { actPhrase } from '../acts.ts';
import { rule } from '../rule.ts';

/**
 * A second instrument of consent while the first stands. With several depositaries, each may have one. A notification is exempt:
 * after an instrument it says that procedures are completed, or that the entry into force is agreed.
 */
export default rule<{ who: string; act: string; on: string; before: string; since: string }>({
  id: 'duplicate-consent',
  severity: 'error',
  tier: 'always',
  summary: 'a second instrument of consent while the first still stands',
  message: f => ({
    what: `${f.act} by ${f.who} on ${f.on}, but its ${f.before} of ${f.since} still stands`,
    why: 'consent is expressed once; a second instrument is possible only after a withdrawal or denunciation',
    fix: 'remove the one that the depositary does not list, or record the act that ended the first',
  }),
  *treaty(treaty) {
    const several = treaty.depositaries.length > 1;
    for (const [who, events] of eventsByParticipant(treaty)) {
      let first: LedgerEvent | null = null;
      for (const event of events) {
        const effect = effectOf(event.act);
        if (effect === 'denunciation' || effect === 'withdrawal-of-instrument') first = null;
        if (effect !== 'consent' || event.certainty !== 'confirmed' || event.act === 'notification') continue;
        const sameDay = first?.on.written === event.on.written && first.act === event.act;
        if (first && !several && first.depositary === event.depositary && !sameDay)
          yield {
            at: { event, key: 'act' },
            facts: {
              who,
              act: actPhrase(event),
              on: event.on.written,
              before: actPhrase(first),
              since: first.on.written,
            },
            related: [{ at: { event: first }, what: 'the first instrument' }],
          };
        first = event;
      }
    }
  },
});
