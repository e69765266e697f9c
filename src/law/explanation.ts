import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Place } from '../source/place.ts';
import type { Act, ConsentAct } from './acts.ts';
import type { Condition, Delay, Floor, OrganisationRule, RunsFrom } from './clause.ts';

/** Why an instrument does not count towards a condition: it no longer stands (`ended`), or the clause leaves it out. */
export type NotCounted =
  | 'ended'
  | 'act-not-admitted'
  | 'not-among-those-named'
  | 'succession'
  | 'organisation-not-counted'
  | 'organisation-not-additional'
  | 'organisation-before-its-members'
  | 'already-counted'
  | 'no-weight';

/** What a step of reasoning says; its sentences are in `src/messages`. */
export type Says =
  /**
   * A condition holds, or does not, on a day: `have` of `need` (counts, percent of weight; null where it is no count). Of a part of a
   * compound condition that is met, all are those of the day since which it is, and `by` are those that completed it.
   */
  | {
      readonly code: 'condition';
      readonly condition: Condition;
      readonly met: boolean;
      readonly on: PlainDate;
      readonly have: number | null;
      readonly need: number | null;
      /** The total of which `need` is a part: the size of a membership. */
      readonly outOf?: number;
      readonly by?: readonly string[];
    }
  | {
      readonly code: 'counted';
      readonly participant: string;
      readonly act: ConsentAct;
      readonly on: PlainDate;
      /** The recorded day, where that is imprecise and `on` one possible day of it. */
      readonly recorded?: DateRange;
      readonly weight: number;
    }
  | {
      readonly code: 'not-counted';
      readonly participant: string;
      readonly act: ConsentAct;
      readonly on: PlainDate;
      readonly recorded?: DateRange;
      readonly why: NotCounted;
      /** The first day on which it no longer stood, where it was withdrawn or ended. */
      readonly until?: PlainDate;
    }
  /** Participants that a condition names and that have no instrument that counts. */
  | { readonly code: 'lacking'; readonly participants: readonly string[] }
  /** The instrument that completed the condition. */
  | { readonly code: 'threshold-reached'; readonly on: PlainDate; readonly by: readonly string[] }
  | { readonly code: 'threshold-not-reached' }
  | { readonly code: 'delay'; readonly delay: Delay; readonly from: PlainDate; readonly to: PlainDate }
  | {
      readonly code: 'floor';
      readonly floor: Floor;
      readonly day: PlainDate | null;
      readonly applied: boolean;
    }
  | {
      readonly code: 'later-participant';
      readonly participant: string;
      readonly deposited: PlainDate;
      readonly threshold: PlainDate;
    }
  /** Where the record does not show when the conditions were met. */
  | {
      readonly code: 'deposited-before-entry' | 'deposited-after-entry';
      readonly participant: string;
      readonly deposited: PlainDate;
      readonly day: PlainDate;
    }
  | {
      readonly code: 'original-participant';
      readonly participant: string;
      readonly deposited: PlainDate;
      readonly threshold: PlainDate;
    }
  | { readonly code: 'succession-effective'; readonly participant: string; readonly day: PlainDate }
  | { readonly code: 'organisation-rule'; readonly rule: OrganisationRule }
  | { readonly code: 'no-day-known'; readonly needs: RunsFrom | 'entry-into-force' }
  /** A fixed day came before the conditions were met: what follows is the fallback. */
  | {
      readonly code: 'fixed-day-missed';
      readonly day: PlainDate;
      readonly ifMetBy: PlainDate;
      readonly met: PlainDate;
    }
  /** An instrument withdrawn before it took effect. */
  | {
      readonly code: 'withdrawn-before-effect';
      readonly participant: string;
      readonly until: PlainDate;
      readonly effect: PlainDate;
    }
  /** The treaty says nothing of denunciation (VCLT art. 56): it determines no day. */
  | { readonly code: 'no-denunciation-clause'; readonly received: PlainDate }
  /** What would suspend the effect; noted, never computed. */
  | { readonly code: 'suspended-by'; readonly by: 'armed-conflict' }
  | { readonly code: 'admitted-acts'; readonly acts: readonly Act[] };

/** One step of reasoning: what it says, the article it rests on, the ledger lines it is drawn from, and the steps below it. */
export interface Step {
  readonly says: Says;
  readonly cites?: string;
  readonly from: readonly Place[];
  readonly because: readonly Step[];
}

/** A value and why. The reasons are put together when they are asked for: most questions are about the value alone. */
export class Answered<T> {
  declare readonly value: T;
  declare private readonly reason: () => Step;

  constructor(value: T, reason: () => Step) {
    this.value = value;
    this.reason = reason;
  }

  get why(): Step {
    return this.reason();
  }
}
