import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, unknownFrom } from './as-of.ts';
import { earliestEntryIntoForce } from './earliest.ts';
import type { End } from './ends.ts';
import { lapseOn, mayBeDeserted } from './lapse.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { lacksClause } from './ties.ts';

/** Whether a treaty is in force, and the days that this turns on. */
export interface InForce {
  readonly answer: Answer;
  /** The earliest and latest day it entered or enters into force by what is recorded; null: not by then. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** The earliest that it could be with acts to come; the day itself where that is settled. */
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
  const fast = scenarios.of(treaty.id, 'earliest', asked.on);
  const slow = scenarios.of(treaty.id, 'latest', asked.on);
  const earliest = fast?.entryIntoForce ?? null;
  const latest = slow?.entryIntoForce ?? null;
  const earliestPossible = earliestEntryIntoForce(scenarios, treaty, asked);
  const lapse = fast && latest !== null && latest <= asked.on ? lapseOn(fast, asked.on) : null;
  const end = fast && slow?.ended && fast.ended?.on === slow.ended.on ? fast.ended : null;
  const base = { earliest, latest, earliestPossible, lapse, end };
  if (!fast || lacksClause(fast)) return { ...base, answer: anyAct(treaty, asked) ? 'undetermined' : 'no' };
  if (slow && latest !== null && latest <= asked.on)
    return { ...base, answer: lapse ? 'no' : still(asked, slow, fast) };
  if (earliest !== null && earliest <= asked.on) return { ...base, answer: 'undetermined' };
  const unknown = unknownFrom(treaty, asked);
  const couldBe = unknown !== null && earliestPossible !== null && earliestPossible <= asked.on;
  return { ...base, answer: couldBe ? 'undetermined' : 'no' };
}

/** Whether there is a signature or consent by the day: before that, a treaty without a known clause binds no participant. */
function anyAct(treaty: Treaty, asked: AsOf): boolean {
  const shaping = treaty.events.some(
    e => effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement' && e.on.earliest <= asked.on,
  );
  return shaping || unknownFrom(treaty, asked) !== null;
}

/** Whether a treaty that certainly entered into force, and did not certainly end, is still in force. */
function still(asked: AsOf, slow: Scenario, fast: Scenario): Answer {
  const { treaty } = slow;
  const lapsed = lapseOn(slow, asked.on);
  const mayHaveEnded = lapsed && (lapsed.by !== 'nobody-left' || mayBeDeserted(slow, fast, asked.on));
  const clause = treaty.law.at(-1)?.entryIntoForce?.ceasesWhen;
  return mayHaveEnded || (clause && unknownFrom(treaty, asked) !== null) ? 'undetermined' : 'yes';
}
