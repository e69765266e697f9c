import type { Overflow } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Place } from '../source/place.ts';
import type { Act } from './acts.ts';

/**
 * Those whom a clause speaks of: `all` is every State and organisation of the day, `states` every State. `parties` are the parties of the treaty that this one amends, else its own.
 * A group is named by its id in `participants.yaml`; its membership is taken on the day that matters.
 */
export type ParticipantSet =
  | { readonly kind: 'all' }
  | { readonly kind: 'states' }
  | { readonly kind: 'signatories' }
  | { readonly kind: 'parties' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | { readonly kind: 'parties-of'; readonly treaty: string }
  | { readonly kind: 'any-of'; readonly of: readonly ParticipantSet[] };

/** N instruments; restricted to acts, to those named; with minima inside (ETS 185 art. 36(3): 5, of them 3 members of the CoE). */
export interface InstrumentCount {
  readonly kind: 'instruments';
  readonly count: number;
  readonly by?: readonly Act[];
  readonly of?: ParticipantSet;
  readonly among?: readonly { readonly of: ParticipantSet; readonly atLeast: number }[];
}

/** A share of a table of weights, in percent of its total (Kyoto art. 25(1): 55 % of 1990 emissions). */
export interface WeightShare {
  readonly kind: 'share';
  readonly of: string;
  readonly percent: number;
  /** True for "more than", false for "at least". */
  readonly strictly: boolean;
}

/** Instruments of each of those named (CTBT Annex 2). */
export interface Every {
  readonly kind: 'every';
  readonly of: ParticipantSet;
}

/** Instruments of at least so many of those named. */
export interface Some {
  readonly kind: 'some';
  readonly of: ParticipantSet;
  readonly atLeast: number;
}

/** A fraction of a membership, rounded up; the denominator moves with the membership or is fixed at adoption. */
export interface Fraction {
  readonly kind: 'fraction';
  readonly of: ParticipantSet;
  readonly share: readonly [numerator: number, denominator: number];
  /** True for "more than", false for "at least". */
  readonly strictly: boolean;
  readonly measured: 'current' | 'at-adoption';
  /** Whose instruments count: only those in the denominator, or every party's (Basel Ban against Espoo). */
  readonly counting: 'those-in-denominator' | 'any-party';
}

/** Another treaty is in force. */
export interface InForceOf {
  readonly kind: 'in-force';
  readonly treaty: string;
}

/**
 * A condition on the instruments of another treaty instead of one's own: the Slavery Convention as amended is in force once 23 States
 * are parties to the Protocol of 1953 (its art. III). Whom it names is still read from here: `parties` are not the other's parties.
 */
export interface Under {
  readonly kind: 'under';
  readonly treaty: string;
  readonly when: Condition;
}

/**
 * A condition that no record here can measure, in words: a quarter of a tonnage whose tables were never published. Where the record has
 * the event by which somebody found it met (or decided it), it is met from that day. Without such an event what is confirmed never
 * meets it and what is possible always does, so that the answer is undetermined until a published day settles it.
 */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  /** In English and other languages. */
  readonly what: Readonly<Record<string, string>>;
  /** The id of the event: the Ballast Water Convention's 35 % of the tonnage, found on 8 September 2016. */
  readonly found?: string;
}

export interface AllOf {
  readonly kind: 'all-of';
  readonly of: readonly Condition[];
}

export interface AnyOf {
  readonly kind: 'any-of';
  readonly of: readonly Condition[];
}

/** What must be the case before a treaty enters into force. */
export type Condition =
  | InstrumentCount
  | WeightShare
  | Every
  | Some
  | Fraction
  | InForceOf
  | Under
  | Unmeasured
  | AllOf
  | AnyOf;

/** An event that a floor is measured from. */
export type Milestone = 'opening' | 'adoption' | 'entry-into-force' | 'entry-into-force-for-participant';

/** A day before which nothing takes effect, applied after the delay: the later of the two. */
export type Floor =
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'entry-into-force' }
  | { readonly kind: 'entry-into-force-of'; readonly treaty: string; readonly forParticipant?: true }
  | {
      readonly kind: 'after';
      readonly of: Milestone;
      readonly years?: number;
      readonly months?: number;
      readonly days?: number;
    };

/** What a delay runs from; unless the text says otherwise, the deposit. */
export type RunsFrom = 'deposit' | 'receipt' | 'notice' | 'conditions-met';

interface DelayCommon {
  readonly from?: RunsFrom;
  readonly notBefore?: readonly Floor[];
}

/** When something takes effect, counted from the day that a delay runs from. */
export type Delay = DelayCommon &
  (
    | { readonly kind: 'same-day' }
    /** "on the Nth day after": day + N. */
    | { readonly kind: 'nth-day-after'; readonly days: number }
    /** "on the expiration of N days following": day + N + 1. */
    | { readonly kind: 'on-expiry-of-days'; readonly days: number }
    | { readonly kind: 'months-after'; readonly months: number; readonly overflow: Overflow }
    | { readonly kind: 'years-after'; readonly years: number; readonly overflow: Overflow }
    /** First day of a month strictly later than the end of the period. */
    | { readonly kind: 'first-of-month-after'; readonly months?: number; readonly days?: number }
    /** First day of the Nth month after the month of the deposit; no period has to expire. */
    | { readonly kind: 'first-of-nth-month-after'; readonly months: number }
    | { readonly kind: 'first-of-year-after' }
    /** The same day of every year (`MM-DD`), by notice given by another: 30 June by 1 January (CCAMLR art. XXXI). */
    | { readonly kind: 'calendar-day'; readonly day: string; readonly noticeBy?: string }
    /**
     * The end of the current of successive periods of years that run from the treaty's entry into force, the first of which may be
     * longer; notice must have come so many months before (Genocide Convention art. XIV: ten years, then five, six months).
     */
    | {
        readonly kind: 'end-of-period';
        readonly years: number;
        readonly first: number;
        readonly noticeMonths: number;
      }
    /** A day fixed by the text or a decision; when the condition is met only later, `else` applies. */
    | { readonly kind: 'fixed'; readonly day: PlainDate; readonly ifMetBy?: PlainDate; readonly else?: Delay }
  );

/** Whether an organisation's instrument counts (and its weight, for shares). */
export type OrganisationRule = 'counted' | 'not-counted' | 'as-members' | 'not-additional';

interface Cited {
  /** The article, as the treaty numbers it: `65(1)`. */
  readonly article?: string;
  readonly note?: string;
  readonly at: Place;
}

/** When a treaty ends because too few are left. */
export type Ceasing =
  | { readonly kind: 'parties-below'; readonly parties: number; readonly forMonths?: number }
  | { readonly kind: 'conditions-not-met' };

/** The final clause on entry into force. */
export interface EntryIntoForceClause extends Cited {
  /**
   * Whom the treaty binds once it is in force besides those that consented: an amendment that binds all parties of the amended
   * treaty, whether they accepted it or not (WHO Constitution art. 73, Charter of the United Nations art. 108).
   */
  readonly binds?: ParticipantSet;
  readonly when: Condition;
  readonly date: Delay;
  readonly organisations: OrganisationRule;
  readonly successions: 'not-counted' | 'counted';
  readonly ceasesWhen?: Ceasing;
}

/** For whoever consents after the conditions were met. Without one, VCLT art. 24(3) applies. */
export interface LaterParticipantsClause extends Cited {
  readonly date: Delay;
}

export interface DenunciationClause extends Cited {
  readonly date: Delay;
  /** Noted, never computed. */
  readonly suspendedBy?: 'armed-conflict';
}

export interface SignatureClause extends Cited {
  readonly opens?: PlainDate;
  readonly closes?: PlainDate | 'entry-into-force';
  readonly places?: string;
}

export interface ConsentClause extends Cited {
  readonly by: readonly Act[];
}

/** What follows from the treaty's life: a conference to convene, an amendment window, a threshold for protocols. */
export interface MilestoneClause extends Cited {
  readonly id: string;
  readonly what: Readonly<Record<string, string>>;
  readonly when: { readonly kind: 'in-force' } | { readonly kind: 'parties'; readonly parties: number };
  readonly date?: Delay;
}

/** An article with an entry into force of its own (ICCPR art. 41). */
export interface ProvisionClause extends Cited {
  readonly when: Condition;
  readonly date: Delay;
  readonly organisations: OrganisationRule;
  readonly successions: 'not-counted' | 'counted';
}

/** The final clauses of a treaty, as they stand from a day on. */
export interface Law {
  readonly from?: PlainDate;
  readonly openTo?: ParticipantSet;
  readonly signature?: SignatureClause;
  readonly consent?: ConsentClause;
  readonly entryIntoForce?: EntryIntoForceClause;
  readonly laterParticipants?: LaterParticipantsClause;
  readonly denunciation?: DenunciationClause;
  readonly milestones: readonly MilestoneClause[];
  readonly provisions: readonly ProvisionClause[];
  readonly note?: string;
  readonly at: Place;
}
