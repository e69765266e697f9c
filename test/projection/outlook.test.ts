import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysUntil } from '../../src/projection/model/curve.ts';
import { fitAt } from '../../src/projection/model/fit.ts';
import { outlookOf } from '../../src/projection/model/outlook.ts';
import { YEAR } from '../../src/projection/model/record.ts';
import { thresholdCurve } from '../../src/projection/model/threshold-curve.ts';
import { inventedRecord } from './builders.ts';

const { records, states } = inventedRecord();
const asked = records[7];
if (!asked) throw new Error('t7');
const others = records.filter(r => r !== asked);
const outlookAfter = (years: number) => {
  const origin = asked.opened + years * YEAR;
  return outlookOf(asked, origin, fitAt(others, states, origin), states);
};
/** Computed when it is first asked for: mutants of code that runs while a file is loaded are run against every test. */
let known: ReturnType<typeof outlookAfter> | undefined;
const outlookAfterOneYear = () => {
  known ??= outlookAfter(1);
  return known;
};

describe('a forecast', () => {
  test('never falls with time, nor rises with what is needed', () => {
    const outlook = outlookAfterOneYear();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        (need, a, b) => {
          const curve = thresholdCurve(outlook, need);
          const [early, late] = [Math.min(a, b), Math.max(a, b)];
          expect(curve.at(late)).toBeGreaterThanOrEqual(curve.at(early) - 1e-12);
          expect(thresholdCurve(outlook, need + 1).at(a)).toBeLessThanOrEqual(curve.at(a) + 1e-12);
          expect(curve.at(15)).toBeLessThanOrEqual(1);
          expect(curve.at(0)).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is the same every time', () => {
    const [outlook, again] = [outlookAfterOneYear(), outlookAfter(1)];
    for (const y of [1, 3, 10])
      expect(thresholdCurve(again, 30).at(y)).toBe(thresholdCurve(outlook, 30).at(y));
  });

  test('its quantiles are where the curve says; null past the horizon', () => {
    const curve = thresholdCurve(outlookAfterOneYear(), 20);
    for (const q of [0.1, 0.5, 0.9]) {
      const days = daysUntil(curve, q);
      expect(days).not.toBeNull();
      expect(curve.at((days ?? 0) / YEAR)).toBeCloseTo(q, 2);
    }
    expect(daysUntil(thresholdCurve(outlookAfterOneYear(), 200), 0.1)).toBeNull();
  });

  test('follows the treaty: twice as many deposits so far promise more', () => {
    const outlook = outlookAfterOneYear();
    const slow = new Map([...asked.conduct].map(([id, c]) => [id, { ...c, consented: null }]));
    const origin = asked.opened + YEAR;
    const fit = fitAt(others, states, origin);
    const without = outlookOf({ ...asked, conduct: slow }, origin, fit, states);
    expect(outlook.soFar.joined).toBeGreaterThan(3);
    expect(thresholdCurve(without, 20).at(3)).toBeLessThan(thresholdCurve(outlook, 20).at(3));
  });
});
