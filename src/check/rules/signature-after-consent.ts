import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { actPhrase, certainlyBefore } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; on: string; act: string; since: string }>({
  id: 'signature-after-consent',
  severity: 'warning',
  summary: 'a signature by a participant whose consent to be bound already stands',
  what: f => `${f.who} signs on ${f.on}, after its ${f.act} of ${f.since}`,
  why: 'after consent a signature has no purpose; one of the two days is probably wrong',
  fix: 'check the two days',
  *treaty(treaty) {
    for (const [who, events] of eventsByParticipant(treaty)) {
      let consent: LedgerEvent | null = null;
      for (const event of events) {
        const effect = effectOf(event.act);
        if (['denunciation', 'exclusion', 'withdrawal-of-instrument'].includes(effect)) consent = null;
        if (effect === 'consent') consent ??= event;
        if (event.act !== 'signature' || !consent || !certainlyBefore(consent.on, event.on)) continue;
        yield {
          at: { event, key: 'on' },
          facts: { who, on: event.on.written, act: actPhrase(consent), since: consent.on.written },
          related: [{ at: { event: consent }, what: 'it consented here' }],
        };
      }
    }
  },
});
