import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOnState, isSettled } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Scenario } from './scenario.ts';
import { type Standing, standingIn } from './standing.ts';
import { hasConsented, isBoundWithoutConsent, lacksClause, retroactiveInstrument } from './ties.ts';

/** Every subset of a short list; of a longer one, none and all. */
function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length > 8) return [[], items];
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, i) => bits & (1 << i)));
}

/** The tie that follows from acts alone, independent of whether the treaty is in force. */
function tieOf(events: readonly LedgerEvent[]): 'none' | 'signed' | 'consented' {
  let [signed, consented] = [false, false];
  for (const e of events) {
    const effect = effectOnState(e);
    if (effect === 'signature') signed = true;
    if (effect === 'consent') consented = true;
    if (e.act === 'definitive-signature') signed = true;
    if (effect === 'withdrawal-of-signature') signed = false;
    if (effect === 'withdrawal-of-instrument') consented = false;
  }
  return consented ? 'consented' : signed ? 'signed' : 'none';
}

const isAdopted = ({ facts }: Scenario, on: PlainDate): boolean =>
  facts.adopted === null || facts.adopted <= on;

/** All standings that some reading of the record allows on a day: each open act done or not, in every combination. */
export function possibleStandings(
  events: readonly LedgerEvent[],
  id: string,
  latest: Scenario,
  earliest: Scenario,
  on: PlainDate,
): Set<Standing> {
  const found = new Set<Standing>([standingIn(latest, id, on), standingIn(earliest, id, on)]);
  if (isBoundWithoutConsent(latest, id, on) && isBoundWithoutConsent(earliest, id, on)) return found;
  if (earliest.omits(id) && isAdopted(earliest, on)) {
    found.add('signatory').add('contracting');
    if (earliest.entryIntoForce !== null && earliest.entryIntoForce <= on) found.add('party');
  }
  const back = [latest, earliest].map(scenario => retroactiveInstrument(scenario, id, on)?.event);
  const begun = events.filter(e => e.on.earliest <= on || back.includes(e));
  const open = begun.filter(e => !isSettled(e) || (e.on.latest > on && !back.includes(e)));
  const force = (scenario: Scenario): boolean =>
    scenario.entryIntoForce !== null && scenario.entryIntoForce <= on;
  // Where it may be none, the latest scenario says so: it has the fewest ties.
  for (const done of subsets(open)) {
    const tie = tieOf(begun.filter(e => !open.includes(e) || done.includes(e)));
    if (tie === 'signed') found.add('signatory');
    if (tie === 'consented' && !force(latest)) found.add('contracting');
  }
  // Who has denounced was bound: Guyana, which denounced and acceded again on one day, is never without a tie (A9 of the questions).
  if (begun.some(e => e.act === 'denunciation' || e.act === 'exclusion')) found.delete('none');
  if (lacksClause(earliest) && hasConsented(earliest, id, on)) found.add('party');
  return found;
}
