import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Scenarios } from '../status/scenario.ts';
import type { Fit } from './model/fit.ts';
import type { State, TreatyRecord } from './model/record.ts';

/** The question: a treaty as known on a day, with supposed acts. */
export interface ProjectionQuestion {
  readonly scenarios: Scenarios;
  readonly treaty: Treaty;
  readonly on: PlainDate;
  /** The treaty's record of confirmed acts; null if no State has signed. */
  readonly record: TreatyRecord | null;
  readonly states: ReadonlyMap<string, State>;
  readonly fit: Fit | null;
  /** Ask when this number of instruments is reached, instead of entry into force. */
  readonly target: number | null;
  readonly supposed: readonly LedgerEvent[];
}
