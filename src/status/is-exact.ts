import type { DateRange } from '../calendar/imprecise-date.ts';
import { isDeterminedByActs } from '../law/dependence.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';

const oneDay = (range: DateRange | undefined): boolean => !range || range.earliest === range.latest;

/**
 * Whether the record of a treaty leaves nothing open, so that its two scenarios are one: every act is confirmed and has one day, and
 * no clause waits for an unrecorded day. Conservative: false wherever the two scenarios could differ.
 */
export function isExact(treaty: Treaty, registry: Registry): boolean {
  const known = exact.get(treaty);
  if (known !== undefined) return known;
  const found = computeExact(treaty, registry);
  exact.set(treaty, found);
  return found;
}
const exact = new WeakMap<Treaty, boolean>();

function computeExact(treaty: Treaty, { participants }: Registry): boolean {
  const existence = (id: string): boolean => {
    const p = participants.get(id);
    return oneDay(p?.from) && oneDay(p?.until) && oneDay(p?.listedUntil);
  };
  return (
    (treaty.published?.entryIntoForce !== undefined || treaty.law.every(law => law.entryIntoForce)) &&
    namedBy(treaty).treaties.size === 0 &&
    treaty.law.every(isDeterminedByActs) &&
    treaty.events.every(
      e =>
        e.certainty === 'confirmed' &&
        e.act !== 'denunciation' &&
        (oneDay(e.on) || (e.on.lasts === true && e.who.length === 0)) &&
        [e.received, e.notified, e.effective].every(oneDay) &&
        e.who.every(existence),
    )
  );
}
