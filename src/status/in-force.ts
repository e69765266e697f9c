import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type Asked, unknownFrom } from './asked.ts';
import type { Courses } from './course.ts';
import { earliestEntryIntoForce } from './earliest.ts';
import { lacksClause } from './is-party.ts';

/** Whether a treaty is in force, and the days that this turns on. */
export interface InForce {
  readonly answer: Answer;
  /** The earliest and latest day it entered or enters into force by what is recorded; null: not by then. */
  readonly fastest: PlainDate | null;
  readonly slowest: PlainDate | null;
  /** The earliest that it could be with acts to come; the day itself where that is settled. */
  readonly earliest: PlainDate | null;
  /** The day from which it ceased to be in force. */
  readonly ceasedOn: PlainDate | null;
}

/** Whether a treaty is in force on a day, in three values. */
export function inForceOn(courses: Courses, treaty: Treaty, asked: Asked): InForce {
  const fast = courses.of(treaty.id, 'fastest', asked.on);
  const slow = courses.of(treaty.id, 'slowest', asked.on);
  const fastest = fast?.entryIntoForce ?? null;
  const slowest = slow?.entryIntoForce ?? null;
  const earliest = earliestEntryIntoForce(courses, treaty, asked);
  const ended = { fast: fast?.ceasedOn ?? null, slow: slow?.ceasedOn ?? null };
  const base = { fastest, slowest, earliest, ceasedOn: ended.slow ?? null };
  if (!fast || lacksClause(fast)) return { ...base, answer: anyAct(treaty, asked) ? 'undetermined' : 'no' };
  if (slowest !== null && slowest <= asked.on) return { ...base, answer: still(treaty, asked, ended) };
  if (fastest !== null && fastest <= asked.on) return { ...base, answer: 'undetermined' };
  const unknown = unknownFrom(treaty, asked);
  const couldBe = unknown !== null && earliest !== null && earliest <= asked.on;
  return { ...base, answer: couldBe ? 'undetermined' : 'no' };
}

/** Whether anybody signed or consented by the day: before that a treaty without a known clause binds nobody. */
function anyAct(treaty: Treaty, asked: Asked): boolean {
  const shaping = treaty.events.some(
    e => effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement' && e.on.earliest <= asked.on,
  );
  return shaping || unknownFrom(treaty, asked) !== null;
}

function still(
  treaty: Treaty,
  asked: Asked,
  ended: { readonly fast: PlainDate | null; readonly slow: PlainDate | null },
): Answer {
  const over = [ended.fast, ended.slow].map(day => day !== null && day <= asked.on);
  if (over.every(o => o)) return 'no';
  const clause = treaty.law.at(-1)?.entryIntoForce?.ceasesWhen;
  return over.some(o => o) || (clause && unknownFrom(treaty, asked) !== null) ? 'undetermined' : 'yes';
}
