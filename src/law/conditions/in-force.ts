import type { InForceOf } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';

/** Another treaty has entered into force by the day (Montreal Protocol art. 16(1): the Vienna Convention). */
export function measureInForce(condition: InForceOf, { standing }: Asked): Measured {
  const since = standing.facts.entryIntoForceOf(condition.treaty);
  const met = since !== null && since <= standing.day;
  return { condition, met, have: null, need: null, parts: [], counted: [], notCounted: [] };
}
