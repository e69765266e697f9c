import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Delay } from '../../law/clause.ts';
import type { CounterFact } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { CountRange } from './count-reason.ts';

/** The nearest statement that is true by the record. */
export type Nearest =
  /** A total; of signatures with the organisations apart. */
  | ({
      readonly code: 'count';
      readonly organisations: { readonly lo: number; readonly hi: number };
    } & CountRange)
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
