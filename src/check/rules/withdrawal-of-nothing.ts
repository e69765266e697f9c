import { type Effect, effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { actPhrase } from '../acts.ts';
import { rule } from '../rule.ts';

/** What an act undoes, by its own effect. */
const UNDOES: Partial<Record<Effect, { readonly of: Effect; readonly what: string }>> = {
  'withdrawal-of-signature': { of: 'signature', what: 'signature' },
  'withdrawal-of-instrument': { of: 'consent', what: 'instrument of consent' },
  denunciation: { of: 'consent', what: 'instrument of consent' },
  'withdrawal-of-denunciation': { of: 'denunciation', what: 'denunciation' },
  'provisional-application-end': { of: 'provisional-application', what: 'provisional application' },
};

/** An act that undoes one which the record does not have. */
export default rule<{ who: string; act: string; on: string; what: string }>({
  id: 'withdrawal-of-nothing',
  severity: 'error',
  tier: 'always',
  summary: 'a withdrawal or denunciation of what the record does not show',
  message: f => ({
    what: `${f.act} by ${f.who} on ${f.on}, and the record shows no ${f.what} of it before`,
    why: 'only what was done can be undone',
    fix: `record the ${f.what} first, or correct whose act this is`,
  }),
  *treaty(treaty) {
    for (const [who, events] of eventsByParticipant(treaty)) {
      const done = new Set<Effect>();
      for (const event of events) {
        const effect = effectOf(event.act);
        const undone = UNDOES[effect];
        if (undone && !done.has(undone.of))
          yield {
            at: { event, key: 'act' },
            facts: { who, act: actPhrase(event), on: event.on.written, what: undone.what },
          };
        if (event.act === 'definitive-signature') done.add('signature');
        done.add(effect);
      }
    }
  },
});
