import { effectOf } from '../../law/acts.ts';
import type { Registry } from '../../registry/registry.ts';
import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** Whether a government speaks for one of the participants: its own State, a predecessor or a successor. */
function speaksFor(registry: Registry, of: string, who: readonly string[]): boolean {
  const { predecessors = [], successors = [] } = registry.participants.get(of) ?? {};
  return [of, ...predecessors, ...successors].some(id => who.includes(id));
}

export default rule<{ who: string; act: string; on: string; of: readonly string[] }>({
  id: 'government-speaks-for-another',
  severity: 'warning',
  summary: 'an act reported only by governments of other participants',
  what: f => `${actText(f)} rests only on a government source of ${f.of.join(', ')}`,
  why: 'a government confirms its own acts; the acts of others it only reports',
  fix: 'cite the depositary, a treaty database (tier: treaty-database) or its own government',
  treaty: inEvents('source', (event, { ledger: { registry } }, treaty) => {
    if (event.who.length === 0 || effectOf(event.act) === 'none' || event.certainty === 'confirmed')
      return null;
    const sources = event.sources.map(id => treaty.sources[id]);
    const others = sources.flatMap(s =>
      s?.tier === 'government' && s.of !== undefined && !speaksFor(registry, s.of, event.who) ? [s.of] : [],
    );
    return others.length > 0 && others.length === sources.length && { ...actFacts(event), of: others };
  }),
});
