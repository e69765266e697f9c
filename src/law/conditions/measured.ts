import type { Condition, OrganisationRule } from '../clause.ts';
import type { NotCounted } from '../explanation.ts';
import type { Instrument } from '../facts.ts';
import type { InstrumentsOnDay } from './instruments-on-day.ts';

/** What a clause says of organisations and successions; every clause with a condition has both. */
export interface CountingRules {
  readonly organisations: OrganisationRule;
  readonly successions: 'not-counted' | 'counted';
}

/** An instrument that counts, and how much: 1, the members an organisation stands for, or a weight of a table. */
export interface CountedInstrument {
  readonly instrument: Instrument;
  readonly weight: number;
  /** Under `as-members`: the members that an organisation's instrument counts for. */
  readonly standsFor?: readonly string[];
}

export interface NotCountedInstrument {
  readonly instrument: Instrument;
  readonly why: NotCounted;
}

/** Which instruments standing on a day count, and which do not. */
export interface Qualifying {
  readonly counted: readonly CountedInstrument[];
  readonly notCounted: readonly NotCountedInstrument[];
}

/** How far a condition is met on a day. */
export interface Measured extends Qualifying {
  readonly condition: Condition;
  readonly met: boolean;
  /** Instruments, or percent of weight, that count; null for what is no count (`in-force`, `all-of`, `any-of`). */
  readonly have: number | null;
  readonly need: number | null;
  /** The total of which `need` is a part: the denominator of a fraction, the size of a set. */
  readonly outOf?: number;
  /** While `every` or `some` is not met: the participants named that have no instrument that counts. */
  readonly lacking?: readonly string[];
  readonly parts: readonly Measured[];
}

/** What a condition is asked against. `notCounted` is listed only where it is wanted: it costs a pass over all instruments. */
export interface MeasureContext {
  readonly standing: InstrumentsOnDay;
  readonly rules: CountingRules;
  readonly listNotCounted: boolean;
}
