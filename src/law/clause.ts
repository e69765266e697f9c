import type { Place } from '../source/place.ts';
import type { z } from '../zod.ts';
import type { law } from './clause.shape.ts';
import type { Condition, ParticipantSet, SimpleCondition, Under } from './condition.shape.ts';
import type { Delay, Floor, Milestone, RunsFrom } from './delay.shape.ts';
import type { Frozen } from './frozen.ts';

/*
 * The types of final clauses, inferred from the shapes that read them: each property is described there. Only types stand here, so
 * that what computes the law does not load the shapes.
 */

/**
 * The participants that a clause names. `all` is every State and organisation of the day, `states` every State; `parties` are the
 * parties of the treaty that this one amends, or else its own. A group is named by its id in `participants.yaml`. Membership is that
 * of the day for which the set is asked.
 */
/** What must be the case before a treaty enters into force. */
export type { Condition, ParticipantSet };

/** A condition of one kind: `ConditionOf<'share'>`. */
export type ConditionOf<K extends SimpleCondition['kind']> = Extract<SimpleCondition, { readonly kind: K }>;
export type InstrumentCount = ConditionOf<'instruments'>;
export type WeightShare = ConditionOf<'share'>;
export type Every = ConditionOf<'every'>;
export type Some = ConditionOf<'some'>;
export type Fraction = ConditionOf<'fraction'>;
export type InForceOf = ConditionOf<'in-force'>;
export type Unmeasured = ConditionOf<'unmeasured'>;
/** When something takes effect, counted from the day from which the delay runs. */
/** A day before which nothing takes effect, applied after the delay: the later of the two counts. */
/** An event that a floor is measured from. */
/** The day from which a delay runs: the deposit, unless the text says otherwise. */
export type { Delay, Floor, Milestone, RunsFrom, Under };

type Read = Frozen<z.output<typeof law>>;
type Clause<K extends keyof Read> = NonNullable<Read[K]> & { readonly at: Place };
type ClauseOfList<K extends 'milestones' | 'provisions'> = NonNullable<Read[K]>[number] & {
  readonly at: Place;
};

export type SignatureClause = Clause<'signature'>;
export type ConsentClause = Clause<'consent'>;

/**
 * The final clause on entry into force. `binds` names the participants that the treaty binds once it is in force besides those that
 * consented: an amendment may bind all parties of the amended treaty (WHO Constitution art. 73, Charter of the United Nations art. 108).
 */
export type EntryIntoForceClause = Clause<'entry_into_force'>;

/** When a treaty ends because too few parties are left. */
export type Ceasing = NonNullable<EntryIntoForceClause['ceasesWhen']>;

/** Whether an organisation's instrument counts, and for shares its weight. */
export type OrganisationRule = EntryIntoForceClause['organisations'];

/** For participants that consent after the conditions were met. Without such a clause, VCLT art. 24(3) applies. */
export type LaterParticipantsClause = Clause<'later_participants'>;

/** What suspends a denunciation is noted and never computed. */
export type DenunciationClause = Clause<'denunciation'>;

/** How long a treaty is concluded for. The last day in force is the day given, or the anniversary of the day from which the period runs. */
export type TermClause = Clause<'term'>;

/** The treaty without which this one does not bind: who leaves that one leaves this one on the same day (UNFCCC art. 25(3)). */
export type TieClause = Clause<'tied_to'>;

/** What follows from the life of the treaty: a conference to convene, an amendment window, a threshold for protocols. */
export type MilestoneClause = ClauseOfList<'milestones'>;

/** An article with an entry into force of its own (ICCPR art. 41). */
export type ProvisionClause = ClauseOfList<'provisions'>;

/** The final clauses of a treaty, as they stand from a day on. */
export interface Law {
  readonly from?: NonNullable<Read['from']>;
  readonly openTo?: ParticipantSet;
  readonly signature?: SignatureClause;
  readonly consent?: ConsentClause;
  readonly entryIntoForce?: EntryIntoForceClause;
  readonly laterParticipants?: LaterParticipantsClause;
  readonly denunciation?: DenunciationClause;
  readonly term?: TermClause;
  readonly tiedTo?: TieClause;
  readonly milestones: readonly MilestoneClause[];
  readonly provisions: readonly ProvisionClause[];
  readonly note?: string;
  readonly at: Place;
}
