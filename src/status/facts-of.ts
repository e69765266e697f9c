import { addDays } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import { END_OF_TIME, type PlainDate, START_OF_TIME } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import type { ParticipantSet } from '../law/clause.ts';
import type { Facts, Instrument, Weights } from '../law/facts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { lawOn } from '../ledger/law-on.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Participant } from '../registry/participant.ts';
import { existsOn, membersOn } from '../registry/registry.ts';
import { type ActsOf, type ScenarioKind, stands } from './acts-of.ts';
import type { Scenarios } from './scenario.ts';
import { partySpells } from './spells.ts';

/** Acts nobody has recorded, supposed in order to ask what could be: who, by which day, and whether they may still sign. */
export interface SupposedActs {
  readonly on: PlainDate;
  readonly instruments: readonly Instrument[];
  readonly alsoSign: boolean;
  /** The earliest that another treaty could enter into force under the same supposition. */
  othersAtBest(treaty: string): PlainDate | null;
}

/** What the law may know of one course of events. The lists that are given grow while the course is made. */
export function factsOf(
  scenarios: Scenarios,
  treaty: Treaty,
  kind: ScenarioKind,
  through: PlainDate,
  acts: ReadonlyMap<string, ActsOf>,
  instruments: readonly Instrument[],
  supposed?: SupposedActs,
): Facts {
  const { registry } = scenarios.ledger;
  const signatories = (day: PlainDate): Set<string> => {
    const found = new Set<string>();
    for (const [id, own] of acts) if (own.signatures.some(s => stands(s, day))) found.add(id);
    if (supposed?.alsoSign && supposed.on <= day)
      for (const i of supposed.instruments) found.add(i.participant);
    return found;
  };
  const partiesOf = (id: string, day: PlainDate): Set<string> => {
    const other = scenarios.of(id, kind, through);
    const found = new Set<string>();
    for (const { who, from, to } of other ? partySpells(other) : [])
      if (from <= day && (to === null || day < to)) found.add(who);
    return found;
  };
  const existing = (day: PlainDate, is: (p: Participant) => boolean): Set<string> =>
    new Set([...registry.participants.values()].filter(p => is(p) && existsOn(p, day)).map(p => p.id));
  const those = (of: ParticipantSet, day: PlainDate): Set<string> => {
    switch (of.kind) {
      case 'all':
        return existing(day, p => p.kind !== 'territory');
      case 'states':
        return existing(day, p => p.kind === 'state');
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
      if (e.act === act) return kind === 'latest' && !e.on.lasts ? e.on.latest : e.on.earliest;
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
    idsIn: (of, day) => {
      const key = `${JSON.stringify(of)} ${day}`;
      const known = cache.get(key) ?? those(of, day);
      cache.set(key, known);
      return known;
    },
    entryIntoForceOf: (id, participant) => {
      const other = scenarios.of(id, kind, through);
      if (!other || participant === undefined)
        return other?.entryIntoForce ?? supposed?.othersAtBest(id) ?? null;
      const days = (other.acts.get(participant)?.instruments ?? [])
        .map(r => other.dayFor(r))
        .filter(d => d !== null);
      return days.sort(byDay)[0] ?? null;
    },
    instrumentsOf: id => scenarios.of(id, kind, through)?.facts.instruments ?? [],
    unmeasuredHolds: kind === 'earliest',
    dayOfEvent: id => {
      const event = treaty.events.find(e => e.id === id);
      if (!event || (kind === 'latest' && event.certainty !== 'confirmed')) return supposed?.on ?? null;
      return kind === 'latest' ? event.on.latest : event.on.earliest;
    },
    weights: table => weightsOf(treaty, table),
    get otherDays() {
      return [
        ...new Set([...otherDays(scenarios, treaty), ...daysOfOthers(scenarios, treaty, kind, through)]),
      ].sort(byDay);
    },
  };
}

/** Days on which those bound by the treaties that the clauses name came and went: they move denominators. */
function daysOfOthers(
  scenarios: Scenarios,
  treaty: Treaty,
  kind: ScenarioKind,
  through: PlainDate,
): readonly PlainDate[] {
  return [...namedBy(treaty).treaties].flatMap(id => {
    const other = scenarios.of(id, kind, through);
    const recorded = [...(other?.acts.values() ?? [])].flatMap(own => own.instruments);
    return recorded
      .flatMap(r => [other?.dayFor(r) ?? null, r.instrument.until ?? null])
      .filter(d => d !== null);
  });
}

function weightsOf(treaty: Treaty, table: string): Weights | null {
  const recorded = Object.hasOwn(treaty.weights, table) ? treaty.weights[table] : undefined;
  if (!recorded) return null;
  const of = new Map(Object.entries(recorded.of));
  return { unit: recorded.unit, total: recorded.total ?? [...of.values()].reduce((a, b) => a + b, 0), of };
}

/** Days on which memberships that matter to the treaty change. */
function otherDays(scenarios: Scenarios, treaty: Treaty): readonly PlainDate[] {
  const known = memberDays.get(treaty);
  if (known) return known;
  const { registry } = scenarios.ledger;
  const text = JSON.stringify(treaty.law);
  const groups = [...registry.groups.values()].filter(g => text.includes(`"${g.id}"`));
  for (const [id, events] of eventsByParticipant(treaty)) {
    // An organisation that only signed counts for nothing, and neither do its members' comings and goings.
    if (!events.some(e => isConsent(e.act))) continue;
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
