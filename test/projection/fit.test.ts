import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { Exposure } from '../../src/projection/model/exposure.ts';
import { fitAt } from '../../src/projection/model/fit.ts';
import { addToPace, featuresOf, landmarkAge, nothingYet } from '../../src/projection/model/landmark.ts';
import { landmarkFrom } from '../../src/projection/model/landmark-fit.ts';
import { emptyTally, type Paces, paceOf, pacesFrom } from '../../src/projection/model/paces.ts';
import {
  dot,
  penalisedCountRegression,
  solve,
} from '../../src/projection/model/penalised-count-regression.ts';
import { seasonFrom } from '../../src/projection/model/season.ts';
import { recency, stateEffectsFrom } from '../../src/projection/model/state-effects.ts';
import { decodeFit, encodeFit } from '../../src/projection/stored-fit.ts';
import { statesNamed, treatyOf } from './builders.ts';

const YEAR = 365.25;
const day = (text: string): number => dayNumber(text as PlainDate);
const NEVER = Number.POSITIVE_INFINITY;
const exposure = (more: Partial<Exposure>): Exposure => ({
  who: 'A',
  treaty: 0,
  from: 0,
  until: 0.4,
  joined: false,
  signedAt: NEVER,
  ...more,
});
const evenly = (unsigned: number, signed: number): Paces => ({
  unsigned: new Array<number>(13).fill(unsigned),
  signed: new Array<number>(13).fill(signed),
});

describe('paces', () => {
  test('each is drawn to the one before, the first to the mean of all', () => {
    const tally = emptyTally();
    expect([tally.instruments.length, tally.years.length]).toEqual([26, 26]);
    [tally.instruments[0], tally.years[0]] = [10, 20];
    [tally.instruments[1], tally.years[1]] = [0, 20];
    [tally.instruments[13], tally.years[13]] = [40, 20];
    const { unsigned, signed } = pacesFrom(tally);
    const first = (10 + 5) / (20 + 5 / (10 / 40));
    const second = (0 + 5) / (20 + 5 / first);
    expect(unsigned[0]).toBeCloseTo(first, 12);
    expect(unsigned[1]).toBeCloseTo(second, 12);
    expect(unsigned[12]).toBeCloseTo(second, 12);
    expect(signed[0]).toBeCloseTo((40 + 5) / (20 + 5 / 2), 12);
    expect([unsigned.length, signed.length]).toEqual([13, 13]);
  });
  test('are told apart by signature; there is none after the last period', () => {
    expect(paceOf(evenly(1, 2), 3, false)).toBe(1);
    expect(paceOf(evenly(1, 2), 3, true)).toBe(2);
    expect(paceOf(evenly(1, 2), 13, true)).toBe(0);
  });
});

describe('state effects', () => {
  test('weights halve every twenty years before the end of the record, and never exceed 1', () => {
    expect([0, 20, 40, -5].map(recency)).toEqual([1, 0.5, 0.25, 1]);
  });

  test('alternate between paces, effects and frailties as the README says', () => {
    // A and B in a treaty that is 20 years old at the end of the record, A in one that is as old as it was seen.
    const exposures = [
      exposure({ joined: true }),
      exposure({ who: 'B', until: 0.3 }),
      exposure({ treaty: 1, until: 0.2, joined: true, signedAt: 0 }),
    ];
    const found = stateEffectsFrom(exposures, [20.2, 0.1]);
    const weights = [recency(20.2 - 0.2), recency(20.2 - 0.15), 1];
    const years = [0.4, 0.3, 0.2];
    const [a, b, c] = [0, 1, 2];
    const of = (list: readonly number[], i: number): number => list[i] ?? Number.NaN;
    let effects = [1, 1];
    let frailties = [1, 1];
    let paces = [0, 0];
    const smoothed = (instruments: number, exposed: number) =>
      (instruments + 5) / (exposed + 5 / (instruments / exposed));
    for (let round = 0; round < 5; round++) {
      const exposed = [
        of(weights, a) * 0.4 * of(effects, 0) * of(frailties, 0) +
          of(weights, b) * 0.3 * of(effects, 1) * of(frailties, 0),
        0.2 * of(effects, 0) * of(frailties, 1),
      ];
      paces = [smoothed(of(weights, a), of(exposed, 0)), smoothed(1, of(exposed, 1))];
      const base = years.map((y, i) => y * of(paces, i === c ? 1 : 0));
      const expectedA = of(weights, a) * of(base, a) * of(frailties, 0) + of(base, c) * of(frailties, 1);
      const expectedB = of(weights, b) * of(base, b) * of(frailties, 0);
      const before = effects;
      const expectedIn = [
        of(base, a) * of(before, 0) + of(base, b) * of(before, 1),
        of(base, c) * of(before, 0),
      ];
      effects = [(5 + of(weights, a) + 1) / (5 + expectedA), 5 / (5 + expectedB)];
      frailties = expectedIn.map(e => (2 + 0.5 * 1) / (2 + 0.5 * e));
    }
    expect(found.paces.unsigned[0]).toBeCloseTo(of(paces, 0), 10);
    expect(found.paces.signed[0]).toBeCloseTo(of(paces, 1), 10);
    expect(found.byState.get('A')).toBeCloseTo(of(effects, 0), 10);
    expect(found.byState.get('B')).toBeCloseTo(of(effects, 1), 10);
    expect(found.frailty[0]).toBeCloseTo(of(frailties, 0), 10);
    expect(found.frailty[1]).toBeCloseTo(of(frailties, 1), 10);
  });
});

describe('the regression of counts', () => {
  test('solves linear equations, rows in any order', () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
    // The first row has no pivot: rows have to be exchanged.
    const x = solve(
      [
        [0, 2, 1],
        [4, 1, 0],
        [1, 1, 3],
      ],
      [7, 6, 12],
    );
    expect(x.map(v => Math.round(v * 1e9) / 1e9)).toEqual([1, 2, 3]);
  });

  const prior = { mean: [0, 0.5], sd: [0.3, 0.6] };
  const observations = [
    { x: [1, 1], y: 12, expected: 4, weight: 1 },
    { x: [1, -1], y: 3, expected: 5, weight: 0.5 },
    { x: [1, 0.2], y: 0, expected: 2, weight: 0.8 },
  ];
  const shape = 2;

  test('its coefficients are where the penalised quasi-likelihood is level', () => {
    const { coefficients, curvature } = penalisedCountRegression(observations, prior, shape);
    const means = observations.map(o => o.expected * Math.exp(dot(coefficients, o.x)));
    for (const i of [0, 1]) {
      const pull = ((coefficients[i] ?? 0) - (prior.mean[i] ?? 0)) / (prior.sd[i] ?? 1) ** 2;
      const push = observations.reduce((sum, o, k) => {
        const mean = means[k] ?? 0;
        return sum + (o.weight / (1 + mean / shape)) * (o.y - mean) * (o.x[i] ?? 0);
      }, 0);
      expect(push).toBeCloseTo(pull, 5);
      for (const j of [0, 1]) {
        const information = observations.reduce((sum, o, k) => {
          const mean = means[k] ?? 0;
          return sum + (o.weight / (1 + mean / shape)) * mean * (o.x[i] ?? 0) * (o.x[j] ?? 0);
        }, 0);
        const own = i === j ? (prior.sd[i] ?? 1) ** -2 : 0;
        expect(curvature[i]?.[j]).toBeCloseTo(information + own, 4);
      }
    }
  });
  test('without observations they are the prior', () => {
    const { coefficients, curvature } = penalisedCountRegression([], prior, shape);
    expect(coefficients).toEqual([0, 0.5]);
    expect(curvature[0]?.[0]).toBeCloseTo(1 / 0.09, 9);
    expect(curvature[0]?.[1]).toBe(0);
  });
  test('a start far off is reached in bounded steps', () => {
    const wide = { mean: [0], sd: [100] };
    const found = penalisedCountRegression([{ x: [1], y: 1000, expected: 1, weight: 1 }], wide, 1e9);
    // Twenty steps of one each: the mean is held at exp(5), so the regression never arrives.
    expect(found.coefficients[0]).toBeCloseTo(20, 6);
    const exact = penalisedCountRegression([{ x: [1], y: 50, expected: 1, weight: 1 }], wide, 1e9);
    expect(exact.coefficients[0]).toBeCloseTo(Math.log(50), 3);
  });
});

describe('the season', () => {
  test('counts the instruments of each month, each drawn to the mean by 20', () => {
    const [september, may] = [day('2001-09-10'), day('2001-05-02')];
    const treaty = treatyOf({
      opened: day('2001-01-01'),
      completeUntil: september,
      conduct: {
        A: { consented: september },
        B: { consented: september },
        C: { consented: may },
        D: { consented: september + 1 },
        E: { consented: may, counts: false },
      },
    });
    const season = seasonFrom([treaty]);
    const mean = (12 * 20 + 3) / 12;
    expect(season).toHaveLength(12);
    expect(season[8]).toBeCloseTo(22 / mean, 12);
    expect(season[4]).toBeCloseTo(21 / mean, 12);
    expect(season[0]).toBeCloseTo(20 / mean, 12);
  });
});

describe('the landmark', () => {
  test('is the nearest quarter of a year, from three months to fifteen years', () => {
    expect([0, 0.3, 0.37, 0.38, 1.1, 14.9, 15, 40].map(landmarkAge)).toEqual([
      0.25, 0.25, 0.25, 0.5, 1, 15, 15, 15,
    ]);
  });

  const effects = { paces: evenly(0.5, 2), byState: new Map([['A', 3]]), frailty: [] };
  const paceOfOne = (more: Partial<Exposure>, age: number) => {
    const pace = nothingYet();
    addToPace(pace, exposure(more), age, effects);
    return pace;
  };
  test('the pace so far: instruments against those expected, in all and in the last year', () => {
    // Two years unsigned and one signed, at three times the pace.
    expect(paceOfOne({ until: 9, signedAt: 2 }, 3)).toEqual({
      joined: 0,
      expected: 3 * (2 * 0.5 + 1 * 2),
      joinedLately: 0,
      expectedLately: 3 * 2,
    });
    expect(paceOfOne({ until: 2.5, joined: true }, 3)).toMatchObject({ joined: 1, joinedLately: 1 });
    expect(paceOfOne({ until: 2, joined: true }, 3)).toMatchObject({ joined: 1, joinedLately: 0 });
    expect(paceOfOne({ until: 3, joined: true }, 3)).toMatchObject({ joined: 1, joinedLately: 1 });
    expect(paceOfOne({ until: 3.1, joined: true }, 3)).toMatchObject({ joined: 0, joinedLately: 0 });
    expect(paceOfOne({ until: 2.5 }, 3).joined).toBe(0);
    expect(paceOfOne({ until: 2.5 }, 3).expectedLately).toBeCloseTo(3 * 0.5 * 0.5, 12);
    expect(paceOfOne({ from: 2.8, until: 5 }, 3).expectedLately).toBeCloseTo(3 * 0.5 * 0.2, 12);
    expect(paceOfOne({ from: 3, until: 5 }, 3).expected).toBe(0);
    expect(paceOfOne({ who: 'stranger', until: 1 }, 3).expected).toBe(0.5);
  });

  test('features: pace, share of signatories, circle, and the last year against the pace', () => {
    const pace = { joined: 8, expected: 3, joinedLately: 1, expectedLately: 2 };
    const record = treatyOf({ mayJoin: ['A', 'B', 'C', 'D'] });
    const [one, soFar, share, restricted, lately] = featuresOf(pace, record, 2);
    expect(one).toBe(1);
    expect(soFar).toBeCloseTo(Math.log(10 / 5), 12);
    expect(share).toBeCloseTo(Math.log(5 / 10), 12);
    expect(restricted).toBe(0);
    expect(lately).toBeCloseTo(Math.log(3 / 4) - Math.log(2), 12);
    expect(featuresOf(pace, { ...record, restricted: true }, 2)[3]).toBe(1);
  });

  test('compares with references that could be seen at that age: how many, and their middle 80 %', () => {
    const reference = (instruments: number, years: number) =>
      treatyOf({
        completeUntil: 10_000 + years * YEAR,
        conduct: Object.fromEntries(
          Array.from({ length: instruments }, (_, i) => [`S${i}`, { consented: 10_000 + YEAR }]),
        ),
      });
    const references = [...[3, 1, 4, 0, 2, 9, 5, 6, 7, 8, 10].map(n => reference(n, 1)), reference(99, 0.99)];
    const { comparedWith } = landmarkFrom(1, references, [], [], effects);
    expect(comparedWith).toEqual({ references: 11, low: 1, high: 9 });
    expect(landmarkFrom(0.75, references, [], [], effects).comparedWith).toEqual({
      references: 12,
      low: 0,
      high: 0,
    });
    expect(landmarkFrom(9, references, [], [], effects).comparedWith).toEqual({
      references: 0,
      low: 0,
      high: 0,
    });
  });

  test('without references it is the prior', () => {
    const landmark = landmarkFrom(1, [], [], [], effects);
    expect(landmark).toMatchObject({ age: 1, meanShare: 0 });
    expect(landmark.variance).toBeCloseTo(0.35, 12);
    expect(landmark.signed.coefficients).toEqual([0, 0.5, 0, 0, 0]);
  });

  test('one reference: what it did in seven years after the landmark, against what was expected', () => {
    const record = treatyOf({ mayJoin: ['A', 'B'], conduct: { B: { signed: 10_000 } } });
    const own = { ...effects, byState: new Map<string, number>(), frailty: [1] };
    // A joins after three years without signing; B signs at once and does not join.
    const exposures = [exposure({ until: 3, joined: true }), exposure({ who: 'B', until: 20, signedAt: 0 })];
    const landmark = landmarkFrom(1, [record], exposures, [1], own);
    // A was exposed for half a year in each of the periods from 1 and 1.5, and joined in its year in the period from 2 to 3.
    const [from1, from1half] = [5 / (0.5 + 5 / 0.5), 5 / (0.5 + 5 / (5 / (0.5 + 5 / 0.5)))];
    const from2 = (1 + 5) / (1 + 5 / from1half);
    const { unsigned, signed } = landmark.paces;
    expect(unsigned[1]).toBeCloseTo(0.5, 12);
    expect(unsigned[2]).toBeCloseTo(from1, 12);
    expect(unsigned[3]).toBeCloseTo(from1half, 12);
    expect(unsigned[4]).toBeCloseTo(from2, 12);
    expect(signed[5]).toBeLessThan(1e-5);
    expect(landmark.meanShare).toBeCloseTo(Math.log((1 + 3) / (2 + 6)), 12);
    // So far 2.5 were expected, all of it in the last year, and there was none.
    const x = [1, Math.log(2 / 4.5), 0, 0, 0];
    const expected = 0.5 * from1 + 0.5 * from1half + from2;
    const prior = { mean: [0, 0.5, 0, 0, 0], sd: [0.3, 0.3, 0.5, 1, 0.6] };
    const regressed = (y: number, of: number) =>
      penalisedCountRegression([{ x, y, expected: of, weight: 1 }], prior, 2).coefficients;
    expect(landmark.unsigned.coefficients.map(c => Math.round(c * 1e6))).toEqual(
      regressed(1, expected).map(c => Math.round(c * 1e6)),
    );
    expect(landmark.signed.coefficients.map(c => Math.round(c * 1e6))).toEqual(
      regressed(0, 0.05).map(c => Math.round(c * 1e6)),
    );
    const mean = expected * Math.exp(dot(landmark.unsigned.coefficients, x));
    const weight = mean / (1 + mean * 0.35);
    const beyondCounting = ((1 - mean) ** 2 - mean) / mean ** 2;
    expect(landmark.variance).toBeCloseTo((0.35 * 8 + weight * beyondCounting) / (8 + weight), 4);
  });

  test('a reference of which hardly anything was expected is left out; one far off widens it no more than four', () => {
    const record = treatyOf({ mayJoin: ['A'] });
    const own = { ...effects, byState: new Map<string, number>(), frailty: [1] };
    const brief = landmarkFrom(1, [record], [exposure({ until: 1.01 })], [1], own);
    expect(brief.variance).toBeCloseTo(0.35, 12);
    expect(brief.meanShare).toBe(0);
    const crowd = Array.from({ length: 60 }, (_, i) =>
      exposure({ who: `S${i}`, until: i < 30 ? 1.1 : 20, joined: i < 30 }),
    );
    const { variance } = landmarkFrom(1, [record], crowd, [1], own);
    expect(variance).toBeGreaterThanOrEqual(0.05);
    expect(variance).toBeLessThan((0.35 * 8 + 4 * 2.9) / (8 + 2.9));
    // What came more than seven years after the landmark was not looked at.
    const late = landmarkFrom(1, [record], [exposure({ until: 8.5, joined: true })], [1], own);
    const never = landmarkFrom(1, [record], [exposure({ until: 8.5 })], [1], own);
    expect(late.unsigned.coefficients[0]).toBeLessThan(0);
    // Without any instrument the pace is nothing, so nothing was expected and the reference is left out.
    expect(never.unsigned.coefficients).toEqual([0, 0.5, 0, 0, 0]);
  });
});

describe('a fit', () => {
  const signatures = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`S${i}`, { signed: 10_000, consented: i < 9 ? 10_400 + i : null }]),
  );
  const states = statesNamed(...Object.keys(signatures));
  const reference = treatyOf({ id: 'r', mayJoin: [...states.keys()], conduct: signatures });
  const young = treatyOf({ id: 'young', opened: 13_000, conduct: signatures });
  const fit = fitAt([reference, young], states, 13_000);

  test('learns from the reference class as it could be seen', () => {
    expect(fit.references).toEqual(['r']);
    expect(fit.seenUntil).toBe(13_000);
    expect(fit.effects.byState.size).toBe(30);
    expect(fit.effects.byState.get('S0')).toBeGreaterThan(fit.effects.byState.get('S20') ?? 9);
    expect(fit.landmark(1)).toBe(fit.landmark(1));
    expect(fit.landmark(1).age).toBe(1);
    expect(fitAt([reference], states, 30_000).seenUntil).toBe(10_000 + 20 * YEAR);
  });

  const from = '2005-08-05' as PlainDate;
  test('stored and read again it is the same, from its day on and at its ages', () => {
    const text = encodeFit(fit, from, [1, 2]);
    const read = decodeFit(text, from, 2);
    expect(read?.landmark(2)).toEqual(fit.landmark(2));
    expect(read?.references).toEqual(fit.references);
    expect(read?.season).toEqual(fit.season);
    expect(read?.seenUntil).toBe(fit.seenUntil);
    expect(read?.effects).toEqual({ paces: fit.effects.paces, byState: fit.effects.byState, frailty: [] });
    expect(decodeFit(text, from, 3)).toBeNull();
    expect(decodeFit(text, '2005-08-04' as PlainDate, 1)).toBeNull();
  });
  test('of another form it is ignored', () => {
    const text = encodeFit(fit, from, [1]);
    const older = JSON.stringify({ ...JSON.parse(text), format: 1 });
    expect(decodeFit(older, from, 1)).toBeNull();
  });
});
