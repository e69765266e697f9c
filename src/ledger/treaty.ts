import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Names } from '../registry/participant.ts';
import type { Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { Claim } from './claims.ts';
import type { LedgerEvent } from './events.ts';

/** A total that a source stated for a day, without names of participants. */
export interface Observed {
  readonly on: DateRange;
  readonly signatories?: number;
  readonly consents?: number;
  readonly parties?: number;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly at: Place;
}

/** A day of entry into force as an official source states it. It takes precedence over the computed day. */
export interface PublishedDay {
  readonly date: PlainDate;
  readonly source: string;
  /** Why the computed day differs. */
  readonly because?: string;
  readonly at: Place;
}

/** The days on which the treaty entered into force for its participants, as one source gives them: one day each, the latest. */
export interface PublishedDays {
  readonly source: string;
  readonly dates: Readonly<Record<string, PlainDate>>;
  /** Why the computed day of a participant differs. */
  readonly because: Readonly<Record<string, string>>;
  readonly at: Place;
}

/** What is stated of entry into force: of the treaty, and for its participants. */
export interface Published {
  readonly entryIntoForce?: PublishedDay;
  readonly participants?: PublishedDays;
}

/** A table of weights as recorded. */
export interface WeightTable {
  readonly unit: string;
  readonly total?: number;
  /** The table names only some of those who have weight; the others add nothing to a share. */
  readonly partial?: true;
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
  /** All acts up to this day are assumed to be recorded: `complete_until` less `lag`; null if unknown. */
  readonly completeUntil: PlainDate | null;
  /** Days before the reading of the source whose acts it may not show yet. Absent means 0. */
  readonly lag?: number;
  /** The last day on which the source of the record was read or published, where that is known. */
  readonly recordRead?: PlainDate;
  /** The day on which `treaty update` last read its page, where it comes from the ledger of updates. */
  readonly updatedOn?: PlainDate;
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
