import type { AllOf, Condition } from '../clause.ts';
import type { Measured } from './measured.ts';

/** All conditions hold on the same day (Kyoto: 55 Parties and 55 %). None at all is no condition that could be met. */
export function measureAllOf(condition: AllOf, measure: (part: Condition) => Measured): Measured {
  const parts = condition.of.map(measure);
  const met = parts.length > 0 && parts.every(p => p.met);
  return { condition, met, have: null, need: null, parts, counted: [], notCounted: [] };
}
