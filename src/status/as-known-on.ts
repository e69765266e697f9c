import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** A treaty without what happened only after a day; what was said only after it is left to those who judge claims. */
function knownPart(treaty: Treaty, today: PlainDate): Treaty {
  const known = (dated: { readonly on: { readonly earliest: PlainDate } }): boolean =>
    dated.on.earliest <= today;
  if (treaty.events.every(known) && treaty.observed.every(known)) return treaty;
  return { ...treaty, events: treaty.events.filter(known), observed: treaty.observed.filter(known) };
}

/** The ledger as it could be known by the end of a day: whatever `--today` says, nothing after it is known. */
export function asKnownOn(ledger: Ledger, today: PlainDate): Ledger {
  const treaties = new Map([...ledger.treaties].map(([id, t]) => [id, knownPart(t, today)]));
  return [...treaties].every(([id, t]) => ledger.treaties.get(id) === t) ? ledger : { ...ledger, treaties };
}
