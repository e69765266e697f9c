import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Scenarios } from '../status/scenario.ts';
import type { Fit } from './model/fit.ts';
import type { State, TreatyRecord } from './model/record.ts';

/** What is asked: a treaty as it is known on a day, with what is supposed beyond it. */
export interface ProjectionQuestion {
  readonly scenarios: Scenarios;
  readonly treaty: Treaty;
  readonly on: PlainDate;
  /** The treaty as the model knows it, confirmed acts only; null where nobody has signed. */
  readonly record: TreatyRecord | null;
  readonly states: ReadonlyMap<string, State>;
  readonly fit: Fit | null;
  /** A number of instruments to be reached, instead of entry into force. */
  readonly target: number | null;
  readonly supposed: readonly LedgerEvent[];
}
