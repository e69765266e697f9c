import type { PlainDate } from '../calendar/plain-date.ts';
import { type ForceInScenario, spellsOf } from './spells.ts';
import { hasConsented, hasSigned, isBound } from './ties.ts';

/** Standing on a day. `contracting` is narrower than VCLT art. 2(1)(f): the treaty is not yet in force for the participant. */
export type Standing = 'none' | 'signatory' | 'contracting' | 'party' | 'former-party';

/** The standings, from the loosest tie to the closest and back. */
export const STANDINGS: readonly Standing[] = ['none', 'signatory', 'contracting', 'party', 'former-party'];

/** The standing of a participant in one scenario. */
export function standingIn(scenario: ForceInScenario, id: string, on: PlainDate): Standing {
  if (isBound(scenario, id, on)) return 'party';
  const over = scenario.ceasedOn !== null && scenario.ceasedOn <= on;
  if (hasConsented(scenario, id, on) && !over) return 'contracting';
  if (spellsOf(scenario, id).some(s => s.from <= on)) return 'former-party';
  return hasSigned(scenario, id, on) ? 'signatory' : 'none';
}
