import type { PlainDate } from '../calendar/plain-date.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Observed, Treaty } from '../ledger/treaty.ts';
import { type Answer, type AsOf, type Basis, basisOf, isBeyondRecord, type RecordRule } from './as-of.ts';
import { type Counts, countsOn } from './counts.ts';
import { earliestEntryIntoForce, earliestUnrecorded, supposedDay } from './earliest.ts';
import { type InForce, inForceOn } from './in-force.ts';
import { lazily } from './lazily.ts';
import { type MilestoneStatus, milestonesOf, type ProvisionForce, provisionsOf } from './milestones.ts';
import { type ParticipantStanding, standingOf } from './participant-standing.ts';
import { asksBeyondRecords } from './possible-continuations.ts';
import type { Scenario, ScenarioPair, Scenarios } from './scenario.ts';
import { retroactiveInstrument } from './ties.ts';
import { type PartlyMeasured, partlyMeasured } from './unmeasured.ts';
import { type UnrecordedActs, unrecordedActs } from './unrecorded-acts.ts';
import { type SignatureWindow, windowOn } from './window.ts';

/** Where a treaty stands on a day: every number with its bounds, every day with what it rests on. */
export interface StatusReport extends Counts {
  readonly treaty: Treaty;
  readonly asked: AsOf;
  readonly beyondRecord: boolean;
  /** Whether the day lies beyond the record of another treaty that the answer depends on. */
  readonly asksBeyondRecords: boolean;
  readonly revision: string | null;
  readonly inForce: Answer;
  /** What `inForce` rests on. */
  readonly basis: Basis;
  /** The answer by the record alone, as if no act were missing. */
  readonly asRecorded: { readonly inForce: Answer };
  readonly force: InForce;
  /** The depositary's published day, else the computed one; null where the record leaves it open. */
  readonly entryIntoForce: PlainDate | null;
  /** The day by events and clauses alone. */
  readonly entryIntoForceComputed: PlainDate | null;
  /** If all that lacks were deposited on the day asked about; beyond the record, today where that is later. */
  readonly earliestEntryIntoForce: PlainDate | null;
  /** If all that lacks was deposited, unrecorded, on the day after the record ends, its own or that of a treaty it asks about; null within the records and once in force. */
  readonly earliestBeyondRecord: PlainDate | null;
  /** Null also where the day depends on a condition that was not measured: see `partlyMeasured`. */
  readonly thresholdReached: { readonly on: PlainDate; readonly by: readonly string[] } | null;
  readonly partlyMeasured: PartlyMeasured | null;
  /**
   * The day on which the record ends, where the treaty entered into force later by a published day and the record lacks the instruments
   * that this took: the counts are older than the answer. Null otherwise.
   */
  readonly outrun: PlainDate | null;
  readonly signature: SignatureWindow;
  /** Totals stated for a day up to the one asked about, the latest last. */
  readonly observed: readonly Observed[];
  readonly milestones: readonly MilestoneStatus[];
  readonly provisions: readonly ProvisionForce[];
  /** All participants with an act by the day, bound without consent, or bound by a later instrument with retroactive effect; by id. */
  readonly participants: readonly ParticipantStanding[];
  /** The participants with an act that is not confirmed or not certainly done by the day, or with a denunciation. */
  readonly unsettled: readonly ParticipantStanding[];
  readonly pair: ScenarioPair;
  /** What acts that the record may lack could do by the day. */
  readonly unrecorded: UnrecordedActs;
  /** The same question under another rule for what the record may lack. */
  under(rule: RecordRule): StatusReport;
}

/** The day where both scenarios give the same. */
const agreed = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === b ? a : null);

/**
 * The day by events and clauses alone. Where unconfirmed acts decide between two days, the published day settles which of the two it
 * is, and so confirms those acts (Law of the Sea Convention: 16 November 1994 only with Yugoslavia's instrument, which today's table
 * no longer lists). A published day that is neither of the two settles nothing.
 */
function computedDay(slow: Scenario, fast: Scenario): PlainDate | null {
  return borneOut(slow, fast)?.computed ?? agreed(slow.computed, fast.computed);
}

/** The scenario that gives the published day. */
function borneOut(slow: Scenario, fast: Scenario): Scenario | undefined {
  const published = slow.treaty.published?.entryIntoForce?.date;
  return [slow, fast].find(scenario => published !== undefined && scenario.computed === published);
}

/** The day the conditions were met: the one of both scenarios, else that of the scenario that gives the published day. */
function reached(slow: Scenario, fast: Scenario): Scenario['threshold'] {
  const agree = slow.threshold !== null && slow.threshold.on === fast.threshold?.on;
  return agree ? slow.threshold : (borneOut(slow, fast)?.threshold ?? null);
}

function outrunBy({ completeUntil, published }: Treaty, latest: Scenario): PlainDate | null {
  const day = published?.entryIntoForce?.date;
  const lies = day !== undefined && completeUntil !== null && completeUntil < day;
  return lies && latest.law.entryIntoForce && latest.threshold === null ? completeUntil : null;
}

/** The status of a treaty on a day. What a question does not ask for is not computed. */
export function statusReport(scenarios: Scenarios, treaty: Treaty, asked: AsOf): StatusReport {
  const pair = scenarios.pairOf(treaty.id, asked.on);
  const { latest, earliest } = pair;
  const force = lazily(() => inForceOn(scenarios, treaty, asked));
  const unrecorded = unrecordedActs(scenarios, treaty, asked, force);
  const counts = countsOn(pair, asked);
  const partly = lazily(() => partlyMeasured(latest, earliest));
  const signature = lazily(() => windowOn(latest, earliest, asked));
  const milestones = lazily(() => milestonesOf(latest, counts));
  const provisions = lazily(() => provisionsOf(latest, earliest));
  const placed = (about: ((event: LedgerEvent) => boolean) | null) =>
    lazily(() => standings(pair, asked, unrecorded, about));
  const participants = placed(null);
  const unsettled = placed(e => isUnsettled(e, asked));
  const facts: Lazily<Omit<StatusReport, keyof Counts>> = {
    treaty: () => treaty,
    asked: () => asked,
    pair: () => pair,
    beyondRecord: () => isBeyondRecord(treaty, asked.on),
    asksBeyondRecords: () => asksBeyondRecords(scenarios.ledger, treaty, asked),
    revision: () => scenarios.ledger.revision,
    inForce: () => force().answer,
    basis: () =>
      basisOf(treaty, asked, report.asksBeyondRecords, force().answer, rule => report.under(rule).inForce),
    asRecorded: () => ({ inForce: report.under('as-recorded').inForce }),
    under: () => rule => (rule === asked.rule ? report : statusReport(scenarios, treaty, { ...asked, rule })),
    force,
    entryIntoForce: () =>
      treaty.published?.entryIntoForce?.date ?? agreed(latest.computed, earliest.computed),
    entryIntoForceComputed: () => computedDay(latest, earliest),
    earliestEntryIntoForce: () =>
      earliestEntryIntoForce(scenarios, treaty, asked, supposedDay(treaty, asked)),
    earliestBeyondRecord: () =>
      (report.beyondRecord || report.asksBeyondRecords) && latest.entryIntoForce === null
        ? earliestUnrecorded(scenarios, treaty, { ...asked, rule: 'presumed' })
        : null,
    unrecorded: () => unrecorded,
    thresholdReached: () => {
      const threshold = partly() ? null : reached(latest, earliest);
      return threshold ? { on: threshold.on, by: threshold.by } : null;
    },
    partlyMeasured: partly,
    outrun: () => (force().answer === 'yes' ? outrunBy(treaty, latest) : null),
    signature,
    observed: () => treaty.observed.filter(o => o.on.earliest <= asked.on),
    milestones,
    provisions,
    participants,
    unsettled,
  };
  const report = withGetters(facts, counts);
  return report;
}

/** The properties of a report as the functions that compute them. */
type Lazily<T> = { readonly [K in keyof T]: () => T[K] };

function withGetters(facts: Lazily<Omit<StatusReport, keyof Counts>>, counts: Counts): StatusReport {
  const report = {};
  for (const [key, get] of Object.entries(facts))
    Object.defineProperty(report, key, { get, enumerable: true });
  for (const key of Object.keys(counts) as (keyof Counts)[])
    Object.defineProperty(report, key, { get: () => counts[key], enumerable: true });
  return report as StatusReport;
}

const isUnsettled = (e: LedgerEvent, { on }: AsOf): boolean =>
  e.certainty !== 'confirmed' || e.on.latest > on || e.act === 'denunciation';

/** The standings of all participants on a day; with `about`, only of those with such an act. */
function standings(
  pair: ScenarioPair,
  asked: AsOf,
  unrecorded: UnrecordedActs,
  about: ((event: LedgerEvent) => boolean) | null,
): readonly ParticipantStanding[] {
  const { latest, earliest } = pair;
  const { on } = asked;
  const ids = new Set<string>();
  for (const [id, events] of eventsByParticipant(latest.treaty))
    if (events.some(e => e.on.earliest <= on && (about?.(e) ?? true))) ids.add(id);
  if (!about) {
    for (const [id, spells] of latest.withoutConsent) if (spells.some(s => s.from <= on)) ids.add(id);
    for (const id of earliest.acts.keys())
      if (retroactiveInstrument(latest, id, on) || retroactiveInstrument(earliest, id, on)) ids.add(id);
  }
  return [...ids]
    .map(id => standingOf(latest, earliest, id, asked, unrecorded))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The standing of one participant, also of one without any act. */
export const participantIn = (r: StatusReport, id: string): ParticipantStanding =>
  standingOf(r.pair.latest, r.pair.earliest, id, r.asked, r.unrecorded);
