import { addDays } from '../calendar/add-days.ts';
import { byDay } from '../calendar/compare.ts';
import { END_OF_TIME, type PlainDate, START_OF_TIME } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { Law, Those } from '../law/clause.ts';
import { entryIntoForce } from '../law/entry-into-force.ts';
import type { Answered } from '../law/explanation.ts';
import type { Facts, Instrument, Weights } from '../law/facts.ts';
import { denunciationTakesEffect, inForceFor, type TreatyLife } from '../law/in-force-for.ts';
import type { Threshold } from '../law/threshold.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { existsOn, membersOn } from '../registry/registry.ts';
import { type ActsOf, actsOf, type Pace, type Recorded, stands } from './acts-of.ts';

/** Acts nobody has recorded, supposed in order to ask what could be: who, by which day, and whether they may still sign. */
export interface Supposed {
  readonly on: PlainDate;
  readonly instruments: readonly Instrument[];
  readonly alsoSign: boolean;
  /** The earliest that another treaty could enter into force under the same supposition. */
  othersAtBest(treaty: string): PlainDate | null;
}

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
  readonly why: Answered<unknown>['why'] | null;
  /** The day the treaty enters into force for the participant of an instrument. */
  inForceFor(recorded: Recorded): Answered<PlainDate | null>;
}

/** Courses of a ledger, each computed once. */
export interface Courses {
  readonly ledger: Ledger;
  of(treaty: string, pace: Pace, through: PlainDate, supposed?: Supposed): Course | null;
}

/** The version of the final clauses in force on a day; the first one before that. */
export function lawOn(treaty: Treaty, day: PlainDate): Law {
  const [first, ...later] = treaty.law;
  if (!first) throw new Error(`${treaty.id} has no law at all`);
  return later.filter(l => (l.from ?? START_OF_TIME) <= day).at(-1) ?? first;
}

/** Computes courses on demand and keeps them; treaties that depend on each other in a circle see the other as not in force. */
export function coursesOf(ledger: Ledger): Courses {
  const known = new Map<string, Course | null>();
  const courses: Courses = {
    ledger,
    of(id, pace, through, supposed) {
      const key = supposed ? null : `${id} ${pace} ${through}`;
      if (key !== null && known.has(key)) return known.get(key) ?? null;
      if (key !== null) known.set(key, null);
      const treaty = ledger.treaties.get(id);
      const course = treaty ? compute(courses, treaty, pace, through, supposed) : null;
      if (key !== null) known.set(key, course);
      return course;
    },
  };
  return courses;
}

/** The events that shape standings, by participant, in ledger order. */
export function eventsByParticipant(treaty: Treaty): ReadonlyMap<string, readonly LedgerEvent[]> {
  const known = byParticipant.get(treaty);
  if (known) return known;
  const found = new Map<string, LedgerEvent[]>();
  for (const event of treaty.events) {
    const effect = effectOf(event.act);
    if (effect === 'none' || effect === 'statement') continue;
    for (const id of event.who) {
      const own = event.who.length === 1 ? event : { ...event, who: [id] };
      const events = found.get(id);
      if (events) events.push(own);
      else found.set(id, [own]);
    }
  }
  byParticipant.set(treaty, found);
  return found;
}
const byParticipant = new WeakMap<Treaty, ReadonlyMap<string, readonly LedgerEvent[]>>();

function compute(
  courses: Courses,
  treaty: Treaty,
  pace: Pace,
  through: PlainDate,
  supposed?: Supposed,
): Course {
  const law = lawOn(treaty, through);
  const first = life(courses, treaty, pace, through, law, null, supposed);
  const needsSecond = treaty.events.some(e => e.act === 'denunciation');
  const second = needsSecond
    ? life(courses, treaty, pace, through, law, first.entryIntoForce, supposed)
    : first;
  return {
    ...second,
    threshold: first.threshold,
    computed: first.computed,
    entryIntoForce: first.entryIntoForce,
    why: first.why,
  };
}

/**
 * One pass. When a denunciation takes effect may depend on the entry into force (`not before three years after`), so a treaty
 * with denunciations is passed twice; the threshold is that of the first pass, since it latches.
 */
function life(
  courses: Courses,
  treaty: Treaty,
  pace: Pace,
  through: PlainDate,
  law: Law,
  eif: PlainDate | null,
  supposed?: Supposed,
): Course {
  const acts = new Map<string, ActsOf>();
  const instruments: Instrument[] = [...(supposed?.instruments ?? [])];
  const facts = factsOf(courses, treaty, pace, through, acts, instruments, supposed);
  const participants = courses.ledger.registry.participants;
  for (const [id, events] of eventsByParticipant(treaty)) {
    const until = participants.get(id)?.until;
    const end = until && (pace === 'slowest' ? until.earliest : until.latest);
    const own = actsOf(events, {
      pace,
      endsOn: end ? addDays(end, 1) : null,
      denunciationTakesEffect: (event, received) =>
        event.effective?.latest ??
        denunciationTakesEffect(law.denunciation, received, {
          facts,
          participant: id,
          ...(eif ? { entryIntoForce: eif } : {}),
        }).value,
    });
    acts.set(id, own);
    for (const r of own.instruments) instruments.push(r.instrument);
  }
  instruments.sort((a, b) => byDay(a.on, b.on));
  const answered = law.entryIntoForce ? entryIntoForce(law.entryIntoForce, facts, through) : null;
  const computed = answered?.value?.date ?? null;
  const entry = treaty.published?.date ?? computed;
  const threshold = answered?.value?.threshold ?? null;
  const treatyLife: TreatyLife = { facts, threshold: threshold?.on ?? null, entryIntoForce: entry };
  const forInstrument = (r: Recorded): Answered<PlainDate | null> => {
    const answer = inForceFor(r.instrument, lawOn(treaty, r.instrument.on), {
      ...treatyLife,
      successionEffective: successionDay(courses.ledger, r, pace),
    });
    const { effective } = r.event;
    if (!effective || r.event.act === 'succession' || answer.value === null) return answer;
    return { value: pace === 'slowest' ? effective.latest : effective.earliest, why: answer.why };
  };
  return {
    treaty,
    pace,
    through,
    law,
    facts,
    acts,
    threshold,
    computed,
    entryIntoForce: entry,
    why: answered?.why ?? null,
    inForceFor: forInstrument,
  };
}

/** A succession acts back to the day of the succession of States, unless the record gives another. */
function successionDay(ledger: Ledger, r: Recorded, pace: Pace): PlainDate | undefined {
  const day = r.event.effective ?? ledger.registry.participants.get(r.instrument.participant)?.from;
  return day && (pace === 'slowest' ? day.latest : day.earliest);
}

function factsOf(
  courses: Courses,
  treaty: Treaty,
  pace: Pace,
  through: PlainDate,
  acts: ReadonlyMap<string, ActsOf>,
  instruments: readonly Instrument[],
  supposed?: Supposed,
): Facts {
  const { registry } = courses.ledger;
  const signatories = (day: PlainDate): Set<string> => {
    const found = new Set<string>();
    for (const [id, own] of acts) if (own.signatures.some(s => stands(s, day))) found.add(id);
    if (supposed?.alsoSign && supposed.on <= day)
      for (const i of supposed.instruments) found.add(i.participant);
    return found;
  };
  const partiesOf = (id: string, day: PlainDate): Set<string> => {
    const other = courses.of(id, pace, through);
    const found = new Set<string>();
    for (const [who, own] of other?.acts ?? [])
      if (own.instruments.some(r => other && isParty(other, r, day))) found.add(who);
    return found;
  };
  const those = (of: Those, day: PlainDate): Set<string> => {
    switch (of.kind) {
      case 'all':
        return new Set(
          [...registry.participants.values()]
            .filter(p => p.kind !== 'territory' && existsOn(p, day))
            .map(p => p.id),
        );
      case 'group':
        return new Set(membersOn(registry, of.group, day));
      case 'listed':
        return new Set(of.ids);
      case 'signatories':
        return signatories(day);
      case 'parties':
        return treaty.amends ? partiesOf(treaty.amends, day) : partiesHere(day);
      case 'parties-of':
        return partiesOf(of.treaty, day);
      case 'any-of':
        return new Set(of.of.flatMap(part => [...those(part, day)]));
    }
  };
  const partiesHere = (day: PlainDate): Set<string> => {
    const found = new Set<string>();
    for (const [id, own] of acts) if (own.instruments.some(r => stands(r.instrument, day))) found.add(id);
    return found;
  };
  const cache = new Map<string, ReadonlySet<string>>();
  const acted = (act: string): PlainDate | null => {
    for (const e of treaty.events)
      if (e.act === act) return pace === 'slowest' && !e.on.lasts ? e.on.latest : e.on.earliest;
    return null;
  };
  return {
    instruments,
    adopted: acted('adoption'),
    opened: lawOn(treaty, through).signature?.opens ?? acted('opening-for-signature'),
    isOrganisation: id => registry.participants.get(id)?.kind === 'organisation',
    membersOf: (id, day) => {
      const group = registry.participants.get(id)?.members;
      return group ? membersOn(registry, group, day) : [];
    },
    those: (of, day) => {
      const key = `${JSON.stringify(of)} ${day}`;
      const known = cache.get(key) ?? those(of, day);
      cache.set(key, known);
      return known;
    },
    entryIntoForceOf: (id, participant) => {
      const other = courses.of(id, pace, through);
      if (!other || participant === undefined)
        return other?.entryIntoForce ?? supposed?.othersAtBest(id) ?? null;
      const days = (other.acts.get(participant)?.instruments ?? [])
        .map(r => other.inForceFor(r).value)
        .filter(d => d !== null);
      return days.sort(byDay)[0] ?? null;
    },
    weights: table => weightsOf(treaty, table),
    get otherDays() {
      return [
        ...new Set([...otherDays(courses, treaty), ...daysOfOthers(courses, treaty, pace, through)]),
      ].sort(byDay);
    },
  };
}

/** Days on which those bound by the treaties that the clauses name came and went: they move denominators. */
function daysOfOthers(
  courses: Courses,
  treaty: Treaty,
  pace: Pace,
  through: PlainDate,
): readonly PlainDate[] {
  return [...namedBy(treaty).treaties].flatMap(id => {
    const other = courses.of(id, pace, through);
    const recorded = [...(other?.acts.values() ?? [])].flatMap(own => own.instruments);
    return recorded
      .flatMap(r => [other?.inForceFor(r).value ?? null, r.instrument.until ?? null])
      .filter(d => d !== null);
  });
}

/** Whether the treaty is in force for the participant of an instrument on a day. */
export function isParty(course: Course, r: Recorded, day: PlainDate): boolean {
  if (course.entryIntoForce === null || day < course.entryIntoForce) return false;
  const from = course.inForceFor(r).value;
  return from !== null && from <= day && (r.instrument.until === undefined || day < r.instrument.until);
}

function weightsOf(treaty: Treaty, table: string): Weights | null {
  const recorded = Object.hasOwn(treaty.weights, table) ? treaty.weights[table] : undefined;
  if (!recorded) return null;
  const of = new Map(Object.entries(recorded.of));
  return { unit: recorded.unit, total: recorded.total ?? [...of.values()].reduce((a, b) => a + b, 0), of };
}

/** Days on which memberships that matter to the treaty change. */
function otherDays(courses: Courses, treaty: Treaty): readonly PlainDate[] {
  const known = memberDays.get(treaty);
  if (known) return known;
  const { registry } = courses.ledger;
  const text = JSON.stringify(treaty.law);
  const groups = [...registry.groups.values()].filter(g => text.includes(`"${g.id}"`));
  for (const id of eventsByParticipant(treaty).keys()) {
    const own = registry.participants.get(id)?.members;
    const group = own ? registry.groups.get(own) : undefined;
    if (group && !groups.includes(group)) groups.push(group);
  }
  const days = new Set<PlainDate>();
  for (const group of groups) {
    for (const tenures of group.members.values()) {
      for (const t of tenures) {
        if (t.from.earliest > START_OF_TIME) days.add(t.from.earliest);
        if (t.through.latest < END_OF_TIME) days.add(addDays(t.through.latest, 1));
      }
    }
  }
  const sorted = [...days].sort(byDay);
  memberDays.set(treaty, sorted);
  return sorted;
}
const memberDays = new WeakMap<Treaty, readonly PlainDate[]>();
