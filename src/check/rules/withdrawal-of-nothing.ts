import { type Effect, effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** The effect that each act undoes, by the effect of the act itself. */
const UNDOES: Partial<Record<Effect, { readonly of: Effect; readonly what: string }>> = {
  'withdrawal-of-signature': { of: 'signature', what: 'signature' },
  'withdrawal-of-instrument': { of: 'consent', what: 'instrument of consent' },
  denunciation: { of: 'consent', what: 'instrument of consent' },
  exclusion: { of: 'consent', what: 'instrument of consent' },
  'withdrawal-of-denunciation': { of: 'denunciation', what: 'denunciation' },
  'provisional-application-end': { of: 'provisional-application', what: 'provisional application' },
};

export default rule<{ who: string; act: string; on: string; what: string }>({
  id: 'withdrawal-of-nothing',
  severity: 'error',
  summary: 'a withdrawal or denunciation of an act that is not recorded',
  what: f => `${actText(f)}, but the record has no earlier ${f.what} by it`,
  why: 'an act can be undone only after it was done',
  fix: f => `record the ${f.what} first, or correct the participant`,
  *treaty(treaty) {
    for (const [who, events] of eventsByParticipant(treaty)) {
      const done = new Set<Effect>();
      for (const event of events) {
        const effect = effectOf(event.act);
        const undone = UNDOES[effect];
        if (undone && !done.has(undone.of))
          yield {
            at: { event, key: 'act' },
            facts: { ...actFacts(event), who, what: undone.what },
          };
        if (event.act === 'definitive-signature') done.add('signature');
        done.add(effect);
      }
    }
  },
});
