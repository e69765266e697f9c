import type { PlainDate } from '../calendar/plain-date.ts';
import type { Place } from '../source/place.ts';
import type { Path } from '../source/tree.ts';
import type { ConditionText, DelayText, FloorText, LawText, ParticipantSetText } from './clause.shape.ts';
import type {
  Ceasing,
  Condition,
  Delay,
  EntryIntoForceClause,
  Floor,
  Law,
  Milestone,
  MilestoneClause,
  ParticipantSet,
  ProvisionClause,
} from './clause.ts';

/*
 * From what the shapes of `clause.shape.ts` admit to the types of `clause.ts`. Nothing can fail here: the shapes have checked.
 */

/** Drops keys whose value is undefined, so that optional properties are absent rather than undefined. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const defined = <T extends object>(o: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as Partial<Defined<T>>;

const many = <T>(v: T | readonly T[]): readonly T[] => (Array.isArray(v) ? (v as readonly T[]) : [v as T]);

/** Those whom a clause speaks of. */
function readThose(text: ParticipantSetText): ParticipantSet {
  if (text === 'all' || text === 'states' || text === 'signatories' || text === 'parties')
    return { kind: text };
  if (typeof text === 'string') return { kind: 'group', group: text };
  if (Array.isArray(text)) return { kind: 'listed', ids: text as readonly string[] };
  if ('parties_of' in text) return { kind: 'parties-of', treaty: text.parties_of };
  return {
    kind: 'any-of',
    of: (text as { readonly any_of: readonly ParticipantSetText[] }).any_of.map(readThose),
  };
}

function readFraction(text: string): readonly [number, number] {
  const [a = '1', b = '1'] = text === 'all' ? ['1', '1'] : text.split('/');
  return [Number(a), Number(b)];
}

/** A condition. */
function readCondition(text: ConditionText): Condition {
  if ('instruments' in text) {
    const among = text.among?.map(a => ({ of: readThose(a.group), atLeast: Number(a.at_least) }));
    const of = text.of === undefined ? undefined : readThose(text.of);
    return { kind: 'instruments', count: Number(text.instruments), ...defined({ by: text.by, of, among }) };
  }
  if ('share' in text) {
    const strictly = 'more_than' in text.share;
    const percent = Number('more_than' in text.share ? text.share.more_than : text.share.at_least);
    return { kind: 'share', of: text.share.of, percent, strictly };
  }
  if ('every' in text) return { kind: 'every', of: readThose(text.every) };
  if ('some' in text)
    return { kind: 'some', of: readThose(text.some.of), atLeast: Number(text.some.at_least) };
  if ('fraction' in text) {
    const f = text.fraction;
    return {
      kind: 'fraction',
      of: readThose(f.of),
      share: readFraction('more_than' in f ? f.more_than : f.at_least),
      strictly: 'more_than' in f,
      measured: f.measured ?? 'current',
      counting: f.counting ?? 'those-in-denominator',
    };
  }
  if ('in_force' in text) return { kind: 'in-force', treaty: text.in_force };
  if ('under' in text) return { kind: 'under', treaty: text.under, when: readCondition(text.when) };
  if ('unmeasured' in text)
    return { kind: 'unmeasured', what: defined(text.unmeasured), ...defined({ found: text.found }) };
  if ('all_of' in text) return { kind: 'all-of', of: text.all_of.map(readCondition) };
  return { kind: 'any-of', of: text.any_of.map(readCondition) };
}

function readFloor(text: FloorText): Floor {
  if (text === 'entry-into-force') return { kind: 'entry-into-force' };
  if (typeof text === 'string') return { kind: 'day', day: text as PlainDate };
  if ('entry_into_force_of' in text) {
    const forParticipant = text.for === undefined ? {} : { forParticipant: true as const };
    return { kind: 'entry-into-force-of', treaty: text.entry_into_force_of, ...forParticipant };
  }
  const of: Milestone = text.of;
  if ('years_after' in text) return { kind: 'after', of, years: Number(text.years_after) };
  return 'months_after' in text
    ? { kind: 'after', of, months: Number(text.months_after) }
    : { kind: 'after', of, days: Number(text.days_after) };
}

/** A delay. */
function readDelay(text: DelayText): Delay {
  if (text === 'same_day') return { kind: 'same-day' };
  if (text === 'first_of_year_after') return { kind: 'first-of-year-after' };
  if (typeof text === 'string') throw new Error(`no delay: ${text}`);
  const notBefore =
    text.not_before === undefined ? undefined : many(text.not_before as FloorText).map(readFloor);
  const common = defined({ from: text.from, notBefore });
  if ('same_day' in text) return { kind: 'same-day', ...common };
  if ('first_of_year_after' in text) return { kind: 'first-of-year-after', ...common };
  if ('calendar_day' in text) {
    const noticeBy = defined({ noticeBy: text.notice_by });
    return { kind: 'calendar-day', day: text.calendar_day, ...noticeBy, ...common };
  }
  if ('end_of_period' in text) {
    const { years, first = years, notice_months: notice = '0' } = text.end_of_period;
    const length = { years: Number(years), first: Number(first), noticeMonths: Number(notice) };
    return { kind: 'end-of-period', ...length, ...common };
  }
  if ('nth_day_after' in text) return { kind: 'nth-day-after', days: Number(text.nth_day_after), ...common };
  if ('on_expiry_of_days' in text)
    return { kind: 'on-expiry-of-days', days: Number(text.on_expiry_of_days), ...common };
  if ('months_after' in text) {
    return {
      kind: 'months-after',
      months: Number(text.months_after),
      overflow: text.overflow ?? 'last-day',
      ...common,
    };
  }
  if ('years_after' in text) {
    return {
      kind: 'years-after',
      years: Number(text.years_after),
      overflow: text.overflow ?? 'last-day',
      ...common,
    };
  }
  if ('first_of_month_after' in text) {
    const period = text.first_of_month_after;
    const length = 'months' in period ? { months: Number(period.months) } : { days: Number(period.days) };
    return { kind: 'first-of-month-after', ...length, ...common };
  }
  if ('first_of_nth_month_after' in text) {
    return { kind: 'first-of-nth-month-after', months: Number(text.first_of_nth_month_after), ...common };
  }
  const otherwise = text.else === undefined ? undefined : readDelay(text.else);
  return {
    kind: 'fixed',
    day: text.fixed as PlainDate,
    ...defined({ ifMetBy: text.if_met_by as PlainDate | undefined, else: otherwise }),
    ...common,
  };
}

/** A delay with floors that the clause states beside it. */
function withFloors(delay: Delay, floors: FloorText | readonly FloorText[] | undefined): Delay {
  if (floors === undefined) return delay;
  const beside = many(floors as FloorText).map(readFloor);
  return { ...delay, notBefore: [...(delay.notBefore ?? []), ...beside] };
}

const cited = (
  c: { readonly article?: string | undefined; readonly note?: string | undefined },
  at: Place,
) => ({
  ...defined({ article: c.article, note: c.note }),
  at,
});

function readEntryIntoForce(text: NonNullable<LawText['entry_into_force']>, at: Place): EntryIntoForceClause {
  const c = text.ceases_when;
  const ceasesWhen: Ceasing | undefined =
    c === undefined
      ? undefined
      : 'parties_below' in c
        ? {
            kind: 'parties-below',
            parties: Number(c.parties_below),
            ...(c.for_months === undefined ? {} : { forMonths: Number(c.for_months) }),
          }
        : { kind: 'conditions-not-met' };
  const binds = text.binds === undefined ? {} : { binds: readThose(text.binds) };
  return { ...readOwnForce(text, at), ...binds, ...(ceasesWhen ? { ceasesWhen } : {}) };
}

/** A condition with its delay, and what counts towards it: the treaty's, or a provision's own. */
function readOwnForce(
  text: NonNullable<LawText['provisions']>[number] | NonNullable<LawText['entry_into_force']>,
  at: Place,
): ProvisionClause {
  return {
    ...cited(text, at),
    when: readCondition(text.when),
    date: readDelay(text.date),
    organisations: text.organisations ?? 'not-counted',
    successions: text.successions ?? 'not-counted',
  };
}

function readMilestone(text: NonNullable<LawText['milestones']>[number], at: Place): MilestoneClause {
  return {
    ...cited(text, at),
    id: text.id,
    what: defined(text.what) as Record<string, string>,
    when:
      'in_force' in text.when
        ? { kind: 'in-force' }
        : { kind: 'parties', parties: Number(text.when.parties) },
    ...(text.date === undefined ? {} : { date: readDelay(text.date) }),
  };
}

/** The final clauses of one version of the law; `placeOf` leads from a path inside it to the file. */
export function readLaw(text: LawText, placeOf: (path: Path) => Place): Law {
  const { signature: s, consent: c, entry_into_force: e, later_participants: l, denunciation: d } = text;
  return {
    ...defined({ from: text.from as PlainDate | undefined, note: text.note }),
    ...(text.open_to === undefined ? {} : { openTo: readThose(text.open_to) }),
    ...(s && {
      signature: {
        ...cited(s, placeOf(['signature'])),
        ...defined({
          opens: s.opens as PlainDate | undefined,
          closes: s.closes as PlainDate | 'entry-into-force' | undefined,
          places: s.places,
        }),
      },
    }),
    ...(c && { consent: { ...cited(c, placeOf(['consent'])), by: c.by } }),
    ...(e && { entryIntoForce: readEntryIntoForce(e, placeOf(['entry_into_force'])) }),
    ...(l && {
      laterParticipants: { ...cited(l, placeOf(['later_participants'])), date: readDelay(l.date) },
    }),
    ...(d && {
      denunciation: {
        ...cited(d, placeOf(['denunciation'])),
        date: withFloors(readDelay(d.date), d.not_before),
        ...(d.suspended_by ? { suspendedBy: d.suspended_by } : {}),
      },
    }),
    milestones: (text.milestones ?? []).map((m, i) => readMilestone(m, placeOf(['milestones', i]))),
    provisions: (text.provisions ?? []).map((p, i) => readOwnForce(p, placeOf(['provisions', i]))),
    at: placeOf([]),
  };
}
