import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Condition, Delay } from '../../law/clause.ts';
import type { RequiredOf } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { ActReason } from './act-reason.ts';
import type { CountReason } from './count-reason.ts';

/** Why a verdict is what it is: facts; the sentences are in `src/messages`. */
export type ClaimReason =
  | CountReason
  | ActReason
  | { readonly code: 'in-force-since'; readonly day: PlainDate }
  | { readonly code: 'not-in-force'; readonly on: PlainDate }
  | { readonly code: 'force-is-open'; readonly on: PlainDate }
  /** Even with all that lacks deposited on one day, the earliest there was. */
  | {
      readonly code: 'earliest-possible-entry-into-force';
      readonly day: PlainDate;
      readonly deposits: PlainDate;
      readonly required: number | null;
      readonly by: PlainDate;
    }
  | {
      readonly code: 'clause-requires';
      readonly stated: number;
      readonly number: number;
      readonly of: RequiredOf;
      readonly article: string | null;
    }
  /** The number is right and what it counts is not. */
  | {
      readonly code: 'clause-counts-instruments';
      readonly stated: number;
      readonly of: RequiredOf;
      readonly article: string | null;
    }
  | {
      readonly code: 'clause-has-other-conditions';
      readonly condition: Condition;
      readonly article: string | null;
    }
  | { readonly code: 'clause-not-known' }
  | {
      readonly code: 'delay-is';
      readonly stated: number;
      readonly delay: Delay;
      readonly article: string | null;
    }
  /** A delay in months or years, which the days stated may or may not come to. */
  | {
      readonly code: 'delay-not-in-days';
      readonly stated: number;
      readonly delay: Delay;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly code: 'event-on';
      readonly act: Act;
      readonly on: DateRange;
      readonly stated: DateRange;
      readonly certainty: Certainty;
    }
  /** The days of the statement and of the event overlap without settling it. */
  | {
      readonly code: 'event-date-open';
      readonly act: Act;
      readonly on: DateRange;
      readonly stated: DateRange;
    }
  | { readonly code: 'event-only-reported'; readonly act: Act; readonly on: DateRange }
  | { readonly code: 'event-not-recorded'; readonly act: Act }
  | { readonly code: 'reference-is'; readonly reference: string; readonly stated: string }
  | { readonly code: 'reference-not-recorded' }
  | { readonly code: 'cited-fact'; readonly source: string }
  | { readonly code: 'no-rule' };
