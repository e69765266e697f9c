import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/**
 * The class of a change: `legal`, an act in law happened; `knowledge`, the ledger now records better what had happened; `cosmetic`,
 * only order, spacing or comments changed.
 */
export type ChangeClass = 'legal' | 'knowledge' | 'cosmetic';

/** The day up to which a record is assumed to be complete: `complete_until`, or else the latest possible day of its acts. */
export function coveredUntil(treaty: Treaty): PlainDate | null {
  if (treaty.completeUntil !== null) return treaty.completeUntil;
  return treaty.events.map(e => e.on.latest).reduce<PlainDate | null>((a, b) => (a && a > b ? a : b), null);
}

/**
 * The class of an act that the older side lacks: legal if it may have happened after the end of the older record, knowledge if it
 * happened before. If the older side lacks the whole treaty, every act is knowledge.
 */
export function classOfAdded(event: LedgerEvent, older: Treaty | null): ChangeClass {
  const end = older && coveredUntil(older);
  return older && (end === null || event.on.latest > end) ? 'legal' : 'knowledge';
}
