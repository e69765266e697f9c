import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Delay } from '../clause.ts';
import type { Answered, Step } from '../explanation.ts';
import { step } from '../step.ts';
import { calendarDay } from './calendar-day.ts';
import { type DelayBase, type DelayContext, runsFrom } from './context.ts';
import { endOfPeriod } from './end-of-period.ts';
import { firstOfMonthAfter } from './first-of-month-after.ts';
import { firstOfNthMonth } from './first-of-nth-month-after.ts';
import { firstOfYearAfter } from './first-of-year-after.ts';
import { deadlineOf, fixedDay, missed } from './fixed.ts';
import { floorDay } from './floors.ts';
import { monthsAfter } from './months-after.ts';
import { nthDayAfter } from './nth-day-after.ts';
import { onExpiryOfDays } from './on-expiry-of-days.ts';
import { sameDay } from './same-day.ts';
import { yearsAfter } from './years-after.ts';

export type { DelayBase, DelayContext } from './context.ts';

function elapsed(delay: Exclude<Delay, { kind: 'fixed' | 'end-of-period' }>, from: PlainDate): PlainDate {
  switch (delay.kind) {
    case 'same-day':
      return sameDay(from);
    case 'nth-day-after':
      return nthDayAfter(from, delay);
    case 'on-expiry-of-days':
      return onExpiryOfDays(from, delay);
    case 'months-after':
      return monthsAfter(from, delay);
    case 'years-after':
      return yearsAfter(from, delay);
    case 'first-of-month-after':
      return firstOfMonthAfter(from, delay);
    case 'first-of-nth-month-after':
      return firstOfNthMonth(from, delay);
    case 'first-of-year-after':
      return firstOfYearAfter(from);
    case 'calendar-day':
      return calendarDay(from, delay);
  }
}

/** The delay alone: its day, and why. */
function run(delay: Delay, base: DelayBase, context: DelayContext): Answered<PlainDate | null> {
  const cited = context.cited ?? {};
  const from = runsFrom(base, delay.from);
  if (delay.kind === 'fixed') {
    const met = base.conditionsMet ?? from;
    const to = fixedDay(delay, met);
    if (!missed(delay, met))
      return { value: to, why: step({ code: 'delay', delay, from: met ?? to, to }, { cited }) };
    const miss = step(
      { code: 'fixed-day-missed', day: delay.day, ifMetBy: deadlineOf(delay), met },
      { cited },
    );
    if (!delay.else) {
      return { value: to, why: step({ code: 'delay', delay, from: met, to }, { cited, because: [miss] }) };
    }
    const fallback = applyDelay(delay.else, base, context);
    return { value: fallback.value, why: { ...fallback.why, because: [miss, ...fallback.why.because] } };
  }
  if (from === undefined) {
    return { value: null, why: step({ code: 'no-day-known', needs: delay.from ?? 'deposit' }, { cited }) };
  }
  if (delay.kind === 'end-of-period' && !context.entryIntoForce)
    return { value: null, why: step({ code: 'no-day-known', needs: 'entry-into-force' }, { cited }) };
  const to =
    delay.kind === 'end-of-period'
      ? endOfPeriod(from, delay, context.entryIntoForce as PlainDate)
      : elapsed(delay, from);
  return { value: to, why: step({ code: 'delay', delay, from, to }, { cited }) };
}

/**
 * The day on which something takes effect: the delay, then the latest of its floors if that is later.
 *
 * Null where a day it needs is not known or has not come: of receipt, of a notice, of another treaty's entry into force.
 * BBNJ art. 68(2): a deposit of 16 December 2025 gives 15 January 2026 by its delay of 30 days, and 17 January by its floor.
 */
export function applyDelay(delay: Delay, base: DelayBase, context: DelayContext): Answered<PlainDate | null> {
  const ran = run(delay, base, context);
  const floors = (delay.notBefore ?? []).map(floor => ({ floor, day: floorDay(floor, context) }));
  let value = ran.value;
  const steps: Step[] = [];
  for (const { floor, day } of floors) {
    const applied = value !== null && day !== null && day > value;
    if (applied) value = day;
    steps.push(step({ code: 'floor', floor, day, applied }));
  }
  if (floors.some(f => f.day === null)) value = null;
  return { value, why: { ...ran.why, because: [...ran.why.because, ...steps] } };
}
