import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Found, findParticipant } from '../../registry/find.ts';
import type { Participant } from '../../registry/participant.ts';
import { existsOn, type Registry } from '../../registry/registry.ts';
import { fold } from '../../source/nearest.ts';

const indexes = new WeakMap<Registry, ReadonlyMap<string, readonly Participant[]>>();

/** Participants by each of their whole names; a table names hundreds, and the registry is walked once. */
function indexOf(registry: Registry): ReadonlyMap<string, readonly Participant[]> {
  const known = indexes.get(registry);
  if (known) return known;
  const index = new Map<string, Participant[]>();
  for (const p of registry.participants.values())
    for (const name of new Set([p.id, ...Object.values(p.names), ...p.aliases].map(fold))) {
      const owners = index.get(name);
      if (owners) owners.push(p);
      else index.set(name, [p]);
    }
  indexes.set(registry, index);
  return index;
}

/** The participant that a table names by its whole name, on the day of its act; null stands for no day. */
export function whoIs(registry: Registry, name: string, on: PlainDate | null): Found<Participant> {
  const owners = indexOf(registry).get(fold(name)) ?? [];
  const alive = on === null ? owners : owners.filter(p => existsOn(p, on));
  const [first] = alive.length > 0 ? alive : owners;
  if (first && (owners.length === 1 || alive.length === 1)) return { kind: 'one', value: first };
  const found = findParticipant(registry, name);
  return found.kind === 'one' ? { kind: 'several', candidates: [found.value] } : found;
}
