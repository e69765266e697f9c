import type { AnyOf, Condition } from '../clause.ts';
import type { Measured } from './measured.ts';

/** One of the conditions holds. */
export function measureAnyOf(condition: AnyOf, measure: (part: Condition) => Measured): Measured {
  const parts = condition.of.map(measure);
  const met = parts.some(p => p.met);
  return { condition, met, have: null, need: null, parts, counted: [], notCounted: [] };
}
