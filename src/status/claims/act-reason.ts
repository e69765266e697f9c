import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { Evidence } from './count-reason.ts';

/** What an act of those a statement names came to. */
export type Doing = 'signed' | 'consented';

/** Why the participants that a statement names did what it claims, or did not, or were the first. */
export type ActReason =
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
  /** The totals stated for a day exceed the participants that the record names: some are missing in it. */
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
  | { readonly code: 'no-such-act'; readonly act: Act; readonly who: string; readonly on: PlainDate };
