import { continuing } from '../registry/find.ts';
import type { Registry } from '../registry/registry.ts';
import type { Treaty } from './treaty.ts';

/**
 * A treaty with the acts of participants that another continues as that one's own: an accession recorded of the Soviet Union is one of
 * the Russian Federation. Questions about either are answered through the one that continues.
 */
export function withContinuedActs(treaty: Treaty, registry: Registry): Treaty {
  const idNow = (id: string): string => {
    const p = registry.participants.get(id);
    return p ? continuing(registry, p).id : id;
  };
  if (treaty.events.every(e => e.who.every(id => idNow(id) === id))) return treaty;
  const events = treaty.events.map(e => ({ ...e, who: [...new Set(e.who.map(idNow))] }));
  return { ...treaty, events };
}
