import { exactly } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { type Act, type ConsentAct, isConsent } from '../law/acts.ts';
import type { Condition, Law, ParticipantSet } from '../law/clause.ts';
import type { Instrument } from '../law/facts.ts';
import { denunciationTakesEffect } from '../law/in-force-for.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, unrecordedFrom } from './as-of.ts';
import type { Scenario, Scenarios } from './scenario.ts';

export function namedActs(condition: Condition): readonly Act[] {
  if (condition.kind === 'instruments') return condition.by ?? [];
  return condition.kind === 'all-of' || condition.kind === 'any-of' ? condition.of.flatMap(namedActs) : [];
}

const EVERYONE: ParticipantSet = { kind: 'all' };

/**
 * The participants that may join a treaty on a day; every one where its text does not say. Where it is open to the parties of another
 * treaty, these are also those that may have joined that one beyond the end of its record.
 */
export function mayJoinOn(
  scenarios: Scenarios,
  scenario: Scenario,
  asked: AsOf,
  day: PlainDate,
  above: readonly string[] = [],
): ReadonlySet<string> {
  const { law, facts, treaty } = scenario;
  const recorded = facts.idsIn(law.openTo ?? EVERYONE, day);
  const within = [...above, treaty.id];
  const others = othersIn(law.openTo, treaty).flatMap(id => {
    const other = within.includes(id) ? null : scenarios.of(id, 'earliest', asked.on);
    const { gaining } = other ? unrecordedFrom(other.treaty, asked) : { gaining: null };
    if (!other || gaining === null || gaining > day) return [];
    return [...mayJoinOn(scenarios, other, asked, day, within)];
  });
  return others.length === 0 ? recorded : new Set([...recorded, ...others]);
}

/** The other treaties whose parties make up a set. */
function othersIn(of: ParticipantSet | undefined, treaty: Treaty): readonly string[] {
  if (of?.kind === 'any-of') return of.of.flatMap(part => othersIn(part, treaty));
  const other = of?.kind === 'parties-of' ? of.treaty : of?.kind === 'parties' ? treaty.amends : undefined;
  return other === undefined ? [] : [other];
}

/** The instrument that a joining participant would deposit: of the first act that the clauses admit. */
export function supposedInstrument(law: Law, participant: string, on: PlainDate): Instrument {
  const named = law.entryIntoForce ? namedActs(law.entryIntoForce.when) : [];
  const act: ConsentAct = [...named, ...(law.consent?.by ?? [])].find(isConsent) ?? 'ratification';
  return { participant, act, on, received: on, notified: on, at: null };
}

/** The event of a supposed instrument. */
export const supposedEvent = (
  scenario: Scenario,
  id: string,
  on: PlainDate,
  act: ConsentAct,
): LedgerEvent => ({
  act,
  who: [id],
  on: exactly(on),
  sources: [],
  certainty: 'inferred',
  at: scenario.law.at,
});

/** Whether a denunciation received on a day could have taken effect by another; yes where no clause gives a day (VCLT art. 56). */
export function canLeave(
  { law, facts, entryIntoForce }: Scenario,
  participant: string,
  received: PlainDate,
  on: PlainDate,
): boolean {
  const { value } = denunciationTakesEffect(law.denunciation, received, {
    facts,
    participant,
    entryIntoForce,
    notified: received,
  });
  return value === null || value <= on;
}
