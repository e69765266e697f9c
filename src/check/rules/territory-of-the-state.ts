import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { findParticipant } from '../../registry/find.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

type Facts = { who: string; act: string; on: string; territory: string; fault: 'itself' | 'first' };

/** An act limited to a territory that looks like one of the State itself. */
export default rule<Facts>({
  id: 'territory-of-the-state',
  severity: 'warning',
  summary: 'an act limited to a territory that looks like one of the State itself',
  what: f =>
    f.fault === 'itself'
      ? `${actText(f)} is limited to "${f.territory}", which is ${f.who} itself`
      : `${actText(f)} is limited to "${f.territory}", and no earlier ${f.act} of ${f.who} is recorded`,
  why: f =>
    f.fault === 'itself'
      ? 'an act with a territory ends nothing for the State'
      : 'the first one makes the State itself a party or signatory; a further one only extends the application',
  fix: f =>
    f.fault === 'itself'
      ? 'remove "territory"'
      : 'record the act of the State first, write "act: territorial-extension", or ignore this where it is so',
  *treaty(treaty, { ledger: { registry } }) {
    const limited = treaty.events.filter(e => e.territory !== undefined);
    if (limited.length === 0) return;
    const counting = new Set([...eventsByParticipant(treaty).values()].flat().map(e => e.at));
    for (const event of limited) {
      const { territory = '', who } = event;
      const found = findParticipant(registry, territory);
      const itself = found.kind === 'one' && who.includes(found.value.id);
      const isFirst = ['signature', 'consent'].includes(effectOf(event.act)) && counting.has(event.at);
      if (itself || isFirst)
        yield {
          at: { event, key: 'territory' },
          facts: { ...actFacts(event), territory, fault: itself ? 'itself' : 'first' },
        };
    }
  },
});
