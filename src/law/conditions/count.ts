import type { Every, InstrumentCount, Some } from '../clause.ts';
import type { CountedInstrument, MeasureContext, Measured } from './measured.ts';
import { qualifyingOf, sum, weightAmong, without } from './qualifying.ts';

/**
 * N instruments, with minima among some groups of participants.
 * ETS 185 art. 36(3): five, of them three of member States; with five of which two, the condition is not met.
 */
export function measureInstruments(condition: InstrumentCount, context: MeasureContext): Measured {
  const { facts, day } = context.standing;
  const found = qualifyingOf(context, condition.of ? facts.idsIn(condition.of, day) : null, condition.by);
  const have = sum(found.counted);
  const parts = (condition.among ?? []).map(minimum => measureMinimum(minimum, found.counted, context));
  const met = have >= condition.count && parts.every(p => p.met);
  return { condition, met, have, need: condition.count, parts, ...found };
}

/** A minimum inside a count, measured as the condition `some`. */
function measureMinimum(
  minimum: Omit<Some, 'kind'>,
  of: readonly CountedInstrument[],
  { standing }: MeasureContext,
): Measured {
  const condition: Some = { kind: 'some', ...minimum };
  const named = standing.facts.idsIn(minimum.of, standing.day);
  const counted = weightAmong(of, named);
  const [have, need] = [sum(counted), minimum.atLeast];
  return { condition, met: have >= need, have, need, outOf: named.size, parts: [], counted, notCounted: [] };
}

/**
 * Instruments of each participant named on the day (CTBT Annex 2: all 44).
 *
 * An organisation that is itself named must deposit like the others: a rule that organisations are not added to a number does
 * not concern it. Under `as-members` an organisation satisfies the condition for its members. Never met where the set is empty.
 */
export function measureEvery(condition: Every, context: MeasureContext): Measured {
  const { standing, rules } = context;
  const named = standing.facts.idsIn(condition.of, standing.day);
  const organisations = rules.organisations === 'as-members' ? 'as-members' : 'counted';
  const found = qualifyingOf({ ...context, rules: { ...rules, organisations } }, named);
  const lacking = without(named, found);
  const have = named.size - lacking.length;
  const need = Math.max(named.size, 1);
  const met = have >= need;
  return { condition, met, have, need, outOf: named.size, parts: [], ...(met ? {} : { lacking }), ...found };
}

/** Instruments of at least so many of the participants named (Paris Protocol of 1948: five of eleven States named). */
export function measureSome(condition: Some, context: MeasureContext): Measured {
  const named = context.standing.facts.idsIn(condition.of, context.standing.day);
  const found = qualifyingOf(context, named);
  const [have, need] = [sum(found.counted), condition.atLeast];
  const met = have >= need;
  const lacking = met ? {} : { lacking: without(named, found) };
  return { condition, met, have, need, outOf: named.size, parts: [], ...lacking, ...found };
}
