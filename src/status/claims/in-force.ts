import { addDays } from '../../calendar/arithmetic.ts';
import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import { earliestEntryIntoForce, notBeforeOpening } from '../earliest.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { ClaimReason, Nearest } from './reason.ts';

/**
 * The earliest that the treaty could have entered into force, seen from the day somebody said that it would: all that lacked
 * deposited on that day, or on the opening if that is later; on the day after the record ends, if that is earlier, since the record
 * cannot say that nothing was deposited then. Hanoi Convention, said before the opening: 23 January 2026.
 */
function earliestFrom(
  said: PlainDate,
  by: PlainDate,
  { scenarios, treaty, rule }: ClaimContext,
): { readonly day: PlainDate; readonly deposits: PlainDate } | null {
  const asSaid = earlierOf(said, by);
  const today = rule === 'as-recorded' ? asSaid : earlierOf(asSaid, addDays(recordEnd(treaty), 1));
  const asked = { on: by, today, rule: 'as-recorded' } as const;
  const deposits = notBeforeOpening(treaty, today, asked);
  const day = earliestEntryIntoForce(scenarios, treaty, asked, deposits);
  return day && { day, deposits };
}

/** "In force in 2025": by the end of that period. Contradicted where even the earliest possible day is later, whenever one asks. */
export function judgeInForce(
  { statement, saidOn }: ClaimOf<'in_force'>,
  judging: ClaimContext,
): ClaimFinding {
  const by = statement.by.latest;
  const report = judging.reportOn(by);
  const { answer, latest } = report.force;
  if (answer === 'yes' && latest) return finding('supported', { code: 'in-force-since', day: latest });
  const said = earliestFrom(saidOn.earliest, by, judging);
  const required = report.required;
  if (said && said.day > by) {
    const reason: ClaimReason = { code: 'earliest-possible-entry-into-force', ...said, required, by };
    return finding('contradicted', reason, {
      code: 'earliest-possible',
      day: said.day,
      past: by <= judging.today,
    });
  }
  if (answer === 'no')
    return finding('contradicted', { code: 'not-in-force', on: by }, nearestForce(judging, by));
  const reason: ClaimReason =
    by > judging.today
      ? { code: 'prediction-open', day: by, couldBe: null }
      : { code: 'force-is-open', on: by };
  return finding('undetermined', reason);
}

/** The day since which it is in force today, or else the earliest day that is still possible. */
function nearestForce(judging: ClaimContext, by: PlainDate): Nearest {
  const { force } = judging.reportOn(judging.today);
  if (force.answer === 'yes' && force.latest) return { code: 'in-force-since', day: force.latest };
  if (by > judging.today && force.earliestPossible)
    return { code: 'earliest-possible', day: force.earliestPossible, past: false };
  return { code: 'not-in-force', on: earlierOf(by, judging.today) };
}
