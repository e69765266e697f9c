import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type RecordedInstrument, stands } from './acts/participant-acts.ts';
import { isSuspended } from './ends/suspensions.ts';
import type { ForceInScenario } from './spells.ts';

/**
 * Whether nothing says when the treaty enters into force: no clause and no published day. A participant that has consented may then
 * be bound or not (annexes in force for each State by itself, agreements whose text is not known).
 */
export const lacksClause = ({ law, treaty }: { readonly law: Law; readonly treaty: Treaty }): boolean =>
  !law.entryIntoForce && !treaty.published?.entryIntoForce;

export function isParty(scenario: ForceInScenario, r: RecordedInstrument, day: PlainDate): boolean {
  if (scenario.entryIntoForce === null || day < scenario.entryIntoForce) return false;
  if (scenario.ceasedOn !== null && scenario.ceasedOn <= day) return false;
  const { until } = r.instrument;
  if (until !== undefined && until <= day) return false;
  if (isSuspended(scenario.suspensions.for(r.instrument.participant), day)) return false;
  const from = scenario.dayFor(r);
  return from !== null && from <= day;
}

export const hasSigned = ({ acts }: Pick<ForceInScenario, 'acts'>, id: string, on: PlainDate): boolean =>
  acts.get(id)?.signatures.some(s => stands(s, on)) ?? false;

/** Whether an instrument of a participant stands on a day. */
export const hasConsented = ({ acts }: Pick<ForceInScenario, 'acts'>, id: string, on: PlainDate): boolean =>
  acts.get(id)?.instruments.some(r => stands(r.instrument, on)) ?? false;

/** Whether a treaty binds a participant on a day without its consent. */
export const isBoundWithoutConsent = (
  { withoutConsent, suspensions }: Pick<ForceInScenario, 'withoutConsent' | 'suspensions'>,
  id: string,
  on: PlainDate,
): boolean =>
  (withoutConsent.get(id)?.some(s => s.from <= on && (s.to === null || on < s.to)) ?? false) &&
  !isSuspended(suspensions.for(id), on);

/** Whether a treaty is in force for a participant on a day, by its own instrument or without one. */
export const isBound = (scenario: ForceInScenario, id: string, on: PlainDate): boolean =>
  (scenario.acts.get(id)?.instruments.some(r => isParty(scenario, r, on)) ?? false) ||
  isBoundWithoutConsent(scenario, id, on);

/**
 * The instrument with retroactive effect (VCLT art. 28) by which a treaty is in force for a participant on a day before its deposit;
 * null without one. Slovenia's succession to the CRC, of 6 July 1992, has effect from 25 June 1991: Slovenia was a party in between.
 */
export const retroactiveInstrument = (
  scenario: ForceInScenario,
  id: string,
  on: PlainDate,
): RecordedInstrument | null =>
  scenario.acts.get(id)?.instruments.find(r => r.instrument.on > on && isParty(scenario, r, on)) ?? null;
