import type { Unmeasured } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';

/** What no record can measure is met only as a possibility (Liner Code art. 49: 25 % of a tonnage on a base never tabulated here). */
export function measureUnmeasured(condition: Unmeasured, { standing }: Asked): Measured {
  const met = standing.facts.unmeasuredHolds;
  return { condition, met, have: null, need: null, parts: [], counted: [], notCounted: [] };
}
