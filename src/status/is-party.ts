import type { PlainDate } from '../calendar/plain-date.ts';
import type { RecordedInstrument } from './acts-of.ts';
import type { Scenario } from './scenario.ts';

/**
 * Whether nothing says when the treaty enters into force: no clause and no published day. Who has consented may then be bound or
 * not (annexes in force for each State by itself, agreements whose text is not known).
 */
export const lacksClause = ({ law, treaty }: Pick<Scenario, 'law' | 'treaty'>): boolean =>
  !law.entryIntoForce && !treaty.published?.entryIntoForce;

/** Whether the treaty is in force for the participant of an instrument on a day. */
export function isParty(scenario: Scenario, r: RecordedInstrument, day: PlainDate): boolean {
  if (scenario.entryIntoForce === null || day < scenario.entryIntoForce) return false;
  if (scenario.ceasedOn !== null && scenario.ceasedOn <= day) return false;
  const from = scenario.dayFor(r);
  return from !== null && from <= day && (r.instrument.until === undefined || day < r.instrument.until);
}
