import { addDays } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import { ceased } from '../law/ceasing.ts';
import type { Law } from '../law/clause.ts';
import { entryIntoForce } from '../law/entry-into-force.ts';
import type { Answered, Step } from '../law/explanation.ts';
import type { Facts, Instrument } from '../law/facts.ts';
import { denunciationTakesEffect, inForceFor, type TreatyDates } from '../law/in-force-for.ts';
import type { Threshold } from '../law/threshold.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type ActsOf, actsOf, type Pace, type Recorded } from './acts-of.ts';
import { factsOf, type Supposed } from './facts-of.ts';
import { drivingDay } from './published-for.ts';
import { partyHistory } from './spells.ts';

/** The life of one treaty in one course of events, as far as acts through a day shape it. */
export interface Course {
  readonly treaty: Treaty;
  readonly pace: Pace;
  readonly through: PlainDate;
  readonly law: Law;
  readonly facts: Facts;
  readonly acts: ReadonlyMap<string, ActsOf>;
  readonly threshold: Threshold | null;
  /** By events and clause alone. */
  readonly computed: PlainDate | null;
  /** The published day where there is one, else the computed. */
  readonly entryIntoForce: PlainDate | null;
  /** The day from which it is in force no more by its own clause. */
  readonly ceasedOn: PlainDate | null;
  readonly why: Answered<unknown>['why'] | null;
  /** What other events of a participant would amount to in this course. */
  actsFrom(id: string, events: readonly LedgerEvent[]): ActsOf;
  /** The day by events and clauses alone on which the treaty enters into force for the participant of an instrument, and why. */
  computedFor(recorded: Recorded): Answered<PlainDate | null>;
  /** The same day as the answer has it: a published one drives it where its source is official. */
  inForceFor(recorded: Recorded): Answered<PlainDate | null>;
  /** The same day alone, kept: counts, standings and spells all ask for it. */
  dayFor(recorded: Recorded): PlainDate | null;
}

/** Courses of a ledger, each computed once. */
export interface Courses {
  readonly ledger: Ledger;
  of(treaty: string, pace: Pace, through: PlainDate): Course | null;
}

/** Computes courses on demand and keeps them; treaties that depend on each other in a circle see the other as not in force. */
export function coursesOf(ledger: Ledger): Courses {
  const known = new Map<string, Course | null>();
  const underWay = new Set<string>();
  let provisional = new Set<string>();
  const courses: Courses = {
    ledger,
    of(id, pace, through) {
      const key = `${id} ${pace} ${through}`;
      if (underWay.has(key)) {
        provisional.add(key);
        return null;
      }
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const treaty = ledger.treaties.get(id);
      if (!treaty) return null;
      const above = provisional;
      provisional = new Set();
      underWay.add(key);
      const shared =
        pace === 'fastest' && isExact(ledger, treaty) ? courses.of(id, 'slowest', through) : null;
      const course = shared ?? compute(courses, treaty, pace, through);
      underWay.delete(key);
      provisional.delete(key);
      // What rests on a treaty whose own course is still open is no answer of its own: it is computed again when asked for.
      if (provisional.size === 0) known.set(key, course);
      for (const other of provisional) above.add(other);
      provisional = above;
      return course;
    },
  };
  return courses;
}

/**
 * Whether the record of a treaty leaves nothing open, so that its slowest and its fastest course are one: every act confirmed on one
 * day, nothing that waits for a day nobody recorded. Cautious: what may yet hang on the pace makes it inexact.
 */
function isExact(ledger: Ledger, treaty: Treaty): boolean {
  const known = exact.get(treaty);
  if (known !== undefined) return known;
  const { participants } = ledger.registry;
  const oneDay = (range: DateRange | undefined): boolean => !range || range.earliest === range.latest;
  const existence = (id: string): boolean => {
    const p = participants.get(id);
    return oneDay(p?.from) && oneDay(p?.until) && oneDay(p?.listedUntil);
  };
  const clauseKnown =
    treaty.published?.entryIntoForce !== undefined || treaty.law.every(law => law.entryIntoForce);
  const found =
    clauseKnown &&
    namedBy(treaty).treaties.size === 0 &&
    !/"from":"(?:receipt|notice)"|"kind":"unmeasured"/.test(JSON.stringify(treaty.law)) &&
    treaty.events.every(
      e =>
        e.certainty === 'confirmed' &&
        e.act !== 'denunciation' &&
        (oneDay(e.on) || (e.on.lasts === true && e.who.length === 0)) &&
        [e.received, e.notified, e.effective].every(oneDay) &&
        e.who.every(existence),
    );
  exact.set(treaty, found);
  return found;
}
const exact = new WeakMap<Treaty, boolean>();

function compute(courses: Courses, treaty: Treaty, pace: Pace, through: PlainDate): Course {
  const law = lawOn(treaty, through);
  const first = life(courses, treaty, pace, through, law, null);
  const needsSecond = dependsOnForce(law.denunciation) && treaty.events.some(e => e.act === 'denunciation');
  const second = needsSecond ? life(courses, treaty, pace, through, law, first) : first;
  return {
    ...second,
    threshold: first.threshold,
    computed: first.computed,
    entryIntoForce: first.entryIntoForce,
    why: first.why,
  };
}

/** Whether the day a denunciation takes effect hangs on the treaty's entry into force, for all or for the one who denounces. */
function dependsOnForce(clause: Law['denunciation']): boolean {
  if (clause?.date.kind === 'end-of-period') return true;
  return (clause?.date.notBefore ?? []).some(
    f => f.kind === 'entry-into-force' || (f.kind === 'after' && f.of.startsWith('entry-into-force')),
  );
}

/**
 * One pass. When a denunciation takes effect may depend on the entry into force (`not before three years after`); such a treaty
 * is passed twice, with what the first pass gave; the threshold is that of the first, since it latches.
 */
function life(
  courses: Courses,
  treaty: Treaty,
  pace: Pace,
  through: PlainDate,
  law: Law,
  first: Course | null,
): Course {
  const acts = new Map<string, ActsOf>();
  const instruments: Instrument[] = [];
  const facts = factsOf(courses, treaty, pace, through, acts, instruments);
  const participants = courses.ledger.registry.participants;
  const actsFrom = (id: string, events: readonly LedgerEvent[]): ActsOf => {
    const participant = participants.get(id);
    const until = participant?.listedUntil ?? participant?.until;
    const end = until && (pace === 'slowest' ? until.earliest : until.latest);
    const context = { facts, participant: id, entryIntoForce: first?.entryIntoForce };
    const boundSince = (received: PlainDate) =>
      first?.acts
        .get(id)
        ?.instruments.flatMap(r => (r.instrument.on <= received ? [first.dayFor(r)] : []))
        .findLast(day => day !== null);
    return actsOf(events, {
      pace,
      endsOn: end ? addDays(end, 1) : null,
      denunciationTakesEffect: (event, received, notified) =>
        event.effective?.latest ??
        denunciationTakesEffect(lawOn(treaty, received).denunciation, received, {
          ...context,
          notified,
          inForceForParticipant: boundSince(received),
        }).value,
    });
  };
  for (const [id, events] of eventsByParticipant(treaty)) {
    const own = actsFrom(id, events);
    acts.set(id, own);
    for (const r of own.instruments) instruments.push(r.instrument);
  }
  instruments.sort((a, b) => byDay(a.on, b.on));
  return courseOf(courses.ledger, { treaty, pace, through, law, facts, acts, actsFrom });
}

/** The same course with acts that nobody recorded added to it, through a day. */
export function supposing(courses: Courses, course: Course, supposed: Supposed, through: PlainDate): Course {
  const { treaty, pace, law, acts, actsFrom } = course;
  const all = [...course.facts.instruments, ...supposed.instruments].sort((a, b) => byDay(a.on, b.on));
  const facts = factsOf(courses, treaty, pace, through, acts, all, supposed);
  return courseOf(courses.ledger, { treaty, pace, through, law, facts, acts, actsFrom });
}

/**
 * The entry into force by each version of the final clauses over its own days; the first that is triggered settles it. A condition
 * that a later version eases is met on the day that version applies, at the earliest.
 */
function triggered(
  { treaty, through }: Pick<Course, 'treaty' | 'through'>,
  facts: Facts,
): ReturnType<typeof entryIntoForce> | null {
  let last: ReturnType<typeof entryIntoForce> | null = null;
  for (const [i, law] of treaty.law.entries()) {
    const next = treaty.law[i + 1]?.from;
    if (!law.entryIntoForce || (law.from !== undefined && law.from > through)) continue;
    const until = next !== undefined && next <= through ? addDays(next, -1) : through;
    last = entryIntoForce(law.entryIntoForce, facts, until, i === 0 ? undefined : law.from);
    if (last.value) return last;
  }
  return last;
}

/** Whether a step rests on a day that nobody recorded: of a notice, of a receipt. */
const lacksDay = (why: Step): boolean => why.says.code === 'no-day-known' || why.because.some(lacksDay);

/** What follows from acts and clauses: the threshold, the entry into force, and for whom when. */
function courseOf(
  ledger: Ledger,
  base: Pick<Course, 'treaty' | 'pace' | 'through' | 'law' | 'facts' | 'acts' | 'actsFrom'>,
): Course {
  const { treaty, pace, facts } = base;
  const answered = triggered(base, facts);
  const threshold = answered?.value?.threshold ?? null;
  // A day that hangs on a notice nobody recorded may be as early as the threshold itself.
  const asEarly = pace === 'fastest' && answered && lacksDay(answered.why) ? (threshold?.on ?? null) : null;
  const computed = answered?.value?.date ?? asEarly;
  const entry = treaty.published?.entryIntoForce?.date ?? computed;
  const treatyLife: TreatyDates = { facts, threshold: threshold?.on ?? null, entryIntoForce: entry };
  const computedFor = (r: Recorded): Answered<PlainDate | null> => {
    const own = inForceFor(r.instrument, lawOn(treaty, r.instrument.on), {
      ...treatyLife,
      successionEffective: successionDay(ledger, r, pace),
    });
    const { effective } = r.event;
    const until = r.instrument.until;
    if (effective && r.event.act !== 'succession' && entry !== null) {
      const day = pace === 'slowest' ? effective.latest : effective.earliest;
      return { value: until !== undefined && until <= day ? null : day, why: own.why };
    }
    if (own.value !== null || pace === 'slowest' || entry === null || !lacksDay(own.why)) return own;
    return { value: laterOf(r.instrument.on, entry), why: own.why };
  };
  const answer = (r: Recorded): Answered<PlainDate | null> => {
    const own = computedFor(r);
    const day = entry === null || r.event.effective ? null : drivingDay(treaty, entry, r, base.acts);
    return day === null ? own : { value: day, why: own.why };
  };
  const days = new Map<Recorded, PlainDate | null>();
  const dayFor = (r: Recorded): PlainDate | null => {
    const known = days.get(r);
    if (known !== undefined) return known;
    // Clauses that wait for each other, or for themselves, ask for this day while it is being computed: they find none.
    days.set(r, null);
    const day = answer(r).value;
    days.set(r, day);
    return day;
  };
  const why = answered?.why ?? null;
  const course = {
    ...base,
    threshold,
    computed,
    entryIntoForce: entry,
    ceasedOn: null,
    why,
    computedFor,
    inForceFor: answer,
    dayFor,
  };
  return { ...course, ceasedOn: ceasedOn(course) };
}

/** The day a treaty ended by its own clause in one course; null while it goes on. */
function ceasedOn(course: Course): PlainDate | null {
  const clause = course.law.entryIntoForce;
  const { entryIntoForce, facts, through } = course;
  if (!clause?.ceasesWhen || entryIntoForce === null) return null;
  return ceased(clause.ceasesWhen, { entryIntoForce, history: partyHistory(course), clause, facts, through });
}

/** A succession acts back to the day of the succession of States, unless the record gives another. */
function successionDay(ledger: Ledger, r: Recorded, pace: Pace): PlainDate | undefined {
  const day = r.event.effective ?? ledger.registry.participants.get(r.instrument.participant)?.from;
  return day && (pace === 'slowest' ? day.latest : day.earliest);
}
