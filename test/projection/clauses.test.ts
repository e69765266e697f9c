import { describe, expect, test } from 'vitest';
import type { Condition, Law } from '../../src/law/clause.ts';
import type { Outlook } from '../../src/projection/model/outlook.ts';
import { MONTHS, type PacePath } from '../../src/projection/model/pace-paths.ts';
import { thresholdCurve } from '../../src/projection/model/threshold-curve.ts';
import { requirementOf } from '../../src/projection/requirement.ts';
import { simulatedCurve } from '../../src/projection/simulate.ts';
import { d, deposits, facts } from '../law/builders.ts';

const ON = d('2026-01-01');
const WORLD = {
  groups: { north: ['N1', 'N2', 'N3', 'N4'], states: ['N1', 'N2', 'N3', 'N4', 'S1', 'S2', 'S3', 'S4'] },
  tables: { tonnage: { of: { N1: 50, N2: 20, N3: 10, N4: 5, S1: 5, S2: 5, S3: 3, S4: 2 } } },
};
const rules = { organisations: 'not-counted', successions: 'not-counted' } as const;
const north = { kind: 'group', group: 'north' } as const;
const asks = (when: Condition, ...done: readonly string[]) =>
  requirementOf({ when, ...rules }, facts(deposits('2025-01-01', ...done), WORLD), ON);
const count = (n: number): Condition => ({ kind: 'instruments', count: n });

describe('what a clause still lacks', () => {
  test('a count: so many more, of anyone or of those named', () => {
    expect(asks(count(5), 'N1', 'S1')).toEqual({ kind: 'count', need: 3, of: null });
    const named = asks({ kind: 'some', of: north, atLeast: 3 }, 'N1', 'S1');
    expect(named).toMatchObject({ kind: 'count', need: 2 });
    expect(asks({ kind: 'every', of: north }, 'N1')).toMatchObject({ kind: 'count', need: 3 });
    expect(asks(count(1), 'N1')).toEqual({ kind: 'met' });
  });
  test('a fraction, rounded up', () => {
    const fraction: Condition = {
      kind: 'fraction',
      of: north,
      share: [2, 3],
      strictly: false,
      measured: 'current',
      counting: 'those-in-denominator',
    };
    expect(asks(fraction, 'N1')).toMatchObject({ kind: 'count', need: 2, of: new Set(WORLD.groups.north) });
  });
  test('a fraction of those there were at adoption, of any party or of them', () => {
    const fraction = (
      counting: 'any-party' | 'those-in-denominator',
      measured: 'at-adoption' | 'current',
    ): Condition => ({
      kind: 'fraction',
      of: north,
      share: [1, 2],
      strictly: true,
      measured,
      counting,
    });
    const of = (when: Condition, adopted?: string) =>
      requirementOf(
        { when, ...rules },
        facts(deposits('2025-01-01', 'N1'), adopted ? { ...WORLD, adopted } : WORLD),
        ON,
      );
    const all = new Set(WORLD.groups.north);
    expect(of(fraction('those-in-denominator', 'at-adoption'), '2020-01-01')).toEqual({
      kind: 'count',
      need: 2,
      of: all,
    });
    expect(of(fraction('any-party', 'at-adoption'), '2020-01-01')).toEqual({
      kind: 'count',
      need: 2,
      of: all,
    });
    expect(of(fraction('those-in-denominator', 'at-adoption'))).toMatchObject({ of: new Set() });
    expect(of(fraction('any-party', 'current'))).toMatchObject({ kind: 'count', of: all });
  });
  test('a fraction at adoption: any party means those of today, the others those of that day', () => {
    const grown = { north: (on: string) => (on < '2021' ? ['N1', 'N2'] : ['N1', 'N2', 'N3', 'N4']) };
    const of = (counting: 'any-party' | 'those-in-denominator') =>
      requirementOf(
        {
          when: {
            kind: 'fraction',
            of: north,
            share: [1, 1],
            strictly: false,
            measured: 'at-adoption',
            counting,
          },
          ...rules,
        },
        facts(deposits('2025-01-01', 'N1'), { groups: grown, adopted: '2020-01-01' }),
        ON,
      );
    expect(of('any-party')).toEqual({ kind: 'count', need: 1, of: new Set(['N1', 'N2', 'N3', 'N4']) });
    expect(of('those-in-denominator')).toEqual({ kind: 'count', need: 1, of: new Set(['N1', 'N2']) });
  });
  test('of several conditions: one that is left, several that are left, one that cannot be counted', () => {
    const allOf = (...of: readonly Condition[]): Condition => ({ kind: 'all-of', of });
    const anyOf = (...of: readonly Condition[]): Condition => ({ kind: 'any-of', of });
    const other: Condition = { kind: 'in-force', treaty: 'other' };
    expect(asks(allOf(count(5), { kind: 'every', of: north }))).toEqual({ kind: 'composed' });
    expect(asks(anyOf(count(5), { kind: 'every', of: north }))).toEqual({ kind: 'composed' });
    expect(asks(anyOf(other, other))).toMatchObject({ kind: 'uncountable', condition: { kind: 'any-of' } });
    expect(asks(allOf(count(1), count(2)), 'N1')).toEqual({ kind: 'count', need: 1, of: null });
    expect(asks(allOf(count(1)), 'N1')).toEqual({ kind: 'met' });
  });
  test('minima inside and weights are composed; what is met of several conditions falls away', () => {
    const among: Condition = { kind: 'instruments', count: 5, among: [{ of: north, atLeast: 3 }] };
    expect(asks(among)).toEqual({ kind: 'composed' });
    expect(asks({ kind: 'share', of: 'tonnage', percent: 60, strictly: false }, 'N1')).toEqual({
      kind: 'composed',
    });
    const both: Condition = { kind: 'all-of', of: [count(1), { kind: 'every', of: north }] };
    expect(asks(both, 'N1')).toMatchObject({ kind: 'count', need: 3 });
  });
  test('what no deposit decides', () => {
    const inForce: Condition = { kind: 'in-force', treaty: 'other' };
    expect(asks(inForce)).toMatchObject({ kind: 'uncountable' });
    expect(asks({ kind: 'all-of', of: [count(5), inForce] })).toMatchObject({ kind: 'uncountable' });
    expect(asks({ kind: 'any-of', of: [count(5), inForce] }, 'N1')).toMatchObject({ kind: 'count', need: 4 });
  });
});

/** Eight States that deposit at one pace, the treaty's own pace being known. */
function evenOutlook(pace: number): Outlook {
  const hazards = Float64Array.from({ length: MONTHS + 1 }, (_, m) => (pace * m) / 12);
  const path: PacePath = { weight: 1, signed: hazards, unsigned: hazards };
  const candidates = WORLD.groups.states.map(who => ({
    who,
    signed: true,
    stateEffect: 1,
    regionEffect: 1,
    announced: null,
  }));
  return {
    origin: 20_000,
    age: 1,
    candidates,
    paths: [path],
    soFar: { joined: 0, expected: 0, joinedLately: 0, expectedLately: 0 },
  };
}

const law: Law = {
  milestones: [],
  provisions: [],
  at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
};
const simulated = (when: Condition) =>
  simulatedCurve(evenOutlook(0.3), { clause: { when, ...rules }, law, facts: facts([], WORLD), on: ON });

describe('clauses that are more than a count', () => {
  test('simulated, a count agrees with the exact sum', () => {
    const exact = thresholdCurve(evenOutlook(0.3), 4);
    const drawn = simulated(count(4));
    for (const years of [1, 2, 4, 8]) expect(drawn.at(years)).toBeCloseTo(exact.at(years), 1);
  });
  test('the same on every run, and never falling', () => {
    const [a, b] = [simulated(count(4)), simulated(count(4))];
    const years = [0, 0.5, 1, 2, 5, 10, 15];
    expect(years.map(y => a.at(y))).toEqual(years.map(y => b.at(y)));
    expect(years.map(y => a.at(y))).toEqual(years.map(y => a.at(y)).toSorted((x, y) => x - y));
  });
  test('a minimum inside makes it later; one of two paths makes it sooner', () => {
    const plain = simulated(count(4)).at(2);
    const withMinimum = simulated({ kind: 'instruments', count: 4, among: [{ of: north, atLeast: 3 }] }).at(
      2,
    );
    const orAll = simulated({ kind: 'any-of', of: [count(4), { kind: 'every', of: north }] }).at(2);
    expect(withMinimum).toBeLessThan(plain - 0.05);
    expect(orAll).toBeGreaterThanOrEqual(plain);
  });
  test('weights: half the tonnage is one State’s, and the probability is about its own', () => {
    const alone = 1 - Math.exp(-0.3 * 2);
    const share = simulated({ kind: 'share', of: 'tonnage', percent: 50, strictly: false }).at(2);
    expect(share).toBeGreaterThan(alone - 0.03);
    expect(share).toBeLessThan(alone + 0.1);
  });
});
