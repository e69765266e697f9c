import { happenedBy } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { actsPerParticipant } from './canonical.ts';
import type { TreatyDiff } from './diff-ledgers.ts';

/**
 * What was done after one day and by another, as one ledger tells it. An act whose day is open is there where it may have been done
 * in that time. Between days every change is one of law; nothing is removed or corrected.
 */
export function diffDays(treaty: Treaty, after: PlainDate, by: PlainDate): TreatyDiff {
  const added = actsPerParticipant(treaty.events).filter(
    e => happenedBy(e.on, after) !== 'yes' && happenedBy(e.on, by) !== 'no',
  );
  return {
    id: treaty.id,
    before: treaty,
    after: treaty,
    added: added.map(event => ({ event, class: 'legal' })),
    removed: [],
    corrected: [],
    record: [],
  };
}
