import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Condition, Delay } from '../../law/clause.ts';
import type { ClaimedCount, CounterFact, RequiredOf } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';

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

/** What participants are said to have done. */
export type Doing = 'signed' | 'consented';

type Ids = readonly string[];
type DoneBy = { what: Doing; who: Ids; on: PlainDate };
type Article = { article: string | null };
type EventDay = { act: Act; on: DateRange };

/** The facts of each reason, by its code. */
interface ReasonFacts {
  'count-is': CountRange & { stated: number; observed: Evidence | null };
  /** The number is right only if organisations are counted as "States". */
  'organisation-counted-as-state': { stated: number; organisations: Ids; on: PlainDate };
  'signatures-taken-for-consents': { stated: number; on: PlainDate };
  /** A total that was stated for a later day. */
  'total-of-a-later-day': { stated: number; later: DateRange; on: PlainDate };
  /** The number is larger than the record shows, on a day for which the record may lack acts. */
  'record-may-lack-acts': CountRange & {
    stated: number;
    completeUntil: PlainDate | null;
    observed: Evidence | null;
  };
  /** The day has not come; `couldBe` are the numbers still possible. */
  'prediction-open': { day: PlainDate; couldBe: { readonly lo: number; readonly hi: number } | null };
  /** The days that a statement may be about give different answers. */
  'depends-on-the-day': { from: PlainDate; to: PlainDate };

  'done-by': DoneBy;
  'not-done-by': DoneBy;
  /** The record shows the act, but only for later days. */
  'done-later': { what: Doing; who: string; later: DateRange; certainty: Certainty };
  'only-signed': { who: string; signedOn: DateRange; on: PlainDate };
  'only-approved-at-home': { who: string; approvedOn: DateRange; on: PlainDate };
  'not-confirmed': DoneBy;
  'may-be-unrecorded': { what: Doing; who: Ids; completeUntil: PlainDate | null };
  /** The totals stated for a day exceed the participants that the record names, so it lacks some. */
  'somebody-is-missing': { what: Doing; who: Ids; named: number; observed: Evidence };
  'was-first': EventDay & { who: string };
  'another-was-earlier': EventDay & { who: string; other: string };
  'order-not-recorded': EventDay & { who: string; others: Ids };
  'act-only-reported': { act: Act; who: Ids };
  'no-such-act': { act: Act; who: string; on: PlainDate };

  'in-force-since': { day: PlainDate };
  'not-in-force': { on: PlainDate };
  'force-is-open': { on: PlainDate };
  /** The earliest entry into force if every missing instrument had been deposited on one day. */
  'earliest-possible-entry-into-force': {
    day: PlainDate;
    deposits: PlainDate;
    required: number | null;
    by: PlainDate;
  };
  'clause-requires': Article & { stated: number; number: number; of: RequiredOf };
  /** The number is right, but not what it is said to count. */
  'clause-counts-instruments': Article & { stated: number; of: RequiredOf };
  /** Whether acts since the record ends could have brought it into force by the day. */
  'force-beyond-record': { on: PlainDate; day: PlainDate; completeUntil: PlainDate; required: number | null };
  'clause-has-other-conditions': Article & { condition: Condition };
  'clause-not-known': object;
  'delay-is': Article & { stated: number; delay: Delay };
  /** A delay in months or years, which may or may not be the stated number of days. */
  'delay-not-in-days': { stated: number; delay: Delay; least: number; most: number };

  'event-on': EventDay & { stated: DateRange; certainty: Certainty };
  /** The days of the statement and of the event overlap, which decides nothing. */
  'event-date-open': EventDay & { stated: DateRange };
  'event-only-reported': EventDay;
  'event-not-recorded': { act: Act };
  'reference-is': { reference: string; stated: string };
  'reference-not-recorded': object;
  'cited-fact': { source: string };
  /** A fact against the statement from a source that is not official, so it refutes nothing. */
  'unofficial-fact': { source: string; what: string };
  /** The note of the claim is the reason. */
  'no-rule': { note?: string };
}

/** The facts of each nearest statement, by its code. */
interface NearestFacts {
  /** A total; for signatures, organisations are counted separately. */
  count: CountRange & { organisations: { readonly lo: number; readonly hi: number } };
  instruments: { confirmed: number; reported: number; on: PlainDate };
  'in-force-since': { day: PlainDate };
  'not-in-force': { on: PlainDate };
  'earliest-possible': { day: PlainDate; past: boolean };
  'signed-on': { who: string; on: DateRange; certainty: Certainty };
  'consented-on': { who: string; on: DateRange; certainty: Certainty };
  'neither-signed-nor-consented': { who: Ids; on: PlainDate };
  'first-day': EventDay & { number: number; among: string | null };
  'act-only-reported': { act: Act; who: Ids };
  'approved-at-home': { who: string; on: DateRange };
  /** `acts`: the kinds of instruments that count, where the text names them. */
  requires: Article & { number: number; acts?: readonly Act[] };
  delay: Article & { delay: Delay };
  event: EventDay & { certainty: Certainty };
  'adopted-under': { reference: string; on: DateRange };
  'counter-fact': CounterFact;
}

type Coded<F> = { readonly [C in keyof F]: { readonly code: C } & Readonly<F[C]> }[keyof F];

/** Why a verdict is what it is: a code and its facts; the sentences are in `src/messages`. */
export type ClaimReason = Coded<ReasonFacts>;

/** The nearest statement that is true by the record. */
export type Nearest = Coded<NearestFacts>;
