import { day, monthDay } from '../calendar/date.shape.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { count, isTrue, oneOrMore, positive, slug } from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';
import type { Frozen } from './frozen.ts';

/*
 * Delays: when something takes effect, counted from a day that is known. `delays.ts` computes them; the types of `clause.ts` are
 * inferred from here.
 */

const milestone = z.enum(['opening', 'adoption', 'entry-into-force', 'entry-into-force-for-participant']);
export type Milestone = z.output<typeof milestone>;

interface Period {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}
const after = (of: Milestone, period: Period) => ({ kind: 'after' as const, of, ...period });

/** A day before which nothing takes effect, applied after the delay: the later of the two. */
export const floor = z.union([
  z.literal('entry-into-force').transform(kind => ({ kind })),
  day.transform(on => ({ kind: 'day' as const, day: on })),
  z
    .strictObject({ entry_into_force_of: slug, for: optional(z.literal('participant')) })
    .transform(({ entry_into_force_of: treaty, for: forWhom }) => ({
      kind: 'entry-into-force-of' as const,
      treaty,
      ...(forWhom ? { forParticipant: true as const } : {}),
    })),
  z.strictObject({ years_after: count, of: milestone }).transform(f => after(f.of, { years: f.years_after })),
  z
    .strictObject({ months_after: count, of: milestone })
    .transform(f => after(f.of, { months: f.months_after })),
  z.strictObject({ days_after: count, of: milestone }).transform(f => after(f.of, { days: f.days_after })),
]);
export type Floor = Frozen<z.output<typeof floor>>;

const runsFrom = z.enum(['deposit', 'receipt', 'notice', 'conditions-met']);
export type RunsFrom = z.output<typeof runsFrom>;

const common = { from: optional(runsFrom), not_before: optional(oneOrMore(floor)) };
/** The day that the target month lacks: 31 January and a month is the last of February by default. */
const overflow = optional(z.enum(['last-day', 'next-day']));

const simple = [
  z.enum(['same_day', 'first_of_year_after']).transform(word => kindOf(word)),
  z
    .strictObject({ same_day: isTrue, ...common })
    .transform(({ same_day: _, ...rest }) => ({ ...kindOf('same_day'), ...rest })),
  z
    .strictObject({ first_of_year_after: isTrue, ...common })
    .transform(({ first_of_year_after: _, ...rest }) => ({ ...kindOf('first_of_year_after'), ...rest })),
  /** The same day of every year (`MM-DD`), by notice given by another: 30 June by 1 January (CCAMLR art. XXXI). */
  z
    .strictObject({ calendar_day: monthDay, notice_by: optional(monthDay), ...common })
    .transform(({ calendar_day: on, notice_by: noticeBy, ...rest }) => ({
      kind: 'calendar-day' as const,
      day: on,
      ...(noticeBy === undefined ? {} : { noticeBy }),
      ...rest,
    })),
  /**
   * The end of the current one of successive periods of years that run from the treaty's entry into force. The first may be longer;
   * notice must come so many months before (Genocide Convention art. XIV: ten years, then five, six months).
   */
  z
    .strictObject({
      end_of_period: z.strictObject({
        years: positive,
        first: optional(positive),
        notice_months: optional(count),
      }),
      ...common,
    })
    .transform(({ end_of_period: { years, first = years, notice_months: noticeMonths = 0 }, ...rest }) => ({
      kind: 'end-of-period' as const,
      years,
      first,
      noticeMonths,
      ...rest,
    })),
  /** "on the Nth day after": day + N. */
  z
    .strictObject({ nth_day_after: count, ...common })
    .transform(({ nth_day_after: days, ...rest }) => ({ kind: 'nth-day-after' as const, days, ...rest })),
  /** "on the expiration of N days following": day + N + 1. */
  z
    .strictObject({ on_expiry_of_days: count, ...common })
    .transform(({ on_expiry_of_days: days, ...rest }) => ({
      kind: 'on-expiry-of-days' as const,
      days,
      ...rest,
    })),
  /** "upon the expiry of N months (years) after": the day after the last day of the period (Energy Charter Treaty art. 47(2)). */
  z
    .strictObject({ on_expiry_of_months: count, ...common })
    .transform(({ on_expiry_of_months: months, ...rest }) => ({
      kind: 'on-expiry-of-months' as const,
      months,
      ...rest,
    })),
  z
    .strictObject({ on_expiry_of_years: count, ...common })
    .transform(({ on_expiry_of_years: years, ...rest }) => ({
      kind: 'on-expiry-of-years' as const,
      years,
      ...rest,
    })),
  z
    .strictObject({ months_after: count, overflow, ...common })
    .transform(({ months_after: months, overflow = 'last-day', ...rest }) => ({
      kind: 'months-after' as const,
      months,
      overflow,
      ...rest,
    })),
  z
    .strictObject({ years_after: count, overflow, ...common })
    .transform(({ years_after: years, overflow = 'last-day', ...rest }) => ({
      kind: 'years-after' as const,
      years,
      overflow,
      ...rest,
    })),
  /** First day of a month strictly later than the end of the period. */
  z
    .strictObject({
      first_of_month_after: z.union([z.strictObject({ months: count }), z.strictObject({ days: count })]),
      ...common,
    })
    .transform(({ first_of_month_after: period, ...rest }) => ({
      kind: 'first-of-month-after' as const,
      ...(period as Omit<Period, 'years'>),
      ...rest,
    })),
  /** First day of the Nth month after the month of the deposit; no period has to expire. */
  z
    .strictObject({ first_of_nth_month_after: positive, ...common })
    .transform(({ first_of_nth_month_after: months, ...rest }) => ({
      kind: 'first-of-nth-month-after' as const,
      months,
      ...rest,
    })),
] as const;

const kindOf = (word: 'same_day' | 'first_of_year_after') => ({
  kind: word === 'same_day' ? ('same-day' as const) : ('first-of-year-after' as const),
});

type Common = { readonly from?: RunsFrom; readonly notBefore?: readonly Floor[] };
type WithFloors<T> = T extends object ? Omit<Frozen<T>, 'from' | 'not_before'> & Common : never;

export type Delay =
  | WithFloors<z.output<(typeof simple)[number]>>
  /** A day fixed by the text or a decision; when the condition is met only later, `else` applies. */
  | (Common & {
      readonly kind: 'fixed';
      readonly day: PlainDate;
      readonly ifMetBy?: PlainDate;
      readonly else?: Delay;
    });

/** When something takes effect. */
export const delay: z.ZodType<Delay> = z
  .lazy(() =>
    z
      .union([
        ...simple,
        z
          .strictObject({
            fixed: day,
            if_met_by: optional(day),
            else: optional(delay),
            ...common,
          })
          .transform(({ fixed, if_met_by: ifMetBy, ...rest }) => ({
            kind: 'fixed' as const,
            day: fixed,
            ...(ifMetBy === undefined ? {} : { ifMetBy }),
            ...rest,
          })),
      ])
      .transform(read => {
        const { not_before: notBefore, ...rest } = { not_before: undefined, ...read };
        return (notBefore ? { ...rest, notBefore } : rest) as Delay;
      }),
  )
  .meta({ id: 'delay' });
