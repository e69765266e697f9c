import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** The reservations, declarations, objections and territorial acts of a participant by a day, in the order of the ledger. */
export const statementsOf = (treaty: Treaty, id: string, on: PlainDate): readonly LedgerEvent[] =>
  treaty.events.filter(
    e =>
      e.who.includes(id) &&
      e.on.earliest <= on &&
      (effectOf(e.act) === 'statement' || e.territory !== undefined),
  );
