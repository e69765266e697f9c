import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { rule } from '../rule.ts';

/** A second signature while the first stands. */
export default rule<{ who: string; on: string; since: string }>({
  id: 'duplicate-signature',
  severity: 'error',
  tier: 'always',
  summary: 'a second signature while the first still stands',
  message: f => ({
    what: `${f.who} signs on ${f.on}, but its signature of ${f.since} still stands`,
    why: 'a treaty is signed once, unless the signature was withdrawn',
    fix: 'remove the one that the depositary does not list, or record the withdrawal',
  }),
  *treaty(treaty) {
    const several = treaty.depositaries.length > 1;
    for (const [who, events] of eventsByParticipant(treaty)) {
      let first: LedgerEvent | null = null;
      for (const event of events) {
        const effect = effectOf(event.act);
        if (effect === 'withdrawal-of-signature') first = null;
        if (effect !== 'signature' || event.certainty !== 'confirmed') continue;
        const sameDay = first?.on.written === event.on.written;
        if (first && !several && first.depositary === event.depositary && !sameDay)
          yield {
            at: { event, key: 'act' },
            facts: { who, on: event.on.written, since: first.on.written },
            related: [{ at: { event: first }, what: 'the first signature' }],
          };
        first = event;
      }
    }
  },
});
