import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addMonths } from '../../src/calendar/arithmetic.ts';
import { type PlainDate, parsePlainDate } from '../../src/calendar/plain-date.ts';
import type { Delay } from '../../src/law/clause.ts';
import { applyDelay } from '../../src/law/delays.ts';
import { allowSteps } from '../calendar/counted-steps.ts';
import { d, facts } from './builders.ts';

vi.mock('../../src/calendar/arithmetic.ts', async original =>
  (await import('../calendar/counted-steps.ts')).countingSteps(await original()),
);
beforeEach(() => allowSteps(Number.POSITIVE_INFINITY));

const EXTREME = [
  '0001-01-01',
  '0001-01-31',
  '0001-12-31',
  '2000-02-29',
  '9998-12-31',
  '9999-11-30',
  '9999-12-30',
  '9999-12-31',
];
const day = fc.constantFrom(...EXTREME).map(d);
const amount = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(9_999, 120_000, 999_999_999));
const years = amount.map(n => Math.max(1, n));
const overflow = fc.constantFrom('last-day' as const, 'next-day' as const);
const monthDay = fc.constantFrom('01-01', '02-28', '06-30', '12-31');
const delay: fc.Arbitrary<Delay> = fc.oneof(
  fc.constantFrom<Delay>({ kind: 'same-day' }, { kind: 'first-of-year-after' }),
  amount.map(days => ({ kind: 'nth-day-after' as const, days })),
  amount.map(days => ({ kind: 'on-expiry-of-days' as const, days })),
  fc.record({ kind: fc.constant('months-after' as const), months: amount, overflow }),
  fc.record({ kind: fc.constant('years-after' as const), years: amount, overflow }),
  amount.map(months => ({ kind: 'first-of-month-after' as const, months })),
  amount.map(days => ({ kind: 'first-of-month-after' as const, days })),
  amount.map(months => ({ kind: 'first-of-nth-month-after' as const, months })),
  fc.record({ kind: fc.constant('calendar-day' as const), day: monthDay }),
  fc.record({ kind: fc.constant('calendar-day' as const), day: monthDay, noticeBy: monthDay }),
  fc.record({ kind: fc.constant('end-of-period' as const), years, first: years, noticeMonths: amount }),
  day.map(fixed => ({ kind: 'fixed' as const, day: fixed })),
);

test('every delay ends after few steps, on a day of the calendar, at its ends too', () => {
  fc.assert(
    fc.property(delay, day, day, day, (of, deposited, entryIntoForce, floor) => {
      allowSteps(12);
      const context = { facts: facts([]), entryIntoForce };
      const notBefore = [{ kind: 'day' as const, day: floor }];
      const { value } = applyDelay({ ...of, notBefore }, { deposited }, context);
      expect(parsePlainDate(value ?? '')).toBe(value);
      expect(value && value >= floor).toBe(true);
      if (of.kind !== 'fixed' && of.kind !== 'first-of-nth-month-after')
        expect(value && value >= deposited).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

describe('the end of a period', () => {
  const end = (from: PlainDate, years: number, first: number, noticeMonths: number) =>
    applyDelay(
      { kind: 'end-of-period', years, first, noticeMonths },
      { deposited: from },
      { facts: facts([]), entryIntoForce: d('1951-01-12') },
    ).value;

  test('is the first whose notice is in time, as found by trying each', () => {
    const from = fc.tuple(fc.integer({ min: 1951, max: 2100 }), monthDay).map(([y, md]) => d(`${y}-${md}`));
    const few = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(from, few, few, fc.integer({ min: 0, max: 40 }), (day, years, first, notice) => {
        let k = 0;
        const ends = () => addMonths(d('1951-01-12'), 12 * (first + k * years));
        while (!(ends() > day && addMonths(ends(), -notice) >= day)) k++;
        expect(end(day, years, first, notice)).toBe(ends());
      }),
      { numRuns: 1000 },
    );
  });

  test('ends after the day of the notice, not on it: a notice on the last day of a period holds for the next', () => {
    expect(end(d('1961-01-11'), 5, 10, 0)).toBe('1961-01-12');
    expect(end(d('1961-01-12'), 5, 10, 0)).toBe('1966-01-12');
    expect(end(d('1960-07-12'), 5, 10, 6)).toBe('1961-01-12');
    expect(end(d('1960-07-13'), 5, 10, 6)).toBe('1966-01-12');
  });

  test('beyond the calendar is its last day', () => {
    expect(end(d('9999-12-31'), 5, 10, 6)).toBe('9999-12-31');
    expect(end(d('2000-01-01'), 999_999_999, 999_999_999, 0)).toBe('9999-12-31');
  });
});

describe('dates at the ends of the calendar', () => {
  test.each([
    ['0001~', '0001-01-01', '0002-12-31'],
    ['0001-01~', '0001-01-01', '0001-02-28'],
    ['0001-01-01~', '0001-01-01', '0001-01-02'],
    ['9999~', '9998-01-01', '9999-12-31'],
    ['9999-12~', '9999-11-01', '9999-12-31'],
    ['9999-12-31~', '9999-12-30', '9999-12-31'],
  ])('%s begins and ends inside it', async (written, earliest, latest) => {
    const { parseDateRange } = await import('../../src/calendar/imprecise-date.ts');
    expect(parseDateRange(written)).toEqual({ earliest, latest, written });
  });

  test.each<[string, number, string]>([
    ['0001-01-31', -1, '0001-01-01'],
    ['0002-01-01', -13, '0001-01-01'],
    ['9999-12-01', 1, '9999-12-31'],
    ['2000-01-01', 999_999_999_999, '9999-12-31'],
    ['2000-01-01', -999_999_999_999, '0001-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
    expect(addMonths(d(from), months, 'next-day')).toBe(to);
  });
});
