import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { actPhrase, certainlyBefore } from '../acts.ts';
import { rule } from '../rule.ts';

/** A signature by somebody who is bound already. */
export default rule<{ who: string; on: string; act: string; since: string }>({
  id: 'signature-after-consent',
  severity: 'warning',
  tier: 'always',
  summary: 'a signature by somebody whose consent to be bound already stands',
  message: f => ({
    what: `${f.who} signs on ${f.on}, after its ${f.act} of ${f.since}`,
    why: 'whoever consented has no use for a signature; one of the two days is probably wrong',
    fix: 'look the two days up again',
  }),
  *treaty(treaty) {
    for (const [who, events] of eventsByParticipant(treaty)) {
      let consent: LedgerEvent | null = null;
      for (const event of events) {
        const effect = effectOf(event.act);
        if (effect === 'denunciation' || effect === 'withdrawal-of-instrument') consent = null;
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
