import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { Condition } from '../../src/law/clause.ts';
import type { Instrument } from '../../src/law/facts.ts';
import { measuredDays, thresholdReached } from '../../src/law/threshold.ts';
import { clause, count, d, deposit, deposits, facts, group, listed, others } from './builders.ts';

const TODAY = d('2026-11-21');
const reached = (
  ...[c, f, through = TODAY]: [ReturnType<typeof clause>, ReturnType<typeof facts>, PlainDate?]
) => {
  const found = thresholdReached(c, f, through);
  return found && { on: found.on, by: found.by };
};

describe('the day the conditions are met', () => {
  test('all instruments of that day complete it: Genocide, five on 14 October 1950, from 19 to 24 of 20', () => {
    const f = facts([
      ...others(19, '1950-10-12'),
      ...deposits('1950-10-14', 'KHM', 'CRI', 'FRA', 'HTI', 'KOR'),
      deposit('ROU', '1950-11-02', 'accession'),
    ]);
    const by = ['CRI', 'FRA', 'HTI', 'KHM', 'KOR'];
    expect(reached(clause(20), f)).toEqual({ on: '1950-10-14', by });
    expect(reached(clause(20), f, d('1950-10-13'))).toBeNull();
    expect(reached(clause(20), f, d('1950-10-14'))).toEqual({ on: '1950-10-14', by });
  });

  test('latches: an instrument withdrawn after it does not undo it', () => {
    const f = facts([
      deposit('A', '2000-01-01', 'ratification', { until: '2000-03-02' }),
      ...others(2, '2000-03-01'),
    ]);
    expect(reached(clause(3), f)).toEqual({ on: '2000-03-01', by: ['x0', 'x1'] });
  });

  test('an instrument withdrawn on the very day another comes does not meet it', () => {
    const f = facts([
      deposit('A', '2000-01-01', 'ratification', { until: '2000-03-01' }),
      ...others(2, '2000-03-01'),
    ]);
    expect(reached(clause(3), f)).toBeNull();
  });

  test('CTBT: a ratification withdrawn before all have ratified is needed again', () => {
    const annex: Condition = { kind: 'every', of: listed('RUS', 'USA', 'FRA') };
    const rus = deposit('RUS', '2000-06-30', 'ratification', { until: '2023-11-03' });
    const usa = deposit('USA', '2024-01-01');
    const fra = deposit('FRA', '1998-04-06');
    expect(reached(clause(annex), facts([fra, rus, usa]))).toBeNull();
    const again = deposit('RUS', '2025-05-05');
    expect(reached(clause(annex), facts([fra, rus, usa, again]))).toEqual({ on: '2025-05-05', by: ['RUS'] });
  });

  test('NPT: the three depositaries and forty others, whoever comes last', () => {
    const three = ['GBR', 'USA', 'SUN'];
    const when: Condition = { kind: 'all-of', of: [{ kind: 'every', of: listed(...three) }, count(43)] };
    const f = facts([
      deposit('GBR', '1968-11-27'),
      ...others(39, '1969-12-31'),
      ...deposits('1970-03-05', 'USA', 'SUN', 'LSO'),
    ]);
    expect(reached(clause(when), f)).toEqual({ on: '1970-03-05', by: ['LSO', 'SUN', 'USA'] });
    expect(
      reached(clause(when), facts([...others(60, '1969-01-01'), ...deposits('1969-01-01', 'GBR', 'USA')])),
    ).toBeNull();
  });

  test('ETS 185: the sixth instrument completes it where the fifth brought only two members', () => {
    const when = count(5, { among: [{ of: group('coe'), atLeast: 3 }] });
    const f = facts(
      [...deposits('2003-01-01', 'ALB', 'HRV', 'x1', 'x2', 'x3'), ...deposits('2004-01-01', 'EST', 'x4')],
      {
        groups: { coe: ['ALB', 'HRV', 'EST'] },
      },
    );
    expect(reached(clause(when), f)).toEqual({ on: '2004-01-01', by: ['EST'] });
  });

  test('a State that joins a group later completes its minimum on that day, and no instrument does', () => {
    const f = facts(others(3, '2000-01-01'), {
      groups: { coe: day => (day < '2001-05-05' ? ['x0'] : ['x0', 'x1']) },
      otherDays: ['2001-05-05'],
    });
    expect(reached(clause(count(2, { of: group('coe') })), f)).toEqual({ on: '2001-05-05', by: [] });
  });

  test('Pool Containers (XI-A-18): the EU of 11 April 1995 is no fifth, Austria is', () => {
    const f = facts(
      [
        deposit('EU', '1995-04-11'),
        deposit('MLT', '1995-07-12', 'accession'),
        deposit('SWE', '1996-03-29'),
        deposit('CUB', '1996-06-12', 'accession'),
        deposit('UZB', '1996-11-27', 'accession'),
        deposit('AUT', '1997-07-17', 'accession'),
      ],
      { organisations: { EU: ['SWE', 'AUT', 'ITA'] } },
    );
    expect(reached(clause(5), f)).toEqual({ on: '1997-07-17', by: ['AUT'] });
    expect(reached(clause(5, undefined, { organisations: 'counted' }), f)?.on).toBe('1996-11-27');
  });

  test('1958 law of the sea: successions count on their day of deposit where the clause counts them', () => {
    const f = facts([
      ...others(2, '1960-01-01'),
      deposit('NGA', '1961-06-26', 'succession'),
      deposit('SEN', '1961-08-01'),
    ]);
    expect(reached(clause(3, undefined, { successions: 'counted' }), f)?.on).toBe('1961-06-26');
    expect(reached(clause(3), f)?.on).toBe('1961-08-01');
  });

  test('a condition on another treaty alone is met when that is in force, but not before adoption', () => {
    const when: Condition = { kind: 'in-force', treaty: 'parent' };
    expect(reached(clause(when), facts([], { inForce: { parent: '2001-02-03' } }))).toEqual({
      on: '2001-02-03',
      by: [],
    });
    const adopted = facts([], { adopted: '2005-01-01', inForce: { parent: '2001-02-03' } });
    expect(reached(clause(when), adopted)?.on).toBe('2005-01-01');
  });

  test('a convention as amended waits for the instruments of the amending protocol (Slavery, 1953), not for its own', () => {
    const when: Condition = { kind: 'under', treaty: 'protocol', when: count(2) };
    const protocol = [
      deposit('CHE', '1953-12-07'),
      deposit('ECU', '1955-08-17'),
      deposit('LBR', '1953-12-08'),
    ];
    const f = facts(others(9, '1954-01-01'), { instrumentsOf: { protocol } });
    expect(reached(clause(when), f)).toEqual({ on: '1953-12-08', by: ['LBR'] });
    expect(reached(clause(when), facts(others(9, '1954-01-01')))).toBeNull();
  });

  test('instruments of the other treaty that were withdrawn count no more', () => {
    const when: Condition = { kind: 'under', treaty: 'protocol', when: count(2) };
    const protocol = [
      deposit('A', '2000-01-01', 'ratification', { until: '2001-01-01' }),
      deposit('B', '2002-01-01'),
    ];
    expect(reached(clause(when), facts([], { instrumentsOf: { protocol } }))).toBeNull();
  });

  test('what no record can measure is met only in the earliest course of events (Liner Code: 25 % of a tonnage)', () => {
    const tonnage: Condition = { kind: 'unmeasured', what: { en: '25 % of the tonnage of 1973' } };
    const when: Condition = { kind: 'all-of', of: [count(2), tonnage] };
    const deposited = others(2, '1978-01-13');
    expect(reached(clause(when), facts(deposited))).toBeNull();
    expect(reached(clause(when), facts(deposited, { unmeasuredHolds: true }))?.on).toBe('1978-01-13');
  });
});

test('Ballast Water: thirty States are there for years, and the day the tonnage is found completes the conditions', () => {
  const tonnage: Condition = { kind: 'unmeasured', what: { en: '35 % of the tonnage' }, found: 'tonnage' };
  const when: Condition = { kind: 'all-of', of: [count(30), tonnage] };
  const deposited = [...others(30, '2011-09-28'), deposit('FIN', '2016-09-08', 'acceptance')];
  const found = { events: { tonnage: '2016-09-08' }, unmeasuredHolds: true };
  expect(reached(clause(when), facts(deposited, found))?.on).toBe('2016-09-08');
  expect(reached(clause(when), facts(deposited, { unmeasuredHolds: true }))).toBeNull();
});

test('an instrument withdrawn on its own day never stands', () => {
  const f = facts([
    deposit('A', '2000-01-01', 'ratification', { until: '2000-01-01' }),
    deposit('B', '2000-02-01'),
  ]);
  expect(reached(clause(2), f)).toBeNull();
});

describe('Kyoto Protocol art. 25(1)', () => {
  const EMISSIONS: Record<string, number> = {
    AUS: 288965,
    AUT: 59200,
    BEL: 113405,
    BGR: 82990,
    CAN: 457441,
    CZE: 169514,
    DNK: 52100,
    EST: 37797,
    FIN: 53900,
    FRA: 366536,
    DEU: 1012443,
    GRC: 82100,
    HUN: 71673,
    ISL: 2172,
    IRL: 30719,
    ITA: 428941,
    JPN: 1173360,
    LVA: 22976,
    LIE: 208,
    LUX: 11343,
    MCO: 71,
    NLD: 167600,
    NZL: 25530,
    NOR: 35533,
    POL: 414930,
    PRT: 42148,
    ROU: 171103,
    RUS: 2388720,
    SVK: 58278,
    ESP: 260654,
    SWE: 61256,
    CHE: 43600,
    GBR: 584078,
    USA: 4957022,
  };
  const members = [
    'AUT',
    'BEL',
    'DNK',
    'FIN',
    'DEU',
    'GRC',
    'IRL',
    'ITA',
    'LUX',
    'ESP',
    'SWE',
    'GBR',
    'NLD',
    'FRA',
    'PRT',
  ];
  const before = [
    ...others(60, '2001-01-01'),
    ...deposits('2001-03-19', 'ROU'),
    ...deposits('2001-11-15', 'CZE'),
    ...deposits('2002-05-31', 'EU', 'ISL', 'NOR', 'SVK', ...members),
    ...deposits('2002-12-17', 'JPN', 'LVA', 'BGR', 'HUN', 'EST', 'POL', 'CAN', 'NZL', 'CHE'),
  ];
  const when: Condition = {
    kind: 'all-of',
    of: [count(55), { kind: 'share', of: 'annex-i', percent: 55, strictly: false }],
  };
  const world = { tables: { 'annex-i': { of: EMISSIONS, total: 13728306 } }, organisations: { EU: members } };

  test('44.4 % without the Russian Federation, and its instrument alone completes 55 %', () => {
    expect(reached(clause(when), facts(before, world))).toBeNull();
    const f = facts([...before, ...deposits('2004-11-18', 'RUS', 'x99')], world);
    const found = thresholdReached(clause(when), f, TODAY);
    expect(found).toMatchObject({ on: '2004-11-18', by: ['RUS'] });
    expect(found?.measured.parts[1]?.have).toBe(61.785044);
  });
});

describe('laws of counting', () => {
  const day = fc.integer({ min: 0, max: 400 }).map(n => {
    const at = new Date(Date.UTC(2000, 0, 1 + n));
    return at.toISOString().slice(0, 10);
  });
  const instrument: fc.Arbitrary<Instrument> = fc
    .tuple(fc.integer({ min: 0, max: 12 }), day, fc.option(day), fc.constantFrom('ratification', 'accession'))
    .map(([who, on, until, act]) => {
      const ends = until !== null ? { until } : {};
      return deposit(`x${who}`, on, act as 'ratification', ends);
    });
  const some = fc.array(instrument, { maxLength: 40 });
  const world = { organisations: { x0: ['x1', 'x2'] } };

  test('one more instrument never delays a plain count', () => {
    fc.assert(
      fc.property(some, instrument, fc.integer({ min: 1, max: 10 }), (all, more, n) => {
        const [a, b] = [reached(clause(n), facts(all)), reached(clause(n), facts([...all, more]))];
        expect((b?.on ?? '9999') <= (a?.on ?? '9999')).toBe(true);
      }),
    );
  });

  test('the order in which instruments are written never matters', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 1, max: 8 }), (all, seed, n) => {
        const shuffled = [...all].sort((a, b) => order(a, seed) - order(b, seed));
        const unsorted = { ...facts(all, world), instruments: shuffled };
        expect(reached(clause(n), unsorted)).toEqual(reached(clause(n), facts(all, world)));
      }),
    );
  });
  const order = (i: Instrument, seed: number): number =>
    [...`${i.participant}${i.on}${seed}`].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 10007, 7);

  test('the days gone through agree with a count made afresh on every day', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 8 }), (all, n) => {
        const standing = (on: string) =>
          new Set(all.filter(i => i.on <= on && (!i.until || on < i.until)).map(i => i.participant)).size;
        const first = all
          .map(i => i.on)
          .sort()
          .find(on => standing(on) >= n);
        expect(reached(clause(n), facts(all))?.on).toBe(first);
      }),
    );
  });
});

test('days on which a participant only repeats its act are not measured: they change nothing', () => {
  const repeated = Array.from({ length: 50 }, (_, n) => deposit(`x${n % 5}`, `20${10 + n}-01-01`));
  const days = [...measuredDays(clause(9), facts(repeated), d('2070-01-01'))].map(m => m.day);
  expect(days).toEqual(['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01', '2014-01-01']);
});

describe('a condition met on a day without a deposit', () => {
  const parent: Condition = { kind: 'in-force', treaty: 'parent' };
  const inForce = { parent: '2001-05-05' };

  test.each<[string, Condition]>([
    ['both', { kind: 'all-of', of: [count(2), parent] }],
    ['either', { kind: 'any-of', of: [count(9), parent] }],
    ['one inside the other', { kind: 'any-of', of: [count(9), { kind: 'all-of', of: [count(1), parent] }] }],
    ['under another treaty', { kind: 'under', treaty: 'protocol', when: parent }],
  ])('the parent treaty enters into force: %s', (_name, when) => {
    const f = facts(others(2, '2000-01-01'), { inForce, instrumentsOf: { protocol: [] } });
    expect(reached(clause(when), f)).toEqual({ on: '2001-05-05', by: [] });
    expect(reached(clause(when), f, d('2001-05-04'))).toBeNull();
  });

  test('a treaty that has ended is not in force: what is deposited after its last day meets nothing', () => {
    const when: Condition = { kind: 'all-of', of: [count(2), parent] };
    const of = (second: string) =>
      facts([deposit('A', '2002-01-01'), deposit('B', second)], { inForce, ended: { parent: '2010-01-01' } });
    expect(reached(clause(when), of('2009-12-31'))?.on).toBe('2009-12-31');
    expect(reached(clause(when), of('2010-01-01'))).toBeNull();
  });

  test('an instrument of the other treaty that is denounced later completes the conditions on its day', () => {
    const protocol = [
      deposit('A', '1999-01-01'),
      deposit('B', '2000-01-01', 'accession', { until: '2010-01-01' }),
    ];
    const when: Condition = { kind: 'under', treaty: 'protocol', when: count(2) };
    const f = facts([], { instrumentsOf: { protocol } });
    expect(reached(clause(when), f)).toEqual({ on: '2000-01-01', by: ['B'] });
    const states = [...measuredDays(clause(when), f, TODAY)].map(m => [m.day, m.measured.met]);
    expect(states).toEqual([
      ['1999-01-01', false],
      ['2000-01-01', true],
      ['2010-01-01', false],
    ]);
  });

  test('a version of the clause applies from its first day: what was there before completes it on that day', () => {
    const f = facts(others(2, '2000-01-01'));
    const from = (since: string) => thresholdReached(clause(2), f, TODAY, d(since));
    expect(from('2005-01-01')).toMatchObject({ on: '2005-01-01', by: [] });
    expect(from('2000-01-01')).toMatchObject({ on: '2000-01-01', by: ['x0', 'x1'] });
    expect(from('1999-12-31')?.on).toBe('2000-01-01');
    expect(from('2026-11-22')).toBeNull();
  });

  test('nothing is met before the adoption, except where an instrument is recorded earlier', () => {
    const when: Condition = { kind: 'in-force', treaty: 'parent' };
    const on = (adopted: string, ...deposited: string[]) =>
      reached(clause(when), facts(deposits(deposited[0] ?? '', ...deposited.slice(1)), { adopted, inForce }))
        ?.on;
    expect(on('2005-01-01', '2004-06-01', 'A')).toBe('2004-06-01');
    expect(on('2005-01-01', '2005-06-01', 'A')).toBe('2005-01-01');
    expect(reached(clause(2), facts(others(2, '2004-12-31'), { adopted: '2005-01-01' }))?.on).toBe(
      '2004-12-31',
    );
  });
});

describe('whose instruments complete the conditions', () => {
  test('those of the part that became met, not those of a part that is still open', () => {
    const when: Condition = { kind: 'any-of', of: [count(3), { kind: 'every', of: listed('A') }] };
    const f = facts([deposit('B', '2000-01-01'), ...deposits('2001-01-01', 'A', 'C')]);
    expect(reached(clause({ kind: 'any-of', of: [count(9), when] }), f)).toEqual({
      on: '2001-01-01',
      by: ['A', 'C'],
    });
    const two = facts(deposits('2001-01-01', 'A', 'C'));
    expect(reached(clause(when), two)).toEqual({ on: '2001-01-01', by: ['A'] });
  });

  test('the fifth of five where three of its members were there before', () => {
    const when = count(5, { among: [{ of: listed('M1', 'M2', 'M3'), atLeast: 3 }] });
    const f = facts([...deposits('2000-01-01', 'M1', 'M2', 'M3', 'x1'), deposit('x2', '2001-01-01')]);
    expect(reached(clause(when), f)).toEqual({ on: '2001-01-01', by: ['x2'] });
  });

  test('more than 55 %: 55 % is not enough, and who brings the rest completes it', () => {
    const when: Condition = { kind: 'share', of: 't', percent: 55, strictly: true };
    const tables = { t: { of: { A: 55, B: 1, C: 44 } } };
    const f = facts([deposit('A', '2000-01-01'), deposit('B', '2001-01-01')], { tables });
    expect(reached(clause(when), f)).toEqual({ on: '2001-01-01', by: ['B'] });
  });

  test('organisations that count as their members complete a number that no other reaches', () => {
    const world = { organisations: { EU: ['AUT', 'FRA', 'ITA'] } };
    const f = facts(deposits('2000-01-01', 'EU', 'USA'), world);
    const asMembers = { organisations: 'as-members' } as const;
    expect(reached(clause(4, undefined, asMembers), f)).toEqual({ on: '2000-01-01', by: ['EU', 'USA'] });
    expect(reached(clause(5, undefined, asMembers), f)).toBeNull();
  });

  test('what does not count is listed by explanations only', () => {
    const f = facts([deposit('A', '2000-01-01', 'succession'), deposit('B', '2000-01-01')]);
    const found = thresholdReached(clause(1), f, TODAY);
    expect(found?.measured.counted.map(c => c.instrument.participant)).toEqual(['B']);
    expect(found?.measured.notCounted).toEqual([]);
  });
});

describe('the days that are looked at', () => {
  test('the day of a finding, though nothing is deposited on it', () => {
    const tonnage: Condition = { kind: 'unmeasured', what: { en: '35 %' }, found: 'tonnage' };
    const f = facts(others(2, '2010-01-01'), { events: { tonnage: '2016-09-09' } });
    const both: Condition = { kind: 'all-of', of: [count(2), tonnage] };
    expect(reached(clause(both), f)).toEqual({ on: '2016-09-09', by: [] });
  });

  test('a second act of a participant, where the clause admits only that (UNIDO: the notification)', () => {
    const f = facts([deposit('AUT', '1981-05-14'), deposit('AUT', '1985-06-21', 'notification')]);
    const when = count(1, { by: ['notification'] });
    expect(reached(clause(when), f)).toEqual({ on: '1985-06-21', by: ['AUT'] });
    const repeated = facts([...f.instruments, deposit('AUT', '1990-01-01', 'notification')]);
    const days = [...measuredDays(clause(when), repeated, TODAY)].map(m => m.day);
    expect(days).toEqual(['1981-05-14', '1985-06-21']);
  });

  test('one that withdraws the first of two instruments stays by the second', () => {
    const f = facts([
      deposit('A', '2000-01-01', 'accession', { until: '2001-01-01' }),
      deposit('A', '2000-06-01'),
      deposit('B', '2002-01-01'),
    ]);
    expect(reached(clause(2), f)).toEqual({ on: '2002-01-01', by: ['B'] });
  });
});
