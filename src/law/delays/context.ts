import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Delay, RunsFrom } from '../clause.ts';
import type { Facts } from '../facts.ts';
import type { Cited } from '../step.ts';

/** The days a delay may run from, as far as they are known. */
export interface DelayBase {
  readonly deposited?: PlainDate | undefined;
  readonly received?: PlainDate | undefined;
  readonly notified?: PlainDate | undefined;
  readonly conditionsMet?: PlainDate | undefined;
}

/** What floors are measured from. */
export interface DelayContext {
  readonly facts: Facts;
  /** Of the treaty; null or absent where it has no day yet. */
  readonly entryIntoForce?: PlainDate | null | undefined;
  /** For whom the delay runs, and since when the treaty is in force for that one. */
  readonly participant?: string | undefined;
  readonly inForceForParticipant?: PlainDate | null | undefined;
  readonly cited?: Cited | undefined;
}

/** A delay of one kind. */
export type DelayOf<K extends Delay['kind']> = Extract<Delay, { readonly kind: K }>;

/** The day a delay runs from; undefined where it is not known. */
export function runsFrom(base: DelayBase, from: RunsFrom = 'deposit'): PlainDate | undefined {
  const days = {
    deposit: base.deposited,
    receipt: base.received,
    notice: base.notified,
    'conditions-met': base.conditionsMet,
  };
  return days[from];
}
