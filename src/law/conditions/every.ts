import type { Every } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';
import { qualifyingOf, without } from './qualifying.ts';

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
  const lacking = without(named, found);
  const have = named.size - lacking.length;
  const need = Math.max(named.size, 1);
  const met = have >= need;
  const who = met ? {} : { lacking };
  return { condition, met, have, need, outOf: named.size, parts: [], ...who, ...found };
}
