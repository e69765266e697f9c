import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  firstOfMonthFollowing,
  firstOfNthMonthAfter,
  firstOfYearFollowing,
  startOfMonth,
} from '../../src/calendar/arithmetic.ts';
import { byDay } from '../../src/calendar/compare.ts';
import { daysInMonth, fieldsOf, parsePlainDate, plainDate } from '../../src/calendar/plain-date.ts';
import { d, days } from './builders.ts';

describe('plain days', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', text =>
    expect(parsePlainDate(text)).toBe(text),
  );
  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-00-01',
    '2025-13-01',
    '0000-01-01',
    '10000-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01\n',
    '',
  ])('%j is none', text => expect(parsePlainDate(text)).toBeNull());
  test('a year has 365 days, or 366 every fourth, not every hundredth, but every four-hundredth', () => {
    const length = (year: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].reduce((sum, m) => sum + daysInMonth(year, m), 0);
    expect([2023, 2024, 1900, 2000, 2100].map(length)).toEqual([365, 366, 365, 366, 365]);
  });
  test('fields and back', () => {
    fc.assert(
      fc.property(days, day => {
        expect(plainDate(...fieldsOf(day))).toBe(day);
      }),
    );
  });
});

describe('counting days', () => {
  test.each<[from: string, days: number, to: string]>([
    ['1979-12-28', 30, '1980-01-27'],
    ['2026-11-21', 90, '2027-02-19'],
    ['2025-10-25', 90, '2026-01-23'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2011-12-29', 1, '2011-12-30'],
    ['0099-12-31', 1, '0100-01-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
    ['2025-01-01', 999_999_999, '9999-12-31'],
    ['2025-01-01', -999_999_999, '0001-01-01'],
  ])('%s + %i is %s', (from, n, to) => expect(addDays(d(from), n)).toBe(to));

  test('there and back, and as many as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -100_000, max: 100_000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        if (n > 0) expect(byDay(day, addDays(day, n))).toBe(-1);
      }),
    );
  });
});

describe('counting months', () => {
  test.each<[from: string, months: number, overflow: 'last-day' | 'next-day', to: string]>([
    ['2012-11-30', 3, 'last-day', '2013-02-28'],
    ['2012-11-30', 3, 'next-day', '2013-03-01'],
    ['2011-11-30', 3, 'last-day', '2012-02-29'],
    ['2025-01-31', 1, 'last-day', '2025-02-28'],
    ['2025-12-31', 2, 'next-day', '2026-03-01'],
    ['2025-03-31', -1, 'last-day', '2025-02-28'],
    ['2025-01-15', -1, 'last-day', '2024-12-15'],
    ['2025-10-25', 12, 'last-day', '2026-10-25'],
    ['9999-12-31', 1, 'last-day', '9999-12-31'],
  ])('%s + %i months (%s) is %s', (from, n, overflow, to) =>
    expect(addMonths(d(from), n, overflow)).toBe(to),
  );

  test('29 February of a common year is its eve or the day after', () => {
    expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(d('2024-02-29'), 1, 'next-day')).toBe('2025-03-01');
    expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('the day number is kept, or is the last of its month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1200 }), (day, n) => {
        const [year, month, number] = fieldsOf(addMonths(day, n));
        expect(number).toBe(Math.min(fieldsOf(day)[2], daysInMonth(year, month)));
        expect(year * 12 + month).toBe(fieldsOf(day)[0] * 12 + fieldsOf(day)[1] + n);
      }),
    );
  });

  test('firsts of months and years', () => {
    expect(startOfMonth(d('2009-07-31'))).toBe('2009-07-01');
    expect(firstOfMonthFollowing(d('2009-07-01'))).toBe('2009-08-01');
    expect(firstOfMonthFollowing(d('2009-12-31'))).toBe('2010-01-01');
    expect(firstOfNthMonthAfter(d('2010-02-16'), 6)).toBe('2010-08-01');
    expect(firstOfYearFollowing(d('1992-06-30'))).toBe('1993-01-01');
    expect(firstOfYearFollowing(d('1993-01-01'))).toBe('1994-01-01');
  });
});

describe('the zone of the machine', () => {
  test('changes no answer: across the day that Samoa skipped and every change of clocks', () => {
    const before = process.env.TZ;
    const answers = [
      'UTC',
      'America/Los_Angeles',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Africa/Cairo',
      'Pacific/Kiritimati',
    ].map(zone => {
      process.env.TZ = zone;
      const walked: unknown[] = [];
      for (let day = d('2011-12-01'); day < '2013-01-01'; day = addDays(day, 1)) {
        walked.push(day, daysBetween(d('1980-01-27'), day), addMonths(day, 3), firstOfMonthFollowing(day));
      }
      return walked.join(' ');
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('2011-12-30');
  });
});
