import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { delayed, distributionOf, horizonOf } from '../../src/projection/distribution.ts';

const ON = '2026-11-21' as PlainDate;
/** Evenly over ten years, four in five of it. */
const curve = { at: (years: number) => Math.min(0.8, years * 0.08) };
const threshold = distributionOf(curve, ON);

describe('when the conditions are met, and what follows', () => {
  test('quantiles are where the curve says; past the horizon there is none', () => {
    expect(threshold.median?.slice(0, 4)).toBe('2033');
    expect(threshold.p90).toBeNull();
    expect(threshold.never).toBeCloseTo(0.2, 9);
    expect(horizonOf(ON).slice(0, 4)).toBe('2041');
    expect(threshold.by(ON)).toBe(0);
  });
  test('a delay moves the quantiles by itself, and takes probability from every day', () => {
    const force = delayed(threshold, ON, day => addDays(day, 90));
    expect(force.median).toBe(addDays(threshold.median as PlainDate, 90));
    expect(force.by(addDays(ON, 89))).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 5000 }), days => {
        const day = addDays(ON, days);
        expect(force.by(day)).toBeCloseTo(threshold.by(addDays(day, -90)), 9);
      }),
    );
  });
  test('a delay to the first of the next January is a staircase', () => {
    const force = delayed(threshold, ON, day => `${Number(day.slice(0, 4)) + 1}-01-01` as PlainDate);
    expect(force.by('2028-12-31' as PlainDate)).toBe(force.by('2028-01-01' as PlainDate));
    expect(force.by('2029-01-01' as PlainDate)).toBeGreaterThan(force.by('2028-12-31' as PlainDate));
    expect(force.by('2028-01-01' as PlainDate)).toBeCloseTo(threshold.by('2027-12-31' as PlainDate), 9);
  });
  test('exactly: the day after which a tenth, a quarter and three quarters have passed', () => {
    const years = (day: PlainDate | null) => (day === null ? null : daysBetween(ON, day) / 365.25);
    expect(years(threshold.p10)).toBeCloseTo(0.1 / 0.08, 2);
    expect(years(threshold.p25)).toBeCloseTo(0.25 / 0.08, 2);
    expect(years(threshold.median)).toBeCloseTo(0.5 / 0.08, 2);
    expect(years(threshold.p75)).toBeCloseTo(0.75 / 0.08, 2);
    expect(threshold.by(addDays(ON, -1))).toBe(0);
    expect(threshold.by(addDays(ON, 3652))).toBeCloseTo((0.08 * 3652) / 365.25, 9);
  });
  test('a delay past the horizon leaves nothing', () => {
    const late = delayed(threshold, ON, day => addDays(day, 10 * 365));
    expect(late.p10).toBe(addDays(threshold.p10 as PlainDate, 3650));
    expect(late.median).toBeNull();
    expect(late.p90).toBeNull();
    expect(late.never).toBeCloseTo(1 - threshold.by(addDays(horizonOf(ON), -3650)), 9);
    const never = delayed(threshold, ON, day => addDays(day, 20 * 365));
    expect(never.p10).toBeNull();
    expect(never.never).toBe(1);
    expect(delayed(threshold, ON, day => day).p75).toBe(threshold.p75);
  });
  test('a delay of uneven length: by a day, that of the last threshold in time for it', () => {
    const months = (day: PlainDate): PlainDate =>
      addDays(`${day.slice(0, 7)}-01` as PlainDate, day.slice(8) < '16' ? 40 : 60);
    const force = delayed(threshold, ON, months);
    for (let days = 0; days < 500; days += 7) {
      const by = addDays(ON, days);
      let last = -1;
      for (let t = 0; t <= days; t++) if (months(addDays(ON, t)) <= by) last = t;
      expect(force.by(by), by).toBeCloseTo(last < 0 ? 0 : threshold.by(addDays(ON, last)), 9);
    }
  });
});
