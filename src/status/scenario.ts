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
import { type ActsOf, actsOf, type RecordedInstrument, type ScenarioKind } from './acts-of.ts';
import { factsOf, type SupposedActs } from './facts-of.ts';
import { drivingDay } from './published-for.ts';
import { partyHistory } from './spells.ts';

/** The life of one treaty in one course of events, as far as acts through a day shape it. */
export interface Scenario {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
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
  computedFor(recorded: RecordedInstrument): Answered<PlainDate | null>;
  /** The same day as the answer has it: a published one drives it where its source is official. */
  inForceFor(recorded: RecordedInstrument): Answered<PlainDate | null>;
  /** The same day alone, kept: counts, standings and spells all ask for it. */
  dayFor(recorded: RecordedInstrument): PlainDate | null;
}

/** The two scenarios between which the truth lies, whatever an imprecise record means. */
export interface ScenarioPair {
  readonly latest: Scenario;
  readonly earliest: Scenario;
}

/** Courses of a ledger, each computed once. */
export interface Scenarios {
  readonly ledger: Ledger;
  of(treaty: string, kind: ScenarioKind, through: PlainDate): Scenario | null;
}

/** Computes courses on demand and keeps them; treaties that depend on each other in a circle see the other as not in force. */
export function scenariosOf(ledger: Ledger): Scenarios {
  const known = new Map<string, Scenario | null>();
  const underWay = new Set<string>();
  let provisional = new Set<string>();
  /** Scenarios that rest on one still under way: kept while it is, or a ring of ten treaties would be computed without end. */
  const tentative = new Map<string, { readonly scenario: Scenario; readonly restsOn: readonly string[] }>();
  const scenarios: Scenarios = {
    ledger,
    of(id, kind, through) {
      const key = `${id} ${kind} ${through}`;
      if (underWay.has(key)) {
        provisional.add(key);
        return null;
      }
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const held = tentative.get(key);
      const open = held?.restsOn.filter(other => underWay.has(other)) ?? [];
      if (held && open.length > 0) {
        for (const other of open) provisional.add(other);
        return held.scenario;
      }
      const treaty = ledger.treaties.get(id);
      if (!treaty) return null;
      const above = provisional;
      provisional = new Set();
      underWay.add(key);
      const shared =
        kind === 'earliest' && isExact(ledger, treaty) ? scenarios.of(id, 'latest', through) : null;
      const scenario = shared ?? compute(scenarios, treaty, kind, through);
      underWay.delete(key);
      provisional.delete(key);
      // A scenario that rests on one still under way is computed again once that one is known.
      if (provisional.size === 0) known.set(key, scenario);
      else tentative.set(key, { scenario, restsOn: [...provisional] });
      for (const other of provisional) above.add(other);
      provisional = above;
      return scenario;
    },
  };
  return scenarios;
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

function compute(scenarios: Scenarios, treaty: Treaty, kind: ScenarioKind, through: PlainDate): Scenario {
  const law = lawOn(treaty, through);
  const first = life(scenarios, treaty, kind, through, law, null);
  const needsSecond = dependsOnForce(law.denunciation) && treaty.events.some(e => e.act === 'denunciation');
  const second = needsSecond ? life(scenarios, treaty, kind, through, law, first) : first;
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
  scenarios: Scenarios,
  treaty: Treaty,
  kind: ScenarioKind,
  through: PlainDate,
  law: Law,
  first: Scenario | null,
): Scenario {
  const acts = new Map<string, ActsOf>();
  const instruments: Instrument[] = [];
  const facts = factsOf(scenarios, treaty, kind, through, acts, instruments);
  const participants = scenarios.ledger.registry.participants;
  const actsFrom = (id: string, events: readonly LedgerEvent[]): ActsOf => {
    const participant = participants.get(id);
    const until = participant?.listedUntil ?? participant?.until;
    const end = until && (kind === 'latest' ? until.earliest : until.latest);
    const context = { facts, participant: id, entryIntoForce: first?.entryIntoForce };
    const boundSince = (received: PlainDate) =>
      first?.acts
        .get(id)
        ?.instruments.flatMap(r => (r.instrument.on <= received ? [first.dayFor(r)] : []))
        .findLast(day => day !== null);
    return actsOf(events, {
      kind,
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
  return courseOf(scenarios.ledger, { treaty, kind, through, law, facts, acts, actsFrom });
}

/** The same course with acts that nobody recorded added to it, through a day. */
export function supposing(
  scenarios: Scenarios,
  scenario: Scenario,
  supposed: SupposedActs,
  through: PlainDate,
): Scenario {
  const { treaty, kind, law, acts, actsFrom } = scenario;
  const all = [...scenario.facts.instruments, ...supposed.instruments].sort((a, b) => byDay(a.on, b.on));
  const facts = factsOf(scenarios, treaty, kind, through, acts, all, supposed);
  return courseOf(scenarios.ledger, { treaty, kind, through, law, facts, acts, actsFrom });
}

/**
 * The entry into force by each version of the final clauses over its own days; the first that is triggered settles it. A condition
 * that a later version eases is met on the day that version applies, at the earliest.
 */
function triggered(
  { treaty, through }: Pick<Scenario, 'treaty' | 'through'>,
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
  base: Pick<Scenario, 'treaty' | 'kind' | 'through' | 'law' | 'facts' | 'acts' | 'actsFrom'>,
): Scenario {
  const { treaty, kind, facts } = base;
  const answered = triggered(base, facts);
  const threshold = answered?.value?.threshold ?? null;
  // A day that hangs on a notice nobody recorded may be as early as the threshold itself.
  const asEarly = kind === 'earliest' && answered && lacksDay(answered.why) ? (threshold?.on ?? null) : null;
  const computed = answered?.value?.date ?? asEarly;
  const entry = treaty.published?.entryIntoForce?.date ?? computed;
  const treatyLife: TreatyDates = { facts, threshold: threshold?.on ?? null, entryIntoForce: entry };
  const computedFor = (r: RecordedInstrument): Answered<PlainDate | null> => {
    const own = inForceFor(r.instrument, lawOn(treaty, r.instrument.on), {
      ...treatyLife,
      successionEffective: successionDay(ledger, r, kind),
    });
    const { effective } = r.event;
    const until = r.instrument.until;
    if (effective && r.event.act !== 'succession' && entry !== null) {
      const day = kind === 'latest' ? effective.latest : effective.earliest;
      return { value: until !== undefined && until <= day ? null : day, why: own.why };
    }
    if (own.value !== null || kind === 'latest' || entry === null || !lacksDay(own.why)) return own;
    return { value: laterOf(r.instrument.on, entry), why: own.why };
  };
  const answer = (r: RecordedInstrument): Answered<PlainDate | null> => {
    const own = computedFor(r);
    const day = entry === null || r.event.effective ? null : drivingDay(treaty, entry, r, base.acts);
    return day === null ? own : { value: day, why: own.why };
  };
  const days = new Map<RecordedInstrument, PlainDate | null>();
  const dayFor = (r: RecordedInstrument): PlainDate | null => {
    const known = days.get(r);
    if (known !== undefined) return known;
    // Clauses that wait for each other, or for themselves, ask for this day while it is being computed: they find none.
    days.set(r, null);
    const day = answer(r).value;
    days.set(r, day);
    return day;
  };
  const why = answered?.why ?? null;
  const scenario = {
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
  return { ...scenario, ceasedOn: ceasedOn(scenario) };
}

/** The day a treaty ended by its own clause in one course; null while it goes on. */
function ceasedOn(scenario: Scenario): PlainDate | null {
  const clause = scenario.law.entryIntoForce;
  const { entryIntoForce, facts, through } = scenario;
  if (!clause?.ceasesWhen || entryIntoForce === null) return null;
  return ceased(clause.ceasesWhen, {
    entryIntoForce,
    history: partyHistory(scenario),
    clause,
    facts,
    through,
  });
}

/** A succession acts back to the day of the succession of States, unless the record gives another. */
function successionDay(ledger: Ledger, r: RecordedInstrument, kind: ScenarioKind): PlainDate | undefined {
  const day = r.event.effective ?? ledger.registry.participants.get(r.instrument.participant)?.from;
  return day && (kind === 'latest' ? day.latest : day.earliest);
}
