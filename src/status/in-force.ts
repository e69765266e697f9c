import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, unknownFrom } from './as-of.ts';
import { earliestEntryIntoForce } from './earliest.ts';
import { lazily } from './lazily.ts';
import type { Scenarios } from './scenario.ts';
import { lacksClause } from './ties.ts';

/** Whether a treaty is in force, and the days that this turns on. */
export interface InForce {
  readonly answer: Answer;
  /** The earliest and latest day it entered or enters into force by what is recorded; null: not by then. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** The earliest that it could be with acts to come; the day itself where that is settled. */
  readonly earliestPossible: PlainDate | null;
  /** The day from which it ceased to be in force. */
  readonly ceasedOn: PlainDate | null;
}

/** Whether a treaty is in force on a day, in three values. What only some questions need is computed when it is asked for. */
export function inForceOn(scenarios: Scenarios, treaty: Treaty, asked: AsOf): InForce {
  const fast = scenarios.of(treaty.id, 'earliest', asked.on);
  const slow = scenarios.of(treaty.id, 'latest', asked.on);
  const possible = lazily(() => earliestEntryIntoForce(scenarios, treaty, asked));
  const force = {
    get answer() {
      return answer();
    },
    get earliest() {
      return fast?.entryIntoForce ?? null;
    },
    get latest() {
      return slow?.entryIntoForce ?? null;
    },
    get earliestPossible() {
      return possible();
    },
    get ceasedOn() {
      return slow?.ceasedOn ?? null;
    },
  };
  const answer = lazily((): Answer => {
    if (!fast || lacksClause(fast)) return anyAct(treaty, asked) ? 'undetermined' : 'no';
    const { on } = asked;
    if (force.latest !== null && force.latest <= on)
      return still(treaty, asked, [fast.ceasedOn, force.ceasedOn]);
    if (force.earliest !== null && force.earliest <= on) return 'undetermined';
    if (unknownFrom(treaty, asked) === null || force.earliestPossible === null) return 'no';
    return force.earliestPossible <= on ? 'undetermined' : 'no';
  });
  return force;
}

/** Whether there is a signature or consent by the day: before that, a treaty without a known clause binds no participant. */
function anyAct(treaty: Treaty, asked: AsOf): boolean {
  const shaping = treaty.events.some(
    e => effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement' && e.on.earliest <= asked.on,
  );
  return shaping || unknownFrom(treaty, asked) !== null;
}

/** Whether a treaty that entered into force still is in force; `ceased` has the day it ceased to be in each scenario. */
function still(treaty: Treaty, asked: AsOf, ceased: readonly (PlainDate | null)[]): Answer {
  const over = ceased.map(day => day !== null && day <= asked.on);
  if (over.every(o => o)) return 'no';
  const clause = treaty.law.at(-1)?.entryIntoForce?.ceasesWhen;
  return over.some(o => o) || (clause && unknownFrom(treaty, asked) !== null) ? 'undetermined' : 'yes';
}
