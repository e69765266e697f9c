import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Condition, Every, InForceOf, InstrumentCount, Some, Under, Unmeasured } from '../clause.ts';
import type { Facts } from '../facts.ts';
import { measureFraction } from './fraction.ts';
import { instrumentsOn } from './instruments-on-day.ts';
import type { CountedInstrument, CountingRules, MeasureContext, Measured } from './measured.ts';
import { qualifyingOf, sum, weightAmong, without } from './qualifying.ts';
import { measureShare } from './share.ts';

/** How far a condition is met by the instruments of a day. */
export function measureCondition(condition: Condition, context: MeasureContext): Measured {
  switch (condition.kind) {
    case 'instruments':
      return measureInstruments(condition, context);
    case 'share':
      return measureShare(condition, context);
    case 'every':
      return measureEvery(condition, context);
    case 'some':
      return measureSome(condition, context);
    case 'fraction':
      return measureFraction(condition, context);
    case 'in-force':
      return noCount(condition, isInForce(condition, context));
    case 'under':
      return measureUnder(condition, context);
    case 'unmeasured':
      return noCount(condition, isFound(condition, context));
    // Kyoto Protocol art. 25(1): 55 Parties and 55 % on the same day. An empty list is never met.
    case 'all-of': {
      const parts = condition.of.map(part => measureCondition(part, context));
      return noCount(condition, parts.length > 0 && parts.every(p => p.met), parts);
    }
    case 'any-of': {
      const parts = condition.of.map(part => measureCondition(part, context));
      return noCount(
        condition,
        parts.some(p => p.met),
        parts,
      );
    }
  }
}

const noCount = (condition: Condition, met: boolean, parts: readonly Measured[] = []): Measured => ({
  condition,
  met,
  have: null,
  need: null,
  parts,
  counted: [],
  notCounted: [],
});

/** Whether another treaty is in force on the day (Montreal Protocol art. 16(1): the Vienna Convention). */
function isInForce({ treaty }: InForceOf, { standing: { facts, day } }: MeasureContext): boolean {
  const since = facts.entryIntoForceOf(treaty);
  if (since === null || since > day) return false;
  const end = facts.endOf(treaty);
  return end === null || day < end;
}

/**
 * A condition that cannot be measured is met from the day of the event that found it met (BWM Convention art. 18(1): 35 % of the
 * world's tonnage). Without such an event it is only possibly met (Liner Code art. 49: 25 % of a tonnage that no table gives).
 */
function isFound({ found }: Unmeasured, { standing: { facts, day } }: MeasureContext): boolean {
  if (found === undefined) return facts.unmeasuredHolds;
  const on = facts.dayOfEvent(found);
  return on !== null && on <= day;
}

/** A condition measured by the instruments of another treaty (Slavery Convention as amended: of the Protocol of 1953). */
function measureUnder(condition: Under, context: MeasureContext): Measured {
  const { facts, day } = context.standing;
  const standing = instrumentsOn(facts, day, facts.instrumentsOf(condition.treaty));
  const part = measureCondition(condition.when, { ...context, standing });
  return noCount(condition, part.met, [part]);
}

/**
 * How far a condition is met on a day, by the instruments that stand on it. It does not latch: `thresholdReached` does.
 * `notCounted` stays empty; `explainCondition` lists it. `need` is null where the condition is no count.
 */
export function measure(condition: Condition, facts: Facts, day: PlainDate, rules: CountingRules): Measured {
  return measureCondition(condition, {
    standing: instrumentsOn(facts, day),
    rules,
    listNotCounted: false,
  });
}

/** N instruments, with minima in some groups. ETS 185 art. 36(3): five, three of them of member States. */
function measureInstruments(condition: InstrumentCount, context: MeasureContext): Measured {
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
function measureEvery(condition: Every, context: MeasureContext): Measured {
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
function measureSome(condition: Some, context: MeasureContext): Measured {
  const named = context.standing.facts.idsIn(condition.of, context.standing.day);
  const found = qualifyingOf(context, named);
  const [have, need] = [sum(found.counted), condition.atLeast];
  const met = have >= need;
  const lacking = met ? {} : { lacking: without(named, found) };
  return { condition, met, have, need, outOf: named.size, parts: [], ...lacking, ...found };
}
