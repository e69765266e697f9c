import { dayNumber, dayOfNumber } from '../calendar/arithmetic.ts';
import { earlierOf, fieldsOf, type PlainDate, plainDate } from '../calendar/plain-date.ts';
import type { Condition } from '../law/clause.ts';
import { applyDelay } from '../law/delays.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { isBeyondRecord } from '../status/as-of.ts';
import { type Bounds, type Counts, countsOn } from '../status/counts.ts';
import type { Scenario, Scenarios } from '../status/scenario.ts';
import { type CountBand, countBands } from './count-bands.ts';
import { type Distribution, delayed, distributionOf, horizonOf } from './distribution.ts';
import { besideOf, type Fact, factsBeside, standingRecord } from './known-of.ts';
import type { Fit } from './model/fit.ts';
import { type Landmark, landmarkAge } from './model/landmark.ts';
import { type Beside, type Outlook, outlookOf } from './model/outlook.ts';
import type { Person, TreatyRecord } from './model/record.ts';
import { joiningOf, thresholdCurve } from './model/threshold-curve.ts';
import { MONTH, MONTHS } from './model/ways.ts';
import { type Requirement, requirementOf } from './requirement.ts';
import { COURSES_DRAWN, simulatedCurve } from './simulate.ts';

/** What is asked: a treaty as it is known on a day, with what is supposed beyond it. */
export interface ProjectionQuestion {
  readonly scenarios: Scenarios;
  readonly treaty: Treaty;
  readonly on: PlainDate;
  /** The treaty as the model knows it, confirmed acts only; null where nobody has signed. */
  readonly record: TreatyRecord | null;
  readonly people: ReadonlyMap<string, Person>;
  readonly fit: Fit | null;
  /** A number of instruments to be reached, instead of entry into force. */
  readonly target: number | null;
  readonly supposed: readonly LedgerEvent[];
}

/** Why there is no number. */
export type NoProjection =
  | { readonly kind: 'in-force'; readonly since: PlainDate }
  | { readonly kind: 'ceased'; readonly on: PlainDate }
  | { readonly kind: 'threshold-reached'; readonly on: PlainDate; readonly force: PlainDate | null }
  | { readonly kind: 'target-reached'; readonly counted: number }
  | { readonly kind: 'undetermined' }
  | { readonly kind: 'no-clause' }
  | { readonly kind: 'uncountable'; readonly condition: Condition }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'too-few'; readonly need: number; readonly candidates: number }
  | { readonly kind: 'no-teachers' };

/** A participant that may come next, and why. */
export interface NextOne {
  readonly id: string;
  readonly withinYear: number;
  readonly signed: boolean;
  readonly habit: number;
  readonly facts: readonly Fact[];
}

/** When a treaty will enter into force, or reach a number of instruments. */
export interface ProjectionReport {
  readonly treaty: Treaty;
  readonly on: PlainDate;
  /** Whether the day lies after the one up to which the record is complete. */
  readonly beyondRecord: boolean;
  readonly revision: string | null;
  readonly signatories: number;
  readonly target: number | null;
  /** Instruments that the clause asks for in all; null where it is no single count. */
  readonly required: number | null;
  readonly counted: Bounds;
  readonly threshold: Distribution;
  /** Null for a target, and where the day hangs on more than the instruments. */
  readonly force: Distribution | null;
  readonly horizon: PlainDate;
  readonly next: readonly NextOne[];
  readonly reported: readonly string[];
  readonly supposed: readonly LedgerEvent[];
  /** How many courses of events were drawn; null where the answer is exact. */
  readonly simulated: number | null;
  /** The day up to which its own pace was judged. */
  readonly judgedUntil: PlainDate;
  readonly age: number;
  readonly compared: Landmark['compared'];
  readonly past: readonly { readonly on: PlainDate; readonly count: number }[];
  readonly bands: readonly (CountBand & { readonly on: PlainDate })[];
}

export type Projection =
  | { readonly kind: 'projected'; readonly report: ProjectionReport }
  | { readonly kind: 'none'; readonly why: NoProjection };

const none = (why: NoProjection): Projection => ({ kind: 'none', why });

/** Projects a treaty from a day on, with what was known then. */
export function project(question: ProjectionQuestion): Projection {
  const { scenarios, treaty, on, target, record, fit } = question;
  const latest = scenarios.of(treaty.id, 'latest', on);
  const earliest = scenarios.of(treaty.id, 'earliest', on);
  if (!latest || !earliest) throw new Error(`${treaty.id} is not in the ledger it was taken from`);
  const settled = target === null ? settledAlready(latest, earliest, on) : null;
  if (settled) return none(settled);
  const clause = lawOn(treaty, on).entryIntoForce;
  if (target === null && !clause) return none({ kind: 'no-clause' });
  if (!record) return none({ kind: 'not-signed' });
  if (!fit) return none({ kind: 'no-teachers' });
  const counts = countsOn(latest, earliest, { on, today: on, strict: false });
  const counted = target === null ? counts.counted : counts.consents.states;
  const lacks: Requirement =
    target !== null || !clause
      ? { kind: 'count', need: (target ?? 0) - counted.confirmed, of: null }
      : requirementOf(clause, latest.facts, on);
  if (target !== null && target <= counted.confirmed)
    return none({ kind: 'target-reached', counted: counted.confirmed });
  if (lacks.kind === 'uncountable') return none({ kind: 'uncountable', condition: lacks.condition });
  const facts = factsBeside(treaty, question.supposed, latest, on);
  const beside = besideOf(treaty, facts, latest, on);
  const standing = standingRecord(record, latest, question.supposed, on);
  const outlook = outlookOf(standing, dayNumber(on), fit, question.people, beside);
  const able = lacks.kind === 'count' ? candidatesFor(outlook, lacks.of) : outlook.candidates.length;
  const need = lacks.kind === 'count' ? lacks.need : 1;
  if (able < need) return none({ kind: 'too-few', need, candidates: able });
  return {
    kind: 'projected',
    report: reportOf({ question, counts, latest, lacks, outlook, facts, counted, beside }),
  };
}

/** Whether the question has its answer: in force or once so, to be in force on a day, or hanging on what nobody confirmed. */
function settledAlready(latest: Scenario, earliest: Scenario, on: PlainDate): NoProjection | null {
  const { entryIntoForce: since, ceasedOn, threshold } = latest;
  if (ceasedOn !== null && ceasedOn <= on) return { kind: 'ceased', on: ceasedOn };
  if (since !== null && since <= on) return { kind: 'in-force', since };
  if (threshold !== null) return { kind: 'threshold-reached', on: threshold.on, force: since };
  const couldBe = earliest.entryIntoForce !== null && earliest.entryIntoForce <= on;
  return couldBe ? { kind: 'undetermined' } : null;
}

const candidatesFor = (outlook: Outlook, of: ReadonlySet<string> | null): number =>
  outlook.candidates.filter(c => of === null || of.has(c.who)).length;

/** Listed as likely to come next. */
const MOST_NEXT = 10;
/** Months at which the bands of the chart are computed. */
const BAND_MONTHS = [0, 12, 24, 36, 60, 96, MONTHS];

/** All that a report is made of. */
interface Parts {
  readonly question: ProjectionQuestion;
  readonly counts: Counts;
  readonly latest: Scenario;
  readonly lacks: Requirement;
  readonly outlook: Outlook;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  readonly counted: Bounds;
  readonly beside: Beside;
}

function reportOf({
  question,
  counts,
  latest,
  lacks,
  outlook,
  facts,
  counted,
  beside,
}: Parts): ProjectionReport {
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
    next: nextOf(outlook, facts),
    reported: [...facts].filter(([, own]) => own.some(f => f.kind === 'reported')).map(([who]) => who),
    supposed: question.supposed,
    simulated: simulated ? COURSES_DRAWN : null,
    judgedUntil: earlierOf(dayOfNumber(beside.judgedUntil), on),
    age: outlook.age,
    compared: fit?.landmark(landmarkAge(outlook.age)).compared ?? { teachers: 0, low: 0, high: 0 },
    past: depositsOf(latest, on),
    bands: countBands(outlook, counted.confirmed, BAND_MONTHS).map(b => ({
      ...b,
      on: dayOfNumber(dayNumber(on) + b.months * MONTH),
    })),
  };
}

/** The day of entry into force by the clause's delay; null where that hangs on another treaty. */
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

function nextOf(outlook: Outlook, facts: ReadonlyMap<string, readonly Fact[]>): readonly NextOne[] {
  const joining = joiningOf(outlook.candidates, outlook.origin);
  const within = new Float64Array(outlook.candidates.length);
  for (const way of outlook.ways) {
    const probabilities = joining(way, 12);
    for (let i = 0; i < within.length; i++)
      within[i] = (within[i] as number) + way.weight * (probabilities[i] as number);
  }
  const likeliest = outlook.candidates
    .map((candidate, i) => ({ candidate, withinYear: within[i] as number }))
    .sort((a, b) => b.withinYear - a.withinYear || (a.candidate.who < b.candidate.who ? -1 : 1))
    .slice(0, MOST_NEXT);
  return likeliest.map(({ candidate: c, withinYear }) => ({
    id: c.who,
    withinYear,
    signed: c.signed,
    habit: c.habit * c.region,
    facts: facts.get(c.who) ?? [],
  }));
}

/** How many instruments stood after each day on which that changed. */
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

/** The ends of the years to show, and those asked for. */
export function yearEnds(on: PlainDate, horizon: PlainDate): readonly PlainDate[] {
  const [first] = fieldsOf(on);
  const [last] = fieldsOf(horizon);
  return Array.from({ length: last - first }, (_, i) => plainDate(first + i, 12, 31)).filter(d => d !== null);
}
