import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** A treaty without what happened only after a day. Claims stay, and are judged with the day on which they were made. */
function knownPart(treaty: Treaty, today: PlainDate): Treaty {
  const known = (dated: { readonly on: { readonly earliest: PlainDate } }): boolean =>
    dated.on.earliest <= today;
  if (treaty.events.every(known) && treaty.observed.every(known)) return treaty;
  return { ...treaty, events: treaty.events.filter(known), observed: treaty.observed.filter(known) };
}

/** The ledger as it could be known by the end of a day (`--today`): nothing that happened later is in it. */
export function asKnownOn(ledger: Ledger, today: PlainDate): Ledger {
  const treaties = new Map([...ledger.treaties].map(([id, t]) => [id, knownPart(t, today)]));
  return [...treaties].every(([id, t]) => ledger.treaties.get(id) === t) ? ledger : { ...ledger, treaties };
}
