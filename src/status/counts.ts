import { measure } from '../law/conditions/measure.ts';
import type { Measured } from '../law/conditions/measured.ts';
import { stands } from './acts-of.ts';
import type { AsOf } from './as-of.ts';
import { boundWithoutConsent, isBoundWithoutConsent } from './bound-without-consent.ts';
import { isParty, lacksClause } from './is-party.ts';
import type { Scenario } from './scenario.ts';

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

type Is = (scenario: Scenario, id: string) => boolean;

/** Whether a participant's signature stands. */
export const hasSigned = (scenario: Scenario, id: string, on: AsOf['on']): boolean =>
  scenario.acts.get(id)?.signatures.some(s => stands(s, on)) ?? false;

/** Whether an instrument of a participant stands. */
export const hasConsented = (scenario: Scenario, id: string, on: AsOf['on']): boolean =>
  scenario.acts.get(id)?.instruments.some(r => stands(r.instrument, on)) ?? false;

/** Whether a treaty is in force for a participant. */
export const isBound = (scenario: Scenario, id: string, on: AsOf['on']): boolean =>
  (scenario.acts.get(id)?.instruments.some(r => isParty(scenario, r, on)) ?? false) ||
  isBoundWithoutConsent(scenario, id, on);

/** Also, where nothing says when the treaty enters into force, whoever may have consented: it may be bound or not. */
const mayBeBound = (scenario: Scenario, id: string, on: AsOf['on']): boolean =>
  isBound(scenario, id, on) ||
  (scenario.kind === 'earliest' && lacksClause(scenario) && hasConsented(scenario, id, on));

function count(latest: Scenario, earliest: Scenario, is: Is): Count {
  const tally = (scenario: Scenario): { readonly all: number; readonly states: number } => {
    const known = new Set([...scenario.acts.keys(), ...boundWithoutConsent(scenario).keys()]);
    const those = [...known].filter(id => is(scenario, id));
    return { all: those.length, states: those.filter(id => !scenario.facts.isOrganisation(id)).length };
  };
  const slow = tally(latest);
  const fast = earliest === latest ? slow : tally(earliest);
  return {
    confirmed: slow.all,
    possible: fast.all,
    states: { confirmed: slow.states, possible: fast.states },
  };
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
  return {
    lacking: slow === null || settledYet ? [] : whoLacks(slow),
    signatories: count(latest, earliest, (c, id) => hasSigned(c, id, on)),
    consents: count(latest, earliest, (c, id) => hasConsented(c, id, on)),
    parties: count(latest, earliest, (c, id) => mayBeBound(c, id, on)),
    counted: { confirmed: counted(slow), possible: counted(fast) },
    remaining: { confirmed: lacks(latest, slow), possible: lacks(earliest, fast) },
    required,
  };
}
