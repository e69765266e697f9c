import {
  addDays,
  addMonths,
  addYears,
  firstOfMonthFollowing,
  firstOfNthMonthAfter,
  firstOfYearFollowing,
} from '../calendar/arithmetic.ts';
import { END_OF_TIME, fieldsOf, laterOf, type PlainDate, START_OF_TIME } from '../calendar/plain-date.ts';
import type { Delay, Floor, Milestone, RunsFrom } from './clause.ts';
import { Answered, type Step } from './explanation.ts';
import type { DelayFacts } from './facts.ts';
import { type Citation, step } from './step.ts';

/** The days from which a delay may run, as far as they are known. */
export interface DelayBase {
  readonly deposited?: PlainDate | undefined;
  readonly received?: PlainDate | undefined;
  readonly notified?: PlainDate | undefined;
  readonly conditionsMet?: PlainDate | undefined;
}

/** What floors and periods are measured from. */
export interface DelayContext {
  readonly facts: DelayFacts;
  /** Of the treaty; null or absent while it has no day. */
  readonly entryIntoForce?: PlainDate | null | undefined;
  /** The participant for which the delay runs, and the day the treaty entered into force for it. */
  readonly participant?: string | undefined;
  readonly inForceForParticipant?: PlainDate | null | undefined;
  readonly cited?: Citation | undefined;
}

type DelayOf<K extends Delay['kind']> = Extract<Delay, { readonly kind: K }>;

/** The day from which a delay runs; undefined where it is not known. */
function startOf(base: DelayBase, from: RunsFrom = 'deposit'): PlainDate | undefined {
  switch (from) {
    case 'deposit':
      return base.deposited;
    case 'receipt':
      return base.received;
    case 'notice':
      return base.notified;
    case 'conditions-met':
      return base.conditionsMet;
  }
}

/** The day a delay ends that needs nothing but the day from which it runs. */
function elapsed(delay: Exclude<Delay, DelayOf<'fixed' | 'end-of-period'>>, from: PlainDate): PlainDate {
  switch (delay.kind) {
    // Refugee Protocol art. VIII(1): on the day of deposit of the sixth instrument.
    case 'same-day':
      return from;
    // VCLT art. 84(1), "on the thirtieth day following": the day after the deposit is the first. 28 December 1979 gives 27 January.
    case 'nth-day-after':
      return addDays(from, delay.days);
    // Paris Protocol of 1948, "on the expiration of thirty days following": 31 October gives 1 December.
    case 'on-expiry-of-days':
      return addDays(from, delay.days + 1);
    // Energy Charter Treaty art. 47(2), "upon the expiry of one year after": 31 December 2014 gives 1 January 2016.
    case 'on-expiry-of-months':
      return addDays(addMonths(from, delay.months), 1);
    case 'on-expiry-of-years':
      return addDays(addYears(from, delay.years), 1);
    // ICCPR art. 49: three months after the deposit.
    case 'months-after':
      return addMonths(from, delay.months, delay.overflow);
    case 'years-after':
      return addYears(from, delay.years, delay.overflow);
    // Rome Statute art. 126(1), 60 days: 11 April 2002 gives 1 July. ETS 185, three months: 30 November 2012 gives 1 March.
    case 'first-of-month-after':
      return firstOfMonthFollowing(addDays(addMonths(from, delay.months ?? 0), delay.days ?? 0));
    // Cluster Munitions art. 17(1), "the first day of the sixth month after the month": no period has to expire.
    case 'first-of-nth-month-after':
      return firstOfNthMonthAfter(from, delay.months);
    case 'first-of-year-after':
      return firstOfYearFollowing(from);
    case 'calendar-day':
      return calendarDay(from, delay);
  }
}

/** A day of the year (`MM-DD`) in a year, within the calendar. */
function inYear(year: number, day: string): PlainDate {
  if (year < 1) return START_OF_TIME;
  return year > 9999 ? END_OF_TIME : (`${String(year).padStart(4, '0')}-${day}` as PlainDate);
}

/**
 * The first such day of a year, after a notice that came in time: 30 June after a notice by 1 January of the same year (CCAMLR
 * art. XXXI), 1 January after one by 1 July of the year before (Single Convention 1961 art. 46). Where both are the same day, the
 * effect is a year after the last day for the notice (UNIDO Constitution art. 6). Without a last day for the notice: the next such day.
 */
function calendarDay(from: PlainDate, { day, noticeBy }: DelayOf<'calendar-day'>): PlainDate {
  const [year] = fieldsOf(from);
  for (let y = year; y <= year + 2; y++) {
    const effect = inYear(y, day);
    const deadline = noticeBy === undefined ? null : inYear(noticeBy < day ? y : y - 1, noticeBy);
    if (effect > from && (deadline === null || from <= deadline)) return effect;
  }
  return inYear(year + 2, day);
}

/**
 * The end of the first period that has not ended and for which notice is still in time. Periods run from the entry into force:
 * the Genocide Convention, in force on 12 January 1951, binds until 12 January 1961 and then for five years at a time (art. XIV).
 * A notice of 12 July 1960 is the last in time for the first of these days.
 */
function endOfPeriod(
  from: PlainDate,
  { years, first, noticeMonths }: DelayOf<'end-of-period'>,
  entryIntoForce: PlainDate,
): PlainDate {
  const [year] = fieldsOf(entryIntoForce);
  const elapsedYears = fieldsOf(from)[0] - year + Math.floor(noticeMonths / 12);
  // The first period that may end in time: a loop from the first one would take thousands of steps for a day far away.
  const earliest = Math.max(0, Math.floor((elapsedYears - first) / years) - 1);
  for (let months = 12 * (first + earliest * years); ; months += 12 * years) {
    const end = addMonths(entryIntoForce, months);
    // At the end of the calendar every later period ends on the same day.
    if (end === END_OF_TIME || (end > from && addMonths(end, -noticeMonths) >= from)) return end;
  }
}

/**
 * A day fixed by the text or by a decision (Montreal Protocol art. 16(1): 1 January 1989), if the conditions are met by then.
 * If they are met later, `else` applies; without it, nothing takes effect before the conditions are met.
 */
function fixedDay(
  delay: DelayOf<'fixed'>,
  base: DelayBase,
  context: DelayContext,
): Answered<PlainDate | null> {
  const cited = context.cited ?? {};
  const met = base.conditionsMet ?? startOf(base, delay.from);
  const { day, ifMetBy = day } = delay;
  if (met === undefined || met <= ifMetBy) return ranTo(day, delay, met ?? day, cited);
  const missed = () => step({ code: 'fixed-day-missed', day, ifMetBy, met }, { cited });
  if (!delay.else) return ranTo(laterOf(day, met), delay, met, cited, missed);
  const fallback = applyDelay(delay.else, base, context);
  return new Answered(fallback.value, () => {
    const { why } = fallback;
    return { ...why, because: [missed(), ...why.because] };
  });
}

/** The delay without its floors: its day, and why. */
function run(delay: Delay, base: DelayBase, context: DelayContext): Answered<PlainDate | null> {
  if (delay.kind === 'fixed') return fixedDay(delay, base, context);
  const cited = context.cited ?? {};
  const unknown = (needs: RunsFrom | 'entry-into-force') =>
    new Answered(null, () => step({ code: 'no-day-known', needs }, { cited }));
  const from = startOf(base, delay.from);
  if (from === undefined) return unknown(delay.from ?? 'deposit');
  if (delay.kind === 'end-of-period' && !context.entryIntoForce) return unknown('entry-into-force');
  const to =
    delay.kind === 'end-of-period'
      ? endOfPeriod(from, delay, context.entryIntoForce as PlainDate)
      : elapsed(delay, from);
  return ranTo(to, delay, from, cited);
}

/** A delay that ran from one day to another. */
function ranTo(
  to: PlainDate,
  delay: Delay,
  from: PlainDate,
  cited: Citation,
  missed?: () => Step,
): Answered<PlainDate> {
  return new Answered(to, () =>
    step({ code: 'delay', delay, from, to }, { cited, ...(missed ? { because: [missed()] } : {}) }),
  );
}

function milestone(of: Milestone, context: DelayContext): PlainDate | null {
  switch (of) {
    case 'opening':
      return context.facts.opened;
    case 'adoption':
      return context.facts.adopted;
    case 'entry-into-force':
      return context.entryIntoForce ?? null;
    case 'entry-into-force-for-participant':
      return context.inForceForParticipant ?? null;
  }
}

/**
 * The day before which nothing takes effect; null while the day it is measured from is not known or has not come.
 *
 * `{ years: 2, of: 'opening' }` is CTBT art. XIV(1). A floor "for the participant" falls back to the entry into force of the
 * other treaty itself where the context names no participant.
 */
function floorDay(floor: Floor, context: DelayContext): PlainDate | null {
  switch (floor.kind) {
    case 'day':
      return floor.day;
    case 'entry-into-force':
      return context.entryIntoForce ?? null;
    case 'entry-into-force-of':
      return context.facts.entryIntoForceOf(
        floor.treaty,
        floor.forParticipant ? context.participant : undefined,
      );
    case 'after': {
      const from = milestone(floor.of, context);
      if (from === null) return null;
      return addDays(addMonths(addYears(from, floor.years ?? 0), floor.months ?? 0), floor.days ?? 0);
    }
  }
}

/**
 * The day on which something takes effect: the delay, then the latest of its floors if that is later.
 *
 * Null where a day it needs is not known or has not come: of receipt, of a notice, of another treaty's entry into force.
 * BBNJ art. 68(2): a deposit of 16 December 2025 gives 15 January 2026 by its delay of 30 days, and 17 January by its floor.
 */
export function applyDelay(delay: Delay, base: DelayBase, context: DelayContext): Answered<PlainDate | null> {
  const ran = run(delay, base, context);
  if (!delay.notBefore || delay.notBefore.length === 0) return ran;
  const floors: { readonly floor: Floor; readonly day: PlainDate | null; readonly applied: boolean }[] = [];
  let { value } = ran;
  for (const floor of delay.notBefore) {
    const day = floorDay(floor, context);
    const applied = value !== null && day !== null && day > value;
    if (applied) value = day;
    floors.push({ floor, day, applied });
  }
  return new Answered(floors.some(f => f.day === null) ? null : value, () => {
    const { why } = ran;
    return { ...why, because: [...why.because, ...floors.map(f => step({ code: 'floor', ...f }))] };
  });
}
