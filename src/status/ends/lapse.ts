import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Scenario } from '../scenario.ts';
import { tenureOf } from '../spells.ts';
import { hasConsented, isBound, lacksClause } from '../ties.ts';
import type { End } from './ends.ts';
import { isSuspended } from './suspensions.ts';

/** Why a treaty that entered into force is not in force on a day in one scenario; null where it is, as far as that shows. */
export function lapseOn(scenario: Scenario, on: PlainDate): End | null {
  const { ended } = scenario;
  if (ended && ended.on <= on) return ended;
  const suspended = scenario.suspensions.ofAll.find(s => isSuspended([s], on));
  if (suspended) return { on: suspended.from, by: 'suspension' };
  const since = desertedSince(scenario, on);
  return since && { on: since, by: 'nobody-left' };
}

/**
 * The day since which no participant is bound: none is on the day asked about, all that the record shows as bound have left, and
 * no instrument waits for its effect. Null also where the record does not show by whom the treaty entered into force.
 */
function desertedSince(scenario: Scenario, on: PlainDate): PlainDate | null {
  // Of most treaties an instrument stands: that is told at once, and nothing else is computed.
  for (const id of scenario.acts.keys()) if (hasConsented(scenario, id, on)) return null;
  let since: PlainDate | null = null;
  for (const id of new Set([...scenario.acts.keys(), ...scenario.withoutConsent.keys()])) {
    if (isBound(scenario, id, on) || isSuspended(scenario.suspensions.for(id), on)) return null;
    const left = tenureOf(scenario, id).findLast(s => s.to !== null && s.to <= on)?.to;
    if (left && (since === null || left > since)) since = left;
  }
  if (scenario.law.entryIntoForce ? scenario.threshold === null : lacksClause(scenario)) return null;
  return since;
}
