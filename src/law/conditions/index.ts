import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Condition } from '../clause.ts';
import type { Facts } from '../facts.ts';
import { measureAllOf } from './all-of.ts';
import { measureAnyOf } from './any-of.ts';
import { measureEvery } from './every.ts';
import { measureFraction } from './fraction.ts';
import { measureInForce } from './in-force.ts';
import { measureInstruments } from './instruments.ts';
import type { Asked, CountingRules, Measured } from './measured.ts';
import { measureShare } from './share.ts';
import { measureSome } from './some.ts';
import { standingOn } from './standing.ts';
import { measureUnder } from './under.ts';
import { measureUnmeasured } from './unmeasured.ts';

export type {
  CountingRules,
  Measured,
} from './measured.ts';
export { qualifying } from './qualifying.ts';

/** How far a condition is met by what stands: every kind of condition has its file in this folder. */
export function measureAsked(condition: Condition, asked: Asked): Measured {
  switch (condition.kind) {
    case 'instruments':
      return measureInstruments(condition, asked);
    case 'share':
      return measureShare(condition, asked);
    case 'every':
      return measureEvery(condition, asked);
    case 'some':
      return measureSome(condition, asked);
    case 'fraction':
      return measureFraction(condition, asked);
    case 'in-force':
      return measureInForce(condition, asked);
    case 'under':
      return measureUnder(condition, asked, measureAsked);
    case 'unmeasured':
      return measureUnmeasured(condition, asked);
    case 'all-of':
      return measureAllOf(condition, part => measureAsked(part, asked));
    case 'any-of':
      return measureAnyOf(condition, part => measureAsked(part, asked));
  }
}

/**
 * How far a condition is met on a day, by the instruments that stand on it. It does not latch: `thresholdReached` does.
 * `notCounted` stays empty; `qualifying` and `explainCondition` list it. `need` is null for what is no count.
 */
export function measure(condition: Condition, facts: Facts, day: PlainDate, rules: CountingRules): Measured {
  return measureAsked(condition, { standing: standingOn(facts, day), rules, listNotCounted: false });
}
