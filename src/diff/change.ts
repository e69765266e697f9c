import type { LedgerEvent } from '../ledger/events.ts';
import { recordEnd } from '../ledger/record-end.ts';
import type { Treaty } from '../ledger/treaty.ts';

/**
 * The class of a change: `legal`, an act in law happened; `knowledge`, the ledger now records better what had happened; `cosmetic`,
 * only order, spacing or comments changed.
 */
export type ChangeClass = 'legal' | 'knowledge' | 'cosmetic';

/**
 * The class of an act that the older side lacks: legal if it may have happened after the end of the older record, knowledge if it
 * happened before. If the older side lacks the whole treaty, every act is knowledge.
 */
export function classOfAdded(event: LedgerEvent, older: Treaty | null): ChangeClass {
  const end = older && recordEnd(older);
  return older && end !== null && event.on.latest > end ? 'legal' : 'knowledge';
}
