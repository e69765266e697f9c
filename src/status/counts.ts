import type { PlainDate } from '../calendar/plain-date.ts';
import { measure } from '../law/conditions/measure.ts';
import type { Measured } from '../law/conditions/measured.ts';
import { stands } from './acts-of.ts';
import type { AsOf } from './as-of.ts';
import type { Scenario } from './scenario.ts';
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
  /** Null where the condition is no single count. */
  /** Whom the clause names and still waits for (CTBT Annex 2), by what is confirmed; empty where it names nobody. */
  readonly lacking: readonly string[];
  readonly remaining: { readonly confirmed: number | null; readonly possible: number | null };
  readonly required: number | null;
}

/** How many participants there are of a kind, and how many of them are States. */
interface Tally {
  all: number;
  states: number;
}

/** Counts what stands on a day in one scenario, in one pass through the participants. */
function tallyOf(scenario: Scenario, on: PlainDate) {
  const counts = { signatories: noOne(), consents: noOne(), parties: noOne() };
  const add = (tally: Tally, id: string): void => {
    tally.all++;
    if (!scenario.facts.isOrganisation(id)) tally.states++;
  };
  // Where nothing says when the treaty enters into force, a participant that may have consented may be bound.
  const mayBeBound = scenario.kind === 'earliest' && lacksClause(scenario);
  for (const [id, { signatures, instruments }] of scenario.acts) {
    if (signatures.some(s => stands(s, on))) add(counts.signatories, id);
    const consented = instruments.some(r => stands(r.instrument, on));
    if (consented) add(counts.consents, id);
    if ((mayBeBound && consented) || isBound(scenario, id, on)) add(counts.parties, id);
  }
  for (const id of scenario.withoutConsent.keys())
    if (!scenario.acts.has(id) && isBoundWithoutConsent(scenario, id, on)) add(counts.parties, id);
  return counts;
}

const noOne = (): Tally => ({ all: 0, states: 0 });

const countOfBoth = (latest: Tally, earliest: Tally): Count => ({
  confirmed: latest.all,
  possible: earliest.all,
  states: { confirmed: latest.states, possible: earliest.states },
});

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

/** Those whom unmet parts of a condition name and who have no instrument that counts, by id. */
const whoLacks = (m: Measured): readonly string[] =>
  m.met ? [] : [...new Set([...(m.lacking ?? []), ...m.parts.flatMap(whoLacks)])].sort();

/** All counts of a treaty on a day, from its two courses. */
export function countsOn(latest: Scenario, earliest: Scenario, asked: AsOf): Counts {
  const { on } = asked;
  const clause = latest.law.entryIntoForce;
  const far = (scenario: Scenario): Measured | null =>
    clause ? measure(clause.when, scenario.facts, on, clause) : null;
  const slow = far(latest);
  const fast = earliest === latest ? slow : far(earliest);
  const counted = (m: Measured | null): number => (m && countOf(m)?.have) ?? m?.counted.length ?? 0;
  // What a moving membership asked for on the day it was met is settled: 128 of 191 in 2002, whoever has joined since.
  const settled = latest.threshold?.measured ?? slow;
  const required =
    settled && settled.condition.kind !== 'all-of' && settled.condition.kind !== 'any-of'
      ? (countOf(settled)?.need ?? null)
      : null;
  const lacks = (scenario: Scenario, m: Measured | null): number | null => {
    if (required === null || !m) return null;
    const inForce = scenario.entryIntoForce !== null && scenario.entryIntoForce <= on;
    return scenario.threshold || inForce ? 0 : Math.max(0, (m.need ?? required) - counted(m));
  };
  const settledYet = latest.threshold || (latest.entryIntoForce !== null && latest.entryIntoForce <= on);
  const late = tallyOf(latest, on);
  const soon = earliest === latest ? late : tallyOf(earliest, on);
  return {
    lacking: slow === null || settledYet ? [] : whoLacks(slow),
    signatories: countOfBoth(late.signatories, soon.signatories),
    consents: countOfBoth(late.consents, soon.consents),
    parties: countOfBoth(late.parties, soon.parties),
    counted: { confirmed: counted(slow), possible: counted(fast) },
    remaining: { confirmed: lacks(latest, slow), possible: lacks(earliest, fast) },
    required,
  };
}
