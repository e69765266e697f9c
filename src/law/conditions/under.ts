import type { Condition, Under } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';
import { standingOn } from './standing.ts';

/** How far a condition is met by the instruments of another treaty (Protocol of 1953 amending the Slavery Convention, art. III: 23). */
export function measureUnder(
  condition: Under,
  asked: Asked,
  measure: (part: Condition, asked: Asked) => Measured,
): Measured {
  const { facts, day } = asked.standing;
  const standing = standingOn(facts, day, facts.instrumentsOf(condition.treaty));
  const part = measure(condition.when, { ...asked, standing });
  return { condition, met: part.met, have: null, need: null, parts: [part], counted: [], notCounted: [] };
}
