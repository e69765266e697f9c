import type { Every } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';
import { qualifyingOf } from './qualifying.ts';

/**
 * Instruments of each of those named on the day (CTBT Annex 2: all 44).
 *
 * An organisation that is itself named has to deposit like the others: rules on not adding organisations to a number say
 * nothing of it. One that counts as its members satisfies for them. Where nobody is named the condition is never met.
 */
export function measureEvery(condition: Every, asked: Asked): Measured {
  const { standing, rules } = asked;
  const named = standing.facts.those(condition.of, standing.day);
  const organisations = rules.organisations === 'as-members' ? 'as-members' : 'counted';
  const found = qualifyingOf({ ...asked, rules: { ...rules, organisations } }, named);
  const present = new Set(found.counted.flatMap(c => [c.instrument.participant, ...(c.standsFor ?? [])]));
  let have = 0;
  for (const id of named) if (present.has(id)) have++;
  const need = Math.max(named.size, 1);
  return { condition, met: have >= need, have, need, outOf: named.size, parts: [], ...found };
}
