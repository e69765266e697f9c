import type { Fraction } from '../clause.ts';
import type { InstrumentsOnDay } from './instruments-on-day.ts';
import type { MeasureContext, Measured } from './measured.ts';
import { qualifyingOf, sum } from './qualifying.ts';

/**
 * How many of a number a fraction asks for, in whole instruments: rounded up, or one more than the fraction where it says
 * "more than". `fractionOf([2, 3], 191)` is `128`; "more than half" of 10 is 6.
 */
export function fractionOf(
  [numerator, denominator]: readonly [number, number],
  of: number,
  strictly = false,
): number {
  const product = numerator * of;
  const rest = product % denominator;
  return (product - rest) / denominator + (strictly || rest > 0 ? 1 : 0);
}

/**
 * A fraction of a membership: measured today, or fixed at adoption (of an unknown day: never met).
 *
 * The denominator is the whole set that the text names, organisations included (the Basel Ban's 87 Parties include the EEC: 66, not 65).
 * Counting `those-in-denominator` takes only their instruments (Basel Ban); `any-party` also counts members that
 * joined since (Espoo, first amendment: 23 of 30, only 15 of them by the 30). A fraction of an empty set is never met.
 */
export function measureFraction(condition: Fraction, context: MeasureContext): Measured {
  const { facts, day } = context.standing;
  const { denominator, need } = neededOn(condition, context.standing);
  const outOf = denominator.size;
  const ofToday = condition.counting === 'any-party' && condition.measured === 'at-adoption';
  const found = qualifyingOf(context, ofToday ? facts.idsIn(condition.of, day) : denominator);
  const have = sum(found.counted);
  return { condition, met: outOf > 0 && have >= need, have, need, outOf, parts: [], ...found };
}

/** The set of which a fraction is a part on a day, and how many of it are needed. */
export function neededOn(condition: Fraction, { facts, day }: InstrumentsOnDay) {
  const since = condition.measured === 'current' ? day : facts.adopted;
  const denominator = since === null ? NOBODY : facts.idsIn(condition.of, since);
  return {
    denominator,
    need: Math.max(1, fractionOf(condition.share, denominator.size, condition.strictly)),
  };
}

const NOBODY: ReadonlySet<string> = new Set();
