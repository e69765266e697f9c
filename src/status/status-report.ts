import type { PlainDate } from '../calendar/plain-date.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Observed, Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, isBeyondRecord } from './as-of.ts';
import { boundWithoutConsent } from './bound-without-consent.ts';
import { type Counts, countsOn } from './counts.ts';
import { type InForce, inForceOn } from './in-force.ts';
import { type MilestoneStatus, milestonesOf, type ProvisionForce, provisionsOf } from './milestones.ts';
import { retroactiveInstrument } from './retroactive-effect.ts';
import type { Scenario, ScenarioPair, Scenarios } from './scenario.ts';
import { type ParticipantStanding, standingOf } from './standing.ts';
import { type PartlyMeasured, partlyMeasured } from './unmeasured.ts';
import { type SignatureWindow, windowOn } from './window.ts';

/** Where a treaty stands on a day: every number with its bounds, every day with what it rests on. */
export interface StatusReport extends Counts {
  readonly treaty: Treaty;
  readonly asked: AsOf;
  readonly beyondRecord: boolean;
  readonly revision: string | null;
  readonly inForce: Answer;
  readonly force: InForce;
  /** The depositary's published day, else the computed one; null where the record leaves it open. */
  readonly entryIntoForce: PlainDate | null;
  /** By events and clause alone. */
  readonly entryIntoForceComputed: PlainDate | null;
  readonly earliestEntryIntoForce: PlainDate | null;
  /** Null also where the day rests on a condition that nobody measured: see `partlyMeasured`. */
  readonly thresholdReached: { readonly on: PlainDate; readonly by: readonly string[] } | null;
  readonly partlyMeasured: PartlyMeasured | null;
  /**
   * Until when the record is complete, where the treaty entered into force by a published day after that and the record does not
   * hold what it took: its numbers are of an earlier time than the answer. Else null.
   */
  readonly outrun: PlainDate | null;
  readonly signature: SignatureWindow;
  /** Totals stated for a day up to the one asked about, the latest last. */
  readonly observed: readonly Observed[];
  readonly milestones: readonly MilestoneStatus[];
  readonly provisions: readonly ProvisionForce[];
  /** Everyone with an act by the day, and whoever is bound without one or by one that acts back, by id. */
  readonly participants: readonly ParticipantStanding[];
  /** Those of them of whom some act is not confirmed, or not certainly done by the day, and those who denounced. */
  readonly unsettled: readonly ParticipantStanding[];
  readonly pair: ScenarioPair;
}

const settled = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === b ? a : null);

/**
 * By events and clause alone. Where acts that nobody confirmed decide between two days, the published one settles which of the two
 * it is, and so bears out those acts (Law of the Sea Convention: 16 November 1994 only with Yugoslavia's instrument, which the
 * table of today no longer lists). A third day settles nothing.
 */
function computedDay(slow: Scenario, fast: Scenario): PlainDate | null {
  return borneOut(slow, fast)?.computed ?? settled(slow.computed, fast.computed);
}

/** The course that gives the published day. */
function borneOut(slow: Scenario, fast: Scenario): Scenario | undefined {
  const published = slow.treaty.published?.entryIntoForce?.date;
  return [slow, fast].find(scenario => published !== undefined && scenario.computed === published);
}

/** The day the conditions were met, where both courses have the same, else by the one that gives the published day. */
function reached(slow: Scenario, fast: Scenario): Scenario['threshold'] {
  const agree = slow.threshold !== null && slow.threshold.on === fast.threshold?.on;
  return agree ? slow.threshold : (borneOut(slow, fast)?.threshold ?? null);
}

function outrunBy({ completeUntil, published }: Treaty, latest: Scenario): PlainDate | null {
  const day = published?.entryIntoForce?.date;
  const lies = day !== undefined && completeUntil !== null && completeUntil < day;
  return lies && latest.law.entryIntoForce && latest.threshold === null ? completeUntil : null;
}

/** The status of a treaty on a day. */
export function statusReport(scenarios: Scenarios, treaty: Treaty, asked: AsOf): StatusReport {
  const latest = scenarios.of(treaty.id, 'latest', asked.on);
  const earliest = scenarios.of(treaty.id, 'earliest', asked.on);
  if (!latest || !earliest) throw new Error(`${treaty.id} is not in the ledger it was taken from`);
  const force = inForceOn(scenarios, treaty, asked);
  const counts = countsOn(latest, earliest, asked);
  const partly = partlyMeasured(latest, earliest);
  const threshold = partly ? null : reached(latest, earliest);
  let everyone: StatusReport['participants'] | null = null;
  let unsettled: StatusReport['participants'] | null = null;
  return {
    ...counts,
    treaty,
    asked,
    beyondRecord: isBeyondRecord(treaty, asked.on),
    revision: scenarios.ledger.revision,
    inForce: force.answer,
    force,
    entryIntoForce: treaty.published?.entryIntoForce?.date ?? settled(latest.computed, earliest.computed),
    entryIntoForceComputed: computedDay(latest, earliest),
    earliestEntryIntoForce: force.earliestPossible,
    thresholdReached: threshold ? { on: threshold.on, by: threshold.by } : null,
    partlyMeasured: partly,
    outrun: force.answer === 'yes' ? outrunBy(treaty, latest) : null,
    signature: windowOn(latest, earliest, asked),
    observed: treaty.observed.filter(o => o.on.earliest <= asked.on),
    milestones: milestonesOf(latest, counts),
    provisions: provisionsOf(latest, earliest),
    // Few questions are about everyone: a table of all treaties would pay for 30,000 standings nobody sees.
    get participants() {
      everyone ??= standings(latest, earliest, asked, force.earliestPossible, null);
      return everyone;
    },
    get unsettled() {
      unsettled ??= standings(latest, earliest, asked, force.earliestPossible, e => isUnsettled(e, asked));
      return unsettled;
    },
    pair: { latest, earliest },
  };
}

const isUnsettled = (e: LedgerEvent, { on }: AsOf): boolean =>
  e.certainty !== 'confirmed' || e.on.latest > on || e.act === 'denunciation';

function standings(
  latest: Scenario,
  earliest: Scenario,
  asked: AsOf,
  earliestPossible: PlainDate | null,
  about: ((event: LedgerEvent) => boolean) | null,
): readonly ParticipantStanding[] {
  const acted = [...eventsByParticipant(latest.treaty)]
    .filter(([, events]) => events.some(e => e.on.earliest <= asked.on && (about?.(e) ?? true)))
    .map(([id]) => id);
  const bound = about
    ? []
    : [...boundWithoutConsent(latest)].filter(([, spells]) => spells.some(s => s.from <= asked.on));
  const back = about
    ? []
    : [...earliest.acts.keys()].filter(id =>
        [latest, earliest].some(c => retroactiveInstrument(c, id, asked.on)),
      );
  return [...new Set([...acted, ...bound.map(([id]) => id), ...back])]
    .map(id => standingOf(latest, earliest, id, asked, earliestPossible))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where one participant stands, also one without any act. */
export const participantIn = (r: StatusReport, id: string): ParticipantStanding =>
  standingOf(r.pair.latest, r.pair.earliest, id, r.asked, r.force.earliestPossible);
