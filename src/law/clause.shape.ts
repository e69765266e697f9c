import { z } from 'zod';
import { day, monthDay } from '../calendar/date.shape.ts';
import {
  count,
  decimal,
  isTrue,
  names,
  oneOrMore,
  participantId,
  positive,
  slug,
  text,
  textIn,
} from '../source/scalars.shape.ts';
import { ACT_NAMES } from './acts.ts';

/*
 * The shapes of final clauses as they are written (design section 4). `read-clause.ts` turns what they admit into the types of
 * `clause.ts`.
 */

const acts = z.array(z.enum(ACT_NAMES)).min(1);

/** Those whom a clause speaks of: a word, a group, a list of participants, parties of another treaty, or several of these. */
const those: z.ZodType<ParticipantSetText> = z
  .lazy(() =>
    z.union([
      slug,
      z.array(participantId).min(1),
      z.strictObject({ parties_of: slug }),
      z.strictObject({ any_of: z.array(those).min(1) }),
    ]),
  )
  .meta({ id: 'those' });

export type ParticipantSetText =
  | string
  | readonly string[]
  | { readonly parties_of: string }
  | { readonly any_of: readonly ParticipantSetText[] };

const fraction = z
  .string()
  .regex(/^(\d{1,3}\/\d{1,3}|all)$/, { error: 'a-fraction' })
  .meta({ type: 'string' });

const instruments = z.strictObject({
  instruments: positive,
  by: acts.optional(),
  of: those.optional(),
  among: z
    .array(z.strictObject({ group: those, at_least: positive }))
    .min(1)
    .optional(),
});
const share = z.strictObject({
  share: z.union([
    z.strictObject({ of: slug, at_least: decimal }),
    z.strictObject({ of: slug, more_than: decimal }),
  ]),
});
const every = z.strictObject({ every: those });
const some = z.strictObject({ some: z.strictObject({ of: those, at_least: positive }) });
const fractionOf = {
  of: those,
  measured: z.enum(['current', 'at-adoption']).optional(),
  counting: z.enum(['those-in-denominator', 'any-party']).optional(),
};
const fractionShape = z.strictObject({
  fraction: z.union([
    z.strictObject({ ...fractionOf, at_least: fraction }),
    z.strictObject({ ...fractionOf, more_than: fraction }),
  ]),
});
const inForce = z.strictObject({ in_force: slug });
const unmeasured = z.strictObject({ unmeasured: names, found: slug.optional() });

/** What must be the case: exactly one of the kinds of condition. */
const condition: z.ZodType<ConditionText> = z
  .lazy(() =>
    z.union([
      instruments,
      share,
      every,
      some,
      fractionShape,
      inForce,
      unmeasured,
      z.strictObject({ under: slug, when: condition }),
      z.strictObject({ all_of: z.array(condition).min(1) }),
      z.strictObject({ any_of: z.array(condition).min(1) }),
    ]),
  )
  .meta({ id: 'condition' });

export type ConditionText =
  | z.infer<typeof instruments>
  | z.infer<typeof share>
  | z.infer<typeof every>
  | z.infer<typeof some>
  | z.infer<typeof fractionShape>
  | z.infer<typeof inForce>
  | z.infer<typeof unmeasured>
  | { readonly under: string; readonly when: ConditionText }
  | { readonly all_of: readonly ConditionText[] }
  | { readonly any_of: readonly ConditionText[] };

const milestone = z.enum(['opening', 'adoption', 'entry-into-force', 'entry-into-force-for-participant']);
const floor = z.union([
  z.literal('entry-into-force'),
  day,
  z.strictObject({ entry_into_force_of: slug, for: z.literal('participant').optional() }),
  z.strictObject({ years_after: count, of: milestone }),
  z.strictObject({ months_after: count, of: milestone }),
  z.strictObject({ days_after: count, of: milestone }),
]);
export type FloorText = z.infer<typeof floor>;

const common = {
  from: z.enum(['deposit', 'receipt', 'notice', 'conditions-met']).optional(),
  not_before: oneOrMore(floor).optional(),
};
const overflow = z.enum(['last-day', 'next-day']).optional();
const simple = z.union([
  z.enum(['same_day', 'first_of_year_after']),
  z.strictObject({ same_day: isTrue, ...common }),
  z.strictObject({ first_of_year_after: isTrue, ...common }),
  z.strictObject({ calendar_day: monthDay, notice_by: monthDay.optional(), ...common }),
  z.strictObject({
    end_of_period: z.strictObject({
      years: positive,
      first: positive.optional(),
      notice_months: count.optional(),
    }),
    ...common,
  }),
  z.strictObject({ nth_day_after: count, ...common }),
  z.strictObject({ on_expiry_of_days: count, ...common }),
  z.strictObject({ months_after: count, overflow, ...common }),
  z.strictObject({ years_after: count, overflow, ...common }),
  z.strictObject({
    first_of_month_after: z.union([z.strictObject({ months: count }), z.strictObject({ days: count })]),
    ...common,
  }),
  z.strictObject({ first_of_nth_month_after: count, ...common }),
]);

/** When something takes effect. */
const delay: z.ZodType<DelayText> = z
  .lazy(() =>
    z.union([
      ...simple.options,
      z.strictObject({ fixed: day, if_met_by: day.optional(), else: delay.optional(), ...common }),
    ]),
  )
  .meta({ id: 'delay' });

type FixedText = {
  readonly fixed: string;
  readonly if_met_by?: string | undefined;
  readonly else?: DelayText | undefined;
  readonly from?: 'deposit' | 'receipt' | 'notice' | 'conditions-met' | undefined;
  readonly not_before?: FloorText | readonly FloorText[] | undefined;
};
export type DelayText = z.infer<typeof simple> | FixedText;

const cited = { article: text.optional(), note: text.optional() };
const counting = {
  organisations: z.enum(['counted', 'not-counted', 'as-members', 'not-additional']).optional(),
  successions: z.enum(['not-counted', 'counted']).optional(),
};

const milestoneShape = z.strictObject({
  id: slug,
  what: textIn,
  when: z.union([z.strictObject({ in_force: z.literal('self') }), z.strictObject({ parties: positive })]),
  date: delay.optional(),
  ...cited,
});

/** The final clauses of a treaty. */
export const law = z
  .strictObject({
    from: day.optional(),
    open_to: those.optional(),
    signature: z
      .strictObject({
        opens: day.optional(),
        closes: z.union([z.literal('entry-into-force'), day]).optional(),
        places: text.optional(),
        ...cited,
      })
      .optional(),
    consent: z.strictObject({ by: acts, ...cited }).optional(),
    entry_into_force: z
      .strictObject({
        when: condition,
        date: delay,
        ...counting,
        binds: those.optional(),
        ceases_when: z
          .union([
            z.strictObject({ parties_below: positive, for_months: count.optional() }),
            z.strictObject({ conditions_not_met: isTrue }),
          ])
          .optional(),
        ...cited,
      })
      .optional(),
    later_participants: z.strictObject({ date: delay, ...cited }).optional(),
    denunciation: z
      .strictObject({
        date: delay,
        not_before: oneOrMore(floor).optional(),
        suspended_by: z.literal('armed-conflict').optional(),
        ...cited,
      })
      .optional(),
    milestones: z.array(milestoneShape).optional(),
    note: text.optional(),
    provisions: z
      .array(
        z.strictObject({ article: text, when: condition, date: delay, ...counting, note: text.optional() }),
      )
      .optional(),
  })
  .meta({ id: 'law' });

export type LawText = z.infer<typeof law>;
