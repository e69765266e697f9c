import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/arithmetic.ts';
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
});
