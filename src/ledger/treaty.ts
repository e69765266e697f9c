import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Names } from '../registry/participant.ts';
import type { Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { Claim } from './claims.ts';
import type { LedgerEvent } from './events.ts';

/** A total that somebody stated for a day, whoever the participants are. */
export interface Observed {
  readonly on: DateRange;
  readonly signatories?: number;
  readonly consents?: number;
  readonly parties?: number;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly at: Place;
}

/** The depositary's own date, which drives the answer beside the computed one. */
export interface Published {
  readonly date: PlainDate;
  readonly source: string;
  readonly because?: string;
  readonly at: Place;
}

/** A table of weights as recorded. */
export interface WeightTable {
  readonly unit: string;
  readonly total?: number;
  readonly source: string;
  readonly note?: string;
  readonly of: Readonly<Record<string, number>>;
}

/** One treaty of the ledger: its law and the record of its life. */
export interface Treaty {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: Names;
  readonly short?: Names;
  readonly depositaries: readonly string[];
  readonly reference: Readonly<Record<string, string>>;
  readonly amends?: string;
  readonly protocolTo?: string;
  /** Every act up to this day is believed recorded; null where nobody says. */
  readonly completeUntil: PlainDate | null;
  readonly observed: readonly Observed[];
  /** Versions of the final clauses, the earliest first; at least one. */
  readonly law: readonly Law[];
  readonly published?: Published;
  readonly weights: Readonly<Record<string, WeightTable>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Ordered by earliest possible day, then as written. */
  readonly events: readonly LedgerEvent[];
  readonly claims: readonly Claim[];
  readonly file: string;
}
