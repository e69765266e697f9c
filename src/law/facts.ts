import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Place } from '../source/place.ts';
import type { ConsentAct } from './acts.ts';
import type { ParticipantSet } from './clause.ts';

/** One instrument of consent in one scenario: every day is exact here. */
export interface Instrument {
  readonly participant: string;
  readonly act: ConsentAct;
  /** The day of deposit. */
  readonly on: PlainDate;
  readonly received?: PlainDate;
  readonly notified?: PlainDate;
  /** The first day on which it no longer stands: withdrawn, or denounced with effect. */
  readonly until?: PlainDate;
  /** The day as the record has it, where that is imprecise: `on` is then one possible day of it. */
  readonly recorded?: DateRange;
  /** Null for an instrument that is only supposed. */
  readonly at: Place | null;
}

/** A table of weights: emissions, tonnage, capital. */
export interface Weights {
  readonly unit: string;
  /** What a share is a share of: the stated total, else the sum. */
  readonly total: number;
  readonly of: ReadonlyMap<string, number>;
}

/** What a delay may ask besides the day from which it runs. */
export interface DelayFacts {
  readonly adopted: PlainDate | null;
  readonly opened: PlainDate | null;
  /** The day another treaty entered into force, or did so for one participant; null where it has not. */
  entryIntoForceOf(treaty: string, participant?: string): PlainDate | null;
}

/**
 * Everything that a clause may ask, in one scenario with exact days. An imprecise record has two scenarios: the latest (only what is
 * confirmed, as late as it may be) and the earliest (all that is said, as early as it may be); the truth lies between their answers.
 */
export interface Facts extends DelayFacts {
  /** Sorted by day of deposit. */
  readonly instruments: readonly Instrument[];
  /** Whether one is an international organisation (a State otherwise). */
  isOrganisation(participant: string): boolean;
  /** Members of an organisation on a day; empty where the registry knows of none. */
  membersOf(organisation: string, day: PlainDate): readonly string[];
  /** The ids of the participants in a set, on a day. `all` is every State and organisation of that day. */
  idsIn(of: ParticipantSet, day: PlainDate): ReadonlySet<string>;
  /** The instruments of another treaty, as far as they are known; none where it is not. */
  instrumentsOf(treaty: string): readonly Instrument[];
  /** The first day on which another treaty is no longer in force, by its text or a decision; null while it goes on. */
  endOf(treaty: string): PlainDate | null;
  /** Whether a condition that no record can measure is taken to hold: in the earliest scenario. */
  readonly unmeasuredHolds: boolean;
  /** The day of an event of the treaty's own record; null where it has not happened. */
  dayOfEvent(id: string): PlainDate | null;
  weights(table: string): Weights | null;
  /** Days besides deposits on which an answer may change: memberships, other treaties. Sorted. */
  readonly otherDays: readonly PlainDate[];
}
