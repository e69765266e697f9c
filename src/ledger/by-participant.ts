import { effectOf } from '../law/acts.ts';
import type { LedgerEvent } from './events.ts';
import type { Treaty } from './treaty.ts';

/** The events that shape standings, by participant, in ledger order. */
export function eventsByParticipant(treaty: Treaty): ReadonlyMap<string, readonly LedgerEvent[]> {
  const known = byParticipant.get(treaty);
  if (known) return known;
  const found = new Map<string, LedgerEvent[]>();
  for (const event of treaty.events) {
    const effect = effectOf(event.act);
    if (effect === 'none' || effect === 'statement') continue;
    for (const id of event.who) {
      const own = event.who.length === 1 ? event : { ...event, who: [id] };
      const events = found.get(id);
      if (events) events.push(own);
      else found.set(id, [own]);
    }
  }
  byParticipant.set(treaty, found);
  return found;
}
const byParticipant = new WeakMap<Treaty, ReadonlyMap<string, readonly LedgerEvent[]>>();
