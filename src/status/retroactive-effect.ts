import type { PlainDate } from '../calendar/plain-date.ts';
import type { RecordedInstrument } from './acts-of.ts';
import type { Scenario } from './scenario.ts';
import { isParty } from './ties.ts';

/**
 * The instrument by which a treaty is in force for a participant on a day before that instrument was deposited; null where none is.
 * A succession does it: that of Slovenia to the CRC, of 6 July 1992, acts from 25 June 1991, so that Slovenia was a party between
 * them although it had not consented yet.
 */
export const retroactiveInstrument = (
  scenario: Scenario,
  id: string,
  on: PlainDate,
): RecordedInstrument | null =>
  scenario.acts.get(id)?.instruments.find(r => r.instrument.on > on && isParty(scenario, r, on)) ?? null;
