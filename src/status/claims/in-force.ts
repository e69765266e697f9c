import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import { earliestEntryIntoForce, supposedDay } from '../earliest.ts';
import type { ClaimOf, Judging } from './context.ts';
import type { Finding } from './judged.ts';
import type { Nearest } from './nearest.ts';
import type { Reason } from './reason.ts';

/**
 * The earliest that the treaty could have entered into force, seen from the day somebody said that it would: all that lacked
 * deposited on that day, or on the opening if that is later. Hanoi Convention, said before the opening: 23 January 2026.
 */
function earliestFrom(
  said: PlainDate,
  by: PlainDate,
  { courses, treaty }: Judging,
): { readonly day: PlainDate; readonly deposits: PlainDate } | null {
  const asked = { on: by, today: earlierOf(said, by), strict: false };
  const day = earliestEntryIntoForce(courses, treaty, asked);
  return day && { day, deposits: supposedDay(treaty, asked) };
}

/** "In force in 2025": by the end of that period. Contradicted where even the earliest possible day is later, whenever one asks. */
export function judgeInForce({ statement, saidOn }: ClaimOf<'in_force'>, judging: Judging): Finding {
  const by = statement.by.latest;
  const report = judging.reportOn(by);
  const { answer, slowest } = report.force;
  if (answer === 'yes' && slowest)
    return { verdict: 'supported', reason: { code: 'in-force-since', day: slowest }, nearest: null };
  const said = earliestFrom(saidOn.earliest, by, judging);
  const required = report.required;
  if (said && said.day > by) {
    const reason: Reason = { code: 'earliest-possible-entry-into-force', ...said, required, by };
    return {
      verdict: 'contradicted',
      reason,
      nearest: { code: 'earliest-possible', day: said.day, past: by <= judging.today },
    };
  }
  if (answer === 'no')
    return {
      verdict: 'contradicted',
      reason: { code: 'not-in-force', on: by },
      nearest: nearestForce(judging, by),
    };
  const reason: Reason =
    by > judging.today
      ? { code: 'prediction-open', day: by, couldBe: null }
      : { code: 'force-is-open', on: by };
  return { verdict: 'undetermined', reason, nearest: null };
}

/** Since when it was in force in the end, if it is today; else the earliest day left. */
function nearestForce(judging: Judging, by: PlainDate): Nearest {
  const { force } = judging.reportOn(judging.today);
  if (force.answer === 'yes' && force.slowest) return { code: 'in-force-since', day: force.slowest };
  if (by > judging.today && force.earliest)
    return { code: 'earliest-possible', day: force.earliest, past: false };
  return { code: 'not-in-force', on: by > judging.today ? judging.today : by };
}
