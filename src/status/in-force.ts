import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, unknownFrom } from './as-of.ts';
import { earliestEntryIntoForce } from './earliest.ts';
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

/** Whether a treaty is in force on a day, in three values. */
export function inForceOn(scenarios: Scenarios, treaty: Treaty, asked: AsOf): InForce {
  const fast = scenarios.of(treaty.id, 'earliest', asked.on);
  const slow = scenarios.of(treaty.id, 'latest', asked.on);
  const earliest = fast?.entryIntoForce ?? null;
  const latest = slow?.entryIntoForce ?? null;
  const earliestPossible = earliestEntryIntoForce(scenarios, treaty, asked);
  const ended = { fast: fast?.ceasedOn ?? null, slow: slow?.ceasedOn ?? null };
  const base = { earliest, latest, earliestPossible, ceasedOn: ended.slow ?? null };
  if (!fast || lacksClause(fast)) return { ...base, answer: anyAct(treaty, asked) ? 'undetermined' : 'no' };
  if (latest !== null && latest <= asked.on) return { ...base, answer: still(treaty, asked, ended) };
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

function still(
  treaty: Treaty,
  asked: AsOf,
  ended: { readonly fast: PlainDate | null; readonly slow: PlainDate | null },
): Answer {
  const over = [ended.fast, ended.slow].map(day => day !== null && day <= asked.on);
  if (over.every(o => o)) return 'no';
  const clause = treaty.law.at(-1)?.entryIntoForce?.ceasesWhen;
  return over.some(o => o) || (clause && unknownFrom(treaty, asked) !== null) ? 'undetermined' : 'yes';
}
