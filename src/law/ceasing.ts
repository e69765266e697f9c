import { addMonths } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ceasing } from './clause.ts';
import { measure } from './conditions/measure.ts';
import type { Facts } from './facts.ts';
import { type Conditional, measuredDays } from './threshold.ts';

/** How many parties there are from a day on. */
export interface PartyCount {
  readonly day: PlainDate;
  readonly parties: number;
}

/** What the end of a treaty depends on: since when it is in force, and how its parties or conditions went from there. */
export interface TimeInForce {
  readonly entryIntoForce: PlainDate;
  /** Sorted by day. */
  readonly history: readonly PartyCount[];
  readonly clause: Conditional;
  readonly facts: Facts;
  /** The last day that is known. */
  readonly through: PlainDate;
}

/** A stretch during which too few were parties, from a fall until (exclusive) the number was reached again. */
function shortages(atLeast: number, { history, entryIntoForce }: TimeInForce) {
  const found: { from: PlainDate; until?: PlainDate }[] = [];
  let enough = false;
  for (const { day, parties } of history) {
    const open = found.at(-1);
    if (parties >= atLeast) {
      if (open && open.until === undefined) open.until = day;
      enough = true;
    } else if (enough && day > entryIntoForce) {
      found.push({ from: day });
      enough = false;
    }
  }
  return found;
}

function tooFew({ parties, forMonths }: Extract<Ceasing, { kind: 'parties-below' }>, life: TimeInForce) {
  for (const { from, until } of shortages(parties, life)) {
    const end = forMonths === undefined ? from : addMonths(from, forMonths);
    if ((until === undefined || until >= end) && end <= life.through) return end;
  }
  return null;
}

/** The first day after the entry into force on which the conditions hold no longer; null while they hold. */
function conditionsLost({ clause, facts, entryIntoForce, through }: TimeInForce): PlainDate | null {
  let held = measure(clause.when, facts, entryIntoForce, clause).met;
  for (const { day, measured } of measuredDays(clause, facts, through, entryIntoForce)) {
    if (held && !measured.met) return day;
    held = measured.met;
  }
  return null;
}

/**
 * The day from which a treaty is no longer in force because too few parties are left; null while it is in force.
 *
 * Only a fall ends it: a treaty that never had so many parties does not fall below them. "For twelve consecutive months" ends it
 * at their end, if the number was not reached again before. Genocide Convention art. XV: fewer than sixteen, at once.
 */
export function ceased(ceasing: Ceasing, life: TimeInForce): PlainDate | null {
  return ceasing.kind === 'parties-below' ? tooFew(ceasing, life) : conditionsLost(life);
}
