import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, unrecordedFrom } from './as-of.ts';
import type { InForce } from './in-force.ts';
import { lazily } from './lazily.ts';
import type { Scenarios } from './scenario.ts';
import type { Unrecorded } from './standing.ts';
import { mayJoinOn } from './supposed.ts';

/** What acts that the record of a treaty may lack could do by the day asked about. */
export function unrecordedActs(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  force: () => InForce,
): Unrecorded {
  const { earliest } = scenarios.pairOf(treaty.id, asked.on);
  const mayJoin = lazily(() => mayJoinOn(scenarios, earliest, asked, asked.on));
  return {
    ...unrecordedFrom(treaty, asked),
    get entryIntoForce() {
      return force().answer === 'no' ? null : force().earliestPossible;
    },
    mayJoin: id => mayJoin().has(id),
  };
}
