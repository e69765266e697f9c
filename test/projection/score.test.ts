import { describe, expect, test } from 'vitest';
import { linear, poisson, referenceClass } from '../../src/projection/backtest/baselines.ts';
import { type Case, casesOf } from '../../src/projection/backtest/cases.ts';
import { massWithin, scoreOf } from '../../src/projection/backtest/score.ts';
import { YEAR } from '../../src/projection/model/record.ts';
import { inventedPeople, inventedTreaty } from './builders.ts';

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
