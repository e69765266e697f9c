import type { PlainDate } from '../calendar/plain-date.ts';
import type { Delay } from './clause.ts';
import { explainCondition } from './conditions/explain.ts';
import { applyDelay } from './delays.ts';
import { Answered } from './explanation.ts';
import type { Facts, Instrument } from './facts.ts';
import { type Citation, step } from './step.ts';
import { type ClauseVersion, type Conditional, firstReached, type Threshold } from './threshold.ts';

/** A clause by which a treaty, or a provision of it, enters into force. */
export interface EntryIntoForceRule extends Conditional, Citation {
  readonly date: Delay;
}

/** The conditions were met; `date` is null while a day that it needs is not known. */
export interface EntryIntoForce {
  readonly threshold: Threshold;
  readonly date: PlainDate | null;
}

/** The latest of a day that each of the completing instruments has; undefined where one of them lacks it. */
function lastOf(instruments: readonly Instrument[], day: 'received' | 'notified'): PlainDate | undefined {
  const days = instruments.map(i => i[day]);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

/**
 * When a treaty enters into force by its own clause; null while the conditions are not met by the end of `through`.
 *
 * Only acts up to `through` count, but the day itself may lie after it (Hanoi Convention art. 65(1): a fortieth instrument of
 * 25 October 2025 gives 23 January 2026). A delay that runs from receipt or notice takes the last of the completing instruments.
 */
export function entryIntoForce(
  clause: EntryIntoForceRule,
  facts: Facts,
  through: PlainDate,
): Answered<EntryIntoForce | null> {
  return entryIntoForceByVersions([{ clause, until: through }], facts) as Answered<EntryIntoForce | null>;
}

/**
 * The entry into force by the versions of a clause, the earliest first, each on its own days: the first that is triggered settles
 * it. A condition that a later version eases is met on the day that version applies, at the earliest. Null where there is no version. `notBefore` is a day before which the conditions are known not to be met.
 */
export function entryIntoForceByVersions(
  versions: readonly ClauseVersion<EntryIntoForceRule>[],
  facts: Facts,
  notBefore?: PlainDate,
): Answered<EntryIntoForce | null> | null {
  const reached = firstReached(versions, facts, notBefore);
  if (reached) return triggered(reached.threshold, reached.version.clause, facts);
  const last = versions.at(-1);
  if (!last) return null;
  const { clause, until } = last;
  const cited: Citation = { article: clause.article, at: clause.at };
  return new Answered(null, () => {
    const because = [explainCondition(clause.when, facts, until, clause, cited)];
    return step({ code: 'threshold-not-reached' }, { cited, because });
  });
}

function triggered(
  threshold: Threshold,
  clause: EntryIntoForceRule,
  facts: Facts,
): Answered<EntryIntoForce | null> {
  const cited: Citation = { article: clause.article, at: clause.at };
  const { on, by } = threshold;
  const last = facts.instruments.filter(i => i.on === on && by.includes(i.participant));
  const base = {
    deposited: on,
    conditionsMet: on,
    received: lastOf(last, 'received'),
    notified: lastOf(last, 'notified'),
  };
  const date = applyDelay(clause.date, base, { facts, cited });
  return new Answered({ threshold, date: date.value }, () => {
    const because = [explainCondition(clause.when, facts, on, clause, cited), date.why];
    const from = last.flatMap(i => (i.at ? [i.at] : []));
    return step({ code: 'threshold-reached', on, by }, { cited, from, because });
  });
}
