import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { membersOn } from '../../registry/registry.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** The kind by which acts are compared: signatures with signatures, deposits with deposits. */
const kindOf = (e: LedgerEvent): 'signature' | 'consent' | null => {
  const effect = effectOf(e.act);
  return effect === 'signature' || effect === 'consent' ? effect : null;
};

export default rule<{ who: string; act: string; on: string; first: string | null; members: number }>({
  id: 'organisation-before-its-members',
  severity: 'info',
  summary: 'an organisation that signed or consented before any of its members did',
  what: f =>
    `${actText(f)}, ${f.first === null ? `but none of its ${f.members} members has done so` : `before the first of its ${f.members} members on ${f.first}`}`,
  why: 'most final clauses admit an organisation only after at least one of its members, and otherwise do not count its instrument',
  fix: 'check the days of its members',
  *treaty(treaty, { ledger: { registry } }) {
    const byParticipant = eventsByParticipant(treaty);
    for (const [who, events] of byParticipant) {
      const organisation = registry.participants.get(who);
      if (organisation?.kind !== 'organisation' || !organisation.members) continue;
      for (const event of events) {
        const kind = kindOf(event);
        if (!kind || events.find(e => kindOf(e) === kind) !== event) continue;
        const members = membersOn(registry, organisation.members, event.on.latest);
        const days = members.flatMap(id =>
          (byParticipant.get(id) ?? []).filter(e => kindOf(e) === kind).map(e => e.on),
        );
        const first = days.reduce<(typeof days)[number] | null>(
          (a, b) => (a && a.earliest <= b.earliest ? a : b),
          null,
        );
        if (members.length === 0 || (first && first.earliest <= event.on.latest)) continue;
        yield {
          at: { event, key: 'on' },
          facts: { ...actFacts(event), who, first: first?.written ?? null, members: members.length },
        };
      }
    }
  },
});
