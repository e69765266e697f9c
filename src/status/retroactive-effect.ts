import type { PlainDate } from '../calendar/plain-date.ts';
import type { RecordedInstrument } from './acts-of.ts';
import type { Scenario } from './scenario.ts';
import { isParty } from './ties.ts';

/**
 * The instrument with retroactive effect (VCLT art. 28) by which a treaty is in force for a participant on a day before its deposit;
 * null without one. Slovenia's succession to the CRC, of 6 July 1992, has effect from 25 June 1991: Slovenia was a party in between.
 */
export const retroactiveInstrument = (
  scenario: Scenario,
  id: string,
  on: PlainDate,
): RecordedInstrument | null =>
  scenario.acts.get(id)?.instruments.find(r => r.instrument.on > on && isParty(scenario, r, on)) ?? null;
