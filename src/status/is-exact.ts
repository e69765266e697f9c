import type { DateRange } from '../calendar/imprecise-date.ts';
import { isDeterminedByActs } from '../law/dependence.ts';
import { effectOnState, isSettled } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';

const oneDay = (range: DateRange | undefined): boolean => !range || range.earliest === range.latest;

/**
 * Whether the record of a treaty leaves nothing open, so that its two scenarios are one: every act is confirmed and has one day, no
 * clause waits for an unrecorded day, and the same is true of the treaties that its clauses name. Conservative: false wherever the
 * two scenarios could differ. `known` keeps the answers for one ledger.
 */
export function isExact(treaty: Treaty, ledger: Ledger, known: Map<string, boolean>): boolean {
  const kept = known.get(treaty.id);
  if (kept !== undefined) return kept;
  // Treaties that name each other in a circle are not exact.
  known.set(treaty.id, false);
  const found =
    hasOneReading(treaty, ledger) &&
    [...namedBy(treaty).treaties.keys()].every(id => {
      const other = ledger.treaties.get(id);
      return other !== undefined && isExact(other, ledger, known);
    });
  known.set(treaty.id, found);
  return found;
}

function hasOneReading(treaty: Treaty, { registry: { participants } }: Ledger): boolean {
  const { events: findings } = namedBy(treaty);
  const isOneDay = (e: LedgerEvent): boolean => oneDay(e.on) || (e.on.lasts === true && e.who.length === 0);
  const isKnown = (id: string, e: LedgerEvent): boolean => {
    const p = participants.get(id);
    return oneDay(p?.listedUntil ?? p?.until) && (e.act !== 'succession' || oneDay(e.effective ?? p?.from));
  };
  return (
    (treaty.published?.entryIntoForce !== undefined || treaty.law.every(law => law.entryIntoForce)) &&
    treaty.law.every(l => isDeterminedByActs(l) && (l.term?.kind !== 'until' || oneDay(l.term.until))) &&
    treaty.events.every(e => {
      const effect = effectOnState(e);
      if ((effect === 'none' || effect === 'statement') && (e.id === undefined || !findings.has(e.id)))
        return isOneDay(e);
      return (
        isSettled(e) &&
        e.act !== 'denunciation' &&
        isOneDay(e) &&
        oneDay(e.received) &&
        oneDay(e.notified) &&
        oneDay(e.effective) &&
        oneDay(e.until) &&
        e.who.every(id => isKnown(id, e))
      );
    })
  );
}
