import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { actPhrase } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; on: string }>({
  id: 'ratification-without-signature',
  severity: 'warning',
  tier: 'strict',
  summary: 'a ratification by a participant that did not sign',
  what: f => `${f.who} ratifies on ${f.on}, but never signed`,
  why: 'a ratification confirms a signature (VCLT art. 14); without a signature, a State accedes',
  fix: 'record the signature, or use the kind of instrument that the depositary lists',
  *treaty(treaty) {
    if (!treaty.events.some(e => effectOf(e.act) === 'signature')) return;
    for (const [who, events] of eventsByParticipant(treaty)) {
      const signed = events.some(e => effectOf(e.act) === 'signature');
      const event = events.find(e => e.act === 'ratification');
      if (event && !signed)
        yield { at: { event, key: 'act' }, facts: { who, on: event.on.written, act: actPhrase(event) } };
    }
  },
});
