import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Condition, ParticipantSet } from '../law/clause.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, unrecordedFrom } from './as-of.ts';
import { earliestUnrecorded } from './earliest.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { canLeave, othersIn } from './supposed.ts';
import { isBound, lacksClause } from './ties.ts';

/** Whether a treaty is in force, and the days that this turns on. */
export interface InForce {
  readonly answer: Answer;
  /** The earliest and latest day it entered or enters into force by what is recorded; null: not by then. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** The earliest that it could be with acts that the record may lack; as recorded where it lacks none. */
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
  const earliestPossible = earliestUnrecorded(scenarios, treaty, asked);
  const ended = { fast: fast?.ceasedOn ?? null, slow: slow?.ceasedOn ?? null };
  const base = { earliest, latest, earliestPossible, ceasedOn: ended.slow ?? null };
  const { gaining } = unrecordedFrom(treaty, asked);
  if (!fast || lacksClause(fast))
    return { ...base, answer: gaining !== null || anyAct(treaty, asked) ? 'undetermined' : 'no' };
  if (slow && latest !== null && latest <= asked.on && mayNeedMore(scenarios, slow, asked))
    return { ...base, answer: 'undetermined' };
  if (slow && latest !== null && latest <= asked.on)
    return { ...base, answer: still(treaty, asked, slow, ended) };
  if (earliest !== null && earliest <= asked.on) return { ...base, answer: 'undetermined' };
  const couldBe = earliestPossible !== null && earliestPossible <= asked.on;
  return { ...base, answer: couldBe ? 'undetermined' : 'no' };
}

/**
 * Whether a threshold that is a part of the parties of another treaty was reached on a day beyond the record of that treaty: it may
 * have had more parties.
 */
function mayNeedMore(scenarios: Scenarios, { treaty, law, threshold }: Scenario, asked: AsOf): boolean {
  if (!threshold || treaty.published?.entryIntoForce || !law.entryIntoForce) return false;
  return setsIn(law.entryIntoForce.when)
    .flatMap(of => othersIn(of, treaty))
    .some(id => {
      const other = scenarios.ledger.treaties.get(id);
      const gaining = other ? unrecordedFrom(other, asked).gaining : null;
      return gaining !== null && gaining <= threshold.on;
    });
}

/** The sets of participants whose number a condition depends on. */
function setsIn(condition: Condition): readonly ParticipantSet[] {
  if (condition.kind === 'all-of' || condition.kind === 'any-of') return condition.of.flatMap(setsIn);
  return condition.kind === 'fraction' || condition.kind === 'every' ? [condition.of] : [];
}

/** Whether there is a signature or consent by the day: before that, a treaty without a known clause binds no participant. */
const anyAct = (treaty: Treaty, { on }: AsOf): boolean =>
  treaty.events.some(
    e => effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement' && e.on.earliest <= on,
  );

/**
 * Whether a treaty that entered into force is still in force. Where unrecorded acts may end ties, that is open once all parties could
 * have left (VCLT art. 54); an agreement of all to end it from one day to the next is not expected to go unnoticed.
 */
function still(
  treaty: Treaty,
  asked: AsOf,
  slow: Scenario,
  ended: { readonly fast: PlainDate | null; readonly slow: PlainDate | null },
): Answer {
  const over = [ended.fast, ended.slow].map(day => day !== null && day <= asked.on);
  const { gaining, ending } = unrecordedFrom(treaty, asked);
  if (over.every(o => o)) {
    // An extension, or new parties, of which the record would not know, may have come before that end.
    const mayGoOn = gaining !== null && [ended.fast, ended.slow].some(day => day !== null && gaining <= day);
    return mayGoOn ? 'undetermined' : 'no';
  }
  const mayEnd = ending !== null && (slow.law.entryIntoForce?.ceasesWhen || allCanLeave(slow, ending, asked));
  return over.some(o => o) || mayEnd ? 'undetermined' : 'yes';
}

/** Whether no participant would still be bound on the day if all had left as fast as the clauses let them. */
const allCanLeave = (scenario: Scenario, ending: PlainDate, { on }: AsOf): boolean =>
  scenario.withoutConsent.size === 0 &&
  [...scenario.acts.keys()].every(id => !isBound(scenario, id, ending) || canLeave(scenario, id, ending, on));
