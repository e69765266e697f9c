import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { actFacts, actText, certainlyBefore } from '../acts.ts';
import { rule } from '../rule.ts';

type Facts = ReturnType<typeof actFacts> & { effective: string; consent: string };

/** A denunciation or exclusion whose day of effect lies before the consent that it ends. */
export default rule<Facts>({
  id: 'end-before-consent',
  severity: 'error',
  summary: 'a denunciation or exclusion that takes effect before the consent it ends',
  what: f =>
    `the ${actText(f)} takes effect on ${f.effective}, before the consent of ${f.consent} that it ends`,
  why: 'an end cannot take effect before the consent; the day of the act is used instead',
  fix: 'correct "effective", or remove it',
  *treaty(treaty) {
    for (const events of eventsByParticipant(treaty).values()) {
      let ended: LedgerEvent | null = null;
      let first: LedgerEvent | null = null;
      for (const event of events) {
        const effect = effectOnState(event);
        if (effect === 'consent') first ??= event;
        if (effect === 'withdrawal-of-instrument') first = null;
        if (effect === 'withdrawal-of-denunciation') first ??= ended;
        if (effect !== 'denunciation' && effect !== 'exclusion') continue;
        if (first && event.effective && certainlyBefore(event.effective, first.on))
          yield {
            at: { event, key: 'effective' },
            facts: { ...actFacts(event), effective: event.effective.written, consent: first.on.written },
            related: [{ at: { event: first, key: 'on' }, what: 'the consent' }],
          };
        ended = first ?? ended;
        first = null;
      }
    }
  },
});
