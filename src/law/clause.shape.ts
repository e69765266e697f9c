import { date, day } from '../calendar/date.shape.ts';
import { count, isTrue, oneOrMore, positive, slug, text, textIn } from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';
import { acts, condition, participantSet } from './condition.shape.ts';
import { delay, floor } from './delay.shape.ts';

/*
 * The final clauses of a treaty as a ledger writes them (design section 4), read into what the law is computed with. The types of
 * `clause.ts` are inferred from here; `read-clause.ts` adds the places.
 */

const cited = { article: optional(text), note: optional(text) };

const signature = z.strictObject({
  opens: optional(day),
  closes: optional(z.union([z.literal('entry-into-force'), day])),
  places: optional(text),
  ...cited,
});

/** What counts towards a condition besides the instruments of States; by default neither organisations nor successions. */
const counting = {
  organisations: optional(z.enum(['counted', 'not-counted', 'as-members', 'not-additional'])),
  successions: optional(z.enum(['not-counted', 'counted'])),
};

const ceasing = z.union([
  z
    .strictObject({ parties_below: positive, for_months: optional(count) })
    .transform(({ parties_below: parties, for_months: forMonths }) => ({
      kind: 'parties-below' as const,
      parties,
      ...(forMonths === undefined ? {} : { forMonths }),
    })),
  z.strictObject({ conditions_not_met: isTrue }).transform(() => ({ kind: 'conditions-not-met' as const })),
]);

/** The time in which a participant that a treaty would bind without its consent may reject it. */
const rejectWithin = z.strictObject({
  months: positive,
  /** From the adoption, or from the depositary's notice of it. */
  from: optional(z.enum(['adoption', 'notice'])),
});

const entryIntoForce = z
  .strictObject({
    when: condition,
    date: delay,
    ...counting,
    binds: optional(participantSet),
    reject_within: optional(rejectWithin),
    ceases_when: optional(ceasing),
    ...cited,
  })
  .transform(
    ({
      organisations = 'not-counted',
      successions = 'not-counted',
      ceases_when: ceasesWhen,
      reject_within: rejectWithin,
      ...rest
    }) => ({
      ...rest,
      organisations,
      successions,
      ...(rejectWithin ? { rejectWithin } : {}),
      ...(ceasesWhen ? { ceasesWhen } : {}),
    }),
  );

const denunciation = z
  .strictObject({
    date: delay,
    not_before: optional(oneOrMore(floor)),
    suspended_by: optional(z.literal('armed-conflict')),
    ...cited,
  })
  .transform(({ not_before: floors, suspended_by: suspendedBy, date, ...rest }) => ({
    ...rest,
    // Floors of the clause apply in addition to the floors of its delay.
    date: floors ? { ...date, notBefore: [...(date.notBefore ?? []), ...floors] } : date,
    ...(suspendedBy ? { suspendedBy } : {}),
  }));

/** How long a treaty is concluded for: a period from its entry into force, or a last day in force. */
const term = z
  .strictObject({
    years_after: optional(positive),
    months_after: optional(positive),
    of: optional(z.enum(['entry-into-force', 'opening', 'adoption'])),
    until: optional(date),
    ...cited,
  })
  .refine(t => endsGiven(t) <= 1, { error: 'one-end' })
  .refine(t => endsGiven(t) >= 1, { error: 'an-end' })
  .refine(t => t.of === undefined || t.until === undefined || endsGiven(t) > 1, { error: 'a-day-of-nothing' })
  .transform(({ years_after: years, months_after: months, until, of = 'entry-into-force', ...rest }) =>
    until === undefined
      ? {
          kind: 'period' as const,
          of,
          ...(years === undefined ? {} : { years }),
          ...(months === undefined ? {} : { months }),
          ...rest,
        }
      : { kind: 'until' as const, until, ...rest },
  );

const endsGiven = (t: { years_after?: unknown; months_after?: unknown; until?: unknown }): number =>
  [t.years_after, t.months_after, t.until].filter(end => end !== undefined).length;

const milestone = z.strictObject({
  id: slug,
  what: textIn,
  when: z.union([
    z.strictObject({ in_force: z.literal('self') }).transform(() => ({ kind: 'in-force' as const })),
    z.strictObject({ parties: positive }).transform(when => ({ kind: 'parties' as const, ...when })),
  ]),
  date: optional(delay),
  ...cited,
});

const provision = z
  .strictObject({ article: text, when: condition, date: delay, ...counting, note: optional(text) })
  .transform(({ organisations = 'not-counted', successions = 'not-counted', ...rest }) => ({
    ...rest,
    organisations,
    successions,
  }));

/** The final clauses of a treaty, or one version of them. */
export const law = z
  .strictObject({
    from: optional(day),
    open_to: optional(participantSet),
    signature: optional(signature),
    consent: optional(z.strictObject({ by: acts, ...cited })),
    entry_into_force: optional(entryIntoForce),
    later_participants: optional(z.strictObject({ date: delay, ...cited })),
    denunciation: optional(denunciation),
    term: optional(term),
    tied_to: optional(z.strictObject({ treaty: slug, ...cited })),
    milestones: optional(z.array(milestone)),
    note: optional(text),
    provisions: optional(z.array(provision)),
  })
  .meta({ id: 'law' });
