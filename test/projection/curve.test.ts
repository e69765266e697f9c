import { describe, expect, test } from 'vitest';
import { curveThrough, daysUntil } from '../../src/projection/model/curve.ts';
import { MONTHS, MONTHS_COMPUTED } from '../../src/projection/model/pace-paths.ts';
import { uniform } from '../../src/projection/model/random.ts';

/** A curve whose value at each computed month is given by a rule. */
const curve = (rule: (months: number) => number) => curveThrough(MONTHS_COMPUTED.map(rule));

describe('a curve through computed months', () => {
  test('is linear between them', () => {
    const squares = curve(m => m * m);
    expect(squares.at(0.5)).toBeCloseTo(36, 9);
    // Month 7 lies between the computed months 6 and 8.
    expect(squares.at(7 / 12)).toBeCloseTo((36 + 64) / 2, 9);
    expect(squares.at(1)).toBeCloseTo(144, 9);
    expect(squares.at(11)).toBeCloseTo(120 ** 2 + ((180 ** 2 - 120 ** 2) * 12) / 60, 6);
  });
  test('is level before the origin and after the horizon', () => {
    const rising = curve(m => 0.1 + m / 1000);
    expect(rising.at(-1)).toBeCloseTo(0.1, 12);
    expect(rising.at(15)).toBeCloseTo(0.28, 12);
    expect(rising.at(40)).toBeCloseTo(0.28, 12);
  });
  test('the last computed month is the horizon of 15 years', () => {
    expect(MONTHS).toBe(180);
    expect(MONTHS_COMPUTED.at(-1)).toBe(180);
    expect(MONTHS_COMPUTED).toEqual([...new Set(MONTHS_COMPUTED)].toSorted((a, b) => a - b));
  });
});

describe('the day on which a curve reaches a probability', () => {
  const even = curve(m => m / 180);
  test('to half a day', () => {
    const days = daysUntil(even, 0.5);
    expect(days).toBeGreaterThanOrEqual(7.5 * 365.25);
    expect(days).toBeLessThanOrEqual(7.5 * 365.25 + 0.5);
    // What is reached at the origin is reached within half a day of it.
    expect(daysUntil(even, 0)).toBeLessThanOrEqual(0.5);
  });
  test('none beyond the horizon; the horizon itself is within', () => {
    const half = curve(m => m / 360);
    expect(daysUntil(half, 0.51)).toBeNull();
    expect(daysUntil(half, 0.5)).toBeCloseTo(15 * 365.25, 0);
  });
});

test('random numbers are those of mulberry32', () => {
  const [draw, same, other] = [uniform(1), uniform(1), uniform(2)];
  const first = Array.from({ length: 3 }, draw);
  // Reference values of the published algorithm for seed 1.
  expect(first.map(x => Math.round(x * 2 ** 32))).toEqual([2_693_262_067, 11_749_833, 2_265_367_787]);
  expect(first).toEqual(Array.from({ length: 3 }, same));
  expect(first).not.toEqual(Array.from({ length: 3 }, other));
  const many = Array.from({ length: 10_000 }, uniform(7));
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  expect(many.reduce((a, b) => a + b, 0) / many.length).toBeCloseTo(0.5, 1);
});
