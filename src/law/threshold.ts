import { earlierOf, laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Condition } from './clause.ts';
import { neededOn } from './conditions/fraction.ts';
import { changingDays, type InstrumentsOnDay } from './conditions/instruments-on-day.ts';
import { measure, measureCondition } from './conditions/measure.ts';
import type { CountingRules, Measured } from './conditions/measured.ts';
import type { Facts } from './facts.ts';

/** The part of a clause that conditions need: the clause on entry into force, or that of a provision. */
export interface Conditional extends CountingRules {
  readonly when: Condition;
}

/** One version of a clause with the days on which it applies, both included; without `since`, from the beginning. */
export interface ClauseVersion<C extends Conditional> {
  readonly clause: C;
  readonly since?: PlainDate | undefined;
  readonly until: PlainDate;
}

/** The day conditions were first met. */
export interface Threshold {
  readonly on: PlainDate;
  /** Participants whose instruments of that day completed the conditions, by id; empty where something else did. */
  readonly by: readonly string[];
  readonly measured: Measured;
}

/** Days on which a condition may change with no deposit: another treaty enters into force, or gains or loses instruments; a finding is recorded. */
function daysOf(condition: Condition, facts: Facts): PlainDate[] {
  if (condition.kind === 'all-of' || condition.kind === 'any-of')
    return condition.of.flatMap(c => daysOf(c, facts));
  if (condition.kind === 'under') {
    const others = facts.instrumentsOf(condition.treaty).flatMap(i => (i.until ? [i.on, i.until] : [i.on]));
    return [...others, ...daysOf(condition.when, facts)];
  }
  const day = dayOf(condition, facts);
  return day ? [day] : [];
}

function dayOf(condition: Condition, facts: Facts): PlainDate | null {
  if (condition.kind === 'in-force') return facts.entryIntoForceOf(condition.treaty);
  const found = condition.kind === 'unmeasured' ? condition.found : undefined;
  return found === undefined ? null : facts.dayOfEvent(found);
}

/** Who stands on every day (up to and including `through`) on which the answer to the conditions may have changed. */
function standingDays(
  versions: readonly ClauseVersion<Conditional>[],
  facts: Facts,
): Iterable<InstrumentsOnDay> {
  const marks = [facts.adopted, facts.opened].filter(day => day !== null);
  for (const { clause, since } of versions) {
    marks.push(...daysOf(clause.when, facts));
    if (since !== undefined) marks.push(since);
  }
  const through = versions.at(-1)?.until;
  return through === undefined ? [] : changingDays(facts, marks, through);
}

/** How far the conditions are met, on every day after `after`, up to and including `through`, on which that may have changed. */
export function* measuredDays(
  clause: Conditional,
  facts: Facts,
  through: PlainDate,
  after?: PlainDate,
): Generator<{ readonly day: PlainDate; readonly measured: Measured }, void, undefined> {
  for (const standing of standingDays([{ clause, until: through }], facts)) {
    if (after !== undefined && standing.day <= after) continue;
    const measured = measureCondition(clause.when, { standing, rules: clause, listNotCounted: false });
    yield { day: standing.day, measured };
  }
}

/** Whether certainly too few instruments stand: 39 where 40 are needed. A quick test, so that few days of a long record are measured. */
function outOfReach(condition: Condition, standing: InstrumentsOnDay, rules: CountingRules): boolean {
  if (condition.kind === 'all-of') return condition.of.some(part => outOfReach(part, standing, rules));
  if (rules.organisations === 'as-members') return false;
  if (condition.kind === 'every')
    return standing.by.size < standing.facts.idsIn(condition.of, standing.day).size;
  if (condition.kind === 'fraction') return standing.by.size < neededOn(condition, standing).need;
  return condition.kind === 'instruments' && standing.by.size < condition.count;
}

/** Those whose instruments of the day are in what became met on it; a condition that was met before completes nothing. */
export function completing(now: Measured, before: Measured | undefined, day: PlainDate): string[] {
  if (before?.met) return [];
  const inParts = now.parts.flatMap((part, n) => (part.met ? completing(part, before?.parts[n], day) : []));
  const reachedBefore = before && before.parts.length > 0 && (before.have ?? 0) >= (before.need ?? 0);
  if (reachedBefore) return inParts;
  const own = now.counted.filter(c => c.instrument.on === day).map(c => c.instrument.participant);
  return [...inParts, ...own];
}

/**
 * The first day, up to and including `through`, on which the conditions hold. It latches: nothing withdrawn later undoes it.
 *
 * All instruments of that day complete it together (Genocide Convention: five on 14 October 1950, from 19 to 24 of 20). A treaty
 * meets no condition before its adoption, unless instruments are recorded earlier, and none before `since`: the day from which a
 * version of the final clauses applies.
 */
export function thresholdReached(
  clause: Conditional,
  facts: Facts,
  through: PlainDate,
  since?: PlainDate,
): Threshold | null {
  return firstReached([{ clause, since, until: through }], facts)?.threshold ?? null;
}

/**
 * The first day on which the conditions of the version then in effect hold, with that version. One pass through the days; before
 * `notBefore` they are known not to hold.
 */
export function firstReached<C extends Conditional>(
  versions: readonly ClauseVersion<C>[],
  facts: Facts,
  notBefore: PlainDate | null = null,
): { readonly threshold: Threshold; readonly version: ClauseVersion<C> } | null {
  const first = facts.instruments.reduce<PlainDate | null>((a, i) => (a ? earlierOf(a, i.on) : i.on), null);
  const begin = facts.adopted && first ? earlierOf(facts.adopted, first) : facts.adopted;
  const start = begin && notBefore ? laterOf(begin, notBefore) : (begin ?? notBefore);
  let before: PlainDate | null = null;
  let n = 0;
  for (const standing of standingDays(versions, facts)) {
    const { day } = standing;
    while ((versions[n] as ClauseVersion<C>).until < day) n++;
    const version = versions[n] as ClauseVersion<C>;
    const { clause, since } = version;
    const early = (start !== null && day < start) || (since !== undefined && day < since);
    if (!early && !outOfReach(clause.when, standing, clause)) {
      const measured = measureCondition(clause.when, { standing, rules: clause, listNotCounted: false });
      if (measured.met) {
        const earlier = before === null ? undefined : measure(clause.when, facts, before, clause);
        const by = [...new Set(completing(measured, earlier, day))].sort();
        return { threshold: { on: day, by, measured }, version };
      }
    }
    before = day;
  }
  return null;
}
