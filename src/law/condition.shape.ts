import { decimal, names, participantId, positive, slug } from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';
import { ACT_NAMES } from './acts.ts';
import type { Frozen } from './frozen.ts';

/*
 * Conditions: what must be the case before a treaty enters into force. Each shape reads what a ledger writes (`more_than: 2/3`) into
 * what the law is computed with; the types of `clause.ts` are inferred from here.
 */

export const acts = z.array(z.enum(ACT_NAMES)).min(1);

export type ParticipantSet =
  | { readonly kind: 'all' | 'states' | 'signatories' | 'parties' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | { readonly kind: 'parties-of' | 'signatories-of' | 'consented-to'; readonly treaty: string }
  | { readonly kind: 'any-of'; readonly of: readonly ParticipantSet[] };

/** Participants: by a word, a group, a list, as parties of another treaty, or several of these. */
export const participantSet: z.ZodType<ParticipantSet> = z
  .lazy(() =>
    z.union([
      slug.transform((word): ParticipantSet => {
        const isWord = word === 'all' || word === 'states' || word === 'signatories' || word === 'parties';
        return isWord ? { kind: word } : { kind: 'group', group: word };
      }),
      z
        .array(participantId)
        .min(1)
        .transform(ids => ({ kind: 'listed' as const, ids })),
      z
        .strictObject({ parties_of: slug })
        .transform(({ parties_of: treaty }) => ({ kind: 'parties-of' as const, treaty })),
      z
        .strictObject({ signatories_of: slug })
        .transform(({ signatories_of: treaty }) => ({ kind: 'signatories-of' as const, treaty })),
      z
        .strictObject({ consented_to: slug })
        .transform(({ consented_to: treaty }) => ({ kind: 'consented-to' as const, treaty })),
      z
        .strictObject({ any_of: z.array(participantSet).min(1) })
        .transform(({ any_of: of }) => ({ kind: 'any-of' as const, of })),
    ]),
  )
  .meta({ id: 'those' });

/** A fraction of a whole: above 0, and at most 1, or below 1 after "more than". `all` is 1/1. */
const fractionUpTo = (isInside: (numerator: number, denominator: number) => boolean, error: string) =>
  z
    .string()
    .regex(/^(\d{1,3}\/\d{1,3}|all)$/, { error: 'a-fraction' })
    .transform((text): readonly [numerator: number, denominator: number] => {
      const [numerator = 1, denominator = 1] = text === 'all' ? [] : text.split('/').map(Number);
      return [numerator, denominator];
    })
    .refine(([n, d]) => n > 0 && d > 0 && isInside(n, d), { error })
    .meta({ type: 'string' });

/** A percentage above 0, and at most 100, or below 100 after "more than". */
const percentUpTo = (isInside: (percent: number) => boolean, error: string) =>
  decimal.refine(percent => percent > 0 && isInside(percent), { error });

/** N instruments; by some acts, of some participants; with minima inside (ETS 185 art. 36(3): 5, of them 3 members of the CoE). */
const instruments = z
  .strictObject({
    instruments: positive,
    by: optional(acts),
    of: optional(participantSet),
    among: optional(
      z
        .array(
          z
            .strictObject({ group: participantSet, at_least: positive })
            .transform(({ group: of, at_least: atLeast }) => ({ of, atLeast })),
        )
        .min(1),
    ),
  })
  .transform(({ instruments: count, ...rest }) => ({ kind: 'instruments' as const, count, ...rest }));

/** A share of a table of weights, in percent of its total (Kyoto art. 25(1): 55 % of 1990 emissions). */
const share = z
  .strictObject({
    share: z.union([
      z
        .strictObject({ of: slug, at_least: percentUpTo(p => p <= 100, 'a-percentage') })
        .transform(({ of, at_least: percent }) => ({ of, percent, strictly: false })),
      z
        .strictObject({ of: slug, more_than: percentUpTo(p => p < 100, 'a-percentage-below-100') })
        .transform(({ of, more_than: percent }) => ({ of, percent, strictly: true })),
    ]),
  })
  .transform(({ share: minimum }) => ({ kind: 'share' as const, ...minimum }));

/** Instruments of each of the participants (CTBT Annex 2). */
const every = z
  .strictObject({ every: participantSet })
  .transform(({ every: of }) => ({ kind: 'every' as const, of }));

/** Instruments of at least so many of the participants. */
const some = z
  .strictObject({ some: z.strictObject({ of: participantSet, at_least: positive }) })
  .transform(({ some: { of, at_least: atLeast } }) => ({ kind: 'some' as const, of, atLeast }));

const ofMembership = {
  of: participantSet,
  measured: optional(z.enum(['current', 'at-adoption'])),
  counting: optional(z.enum(['those-in-denominator', 'any-party'])),
};

/**
 * A fraction of a membership, rounded up. The denominator moves with the membership (`current`) or is fixed at adoption; only
 * instruments of its members count, or the instruments of any party (Basel Ban against Espoo).
 */
const fraction = z
  .strictObject({
    fraction: z.union([
      z
        .strictObject({ ...ofMembership, at_least: fractionUpTo((n, d) => n <= d, 'a-fraction-of-one') })
        .transform(({ at_least: share, ...rest }) => ({ ...rest, share, strictly: false })),
      z
        .strictObject({ ...ofMembership, more_than: fractionUpTo((n, d) => n < d, 'a-fraction-below-one') })
        .transform(({ more_than: share, ...rest }) => ({ ...rest, share, strictly: true })),
    ]),
  })
  .transform(({ fraction: { measured = 'current', counting = 'those-in-denominator', ...rest } }) => ({
    kind: 'fraction' as const,
    ...rest,
    measured,
    counting,
  }));

/** Another treaty is in force. */
const inForce = z
  .strictObject({ in_force: slug })
  .transform(({ in_force: treaty }) => ({ kind: 'in-force' as const, treaty }));

/**
 * A condition that no record can measure, in words: a quarter of a tonnage whose tables were never published. `found` is the id of
 * the event by which it was found met: it is met from that day (Ballast Water Convention: 8 September 2016). Without such an event
 * it is never met by the latest scenario and always by the earliest, so that a published day must settle it.
 */
const unmeasured = z
  .strictObject({ unmeasured: names, found: optional(slug) })
  .transform(({ unmeasured: what, ...rest }) => ({ kind: 'unmeasured' as const, what, ...rest }));

const simple = z.union([instruments, share, every, some, fraction, inForce, unmeasured]);
export type SimpleCondition = Frozen<z.output<typeof simple>>;

/**
 * A condition on the instruments of another treaty: the Slavery Convention as amended is in force once 23 States are parties to the
 * Protocol of 1953 (its art. III). Sets of participants are still this treaty's: `parties` are not the other's parties.
 */
export interface Under {
  readonly kind: 'under';
  readonly treaty: string;
  readonly when: Condition;
}

export type Condition =
  | SimpleCondition
  | Under
  | { readonly kind: 'all-of' | 'any-of'; readonly of: readonly Condition[] };

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      ...simple.options,
      z
        .strictObject({ under: slug, when: condition })
        .transform(({ under: treaty, when }) => ({ kind: 'under' as const, treaty, when })),
      z
        .strictObject({ all_of: z.array(condition).min(1) })
        .transform(({ all_of: of }) => ({ kind: 'all-of' as const, of })),
      z
        .strictObject({ any_of: z.array(condition).min(1) })
        .transform(({ any_of: of }) => ({ kind: 'any-of' as const, of })),
    ]),
  )
  .meta({ id: 'condition' });
