import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Condition, Delay } from '../../law/clause.ts';
import type { Claim, ClaimedCount, CounterFact, RequiredOf } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';

/** What the record says of a statement; `not-checkable` where no rule can say. */
export type Verdict = 'supported' | 'contradicted' | 'undetermined' | 'not-checkable';

/** A total that somebody stated for a day: evidence, not a count. */
export interface Evidence {
  readonly number: number;
  readonly on: DateRange;
  readonly sources: readonly string[];
}

/** The numbers that the record leaves possible by the end of a day. */
export interface Counted {
  readonly of: ClaimedCount;
  readonly lo: number;
  readonly hi: number;
  readonly on: PlainDate;
}

/** What an act of those a statement names came to. */
export type Doing = 'signed' | 'consented';

/** Why a verdict is what it is: facts; the words are in `render/words`. */
export type Reason =
  | ({ readonly code: 'count-is'; readonly stated: number; readonly observed: Evidence | null } & Counted)
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
    } & Counted)
  /** The day has not come; `couldBe` are the numbers still possible. */
  | {
      readonly code: 'prediction-open';
      readonly day: PlainDate;
      readonly couldBe: { readonly lo: number; readonly hi: number } | null;
    }
  /** The days that a statement may be about give different answers. */
  | { readonly code: 'depends-on-the-day'; readonly from: PlainDate; readonly to: PlainDate }
  | {
      readonly code: 'done-by';
      readonly what: Doing;
      readonly who: readonly string[];
      readonly on: PlainDate;
    }
  | {
      readonly code: 'not-done-by';
      readonly what: Doing;
      readonly who: readonly string[];
      readonly on: PlainDate;
    }
  /** The record shows the act, and only for later days. */
  | {
      readonly code: 'done-later';
      readonly what: Doing;
      readonly who: string;
      readonly later: DateRange;
      readonly certainty: Certainty;
    }
  | {
      readonly code: 'only-signed';
      readonly who: string;
      readonly signedOn: DateRange;
      readonly on: PlainDate;
    }
  | {
      readonly code: 'only-approved-at-home';
      readonly who: string;
      readonly approvedOn: DateRange;
      readonly on: PlainDate;
    }
  | {
      readonly code: 'not-confirmed';
      readonly what: Doing;
      readonly who: readonly string[];
      readonly on: PlainDate;
    }
  | {
      readonly code: 'may-be-unrecorded';
      readonly what: Doing;
      readonly who: readonly string[];
      readonly completeUntil: PlainDate | null;
    }
  /** The totals stated for a day exceed those whom the record names: somebody is missing in it. */
  | {
      readonly code: 'somebody-is-missing';
      readonly what: Doing;
      readonly who: readonly string[];
      readonly named: number;
      readonly observed: Evidence;
    }
  | { readonly code: 'was-first'; readonly act: Act; readonly who: string; readonly on: DateRange }
  | {
      readonly code: 'another-was-earlier';
      readonly act: Act;
      readonly who: string;
      readonly other: string;
      readonly on: DateRange;
    }
  | {
      readonly code: 'order-not-recorded';
      readonly act: Act;
      readonly who: string;
      readonly on: DateRange;
      readonly others: readonly string[];
    }
  | { readonly code: 'act-only-reported'; readonly act: Act; readonly who: readonly string[] }
  | { readonly code: 'no-such-act'; readonly act: Act; readonly who: string; readonly on: PlainDate }
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

/** The nearest statement that is true by the record. */
export type Nearest =
  /** A total; of signatures with the organisations apart. */
  | ({
      readonly code: 'count';
      readonly organisations: { readonly lo: number; readonly hi: number };
    } & Counted)
  | {
      readonly code: 'instruments';
      readonly confirmed: number;
      readonly reported: number;
      readonly on: PlainDate;
    }
  | { readonly code: 'in-force-since'; readonly day: PlainDate }
  | { readonly code: 'not-in-force'; readonly on: PlainDate }
  | { readonly code: 'earliest-possible'; readonly day: PlainDate; readonly past: boolean }
  | {
      readonly code: 'signed-on';
      readonly who: string;
      readonly on: DateRange;
      readonly certainty: Certainty;
    }
  | {
      readonly code: 'consented-on';
      readonly who: string;
      readonly on: DateRange;
      readonly certainty: Certainty;
    }
  | { readonly code: 'neither-signed-nor-consented'; readonly who: readonly string[]; readonly on: PlainDate }
  | {
      readonly code: 'first-day';
      readonly act: Act;
      readonly on: DateRange;
      readonly number: number;
      readonly among: string | null;
    }
  | { readonly code: 'act-only-reported'; readonly act: Act; readonly who: readonly string[] }
  | { readonly code: 'approved-at-home'; readonly who: string; readonly on: DateRange }
  | { readonly code: 'requires'; readonly number: number; readonly article: string | null }
  | { readonly code: 'delay'; readonly delay: Delay; readonly article: string | null }
  | { readonly code: 'event'; readonly act: Act; readonly on: DateRange; readonly certainty: Certainty }
  | { readonly code: 'adopted-under'; readonly reference: string; readonly on: DateRange }
  | ({ readonly code: 'counter-fact' } & CounterFact);

/** A verdict with its reason. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly nearest: Nearest | null;
}

/** A claim as judged on a day. */
export interface Judged extends Finding {
  readonly claim: Claim;
  /** Whether it was about the future when it was said. */
  readonly prediction: boolean;
}
