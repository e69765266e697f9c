import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ClaimedCount } from '../../ledger/claims.ts';

/** A total stated for a day by a source: evidence, not a count. */
export interface Evidence {
  readonly number: number;
  readonly on: DateRange;
  readonly sources: readonly string[];
}

/** The numbers that the record leaves possible by the end of a day. */
export interface CountRange {
  readonly of: ClaimedCount;
  readonly lo: number;
  readonly hi: number;
  readonly on: PlainDate;
}

/** Why a stated number is right, wrong or open. */
export type CountReason =
  | ({ readonly code: 'count-is'; readonly stated: number; readonly observed: Evidence | null } & CountRange)
  /** The number fits only with organisations among the "States". */
  | {
      readonly code: 'organisation-counted-as-state';
      readonly stated: number;
      readonly organisations: readonly string[];
      readonly on: PlainDate;
    }
  | { readonly code: 'signatures-taken-for-consents'; readonly stated: number; readonly on: PlainDate }
  /** A total that was stated for a later day. */
  | {
      readonly code: 'total-of-a-later-day';
      readonly stated: number;
      readonly later: DateRange;
      readonly on: PlainDate;
    }
  /** More than the record names, on a day for which it may lack acts. */
  | ({
      readonly code: 'record-may-lack-acts';
      readonly stated: number;
      readonly completeUntil: PlainDate | null;
      readonly observed: Evidence | null;
    } & CountRange)
  /** The day has not come; `couldBe` are the numbers still possible. */
  | {
      readonly code: 'prediction-open';
      readonly day: PlainDate;
      readonly couldBe: { readonly lo: number; readonly hi: number } | null;
    }
  /** The days that a statement may be about give different answers. */
  | { readonly code: 'depends-on-the-day'; readonly from: PlainDate; readonly to: PlainDate };
