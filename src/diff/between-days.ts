import { happenedBy } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { actsPerParticipant } from './canonical.ts';
import type { TreatyDiff } from './diff-ledgers.ts';

/** The acts after one day and up to another, including those that may have happened then. All are legal changes. */
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
