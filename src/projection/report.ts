import { dayNumber, dayOfNumber } from '../calendar/arithmetic.ts';
import { earlierOf, fieldsOf, type PlainDate, plainDate } from '../calendar/plain-date.ts';
import { applyDelay } from '../law/delays.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { isBeyondRecord } from '../status/as-of.ts';
import type { Bounds, Counts } from '../status/counts.ts';
import type { Scenario } from '../status/scenario.ts';
import { type CountBand, countBands } from './count-bands.ts';
import { type Distribution, delayed, distributionOf, horizonOf } from './distribution.ts';
import type { Announcement } from './known-on-day.ts';
import { type Landmark, landmarkAge } from './model/landmark.ts';
import type { KnownOnDay, Outlook } from './model/outlook.ts';
import { MONTH, MONTHS } from './model/pace-paths.ts';
import { joiningOf, thresholdCurve } from './model/threshold-curve.ts';
import type { ProjectionQuestion } from './question.ts';
import type { Requirement } from './requirement.ts';
import { SIMULATIONS, simulatedCurve } from './simulate.ts';

/** A participant that may come next, and why. */
export interface NextOne {
  readonly id: string;
  readonly withinYear: number;
  readonly signed: boolean;
  readonly stateEffect: number;
  readonly announcements: readonly Announcement[];
}

/** When a treaty will enter into force, or reach a number of instruments. */
export interface ProjectionReport {
  readonly treaty: Treaty;
  readonly on: PlainDate;
  /** Whether the day lies after the end of the complete record. */
  readonly beyondRecord: boolean;
  readonly revision: string | null;
  readonly signatories: number;
  readonly target: number | null;
  /** Instruments that the clause requires in all; null if it is not a single count. */
  readonly required: number | null;
  readonly counted: Bounds;
  readonly threshold: Distribution;
  /** Null for a target, and where the day depends on another treaty. */
  readonly force: Distribution | null;
  readonly horizon: PlainDate;
  readonly next: readonly NextOne[];
  readonly reported: readonly string[];
  readonly supposed: readonly LedgerEvent[];
  /** Number of simulations; null where the answer is exact. */
  readonly simulated: number | null;
  /** The day up to which the treaty's own pace was judged. */
  readonly judgedUntil: PlainDate;
  readonly age: number;
  readonly compared: Landmark['comparedWith'];
  readonly past: readonly { readonly on: PlainDate; readonly count: number }[];
  readonly bands: readonly (CountBand & { readonly on: PlainDate })[];
}

/** Participants listed as likely to come next. */
const MOST_NEXT = 10;
/** Months at which the bands of the chart are computed. */
const BAND_MONTHS = [0, 12, 24, 36, 60, 96, MONTHS];

export interface ReportParts {
  readonly question: ProjectionQuestion;
  readonly counts: Counts;
  readonly latest: Scenario;
  readonly lacks: Requirement;
  readonly outlook: Outlook;
  readonly announcements: ReadonlyMap<string, readonly Announcement[]>;
  readonly counted: Bounds;
  readonly known: KnownOnDay;
}

/** Makes the report of a projection. */
export function reportOf({
  question,
  counts,
  latest,
  lacks,
  outlook,
  announcements,
  counted,
  known,
}: ReportParts): ProjectionReport {
  const { treaty, on, target, fit } = question;
  const law = lawOn(treaty, on);
  const clause = law.entryIntoForce;
  const simulated = lacks.kind === 'composed' && clause !== undefined;
  const curve = simulated
    ? simulatedCurve(outlook, { clause, law, facts: latest.facts, on })
    : thresholdCurve(
        outlook,
        lacks.kind === 'count' ? lacks.need : 0,
        who => lacks.kind !== 'count' || lacks.of === null || lacks.of.has(who),
      );
  const threshold = distributionOf(curve, on);
  return {
    treaty,
    on,
    beyondRecord: isBeyondRecord(treaty, on),
    revision: question.scenarios.ledger.revision,
    signatories: counts.signatories.confirmed,
    target,
    required: target ?? counts.required,
    counted,
    threshold,
    force: target === null ? forceOf(threshold, latest, on) : null,
    horizon: horizonOf(on),
    next: nextOf(outlook, announcements),
    reported: [...announcements]
      .filter(([, own]) => own.some(a => a.kind === 'reported'))
      .map(([who]) => who),
    supposed: question.supposed,
    simulated: simulated ? SIMULATIONS : null,
    judgedUntil: earlierOf(dayOfNumber(known.judgedUntil), on),
    age: outlook.age,
    compared: fit?.landmark(landmarkAge(outlook.age)).comparedWith ?? { references: 0, low: 0, high: 0 },
    past: depositsOf(latest, on),
    bands: countBands(outlook, counted.confirmed, BAND_MONTHS).map(b => ({
      ...b,
      on: dayOfNumber(dayNumber(on) + b.months * MONTH),
    })),
  };
}

/** The distribution of the day of entry into force; null where the delay depends on another treaty. */
function forceOf(threshold: Distribution, latest: Scenario, on: PlainDate): Distribution | null {
  const clause = latest.law.entryIntoForce;
  if (!clause) return null;
  const { facts } = latest;
  const after = (day: PlainDate): PlainDate | null =>
    applyDelay(
      clause.date,
      { deposited: day, received: day, notified: day, conditionsMet: day },
      { facts, cited: { article: clause.article, at: clause.at } },
    ).value;
  if (after(on) === null) return null;
  return delayed(threshold, on, day => after(day) ?? day);
}

function nextOf(
  outlook: Outlook,
  announcements: ReadonlyMap<string, readonly Announcement[]>,
): readonly NextOne[] {
  const joining = joiningOf(outlook.candidates, outlook.origin);
  const within = new Float64Array(outlook.candidates.length);
  for (const path of outlook.paths) {
    const probabilities = joining(path, 12);
    for (let i = 0; i < within.length; i++)
      within[i] = (within[i] as number) + path.weight * (probabilities[i] as number);
  }
  const likeliest = outlook.candidates
    .map((candidate, i) => ({ candidate, withinYear: within[i] as number }))
    .sort((a, b) => b.withinYear - a.withinYear || (a.candidate.who < b.candidate.who ? -1 : 1))
    .slice(0, MOST_NEXT);
  return likeliest.map(({ candidate: c, withinYear }) => ({
    id: c.who,
    withinYear,
    signed: c.signed,
    stateEffect: c.stateEffect * c.regionEffect,
    announcements: announcements.get(c.who) ?? [],
  }));
}

/** The number of instruments after each day on which it changed. */
function depositsOf(latest: Scenario, on: PlainDate): ProjectionReport['past'] {
  const changes = new Map<PlainDate, number>();
  const add = (day: PlainDate, by: number): void => {
    if (day <= on) changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const [id, own] of latest.acts) {
    if (latest.facts.isOrganisation(id)) continue;
    for (const { instrument } of own.instruments) {
      add(instrument.on, 1);
      if (instrument.until !== undefined) add(instrument.until, -1);
    }
  }
  let count = 0;
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, by]) => {
      count += by;
      return { on: day, count };
    });
}

/** The last days of the years from a day to the horizon. */
export function yearEnds(on: PlainDate, horizon: PlainDate): readonly PlainDate[] {
  const [first] = fieldsOf(on);
  const [last] = fieldsOf(horizon);
  return Array.from({ length: last - first }, (_, i) => plainDate(first + i, 12, 31)).filter(d => d !== null);
}
