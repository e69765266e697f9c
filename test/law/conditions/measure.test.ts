import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Fraction } from '../../../src/law/clause.ts';
import { explainCondition } from '../../../src/law/conditions/explain.ts';
import { fractionOf } from '../../../src/law/conditions/fraction.ts';
import { measure } from '../../../src/law/conditions/measure.ts';
import type { Step } from '../../../src/law/explanation.ts';
import type { Facts } from '../../../src/law/facts.ts';
import { count, d, deposit, deposits, facts, group, listed, others, PLAIN } from '../builders.ts';

const ON = d('2020-01-01');
const asked = (condition: Condition, f: Facts, organisations = PLAIN.organisations) => {
  const { met, have, need } = measure(condition, f, ON, { ...PLAIN, organisations });
  return { met, have, need };
};

describe('instruments', () => {
  test('39 of 40 is not met, 40 of 40 is', () => {
    expect(asked(count(40), facts(others(39, '2019-01-01')))).toEqual({ met: false, have: 39, need: 40 });
    expect(asked(count(40), facts(others(40, '2019-01-01')))).toEqual({ met: true, have: 40, need: 40 });
  });

  test('five of them three members of the Council of Europe (ETS 185): five with two are not enough', () => {
    const groups = { coe: ['ALB', 'HRV', 'EST'] };
    const ets185 = count(5, { among: [{ of: group('coe'), atLeast: 3 }] });
    const two = deposits('2003-01-01', 'ALB', 'HRV', 'USA', 'JPN', 'CAN');
    const measured = measure(ets185, facts(two, { groups }), ON, PLAIN);
    expect(measured).toMatchObject({
      met: false,
      have: 5,
      need: 5,
      parts: [{ met: false, have: 2, need: 3 }],
    });
    expect(asked(ets185, facts([...two, deposit('EST', '2003-05-12')], { groups }))).toMatchObject({
      met: true,
      have: 6,
    });
  });

  test('ratifications of signatories only (CWC before entry into force)', () => {
    const f = facts(deposits('1996-01-01', 'FJI', 'HUN'), { groups: { signatories: ['HUN'] } });
    expect(asked(count(65, { of: { kind: 'signatories' }, by: ['ratification'] }), f).have).toBe(1);
  });
});

describe('named States', () => {
  test('every one of those named (CTBT Annex 2), and nobody else in their stead', () => {
    const annex = { kind: 'every', of: listed('USA', 'CHN', 'FRA') } as const;
    const f = facts(deposits('1998-04-06', 'FRA', 'GBR', 'CHN'));
    expect(asked(annex, f)).toEqual({ met: false, have: 2, need: 3 });
    expect(asked(annex, facts([...f.instruments, deposit('USA', '2000-01-01')])).met).toBe(true);
  });

  test('an organisation that is itself named has to deposit', () => {
    const condition = { kind: 'every', of: listed('EU', 'FRA') } as const;
    const world = { organisations: { EU: ['FRA'] } };
    expect(asked(condition, facts(deposits('2000-01-01', 'FRA'), world)).met).toBe(false);
    expect(asked(condition, facts(deposits('2000-01-01', 'FRA', 'EU'), world)).met).toBe(true);
  });

  test('an organisation that counts as its members satisfies for them', () => {
    const condition = { kind: 'every', of: listed('AUT', 'FRA') } as const;
    const f = facts(deposits('2000-01-01', 'EU'), { organisations: { EU: ['FRA', 'AUT'] } });
    expect(asked(condition, f, 'as-members').met).toBe(true);
  });

  test('five of eleven named (Paris Protocol of 1948)', () => {
    const some = { kind: 'some', of: listed('CHN', 'FRA', 'NLD', 'POL', 'CHE', 'GBR'), atLeast: 5 } as const;
    expect(asked(some, facts(deposits('1949-01-01', 'CHN', 'FRA', 'NLD', 'POL', 'AUS'))).met).toBe(false);
    expect(asked(some, facts(deposits('1949-01-01', 'CHN', 'FRA', 'NLD', 'POL', 'GBR'))).met).toBe(true);
  });

  test('every one of nobody is never met', () => {
    expect(asked({ kind: 'every', of: group('none') }, facts(others(3, '2000-01-01'))).met).toBe(false);
  });
});

describe('shares', () => {
  const share = (percent: number, strictly = false) =>
    ({ kind: 'share', of: 't', percent, strictly }) as const;

  test('decimals add up exactly: 0.1 + 0.2 of 0.3 is the whole, and no more than the whole', () => {
    const f = facts(deposits('2000-01-01', 'A', 'B'), {
      tables: { t: { of: { A: 0.1, B: 0.2 }, total: 0.3 } },
    });
    expect(asked(share(100), f)).toEqual({ met: true, have: 100, need: 100 });
    expect(asked(share(100, true), f).met).toBe(false);
  });

  test('a share short by the last digit does not show as reached', () => {
    const f = facts(deposits('2000-01-01', 'A'), { tables: { t: { of: { A: 54.9999999 }, total: 100 } } });
    expect(asked(share(55), f)).toEqual({ met: false, have: 54.999999, need: 55 });
  });

  test('one without an entry has no weight; a table nobody knows is never met', () => {
    const f = facts(deposits('2000-01-01', 'A', 'B'), { tables: { t: { of: { A: 1 } } } });
    const step = explainCondition(share(100), f, ON, PLAIN);
    expect(step.because.map(s => s.says)).toMatchObject([
      { code: 'counted', participant: 'A', weight: 1 },
      { code: 'not-counted', participant: 'B', why: 'no-weight' },
    ]);
    expect(asked({ ...share(1), of: 'unknown' }, f)).toEqual({ met: false, have: 0, need: 1 });
  });

  test('the rule on organisations holds for weights: own entry, the members’ entries, or none', () => {
    const world = { organisations: { EU: ['A', 'B'] } };
    const on = deposits('2000-01-01', 'EU', 'A');
    const own = facts(on, { ...world, tables: { t: { of: { EU: 40, A: 30, B: 10 }, total: 100 } } });
    const without = facts(on, { ...world, tables: { t: { of: { A: 30, B: 10 }, total: 100 } } });
    expect(asked(share(55), own, 'not-additional').have).toBe(30);
    expect(asked(share(55), own, 'counted').have).toBe(70);
    expect(asked(share(55), own, 'as-members').have).toBe(40);
    expect(asked(share(55), without, 'as-members').have).toBe(40);
  });
});

describe('fractions', () => {
  test('round up: two thirds of 191 is 128, three quarters of 87 is 66, more than half of 10 is 6', () => {
    expect(fractionOf([2, 3], 191)).toBe(128);
    expect(fractionOf([3, 4], 87)).toBe(66);
    expect(fractionOf([2, 3], 192)).toBe(128);
    expect(fractionOf([1, 2], 10, true)).toBe(6);
    expect(fractionOf([1, 2], 11, true)).toBe(6);
  });

  test('are the least whole number that reaches, or exceeds, the fraction', () => {
    const parts = fc
      .integer({ min: 1, max: 50 })
      .chain(b => fc.tuple(fc.integer({ min: 1, max: b }), fc.constant(b)));
    fc.assert(
      fc.property(parts, fc.nat(1_000_000), fc.boolean(), ([a, b], of, strictly) => {
        const k = BigInt(fractionOf([a, b], of, strictly));
        const reaches = (n: bigint) =>
          strictly ? n * BigInt(b) > BigInt(a * of) : n * BigInt(b) >= BigInt(a * of);
        expect(reaches(k)).toBe(true);
        expect(k === 0n || !reaches(k - 1n)).toBe(true);
      }),
    );
  });

  const old = Array.from({ length: 87 }, (_, n) => `x${n}`);
  const world = {
    adopted: '1995-09-22',
    groups: { parties: (day: string) => (day < '2000-01-01' ? old : [...old, 'y0', 'y1', 'y2']) },
  };
  const amendment = (more: Partial<Fraction> = {}): Fraction => ({
    kind: 'fraction',
    of: { kind: 'parties' },
    share: [3, 4],
    strictly: false,
    measured: 'at-adoption',
    counting: 'those-in-denominator',
    ...more,
  });
  const f = facts([...others(65, '2010-01-01'), ...deposits('2011-01-01', 'y0', 'y1')], world);

  test('Basel Ban: of the 87 Parties at adoption only theirs count, 65 are not 66', () => {
    expect(measure(amendment(), f, ON, PLAIN)).toMatchObject({ met: false, have: 65, need: 66, outOf: 87 });
  });

  test('Espoo: the number is fixed at adoption, and any Party’s acceptance counts', () => {
    const espoo = amendment({ counting: 'any-party' });
    expect(measure(espoo, f, ON, PLAIN)).toMatchObject({ met: true, have: 67, need: 66, outOf: 87 });
  });

  test('of the parties of today both grow', () => {
    const current = amendment({ measured: 'current' });
    expect(measure(current, f, ON, PLAIN)).toMatchObject({ met: false, have: 67, need: 68, outOf: 90 });
  });

  test('of nobody, or at an adoption whose day is unknown, they are never met', () => {
    const any = facts(others(3, '2010-01-01'));
    expect(measure(amendment({ measured: 'current' }), any, ON, PLAIN)).toMatchObject({
      met: false,
      outOf: 0,
    });
    expect(measure(amendment(), any, ON, PLAIN).met).toBe(false);
    const since = {
      groups: { parties: (day: string) => (day < '2000-01-01' ? [] : ['x0']) },
      adopted: '1995-01-01',
    };
    const joined = facts(others(3, '2010-01-01'), since);
    expect(measure(amendment({ counting: 'any-party' }), joined, ON, PLAIN)).toMatchObject({
      met: false,
      have: 1,
    });
  });

  test('WTO: the EU counts as 28 of 164 Members, and 110 are needed', () => {
    const eu = Array.from({ length: 28 }, (_, n) => `e${n}`);
    const members = ['EU', ...eu, ...Array.from({ length: 135 }, (_, n) => `x${n}`)];
    const tfa = amendment({ of: group('wto'), share: [2, 3], measured: 'current' });
    const on = (n: number) =>
      facts(
        [deposit('EU', '2015-10-05', 'acceptance'), deposit('e3', '2016-01-01'), ...others(n, '2017-02-22')],
        {
          organisations: { EU: eu },
          groups: { wto: members },
        },
      );
    expect(asked(tfa, on(81), 'as-members')).toEqual({ met: false, have: 109, need: 110 });
    expect(asked(tfa, on(82), 'as-members')).toEqual({ met: true, have: 110, need: 110 });
  });
});

describe('composition', () => {
  const two: Condition = { kind: 'all-of', of: [count(2), { kind: 'in-force', treaty: 'vienna' }] };
  const f = facts(others(2, '2019-01-01'), { inForce: { vienna: '2020-01-01' } });

  test('all of: on one day; a treaty in force from a day is so on that day', () => {
    expect(measure(two, f, d('2019-12-31'), PLAIN).met).toBe(false);
    expect(measure(two, f, ON, PLAIN)).toMatchObject({ met: true, have: null, need: null });
  });

  test('any of: one is enough; nothing is never met', () => {
    expect(asked({ kind: 'any-of', of: [count(9), count(2)] }, f).met).toBe(true);
    expect(asked({ kind: 'any-of', of: [] }, f).met).toBe(false);
    expect(asked({ kind: 'all-of', of: [] }, f).met).toBe(false);
  });
});

describe('explanations', () => {
  const leaves = (s: Step): Step[] => (s.because.length === 0 ? [s] : s.because.flatMap(leaves));

  test('say the same as the measurement, and name every instrument that stands', () => {
    const f = facts(
      [...deposits('2019-01-01', 'EU', 'FRA', 'USA'), deposit('FRA', '2019-02-01', 'accession')],
      {
        organisations: { EU: ['FRA'] },
      },
    );
    const condition: Condition = { kind: 'all-of', of: [count(2), count(3, { by: ['ratification'] })] };
    const why = explainCondition(condition, f, ON, PLAIN, { article: '65(1)' });
    expect(why.cites).toBe('65(1)');
    expect(why.says).toMatchObject({ met: measure(condition, f, ON, PLAIN).met, have: null });
    expect(why.because.map(s => s.says)).toMatchObject([
      { have: 2, need: 2, met: true },
      { have: 2, need: 3, met: false },
    ]);
    expect(why.because[1]?.because.map(s => s.says)).toMatchObject([
      { code: 'admitted-acts' },
      { code: 'organisation-rule', rule: 'not-additional' },
      { code: 'counted', participant: 'FRA' },
      { code: 'counted', participant: 'USA' },
      { code: 'not-counted', participant: 'EU', why: 'organisation-not-additional' },
      { code: 'not-counted', participant: 'FRA', why: 'act-not-admitted' },
    ]);
    expect(leaves(why)).toHaveLength(6 + 5);
  });

  const parts = (condition: Condition, instruments: Parameters<typeof facts>[0], world = {}) =>
    explainCondition(condition, facts(instruments, world), ON, PLAIN).because.map(b => b.says);

  test('each part of a compound condition has its own day and instruments', () => {
    const condition: Condition = { kind: 'all-of', of: [count(2), count(3), count(9)] };
    expect(
      parts(condition, [
        ...deposits('2018-01-01', 'FRA'),
        ...deposits('2018-02-02', 'USA', 'JPN'),
        ...deposits('2019-03-03', 'EGY'),
      ]),
    ).toMatchObject([
      { met: true, on: '2018-02-02', have: 3, by: ['JPN', 'USA'] },
      { met: true, on: '2018-02-02', have: 3, by: ['JPN', 'USA'] },
      { met: false, on: ON, have: 4 },
    ]);
  });

  test('a part that was broken off is met since it was met again', () => {
    const condition: Condition = { kind: 'any-of', of: [count(2), count(1)] };
    const gone = deposit('USA', '2018-02-02', 'ratification', { until: '2018-06-06' });
    expect(
      parts(condition, [deposit('FRA', '2018-01-01'), gone, deposit('EGY', '2019-03-03')]),
    ).toMatchObject([
      { on: '2019-03-03', by: ['EGY'] },
      { on: '2018-01-01', by: ['FRA'] },
      // The instrument that was withdrawn is listed beside them.
      { code: 'not-counted', participant: 'USA', why: 'ended', until: '2018-06-06' },
    ]);
  });

  test('so have the minima inside a count, and the parts of parts', () => {
    const groups = { coe: ['ALB', 'HRV', 'EST'] };
    const ets185 = count(3, { among: [{ of: group('coe'), atLeast: 2 }] });
    const some = [deposit('ALB', '2017-01-01'), deposit('USA', '2018-01-01'), deposit('EST', '2019-01-01')];
    expect(parts(ets185, some, { groups }).filter(s => s.code === 'condition')).toMatchObject([
      { on: '2019-01-01', have: 2, by: ['EST'] },
    ]);
    const nested: Condition = { kind: 'all-of', of: [{ kind: 'any-of', of: [count(1), count(7)] }] };
    const [any] = explainCondition(nested, facts(some), ON, PLAIN).because;
    expect(any?.says).toMatchObject({ on: '2017-01-01', by: ['ALB'] });
    expect(any?.because.map(b => b.says)).toMatchObject([
      { on: '2017-01-01', met: true },
      { on: ON, met: false },
    ]);
  });

  test('a condition on another treaty is met by no instrument of this one', () => {
    const condition: Condition = { kind: 'all-of', of: [count(1), { kind: 'in-force', treaty: 'other' }] };
    const world = { inForce: { other: '2019-05-05' } };
    expect(parts(condition, [deposit('FRA', '2018-01-01')], world)).toMatchObject([
      { on: '2018-01-01', by: ['FRA'] },
      { on: '2019-05-05', by: [] },
    ]);
  });
});

describe('the reasons of a condition', () => {
  const at = { file: 'ledger.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 };
  const recorded = { earliest: d('2000-01-01'), latest: d('2000-01-31'), written: '2000-01' };
  const says = (condition: Condition, f: Facts) =>
    explainCondition(condition, f, ON, PLAIN).because.map(s => s.says);

  test('who is lacking comes first, in order; who has deposited follows with the line and the day as recorded', () => {
    const rus: Facts['instruments'][number] = { ...deposit('RUS', '2000-01-31'), at, recorded };
    const annex = { kind: 'every', of: listed('USA', 'RUS', 'CHN') } as const;
    const why = explainCondition(annex, facts([rus]), ON, PLAIN);
    expect(why).toEqual({
      says: { code: 'condition', condition: annex, met: false, on: ON, have: 1, need: 3, outOf: 3 },
      from: [],
      because: [
        { says: { code: 'lacking', participants: ['CHN', 'USA'] }, from: [], because: [] },
        {
          says: {
            code: 'counted',
            participant: 'RUS',
            act: 'ratification',
            on: '2000-01-31',
            recorded,
            weight: 1,
          },
          from: [at],
          because: [],
        },
      ],
    });
  });

  test('once it is met nobody lacks', () => {
    const f = facts(deposits('2000-01-01', 'A', 'B'));
    expect(says({ kind: 'every', of: listed('A', 'B') }, f)).toMatchObject([
      { code: 'counted', participant: 'A' },
      { code: 'counted', participant: 'B' },
    ]);
    expect(says({ kind: 'some', of: listed('A', 'B', 'C'), atLeast: 2 }, f).map(s => s.code)).not.toContain(
      'lacking',
    );
    const lacks = says({ kind: 'some', of: listed('A', 'D', 'C'), atLeast: 2 }, f)[0];
    expect(lacks).toEqual({ code: 'lacking', participants: ['C', 'D'] });
  });

  test('a plain count has no total and lacks nobody in particular', () => {
    const why = explainCondition(count(2), facts(others(1, '2000-01-01')), ON, PLAIN);
    expect(why.says).toEqual({
      code: 'condition',
      condition: count(2),
      met: false,
      on: ON,
      have: 1,
      need: 2,
    });
    expect(why.because).toEqual([
      {
        says: { code: 'counted', participant: 'x0', act: 'ratification', on: '2000-01-01', weight: 1 },
        from: [],
        because: [],
      },
    ]);
  });

  test('a refused instrument has its line, and the rule on organisations stands only where one is concerned', () => {
    const eu = { ...deposit('EU', '2000-01-01'), at };
    const world = { organisations: { EU: ['A'] } };
    const why = explainCondition(count(1), facts([eu], world), ON, PLAIN);
    expect(why.because).toEqual([
      { says: { code: 'organisation-rule', rule: 'not-additional' }, from: [], because: [] },
      {
        says: {
          code: 'not-counted',
          participant: 'EU',
          act: 'ratification',
          on: '2000-01-01',
          why: 'organisation-before-its-members',
        },
        from: [at],
        because: [],
      },
    ]);
    expect(says(count(1), facts(deposits('2000-01-01', 'A'), world)).map(s => s.code)).toEqual(['counted']);
  });

  test('a minimum is measured as a part with its own total', () => {
    const minimum = { of: listed('A', 'B', 'C'), atLeast: 2 };
    const f = facts([...deposits('2000-01-01', 'A', 'x'), deposit('B', '2001-01-01', 'succession')]);
    const { parts, notCounted } = measure(count(2, { among: [minimum] }), f, ON, PLAIN);
    expect(parts).toEqual([
      {
        condition: { kind: 'some', ...minimum },
        met: false,
        have: 1,
        need: 2,
        outOf: 3,
        parts: [],
        counted: [expect.objectContaining({ weight: 1 })],
        notCounted: [],
      },
    ]);
    expect(notCounted).toEqual([]);
  });
});

describe('organisations that count as their members', () => {
  const world = { organisations: { EU: ['AUT', 'FRA', 'ITA'], AU: ['EGY'] } };
  const rules = { ...PLAIN, organisations: 'as-members' } as const;
  const on = (condition: Condition, ...who: string[]) =>
    measure(condition, facts(deposits('2000-01-01', ...who), world), ON, rules);

  test('bring to a minimum those of their members that it names', () => {
    const of = (...ids: string[]) => count(3, { among: [{ of: listed(...ids), atLeast: 2 }] });
    expect(on(of('AUT', 'FRA', 'USA'), 'EU')).toMatchObject({ met: true, have: 3, parts: [{ have: 2 }] });
    expect(on(of('AUT', 'USA'), 'EU')).toMatchObject({ met: false, have: 3, parts: [{ have: 1 }] });
    expect(on(of('AUT', 'USA'), 'EU', 'USA').parts[0]).toMatchObject({ met: true, have: 2 });
    const none = on(of('USA', 'EU'), 'EU', 'AU').parts[0];
    expect(none).toMatchObject({ met: false, have: 0, counted: [] });
  });

  test('leave those lacking that they do not stand for', () => {
    expect(on({ kind: 'every', of: listed('AUT', 'USA', 'FRA') }, 'EU')).toMatchObject({
      met: false,
      have: 2,
      lacking: ['USA'],
    });
  });

  test('do not count for a named set of which none is a member', () => {
    expect(on({ kind: 'every', of: listed('USA') }, 'EU')).toMatchObject({ have: 0, counted: [] });
    const counted = measure(
      { kind: 'every', of: listed('USA') },
      facts(deposits('2000-01-01', 'EU'), world),
      ON,
      PLAIN,
    );
    expect(counted).toMatchObject({ met: false, have: 0, counted: [], parts: [] });
  });
});

describe('weights of any size', () => {
  const share = (percent: number) => ({ kind: 'share', of: 't', percent, strictly: false }) as const;
  const of = (weights: Record<string, number>, total: number, ...who: string[]) =>
    facts(deposits('2000-01-01', ...who), { tables: { t: { of: weights, total } } });

  test.each<[string, Record<string, number>, number, number, boolean, number]>([
    ['very small', { A: 1e-7, B: 2e-7 }, 3e-7, 100, true, 100],
    ['very large', { A: 1e21, B: 2e21 }, 4e21, 75, true, 75],
    ['large and small', { A: 1e21, B: 0.5 }, 1e21, 100, true, 100],
    ['with a fraction in the percentage', { A: 17.4, B: 0.1 }, 100, 17.5, true, 17.5],
    ['short of it by the last digit', { A: 17.4, B: 0.1 }, 100, 17.51, false, 17.5],
    ['one and a half in the exponent', { A: 1.5e-7, B: 1.5e-7 }, 6e-7, 50, true, 50],
    ['whole numbers of a whole', { A: 1, B: 2 }, 4, 75.5, false, 75],
  ])('%s', (_name, weights, total, percent, met, have) => {
    expect(asked(share(percent), of(weights, total, 'A', 'B'))).toEqual({ met, have, need: percent });
  });

  test('each instrument that counts shows its weight as the table has it', () => {
    const { counted } = measure(share(50), of({ A: 0.25, B: 12.5 }, 100, 'A', 'B', 'C'), ON, PLAIN);
    expect(counted.map(c => [c.instrument.participant, c.weight])).toEqual([
      ['A', 0.25],
      ['B', 12.5],
    ]);
  });

  test('what has no weight is listed by the reasons only, with what was refused before', () => {
    const f = of({ A: 1 }, 2, 'A', 'B');
    expect(measure(share(50), f, ON, PLAIN).notCounted).toEqual([]);
    const late = facts([...f.instruments, deposit('C', '2000-01-02', 'succession')], {
      tables: { t: { of: { A: 1, C: 1 }, total: 2 } },
    });
    const why = explainCondition(share(50), late, ON, PLAIN).because.map(s => s.says);
    expect(why).toMatchObject([
      { code: 'counted', participant: 'A' },
      { participant: 'B', why: 'no-weight' },
      { participant: 'C', why: 'succession' },
    ]);
  });

  test('a table that sums to nothing is never met, not even for nothing', () => {
    const answer = measure(share(0), of({ A: 0 }, 0, 'A'), ON, PLAIN);
    expect(answer).toMatchObject({ met: false, have: 0, parts: [], counted: [], notCounted: [] });
  });
});

describe('conditions without a number', () => {
  test('a finding holds from its day, and not before; without it and without a day it never holds', () => {
    const tonnage: Condition = { kind: 'unmeasured', what: { en: 'x' }, found: 'tonnage' };
    const f = facts([], { events: { tonnage: '2016-09-08' } });
    const met = (day: string, of = f) => measure(tonnage, of, d(day), PLAIN).met;
    expect([met('2016-09-07'), met('2016-09-08'), met('2016-09-09')]).toEqual([false, true, true]);
    expect(met('2020-01-01', facts([], { unmeasuredHolds: true }))).toBe(false);
  });

  test('another treaty that never entered into force', () => {
    expect(measure({ kind: 'in-force', treaty: 'x' }, facts([]), ON, PLAIN)).toEqual({
      condition: { kind: 'in-force', treaty: 'x' },
      met: false,
      have: null,
      need: null,
      parts: [],
      counted: [],
      notCounted: [],
    });
  });
});

test('the reasons list the instruments of one day by participant', () => {
  const f = facts([...deposits('2001-01-01', 'C', 'B'), deposit('D', '2000-01-01')]);
  const who = explainCondition(count(3), f, ON, PLAIN).because.map(s =>
    s.says.code === 'counted' ? s.says.participant : '',
  );
  expect(who).toEqual(['D', 'B', 'C']);
});

test('an organisation that does not count as its members leaves them lacking', () => {
  const f = facts(deposits('2000-01-01', 'EU'), { organisations: { EU: ['AUT', 'FRA'] } });
  expect(measure({ kind: 'every', of: listed('AUT', 'FRA') }, f, ON, PLAIN)).toMatchObject({
    met: false,
    have: 0,
    lacking: ['AUT', 'FRA'],
  });
});

test('a fraction of the membership at an adoption whose day is not known is of nobody', () => {
  const half = {
    kind: 'fraction',
    of: { kind: 'parties' },
    share: [1, 2],
    strictly: false,
    measured: 'at-adoption',
    counting: 'those-in-denominator',
  } as const;
  const f = facts(deposits('2000-01-01', 'A', 'B'), { groups: { parties: ['A', 'B'] } });
  expect(measure(half, f, ON, PLAIN)).toMatchObject({ met: false, have: 0, need: 1, outOf: 0, parts: [] });
});
