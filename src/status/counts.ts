import { addDays } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Condition } from '../law/clause.ts';
import { measure } from '../law/conditions/measure.ts';
import type { Measured } from '../law/conditions/measured.ts';
import { longestDelay } from '../law/longest-delay.ts';
import { type ParticipantActs, type RecordedInstrument, stands } from './acts/participant-acts.ts';
import type { AsOf } from './as-of.ts';
import { lazily } from './lazily.ts';
import type { Scenario, ScenarioPair } from './scenario.ts';
import { isBound, isBoundWithoutConsent, lacksClause } from './ties.ts';

/** A number as confirmed, and as far as it is said; both bounds of what may be true. */
export interface Bounds {
  readonly confirmed: number;
  readonly possible: number;
}

/** A count of participants, with States apart. */
export interface Count extends Bounds {
  readonly states: Bounds;
}

/** The counts of a status report. */
export interface Counts {
  readonly signatories: Count;
  readonly consents: Count;
  readonly parties: Count;
  readonly counted: Bounds;
  /** The participants that the clause names and still waits for (CTBT Annex 2), by what is confirmed; empty where it names none. */
  readonly lacking: readonly string[];
  readonly remaining: { readonly confirmed: number | null; readonly possible: number | null };
  /** Null where the condition is no single count. */
  readonly required: number | null;
}

/** How many participants there are of a kind, and how many of them are States. */
interface Tally {
  all: number;
  states: number;
}

/** How many participants of a scenario something is true of. */
function tally({ acts, facts }: Scenario, is: (own: ParticipantActs, id: string) => boolean): Tally {
  const found = { all: 0, states: 0 };
  for (const [id, own] of acts) {
    if (!is(own, id)) continue;
    found.all++;
    if (!facts.isOrganisation(id)) found.states++;
  }
  return found;
}

const signatoriesIn = (scenario: Scenario, on: PlainDate): Tally =>
  tally(scenario, ({ signatures }) => signatures.some(s => stands(s, on)));

const isConsenting = ({ instruments }: ParticipantActs, on: PlainDate): boolean =>
  instruments.some(r => stands(r.instrument, on));

/** An instrument deposited after the end of the treaty has no effect. */
const consentsIn = (scenario: Scenario, on: PlainDate): Tally =>
  tally(scenario, own =>
    own.instruments.some(
      ({ instrument }) =>
        stands(instrument, on) && (scenario.ceasedOn === null || instrument.on < scenario.ceasedOn),
    ),
  );

/**
 * A day by which every instrument was deposited so long before `on` that it has taken effect, whatever its exact day; null where that
 * cannot be told in general. It saves working out the exact day for most of the record.
 */
function certainlyBoundBefore(scenario: Scenario, on: PlainDate): PlainDate | null {
  const { treaty, law, entryIntoForce, ceasedOn } = scenario;
  if (entryIntoForce === null || on < entryIntoForce || (ceasedOn !== null && ceasedOn <= on)) return null;
  if (treaty.events.some(e => e.act === 'suspension')) return null;
  if (treaty.law.length > 1 || treaty.published?.participants) return null;
  const longest = law.laterParticipants ? longestDelay(law.laterParticipants.date) : 0;
  return longest === null ? null : addDays(on, -longest);
}

function partiesIn(scenario: Scenario, on: PlainDate): Tally {
  // Where nothing says when the treaty enters into force, a participant that may have consented may be bound.
  const mayBeBound = scenario.kind === 'earliest' && lacksClause(scenario);
  const longAgo = certainlyBoundBefore(scenario, on);
  const isOld = ({ event, instrument: { on: deposited, until } }: RecordedInstrument): boolean =>
    longAgo !== null &&
    deposited <= longAgo &&
    until === undefined &&
    !event.effective &&
    event.act !== 'succession';
  const found = tally(
    scenario,
    (own, id) =>
      own.instruments.some(isOld) || (mayBeBound && isConsenting(own, on)) || isBound(scenario, id, on),
  );
  for (const id of scenario.withoutConsent.keys()) {
    if (scenario.acts.has(id) || !isBoundWithoutConsent(scenario, id, on)) continue;
    found.all++;
    if (!scenario.facts.isOrganisation(id)) found.states++;
  }
  return found;
}

/** The part of a condition that is a count of instruments: itself, or the one such part of what must hold together. */
export function countOf(m: Measured): Measured | null {
  if (
    m.condition.kind === 'instruments' ||
    m.condition.kind === 'every' ||
    m.condition.kind === 'some' ||
    m.condition.kind === 'fraction'
  )
    return m;
  const parts = m.parts.map(countOf).filter(p => p !== null);
  return parts[0] ?? null;
}

/** The participants that unmet parts of a condition name and that have no instrument that counts, by id. */
const whoLacks = (m: Measured): readonly string[] =>
  m.met ? [] : [...new Set([...(m.lacking ?? []), ...m.parts.flatMap(whoLacks)])].sort();

/** Whether a condition needs another number on another day, as the set that it names changes. */
const changesWithTheSet = (c: Condition): boolean =>
  c.kind === 'under' ||
  (c.kind === 'fraction' && c.measured === 'current') ||
  (c.kind === 'every' && c.of.kind !== 'listed');

/** How many instruments the clause on entry into force needs; null where its condition is no single count. */
function requiredBy(scenario: Scenario, now: () => Measured | null): number | null {
  const when = scenario.law.entryIntoForce?.when;
  const isFixed = when !== undefined && scenario.treaty.law.length === 1 && !changesWithTheSet(when);
  // The number needed is the one on the day it was reached, even if the membership has grown since: 128 of 191 in 2002.
  const settled = isFixed ? now() : (scenario.threshold?.measured ?? now());
  if (!settled || settled.condition.kind === 'all-of' || settled.condition.kind === 'any-of') return null;
  return countOf(settled)?.need ?? null;
}

/** What the clause on entry into force counts on a day; each value is computed when it is first asked for. */
function towardsEntry({ latest, earliest }: ScenarioPair, { on }: AsOf) {
  const clause = latest.law.entryIntoForce;
  const far = (scenario: Scenario) =>
    lazily(() => (clause ? measure(clause.when, scenario.facts, on, clause) : null));
  const late = far(latest);
  const soon = earliest === latest ? late : far(earliest);
  const counted = (m: Measured | null): number => (m && countOf(m)?.have) ?? m?.counted.length ?? 0;
  const required = lazily(() => requiredBy(latest, late));
  const isMet = (scenario: Scenario): boolean =>
    (scenario.entryIntoForce !== null && scenario.entryIntoForce <= on) || scenario.threshold !== null;
  const lacks = (scenario: Scenario, m: () => Measured | null): number | null => {
    const need = required();
    if (need === null || !clause) return null;
    if (isMet(scenario)) return 0;
    const now = m();
    return now && Math.max(0, (now.need ?? need) - counted(now));
  };
  return {
    lacking: lazily(() => {
      const now = late();
      return now === null || isMet(latest) ? [] : whoLacks(now);
    }),
    counted: lazily(() => ({ confirmed: counted(late()), possible: counted(soon()) })),
    remaining: lazily(() => ({ confirmed: lacks(latest, late), possible: lacks(earliest, soon) })),
    required,
  };
}

/** All counts of a treaty on a day, from its two scenarios; each is computed when it is first asked for. */
export function countsOn(pair: ScenarioPair, asked: AsOf): Counts {
  const { latest, earliest } = pair;
  const both = (count: (scenario: Scenario, on: PlainDate) => Tally) =>
    lazily((): Count => {
      const late = count(latest, asked.on);
      const soon = earliest === latest ? late : count(earliest, asked.on);
      return {
        confirmed: late.all,
        possible: soon.all,
        states: { confirmed: late.states, possible: soon.states },
      };
    });
  const [signatories, consents, parties] = [both(signatoriesIn), both(consentsIn), both(partiesIn)];
  const { lacking, counted, remaining, required } = towardsEntry(pair, asked);
  return {
    get signatories() {
      return signatories();
    },
    get consents() {
      return consents();
    },
    get parties() {
      return parties();
    },
    get lacking() {
      return lacking();
    },
    get counted() {
      return counted();
    },
    get remaining() {
      return remaining();
    },
    get required() {
      return required();
    },
  };
}
