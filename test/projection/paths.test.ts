import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { countBands } from '../../src/projection/count-bands.ts';
import { type Announced, probabilityNotDeposited } from '../../src/projection/model/announcements.ts';
import type { Landmark } from '../../src/projection/model/landmark.ts';
import { type Candidate, joinsWithin, type Outlook } from '../../src/projection/model/outlook.ts';
import { MONTH, MONTHS_COMPUTED, type PacePath, pacePathsOf } from '../../src/projection/model/pace-paths.ts';
import {
  isFarFrom,
  joiningOf,
  probabilityAtLeast,
  thresholdCurve,
} from '../../src/projection/model/threshold-curve.ts';

const YEAR = 365.25;
const even = new Array<number>(13).fill(1);
const CERTAIN = 1e20;
const regression = (intercept: number, information = CERTAIN) => ({
  coefficients: [intercept],
  curvature: [[information]],
});
const landmark = (more: Partial<Landmark> = {}): Landmark => ({
  age: 1,
  paces: { unsigned: even.map(() => 0.5), signed: even },
  unsigned: regression(0),
  signed: regression(0),
  meanShare: 0,
  variance: 0,
  comparedWith: { references: 0, low: 0, high: 0 },
  ...more,
});
const ORIGIN = dayNumber('2020-01-01' as PlainDate);
const flat = new Array<number>(12).fill(1);
const setting = { age: 1, origin: ORIGIN, season: flat, seenUntil: ORIGIN };

describe('paths of the pace', () => {
  test('eleven, weighted as a normal distribution', () => {
    const paths = pacePathsOf(landmark(), [1], setting);
    expect(paths).toHaveLength(11);
    const weights = paths.map(p => p.weight);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(weights[0]).toBeCloseTo(weights[10] ?? 0, 12);
    expect((weights[5] ?? 0) / (weights[4] ?? 1)).toBeCloseTo(Math.exp(0.54 ** 2 / 2), 9);
  });
  test('all the same where nothing is uncertain: pace times exp of the regression, cumulated', () => {
    const sure = landmark({ unsigned: regression(Math.log(2)), signed: regression(Math.log(3)) });
    for (const path of pacePathsOf(sure, [1], setting)) {
      expect(path.signed[12]).toBeCloseTo(3, 5);
      expect(path.unsigned[12]).toBeCloseTo(2 * 0.5, 5);
      expect(path.signed[180]).toBeCloseTo(45, 4);
      expect(path.signed[0]).toBe(0);
    }
  });
  test('spread by what the regression leaves open, more with time, and by its own error', () => {
    const variance = Math.E - 1;
    const paths = pacePathsOf(landmark({ variance }), [1], setting);
    // log(1 + variance) is 1: half of it is taken from the mean, and a fifth is there at once.
    let expected = 0;
    for (const [i, to] of MONTHS_COMPUTED.entries()) {
      if (i === 0 || to > 12) continue;
      const from = MONTHS_COMPUTED[i - 1] ?? 0;
      const deviation = Math.sqrt(0.2 + 0.12 * ((from + to) / 24));
      expected += Math.exp(-0.5 + 2.7 * deviation) * ((to - from) / 12);
    }
    expect(paths[10]?.signed[12]).toBeCloseTo(expected, 5);
    expect(paths[10]?.unsigned[12]).toBeCloseTo(expected / 2, 5);
    expect(paths[5]?.signed[12]).toBeCloseTo(Math.exp(-0.5), 5);
    const unsure = pacePathsOf(
      landmark({ unsigned: regression(0, 4), signed: regression(0, 2) }),
      [1],
      setting,
    );
    // The mean of 1/4 and 1/2.
    expect(unsure[10]?.signed[12]).toBeCloseTo(Math.exp(2.7 * Math.sqrt(0.375)), 6);
    expect(unsure[0]?.signed[12]).toBeCloseTo(Math.exp(-2.7 * Math.sqrt(0.375)), 6);
  });
  test('and by the time since the references were seen; before that day there is none', () => {
    const seen = (years: number) =>
      pacePathsOf(landmark({ variance: Math.E - 1 }), [1], {
        ...setting,
        seenUntil: ORIGIN - years * YEAR,
      })[10]?.signed[1];
    const at = (years: number) => Math.exp(-0.5 + 2.7 * Math.sqrt(0.2 + 0.12 * (1 / 24 + years))) / 12;
    expect(seen(0)).toBeCloseTo(at(0), 6);
    expect(seen(5)).toBeCloseTo(at(5), 6);
    expect(seen(-5)).toBeCloseTo(at(0), 6);
  });
  test('follow the calendar month and the age', () => {
    const september = flat.map((_, i) => (i === 8 ? 12 : 0));
    const year = pacePathsOf(landmark(), [1], { ...setting, season: september })[5];
    expect(year?.signed[6]).toBe(0);
    expect(year?.signed[8]).toBeCloseTo(0, 9);
    expect(year?.signed[10]).toBeCloseTo(1, 5);
    // The age of 1 lies in the third period, which ends half a year later.
    const paces = { unsigned: even, signed: even.map((_, i) => (i === 2 ? 1 : 0)) };
    const aged = pacePathsOf(landmark({ paces }), [1], setting)[5];
    expect(aged?.signed[6]).toBeCloseTo(0.5, 5);
    expect(aged?.signed[24]).toBeCloseTo(0.5, 5);
  });
});

const announced = (more: Partial<Announced>): Announced => ({
  already: 0,
  steps: [],
  supposed: null,
  ...more,
});

describe('what was announced', () => {
  test('of a reported deposit half is taken for made', () => {
    expect(probabilityNotDeposited(announced({ already: 0.5 }), 0, 1)).toBe(0.5);
    expect(probabilityNotDeposited(announced({}), 0, 1000)).toBe(1);
  });
  test('of an approval on the day itself: half deposit within nine months but for the fading', () => {
    const approved = announced({ steps: [{ kind: 'domestic-approval', on: 0 }] });
    const hazard = (rate: number, years: number) => rate * (3 / Math.LN2) * (1 - 2 ** (-years / 3));
    const after = probabilityNotDeposited(approved, 0, 0.75 * YEAR);
    expect(after).toBeCloseTo(Math.exp(-hazard(Math.LN2 / 0.75, 0.75)), 9);
    const meant = announced({ steps: [{ kind: 'intention', on: 0 }] });
    expect(probabilityNotDeposited(meant, 0, 2 * YEAR)).toBeCloseTo(Math.exp(-hazard(Math.LN2 / 1.5, 2)), 9);
  });
  test('a step counts from its day or from the origin, whichever is later', () => {
    const step = (on: number) => announced({ steps: [{ kind: 'intention', on }] });
    expect(probabilityNotDeposited(step(100), 0, 100)).toBe(1);
    expect(probabilityNotDeposited(step(100), 0, 200)).toBeCloseTo(
      probabilityNotDeposited(step(100), 100, 200),
      12,
    );
    // Three years after the step it says half as much.
    const [fresh, faded] = [0, 3 * YEAR].map(
      from => -Math.log(probabilityNotDeposited(step(0), from, from + 30)),
    );
    expect((faded ?? 0) / (fresh ?? 1)).toBeCloseTo(0.5, 9);
    const both = announced({ already: 0.5, steps: [{ kind: 'intention', on: 0 }] });
    expect(probabilityNotDeposited(both, 0, 90)).toBeCloseTo(
      0.5 * probabilityNotDeposited(step(0), 0, 90),
      12,
    );
  });
  test('a supposed deposit falls evenly on its days, and on no other', () => {
    const supposed = announced({ supposed: { from: 10, until: 13 } });
    expect([9, 10, 11, 13, 99].map(d => probabilityNotDeposited(supposed, 0, d))).toEqual([
      1, 0.75, 0.5, 0, 0,
    ]);
  });
});

const candidate = (who: string, more: Partial<Candidate> = {}): Candidate => ({
  who,
  signed: true,
  stateEffect: 1,
  regionEffect: 1,
  announced: null,
  ...more,
});
/** A path on which signatories have the hazard of a rate, and the others half of it. */
const path = (weight: number, rate: number): PacePath => ({
  weight,
  signed: Float64Array.from({ length: 181 }, (_, m) => (rate * m) / 12),
  unsigned: Float64Array.from({ length: 181 }, (_, m) => (rate * m) / 24),
});
const outlook = (candidates: readonly Candidate[], paths: readonly PacePath[] = [path(1, 0.4)]): Outlook => ({
  origin: 0,
  age: 1,
  candidates,
  paths,
  soFar: { joined: 0, expected: 0, joinedLately: 0, expectedLately: 0 },
});

describe('who joins', () => {
  const three = [
    candidate('A', { stateEffect: 2 }),
    candidate('B', { signed: false, regionEffect: 3 }),
    candidate('C', { announced: announced({ already: 0.5 }) }),
    candidate('D', { stateEffect: 50, announced: announced({ supposed: { from: 400, until: 400 } }) }),
  ];
  test('each with its own hazard; what was announced comes on top, what is supposed stands alone', () => {
    const p = [...joiningOf(three, 0)(path(1, 0.4), 12)];
    expect(p[0]).toBeCloseTo(1 - Math.exp(-0.8), 12);
    expect(p[1]).toBeCloseTo(1 - Math.exp(-0.6), 12);
    expect(p[2]).toBeCloseTo(1 - 0.5 * Math.exp(-0.4), 12);
    expect(p[3]).toBe(0);
    expect(joiningOf(three, 0)(path(1, 0.4), 24)[3]).toBe(1);
  });
  test('the same one by one', () => {
    for (const months of [0, 1, 12, 15, 180]) {
      const all = [...joiningOf(three, 0)(path(1, 0.4), months)];
      for (const [i, c] of three.entries())
        expect(joinsWithin(c, path(1, 0.4), months, 0)).toBeCloseTo(all[i] ?? -1, 12);
    }
  });
});

describe('the probability of a threshold', () => {
  const alike = ['A', 'B', 'C'].map(who => candidate(who));
  const joins = (years: number, rate = 0.4) => 1 - Math.exp(-rate * years);
  test('one of three, all three, and two of them', () => {
    const p = joins(1);
    expect(thresholdCurve(outlook(alike), 1).at(1)).toBeCloseTo(1 - (1 - p) ** 3, 9);
    expect(thresholdCurve(outlook(alike), 2).at(1)).toBeCloseTo(3 * p ** 2 * (1 - p) + p ** 3, 9);
    expect(thresholdCurve(outlook(alike), 3).at(1)).toBeCloseTo(p ** 3, 9);
    expect(thresholdCurve(outlook(alike), 4).at(15)).toBe(0);
    expect(thresholdCurve(outlook(alike), 0).at(1)).toBe(1);
  });
  test('among some of them only', () => {
    expect(thresholdCurve(outlook(alike), 1, who => who === 'B').at(1)).toBeCloseTo(joins(1), 9);
    expect(thresholdCurve(outlook(alike), 2, who => who === 'B').at(15)).toBe(0);
  });
  test('over paths by their weight, from the slowest to the fastest', () => {
    const two = outlook(alike, [path(0.25, 0.1), path(0.75, 0.4)]);
    const of = (rate: number) => 1 - (1 - joins(2, rate)) ** 3;
    expect(thresholdCurve(two, 1).at(2)).toBeCloseTo(0.25 * of(0.1) + 0.75 * of(0.4), 9);
  });
  test('what is as good as certain stays so, and what is out of reach is nothing', () => {
    const many = Array.from({ length: 60 }, (_, i) => candidate(`S${i}`, { announced: null }));
    const curve = thresholdCurve(outlook(many, [path(0.5, 0.4), path(0.5, 9)]), 5);
    expect(curve.at(15)).toBeCloseTo(1, 9);
    expect(thresholdCurve(outlook(many, [path(1, 0.001)]), 50).at(1)).toBe(0);
    const unsigned = many.map(c => ({ ...c, signed: false }));
    expect(thresholdCurve(outlook(unsigned, [path(1, 9)]), 50).at(15)).toBeCloseTo(1, 9);
    const certain = Array.from({ length: 60 }, (_, i) =>
      candidate(`S${i}`, { announced: announced({ supposed: { from: 10, until: 10 } }) }),
    );
    expect(thresholdCurve(outlook(certain, [path(1, 0.001)]), 60).at(1)).toBe(1);
  });
  test('a number is far from a mean beyond five deviations and three', () => {
    expect(isFarFrom(10, 4)).toBe(false);
    expect(isFarFrom(17.1, 4)).toBe(true);
    expect(isFarFrom(16.9, 4)).toBe(false);
    expect(isFarFrom(0, 20.1, 9)).toBe(true);
    expect(isFarFrom(2.1, 20, 9)).toBe(false);
  });
});

/** The least number that is reached with a probability of `1 - q` at most: the exact quantile of the Poisson-binomial. */
function quantile(p: readonly number[], q: number): number {
  let n = 0;
  while (1 - probabilityAtLeast(p, n + 1) < q) n++;
  return n;
}

describe('bands of numbers', () => {
  const SHARES = { p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9 } as const;
  test.each([
    ['forty alike', Array.from({ length: 40 }, () => 1)],
    ['a hundred alike', Array.from({ length: 100 }, () => 1)],
    ['sixty, from slow to fast', Array.from({ length: 60 }, (_, i) => 0.1 + i / 20)],
  ])('of %s are within one of the exact Poisson-binomial', (_, effects) => {
    const states = effects.map((stateEffect, i) => candidate(`S${i}`, { stateEffect }));
    for (const months of [12, 24, 60]) {
      const p = [...joiningOf(states, 0)(path(1, 0.4), months)];
      const [band] = countBands(outlook(states), 7, [months]);
      for (const name of ['p10', 'p25', 'median', 'p75', 'p90'] as const) {
        const exact = 7 + quantile(p, SHARES[name]);
        expect(Math.abs((band?.[name] ?? 0) - exact), `${name} after ${months} months`).toBeLessThanOrEqual(
          1,
        );
      }
    }
  });
  test('of a hundred with a chance of one half: 44 to 56, as the variance is a quarter each', () => {
    const states = Array.from({ length: 100 }, (_, i) => candidate(`S${i}`));
    const half = path(1, Math.LN2);
    expect(countBands(outlook(states, [half]), 0, [12])).toEqual([
      { months: 12, p10: 44, p25: 47, median: 50, p75: 53, p90: 56 },
    ]);
  });
  test('begin at what is deposited, and never below it', () => {
    const few = [candidate('A'), candidate('B')];
    expect(countBands(outlook(few), 7, [0])).toEqual([
      { months: 0, p10: 7, p25: 7, median: 7, p75: 7, p90: 7 },
    ]);
    expect(countBands(outlook(few), 7, [6])[0]?.p10).toBe(7);
  });
  test('over paths: quantiles of their means, the slowest first, every other path drawn', () => {
    // Signatories that join for certain or not at all: the number within a path does not vary.
    const states = Array.from({ length: 100 }, (_, i) => candidate(`S${i}`, { stateEffect: i < 10 ? 1 : 0 }));
    const steps = [0, 1, 2, 3, 4].map(k => {
      const sure = new Float64Array(181).fill(k < 3 ? 0 : 1e3);
      return { weight: 0.2, signed: sure, unsigned: sure };
    });
    const [band] = countBands(outlook(states, steps), 0, [12]);
    // Drawn are the first (0), third (0) and fifth (10), at the shares 1/6, 3/6 and 5/6.
    expect(band).toMatchObject({ p10: 0, p25: 0, median: 0, p90: 10 });
    expect(band?.p75).toBe(Math.round((10 * (0.75 - 0.5)) / (1 / 3)));
  });
  test('without candidates are level', () => {
    expect(countBands(outlook([], []), 3, [12])).toEqual([
      { months: 12, p10: 3, p25: 3, median: 3, p75: 3, p90: 3 },
    ]);
  });
});

test('a month is a twelfth of a year of 365.25 days', () => {
  expect(MONTH).toBeCloseTo(30.4375, 9);
  expect(addDays('2020-01-01' as PlainDate, Math.round(12 * MONTH))).toBe('2020-12-31');
});
