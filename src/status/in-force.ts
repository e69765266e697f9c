import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, unrecordedFrom } from './as-of.ts';
import { earliestUnrecorded } from './earliest.ts';
import type { End } from './ends/ends.ts';
import { lapseOn } from './ends/lapse.ts';
import { lazily } from './lazily.ts';
import { continuationsOf } from './possible-continuations.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { canLeave } from './supposed.ts';
import { isBound, lacksClause } from './ties.ts';

/** Whether a treaty is in force, and the days that this turns on. */
export interface InForce {
  readonly answer: Answer;
  /** The earliest and latest day it entered or enters into force by what is recorded; null: not by then. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** The earliest that it could be with acts that the record may lack; as recorded where it lacks none. */
  readonly earliestPossible: PlainDate | null;
  /** Why it is not in force on the day although it entered into force: ended, suspended, or left by all. Null where that is open. */
  readonly lapse: End | null;
  /** Its end, past or to come, as far as the record settles it. */
  readonly end: End | null;
}

/** The day from which a treaty is no longer in force, for good; null while it is, and while it is only suspended. */
export const ceasedDay = ({ lapse }: InForce): PlainDate | null =>
  lapse && lapse.by !== 'suspension' ? lapse.on : null;

/** Whether a treaty is in force on a day, in three values. */
export function inForceOn(scenarios: Scenarios, treaty: Treaty, asked: AsOf): InForce {
  const { latest: slow, earliest: fast } = scenarios.pairOf(treaty.id, asked.on);
  const possible = lazily(() => earliestUnrecorded(scenarios, treaty, asked));
  const lapse = lazily((): End | null => {
    if (slow.entryIntoForce === null || slow.entryIntoForce > asked.on) return null;
    const last = lapseOn(fast, asked.on);
    const first = last && lapseOn(slow, asked.on);
    return last && first && first.on < last.on ? { ...last, atLatest: true } : last;
  });
  const force = {
    get answer() {
      return answer();
    },
    get earliest() {
      return fast.entryIntoForce;
    },
    get latest() {
      return slow.entryIntoForce;
    },
    get earliestPossible() {
      return possible();
    },
    get lapse() {
      return lapse();
    },
    get end() {
      return fast.ended?.on === slow.ended?.on ? fast.ended : null;
    },
  };
  const answer = lazily((): Answer => {
    const own = here();
    const agree = () =>
      continuationsOf(scenarios, treaty, asked).every(w => inForceOn(w, treaty, asked).answer === own);
    return own === 'undetermined' || agree() ? own : 'undetermined';
  });
  const here = lazily((): Answer => {
    const { gaining } = unrecordedFrom(treaty, asked);
    if (lacksClause(fast)) return gaining !== null || anyAct(treaty, asked) ? 'undetermined' : 'no';
    const { on } = asked;
    if (force.latest !== null && force.latest <= on) {
      if (force.lapse) return mayGoOn(force.lapse, gaining) ? 'undetermined' : 'no';
      return still(asked, slow);
    }
    if (force.earliestPossible === null || force.earliestPossible > on) return 'no';
    // It may have entered into force, and ended since even if it did.
    return gaining === null && lapseOn(fast, on) !== null ? 'no' : 'undetermined';
  });
  return force;
}

/** Whether there is a signature or consent by the day: before that, a treaty without a known clause binds no participant. */
const anyAct = (treaty: Treaty, { on }: AsOf): boolean =>
  treaty.events.some(
    e => effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement' && e.on.earliest <= on,
  );

/**
 * Whether an act that the record may lack could have kept a treaty in force: an extension, made by the last day of the term; a
 * resumption; a new party; a notice withdrawn.
 */
function mayGoOn({ on, by }: End, gaining: PlainDate | null): boolean {
  if (gaining === null || by === 'termination') return false;
  return by === 'suspension' || (by === 'term' ? gaining < on : gaining <= on);
}

/**
 * Whether a treaty that certainly entered into force, and did not certainly end, is still in force. Where unrecorded acts may end ties,
 * that is open once all parties could have left (VCLT art. 54); an agreement of all to end it from one day to the next is not expected
 * to go unnoticed.
 */
function still(asked: AsOf, slow: Scenario): Answer {
  const { ending } = unrecordedFrom(slow.treaty, asked);
  const mayHaveEnded = lapseOn(slow, asked.on) !== null;
  const clause = slow.law.entryIntoForce?.ceasesWhen;
  const mayEnd = ending !== null && (clause !== undefined || allCanLeave(slow, ending, asked));
  return mayHaveEnded || mayEnd ? 'undetermined' : 'yes';
}

/** Whether no participant would still be bound on the day if all had left as fast as the clauses let them. */
const allCanLeave = (scenario: Scenario, ending: PlainDate, { on }: AsOf): boolean =>
  scenario.withoutConsent.size === 0 &&
  [...scenario.acts.keys()].every(id => !isBound(scenario, id, ending) || canLeave(scenario, id, ending, on));
