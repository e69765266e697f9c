import { describe, expect, test } from 'vitest';
import { linear, poisson, recent, referenceClass } from '../../src/projection/backtest/baselines.ts';
import { type Case, casesOf } from '../../src/projection/backtest/cases.ts';
import { backtest, type CaseResult, MODELS } from '../../src/projection/backtest/run.ts';
import { massWithin, scoreOf } from '../../src/projection/backtest/score.ts';
import {
  coveredCases,
  histogramOf,
  meansByTreaty,
  summaryOf,
  typicalFactor,
} from '../../src/projection/backtest/summary.ts';
import { YEAR } from '../../src/projection/model/record.ts';
import { inventedPeople, inventedRecord, inventedTreaty, treatyOf } from './builders.ts';

const states = inventedPeople(100);
const record = inventedTreaty('x', 10_000, states, 0.1, 3, 10_000 + 6 * YEAR);
const base: Case = {
  record,
  age: 1,
  origin: record.opened + YEAR,
  target: 40,
  soFar: 10,
  end: record.opened + 6 * YEAR,
  outcome: record.opened + 3 * YEAR,
};
const step = (at: number) => ({ at: (y: number) => (y >= at ? 1 : 0) });

describe('the score', () => {
  test('is the distance in years for a forecast that is sure, and nothing for one that is right', () => {
    expect(scoreOf(base, step(2)).twcrps).toBe(0);
    expect(scoreOf(base, step(3)).twcrps).toBeCloseTo(1, 6);
    expect(scoreOf(base, step(9)).twcrps).toBeCloseTo(3, 0);
  });
  test('squares the probability of what did not happen', () => {
    const never: Case = { ...base, outcome: null };
    expect(scoreOf(never, { at: () => 0.3 }).twcrps).toBeCloseTo(0.09 * 5, 6);
    expect(scoreOf(never, { at: () => 0.3 }).brier1y).toBeCloseTo(0.09, 9);
    expect(scoreOf({ ...base, outcome: base.origin + 300 }, { at: () => 0.3 }).brier1y).toBeCloseTo(0.49, 9);
  });
  test('an outcome beyond the record spreads over what was left', () => {
    const never: Case = { ...base, outcome: null };
    const { pit } = scoreOf(never, { at: () => 0.6 });
    expect(pit).toEqual([0.6, 1]);
    expect(massWithin(pit, 0.1, 0.9)).toBeCloseTo(0.75, 9);
    expect(massWithin([0.5, 0.5], 0.25, 0.75)).toBe(1);
    expect(massWithin([0.95, 0.95], 0.1, 0.9)).toBe(0);
  });
});

describe('the cases of a treaty', () => {
  test('ask only while the target lies ahead and a year of record follows', () => {
    const cases = casesOf(record);
    expect(cases.length).toBeGreaterThan(3);
    for (const c of cases) {
      expect(c.soFar).toBeLessThan(c.target);
      expect(record.completeUntil - c.origin).toBeGreaterThanOrEqual(YEAR);
      expect(c.outcome === null || c.outcome > c.origin).toBe(true);
    }
    expect(casesOf({ ...record, completeUntil: record.opened + 1.4 * YEAR })).toEqual([]);
  });
  test('none for a target that the circle cannot reach, none outside the class, none before 1995', () => {
    expect(casesOf({ ...record, eligible: 40 }).every(c => c.target < 40)).toBe(true);
    expect(casesOf({ ...record, inClass: false })).toEqual([]);
    expect(casesOf(inventedTreaty('old', 9000, states, 0.1, 3))).toEqual([]);
  });
});

describe('the baselines', () => {
  test('linear: the pace so far; without a deposit, never', () => {
    expect(linear(base).at(2.99)).toBe(0);
    expect(linear(base).at(3)).toBe(1);
    expect(linear({ ...base, soFar: 0 }).at(1000)).toBe(0);
  });
  test('poisson: a negative binomial, level with it in the middle', () => {
    expect(poisson(base).at(0)).toBeCloseTo(0, 12);
    expect(poisson(base).at(2.9)).toBeGreaterThan(0.4);
    expect(poisson(base).at(2.9)).toBeLessThan(0.6);
  });
  test('reference class: the share of references that got there, given that it has not', () => {
    const references = [1, 2, 3, 4].map(seed =>
      inventedTreaty(`r${seed}`, record.opened - 10 * YEAR, states, 0.2, seed, record.opened + YEAR),
    );
    const curve = referenceClass({ ...base, target: 60 }, references);
    expect(curve.at(0)).toBe(0);
    expect(curve.at(9)).toBe(1);
  });
});

describe('the cases, by exact days', () => {
  const OPENED = 10_000;
  const at = (years: number) => OPENED + years * YEAR;
  const conduct = (instruments: number, signatures = 30) =>
    Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [
        `S${i}`,
        { signed: i < signatures ? OPENED : null, consented: i < instruments ? at(0.4 + i / 10) : null },
      ]),
    );
  const treaty = treatyOf({ completeUntil: at(8), conduct: conduct(50) });
  test('four ages and the targets ahead, with their outcomes', () => {
    expect(casesOf(treaty).map(c => [c.age, c.target, c.soFar])).toEqual([
      [0.5, 30, 2],
      [0.5, 40, 2],
      [0.5, 60, 2],
      [1, 30, 7],
      [1, 40, 7],
      [1, 60, 7],
      [2, 30, 17],
      [2, 40, 17],
      [2, 60, 17],
      [3, 30, 27],
      [3, 40, 27],
      [3, 60, 27],
    ]);
    const [thirty, forty, sixty] = casesOf(treaty);
    expect(thirty).toMatchObject({ origin: at(0.5), end: at(8), outcome: at(0.4 + 2.9) });
    expect(forty?.outcome).toBe(at(0.4 + 3.9));
    expect(sixty?.outcome).toBeNull();
  });
  test('30 must have signed, the target lie ahead and below the eligible, a year follow', () => {
    expect(casesOf({ ...treaty, conduct: treatyOf({ conduct: conduct(50, 29) }).conduct })).toEqual([]);
    expect(casesOf({ ...treaty, eligible: 60 }).some(c => c.target === 60)).toBe(false);
    expect(casesOf({ ...treaty, completeUntil: at(2) }).map(c => c.age)).toEqual([0.5, 0.5, 0.5, 1, 1, 1]);
    const reached = treatyOf({ completeUntil: at(8), conduct: conduct(30) });
    const early = new Map(
      [...reached.conduct].map(([id, c]) => [id, { ...c, consented: c.consented && OPENED }]),
    );
    expect(casesOf({ ...reached, conduct: early }).some(c => c.target === 30)).toBe(false);
  });
  test('not after fifteen years, nor for treaties opened before 1995', () => {
    const long = { ...treaty, completeUntil: at(40) };
    expect(casesOf(long)[0]?.end).toBe(at(15.5));
    const moved = (opened: number) =>
      casesOf(
        treatyOf({
          ...treaty,
          opened,
          completeUntil: opened + 3000,
          conduct: Object.fromEntries(
            [...treaty.conduct].map(([id, c]) => [
              id,
              { ...c, signed: c.signed === null ? null : opened, consented: null },
            ]),
          ),
        }),
      );
    expect(moved(9131)).not.toEqual([]);
    expect(moved(9130)).toEqual([]);
  });
});

describe('the baselines, exactly', () => {
  const one: Case = { ...base, target: 11, soFar: 10, age: 2, origin: record.opened + 2 * YEAR };
  test('one more, at a rate learned from ten in two years', () => {
    // A gamma of shape 10.5 and exposure 2: none within t years with probability (2 / (2 + t)) ^ 10.5.
    expect(poisson(one).at(1)).toBeCloseTo(1 - (2 / 3) ** 10.5, 12);
    expect(poisson({ ...one, target: 12 }).at(1)).toBeCloseTo(1 - (2 / 3) ** 10.5 * (1 + 10.5 / 3), 12);
    expect(linear(one).at(0.19)).toBe(0);
    expect(linear(one).at(0.2)).toBe(1);
  });
  test('the last two years, the rate being wrong by a lognormal error', () => {
    const days = Object.fromEntries(
      [0.5, 1, 1.5, 2.5, 3.5, 3.9].map((y, i) => [`S${i}`, { consented: 10_000 + y * YEAR }]),
    );
    const c: Case = { ...one, record: treatyOf({ conduct: days }), age: 4, origin: 10_000 + 4 * YEAR };
    let [sum, total] = [0, 0];
    for (let k = 0; k <= 30; k++) {
      const x = -4 + (8 * k) / 30;
      const weight = Math.exp(-(x ** 2) / 2);
      total += weight;
      sum += weight * (1 - (2 / (2 + Math.exp(0.7 * x))) ** 3.5);
    }
    expect(recent(c).at(1)).toBeCloseTo(sum / total, 12);
    expect(recent(c).at(0)).toBeCloseTo(0, 12);
    // Of a treaty one year old there is one year.
    const young: Case = { ...c, age: 1, origin: 10_000 + YEAR };
    expect(recent(young).at(0.001)).toBeGreaterThan(recent(c).at(0.001) * 0.5);
  });
  test('the reference class by Kaplan and Meier', () => {
    const reached = (years: number, until = 20) =>
      treatyOf({
        completeUntil: 10_000 + until * YEAR,
        conduct: { A: { consented: 10_000 + years * YEAR } },
      });
    const c: Case = { ...base, record: treatyOf({}), target: 1, age: 1, origin: 10_000 + 30 * YEAR };
    const asked: Case = { ...c, record: treatyOf({ opened: 10_000 + 28 * YEAR }) };
    // One before the age of two years, one censored at four, two after it.
    const references = [reached(1), reached(3), reached(9, 4), reached(6)];
    const curve = referenceClass(asked, references);
    expect(curve.at(0.9)).toBe(0);
    expect(curve.at(1)).toBeCloseTo(1 / 3, 12);
    expect(curve.at(3.9)).toBeCloseTo(1 / 3, 12);
    expect(curve.at(4)).toBe(1);
  });
});

/** A result in which our forecast fell somewhere, with scores as given. */
const result = (
  id: string,
  pit: readonly [number, number],
  more: Partial<CaseResult['case']> = {},
  median: string | null = null,
) => {
  const forecast = {
    score: { twcrps: pit[0], brier1y: pit[1], pit },
    quantiles: [null, null, median, null, null],
  };
  return {
    case: { ...base, record: { ...record, id }, ...more },
    by: Object.fromEntries(MODELS.map(m => [m, forecast])),
  } as unknown as CaseResult;
};

describe('the summary', () => {
  const results = [
    result('a', [0.05, 0.05]),
    result('a', [0.3, 0.3]),
    result('b', [0.5, 1]),
    result('c', [0.1, 0.1]),
  ];
  test('means over cases and over treaties', () => {
    const summary = summaryOf(results, 'treaty');
    expect([...meansByTreaty(results, 'treaty')]).toEqual([
      ['a', 0.175],
      ['b', 0.5],
      ['c', 0.1],
    ]);
    expect(summary.twcrps).toBeCloseTo((0.05 + 0.3 + 0.5 + 0.1) / 4, 12);
    expect(summary.twcrpsTreaties).toBeCloseTo((0.175 + 0.5 + 0.1) / 3, 12);
    expect(summary.brier1y).toBeCloseTo((0.05 + 0.3 + 1 + 0.1) / 4, 12);
  });
  test('the mass in the intervals and beyond them; a bound belongs to the interval', () => {
    const { coverage80, coverage50, below, above } = summaryOf(results, 'treaty');
    expect(coverage80).toBeCloseTo((0 + 1 + 0.8 + 1) / 4, 12);
    expect(coverage50).toBeCloseTo((0 + 1 + 0.5 + 0) / 4, 12);
    expect(below).toBeCloseTo(1 / 4, 12);
    expect(above).toBeCloseTo(0.2 / 4, 12);
    expect(summaryOf([result('a', [0.9, 0.9])], 'treaty').above).toBe(0);
    expect(coveredCases(results, 0.1, 0.9)).toBe(3);
  });
  test('an interval of the mean over treaties, the same on every run', () => {
    const many = Array.from({ length: 40 }, (_, i) => result(`t${i}`, [i / 40, 1]));
    const { twcrpsTreaties, twcrpsTreaties80 } = summaryOf(many, 'linear');
    const [low, high] = twcrpsTreaties80;
    // 1.2816 deviations of a mean of 40 even numbers on either side.
    const side = 1.2816 * Math.sqrt(1 / 12 / 40);
    expect(twcrpsTreaties - low).toBeCloseTo(side, 2);
    expect(high - twcrpsTreaties).toBeCloseTo(side, 2);
    expect(summaryOf(many, 'linear').twcrpsTreaties80).toEqual(twcrpsTreaties80);
    expect(summaryOf([], 'linear')).toMatchObject({ twcrps: 0, twcrpsTreaties80: [0, 0] });
  });
  test('the histogram in tenths; an open outcome is spread', () => {
    const bins = histogramOf([...results, result('d', [1, 1])], 'treaty');
    expect(bins.map(b => Math.round(b * 10) / 10)).toEqual([1, 1, 0, 1, 0, 0.2, 0.2, 0.2, 0.2, 1.2]);
  });
  test('the factor by which a median is off: the middle one, whichever way', () => {
    const off = (days: number, median: string | null) =>
      result('a', [0, 0], { origin: 0, outcome: days }, median);
    // 1970-04-11 is day 100: half, twice and four times as long as it took.
    const all = [off(200, '1970-04-11'), off(50, '1970-04-11'), off(25, '1970-04-11'), off(9, null)];
    expect(typicalFactor(all)).toBeCloseTo(2, 9);
    expect(typicalFactor([off(9, null)])).toBeNull();
    expect(typicalFactor([result('a', [0, 0], { outcome: null }, '1970-04-11')])).toBeNull();
    expect(typicalFactor([off(8, '1969-12-01')])).toBeCloseTo(8, 9);
  });
});

describe('the backtest', () => {
  const { records, states } = inventedRecord();
  test('judges every case by every model, and says how far it is', () => {
    const told: string[] = [];
    const only = new Set(['t6', 't7']);
    const results = backtest({ records, states, only, progress: (done, of) => told.push(`${done}/${of}`) });
    expect(new Set(results.map(r => r.case.record.id))).toEqual(only);
    expect(told).toEqual(told.map((_, i) => `${i + 1}/${told.length}`));
    for (const { by } of results) {
      expect(Object.keys(by)).toEqual([...MODELS]);
      expect(by.treaty.quantiles).toHaveLength(5);
      const days = by.treaty.quantiles.filter(q => q !== null);
      expect(days).toEqual(days.toSorted());
    }
    const [first] = results;
    const late = first?.by.linear.quantiles;
    expect(new Set(late).size).toBe(1);
  });
});
