import { heldOn } from '../calendar/interval.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Names, Participant } from './participant.ts';
import { existsOn, type Registry } from './registry.ts';

/**
 * What a participant was called on a day, where that was another name than today: an earlier name of its own, or that of the former
 * participant that it continues. `earlierNamesOn(registry, congo, '1980-01-01')` is `{ en: 'Zaire', … }`; null where the present name
 * held, or where the day of the change is not known exactly.
 */
export function earlierNamesOn(registry: Registry, p: Participant, day: PlainDate): Names | null {
  const own = p.earlierNames?.find(e => heldOn(e.during, day) === 'yes')?.names;
  if (own) return own;
  const before = p.predecessors
    .map(id => registry.participants.get(id))
    .find(former => former?.continuedBy === p.id && existsOn(former, day));
  return before ? (earlierNamesOn(registry, before, day) ?? before.names) : null;
}
