import type { Unmeasured } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';

/**
 * What no record can measure is met from the day somebody found it met (BWM Convention art. 18(1): 35 % of the world's tonnage), and
 * where no event says so only as a possibility (Liner Code art. 49: 25 % of a tonnage on a base never tabulated here).
 */
export function measureUnmeasured(condition: Unmeasured, { standing }: Asked): Measured {
  const { facts, day } = standing;
  const found = condition.found === undefined ? null : facts.dayOfEvent(condition.found);
  const met = condition.found === undefined ? facts.unmeasuredHolds : found !== null && found <= day;
  return { condition, met, have: null, need: null, parts: [], counted: [], notCounted: [] };
}
