import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** A treaty without what happened, or was said, only after a day. */
function knownPart(treaty: Treaty, today: PlainDate): Treaty {
  const known = (dated: { readonly on: { readonly earliest: PlainDate } }): boolean =>
    dated.on.earliest <= today;
  const said = (claim: { readonly saidOn: { readonly earliest: PlainDate } }): boolean =>
    claim.saidOn.earliest <= today;
  if (treaty.events.every(known) && treaty.observed.every(known) && treaty.claims.every(said)) return treaty;
  return {
    ...treaty,
    events: treaty.events.filter(known),
    observed: treaty.observed.filter(known),
    claims: treaty.claims.filter(said),
  };
}

/** The ledger as it could be known by the end of a day: whatever `--today` says, nothing after it is known. */
export function knownBy(ledger: Ledger, today: PlainDate): Ledger {
  const treaties = new Map([...ledger.treaties].map(([id, t]) => [id, knownPart(t, today)]));
  return [...treaties].every(([id, t]) => ledger.treaties.get(id) === t) ? ledger : { ...ledger, treaties };
}
