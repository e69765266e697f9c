import { date, day } from '../calendar/date.shape.ts';
import { count, isTrue, oneOrMore, positive, slug, text, textIn } from '../source/scalars.shape.ts';
import { z } from '../zod.ts';
import { acts, condition, participantSet } from './condition.shape.ts';
import { delay, floor } from './delay.shape.ts';

/*
 * The final clauses of a treaty as a ledger writes them (design section 4), read into what the law is computed with. The types of
 * `clause.ts` are inferred from here; `read-clause.ts` adds the places.
 */

const cited = { article: text.exactOptional(), note: text.exactOptional() };

const signature = z.strictObject({
  opens: day.exactOptional(),
  closes: z.union([z.literal('entry-into-force'), day]).exactOptional(),
  places: text.exactOptional(),
  ...cited,
});

/** What counts towards a condition besides the instruments of States; by default neither organisations nor successions. */
const counting = {
  organisations: z.enum(['counted', 'not-counted', 'as-members', 'not-additional']).exactOptional(),
  successions: z.enum(['not-counted', 'counted']).exactOptional(),
};

const ceasing = z.union([
  z
    .strictObject({ parties_below: positive, for_months: count.exactOptional() })
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
  from: z.enum(['adoption', 'notice']).exactOptional(),
});

const entryIntoForce = z
  .strictObject({
    when: condition,
    date: delay,
    ...counting,
    binds: participantSet.exactOptional(),
    reject_within: rejectWithin.exactOptional(),
    ceases_when: ceasing.exactOptional(),
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
    not_before: oneOrMore(floor).exactOptional(),
    suspended_by: z.literal('armed-conflict').exactOptional(),
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
    years_after: positive.exactOptional(),
    months_after: positive.exactOptional(),
    of: z.enum(['entry-into-force', 'opening', 'adoption']).exactOptional(),
    until: date.exactOptional(),
    ...cited,
  })
  .refine(t => endsGiven(t) <= 1, { error: 'one-end' })
  .refine(t => endsGiven(t) >= 1, { error: 'an-end' })
  .refine(t => t.of === undefined || t.until === undefined, { error: 'a-day-of-nothing' })
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
  date: delay.exactOptional(),
  ...cited,
});

const provision = z
  .strictObject({ article: text, when: condition, date: delay, ...counting, note: text.exactOptional() })
  .transform(({ organisations = 'not-counted', successions = 'not-counted', ...rest }) => ({
    ...rest,
    organisations,
    successions,
  }));

/** The final clauses of a treaty, or one version of them. */
export const law = z
  .strictObject({
    from: day.exactOptional(),
    open_to: participantSet.exactOptional(),
    signature: signature.exactOptional(),
    consent: z.strictObject({ by: acts, ...cited }).exactOptional(),
    entry_into_force: entryIntoForce.exactOptional(),
    later_participants: z.strictObject({ date: delay, ...cited }).exactOptional(),
    denunciation: denunciation.exactOptional(),
    term: term.exactOptional(),
    tied_to: z.strictObject({ treaty: slug, ...cited }).exactOptional(),
    milestones: z.array(milestone).exactOptional(),
    note: text.exactOptional(),
    provisions: z.array(provision).exactOptional(),
  })
  .meta({ id: 'law' });
