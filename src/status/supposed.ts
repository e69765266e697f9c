import type { PlainDate } from '../calendar/plain-date.ts';
import { type Act, type ConsentAct, isConsent } from '../law/acts.ts';
import type { Condition, Law, ParticipantSet } from '../law/clause.ts';
import type { Facts, Instrument } from '../law/facts.ts';
import { denunciationTakesEffect } from '../law/in-force-for.ts';
import type { Scenario } from './scenario.ts';

export function namedActs(condition: Condition): readonly Act[] {
  if (condition.kind === 'instruments') return condition.by ?? [];
  return condition.kind === 'all-of' || condition.kind === 'any-of' ? condition.of.flatMap(namedActs) : [];
}

const EVERYONE: ParticipantSet = { kind: 'all' };

/** The participants to which a treaty is open on a day; everyone where its text does not say. */
export const eligibleOn = (law: Law, facts: Facts, on: PlainDate): ReadonlySet<string> =>
  facts.idsIn(law.openTo ?? EVERYONE, on);

/** The instrument that a joining participant would deposit: of the first act that the clauses admit. */
export function supposedInstrument(law: Law, participant: string, on: PlainDate): Instrument {
  const named = law.entryIntoForce ? namedActs(law.entryIntoForce.when) : [];
  const act: ConsentAct = [...named, ...(law.consent?.by ?? [])].find(isConsent) ?? 'ratification';
  return { participant, act, on, received: on, notified: on, at: null };
}

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
