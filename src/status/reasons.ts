import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Says } from '../law/explanation.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Source, Tier } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { WhyWithoutEffect } from './acts/participant-acts.ts';
import type { Answer } from './as-of.ts';
import type { Bounds } from './counts.ts';
import type { EndedBy } from './ends/ends.ts';
import type { LeavesBy } from './ends/leaving.ts';
import type { Omission } from './omitted.ts';
import type { Standing } from './standing.ts';
import type { WindowState } from './window.ts';

/** What a step of reasoning about status says, beside those about clauses. */
export type StatusSays =
  | Says
  | {
      readonly code: 'in-force';
      readonly answer: Answer;
      readonly on: PlainDate;
      readonly since: PlainDate | null;
      readonly will: PlainDate | null;
    }
  /** The treaty ended or is suspended, or will end (`on` after the day asked about). */
  | {
      readonly code: 'ceased';
      readonly on: PlainDate;
      readonly by: EndedBy;
      readonly past: boolean;
      readonly atLatest: boolean;
    }
  | {
      readonly code: 'published';
      readonly date: PlainDate;
      readonly computed: PlainDate | null;
      /** Whether it is the answer; otherwise it only stands beside the computed day. */
      readonly taken: boolean;
      readonly publisher: string;
      /** How near its source stands: a day remembered is not one that the depositary published. */
      readonly tier: Tier;
      readonly because: string | null;
    }
  | { readonly code: 'no-clause' }
  | { readonly code: 'by-what-is-confirmed' }
  | { readonly code: 'by-all-that-is-said' }
  | { readonly code: 'earliest'; readonly date: PlainDate; readonly supposed: PlainDate }
  | { readonly code: 'never-reached' }
  | {
      readonly code: 'window';
      readonly state: WindowState;
      readonly opens: PlainDate | null;
      readonly closes: PlainDate | null;
      readonly daysLeft: number | null;
    }
  | { readonly code: 'signatories'; readonly count: Bounds; readonly states: Bounds }
  | { readonly code: 'record-ends'; readonly completeUntil: PlainDate | null; readonly beyond: boolean }
  | { readonly code: 'acts-to-come'; readonly from: PlainDate }
  | {
      readonly code: 'standing';
      readonly participant: string;
      readonly standing: Standing;
      readonly possible: readonly Standing[];
      readonly omitted: Omission | null;
      readonly on: PlainDate;
    }
  | {
      readonly code: 'act';
      readonly event: LedgerEvent;
      readonly confirmedBy: readonly Source[];
      readonly saidBy: readonly Source[];
    }
  | {
      readonly code: 'no-act';
      readonly participant: string;
      readonly completeUntil: PlainDate | null;
      readonly beyond: boolean;
      readonly omitted: Omission | null;
    }
  | { readonly code: 'no-consent'; readonly participant: string }
  | {
      readonly code: 'without-effect';
      readonly event: LedgerEvent;
      readonly why: WhyWithoutEffect;
      readonly day: PlainDate | null;
    }
  | { readonly code: 'bound'; readonly from: string; readonly to: string | null }
  | {
      readonly code: 'leaves';
      readonly on: PlainDate;
      readonly by: Exclude<LeavesBy, 'end-of-treaty'>;
      /** The other treaty by which it leaves. */
      readonly treaty: string | null;
    }
  | { readonly code: 'note'; readonly text: string }
  | { readonly code: 'day-open'; readonly on: DateRange };

/** One step of reasoning about status; steps of the law can be below it, in the same form. */
export interface StatusReason {
  readonly says: StatusSays;
  readonly cites?: string;
  readonly from: readonly Place[];
  readonly because: readonly StatusReason[];
}

export function reason(
  says: StatusSays,
  more: {
    readonly cites?: string | undefined;
    readonly from?: readonly Place[];
    readonly because?: readonly StatusReason[];
  } = {},
): StatusReason {
  return {
    says,
    ...(more.cites ? { cites: more.cites } : {}),
    from: more.from ?? [],
    because: more.because ?? [],
  };
}
