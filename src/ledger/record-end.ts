import type { PlainDate } from '../calendar/plain-date.ts';
import type { Source } from '../registry/source.ts';
import type { LedgerEvent } from './events.ts';
import type { TreatyFile } from './treaty.shape.ts';
import type { Treaty } from './treaty.ts';

/**
 * The last day up to which a treaty's record is relied on: `complete_until` less the `lag` with which its publisher learns of deposits.
 * Without `complete_until` it is the day on which the source of the record was read or published, else that of its last event.
 */
export const recordEnd = (treaty: Treaty): PlainDate => treaty.recordEnd;

/** The end of the record of a treaty file; the first day there is where the file holds nothing. */
export function endOfRecord(
  { complete_until: until, record }: TreatyFile,
  sources: Readonly<Record<string, Source>>,
  events: readonly LedgerEvent[],
): PlainDate {
  if (until) return until;
  const days = (record?.source ?? []).flatMap(id => {
    const { read, published } = sources[id] ?? {};
    return [read, published].flatMap(day => day?.latest ?? []);
  });
  const found = days.length > 0 ? days : events.map(e => e.on.latest);
  return found.reduce((a, b) => (a > b ? a : b), '0001-01-01' as PlainDate);
}
