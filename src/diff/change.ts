import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/**
 * What a difference is: something was done in law; the ledger knows better what had been done; or only order, spacing and comments
 * changed.
 */
export type ChangeClass = 'legal' | 'knowledge' | 'cosmetic';

/**
 * The last day up to which a state of a record is taken for whole: its `complete_until`; where nobody says, the last day on which
 * an act that it has may have been done.
 */
export function recordEnd(treaty: Treaty): PlainDate | null {
  if (treaty.completeUntil !== null) return treaty.completeUntil;
  return treaty.events.map(e => e.on.latest).reduce<PlainDate | null>((a, b) => (a && a > b ? a : b), null);
}

/**
 * The class of an act that the older side has not: legal where it may lie after the end of the older record (what a whole record
 * lacks is taken to have come later), knowledge where it lies before. Where the older side has nothing, all is knowledge.
 */
export function classOfAdded(event: LedgerEvent, older: Treaty | null): ChangeClass {
  const end = older && recordEnd(older);
  return older && (end === null || event.on.latest > end) ? 'legal' : 'knowledge';
}
