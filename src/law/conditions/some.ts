import type { Some } from '../clause.ts';
import type { Asked, Measured } from './measured.ts';
import { qualifyingOf, sum, without } from './qualifying.ts';

/** Instruments of at least so many of those named (Paris Protocol of 1948: five of eleven States named). */
export function measureSome(condition: Some, asked: Asked): Measured {
  const named = asked.standing.facts.those(condition.of, asked.standing.day);
  const found = qualifyingOf(asked, named);
  const [have, need] = [sum(found.counted), condition.atLeast];
  const met = have >= need;
  const who = met ? {} : { lacking: without(named, found) };
  return { condition, met, have, need, outOf: named.size, parts: [], ...who, ...found };
}
