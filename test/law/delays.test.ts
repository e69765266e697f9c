import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { Delay, Floor } from '../../src/law/clause.ts';
import { applyDelay, type DelayBase, type DelayContext } from '../../src/law/delays.ts';
import { d, facts, nthDay } from './builders.ts';

const none = facts([]);
const effect = (delay: Delay, deposited: string, context: Partial<DelayContext> = {}) =>
  applyDelay(delay, { deposited: d(deposited) }, { facts: none, ...context }).value;

describe('each delay', () => {
  const months = (n: number, overflow: 'last-day' | 'next-day' = 'last-day'): Delay => ({
    kind: 'months-after',
    months: n,
    overflow,
  });
  test.each<[string, Delay, string, string]>([
    ['same day (Refugee Protocol)', { kind: 'same-day' }, '1967-10-04', '1967-10-04'],
    ['VCLT art. 84(1): thirtieth day following', nthDay(30), '1979-12-28', '1980-01-27'],
    ['Genocide art. XIII: ninetieth day following', nthDay(90), '1950-10-14', '1951-01-12'],
    ['Hanoi Convention art. 65(1): ninetieth day after', nthDay(90), '2025-10-25', '2026-01-23'],
    [
      'Paris Protocol 1948: on expiry of thirty days',
      { kind: 'on-expiry-of-days', days: 30 },
      '1949-10-31',
      '1949-12-01',
    ],
    ['Pool Containers: six months after', months(6), '1997-07-17', '1998-01-17'],
    ['three months after 30 November end on the last of February', months(3), '2012-11-30', '2013-02-28'],
    ['or run over into March where the text says so', months(3, 'next-day'), '2012-11-30', '2013-03-01'],
    [
      'a year after 29 February',
      { kind: 'years-after', years: 1, overflow: 'last-day' },
      '2024-02-29',
      '2025-02-28',
    ],
    [
      'CISG: a deposit of the first gives the month after the thirteenth',
      { kind: 'first-of-month-after', months: 12 },
      '2008-07-01',
      '2009-08-01',
    ],
    ['CISG: 11 December 1986', { kind: 'first-of-month-after', months: 12 }, '1986-12-11', '1988-01-01'],
    [
      'Rome Statute: first of the month after the 60th day',
      { kind: 'first-of-month-after', days: 60 },
      '2002-04-11',
      '2002-07-01',
    ],
    ['ETS 185: Australia', { kind: 'first-of-month-after', months: 3 }, '2012-11-30', '2013-03-01'],
    [
      'Cluster Munitions: first day of the sixth month after the month',
      { kind: 'first-of-nth-month-after', months: 6 },
      '2010-02-16',
      '2010-08-01',
    ],
    [
      'the same of a deposit of the first',
      { kind: 'first-of-nth-month-after', months: 6 },
      '2010-02-01',
      '2010-08-01',
    ],
    ['1 January of the next year', { kind: 'first-of-year-after' }, '1992-01-01', '1993-01-01'],
  ])('%s', (_, delay, from, to) => {
    expect(effect(delay, from)).toBe(to);
  });
});

describe('what a delay runs from', () => {
  test('is the deposit, unless the text says receipt, notice or the day the conditions were met', () => {
    const base: DelayBase = {
      deposited: d('2000-01-01'),
      received: d('2000-01-02'),
      notified: d('2000-01-03'),
      conditionsMet: d('2000-01-04'),
    };
    const on = (from?: Delay['from']) =>
      applyDelay({ ...nthDay(1), ...(from ? { from } : {}) }, base, { facts: none }).value;
    expect([on(), on('receipt'), on('notice'), on('conditions-met')]).toEqual([
      '2000-01-02',
      '2000-01-03',
      '2000-01-04',
      '2000-01-05',
    ]);
  });

  test('where that day is not known there is no answer, and the reason says which day lacks', () => {
    const answer = applyDelay(
      { ...nthDay(30), from: 'receipt' },
      { deposited: d('2000-01-01') },
      { facts: none },
    );
    expect(answer.value).toBeNull();
    expect(answer.why.says).toEqual({ code: 'no-day-known', needs: 'receipt' });
  });
});

describe('a fixed day', () => {
  const montreal: Delay = { kind: 'fixed', day: d('1989-01-01'), else: nthDay(90) };

  test('holds when the conditions were met by it, that day included', () => {
    expect(effect(montreal, '1988-12-16')).toBe('1989-01-01');
    expect(effect(montreal, '1989-01-01')).toBe('1989-01-01');
  });

  test('missed, the fallback runs from the day they were met, and the reasons say so (London Amendment)', () => {
    const london: Delay = { kind: 'fixed', day: d('1992-01-01'), else: nthDay(90) };
    const answer = applyDelay(london, { deposited: d('1992-05-12') }, { facts: none });
    expect(answer.value).toBe('1992-08-10');
    expect(answer.why.says).toMatchObject({ code: 'delay', from: '1992-05-12', to: '1992-08-10' });
    expect(answer.why.because[0]?.says).toMatchObject({
      code: 'fixed-day-missed',
      day: '1992-01-01',
      met: '1992-05-12',
    });
  });

  test('may have to be met by an earlier day', () => {
    expect(effect({ ...montreal, ifMetBy: d('1988-10-01') }, '1988-10-02')).toBe('1988-12-31');
  });

  test('missed without a fallback gives no day before the conditions were met', () => {
    expect(effect({ kind: 'fixed', day: d('1989-01-01') }, '1990-02-03')).toBe('1990-02-03');
  });
});

describe('floors, after the delay', () => {
  const floored = (
    floor: Floor,
    deposited: string,
    context: Partial<DelayContext> = {},
    delay = nthDay(30),
  ) => effect({ ...delay, notBefore: [floor] }, deposited, context);
  const opened = facts([], { adopted: '1992-09-03', opened: '1993-01-13' });
  const cwc: Floor = { kind: 'after', of: 'opening', years: 2 };

  test('a calendar day: the African Development Bank not before 1 January 1964', () => {
    const afdb: Floor = { kind: 'day', day: d('1964-01-01') };
    expect(floored(afdb, '1963-12-31', {}, { kind: 'same-day' })).toBe('1964-01-01');
    expect(floored(afdb, '1964-09-10', {}, { kind: 'same-day' })).toBe('1964-09-10');
  });

  test('Chemical Weapons: 180 days, and not before two years after opening', () => {
    expect(floored(cwc, '1996-10-31', { facts: opened }, nthDay(180))).toBe('1997-04-29');
    expect(floored(cwc, '1993-06-01', { facts: opened }, nthDay(180))).toBe('1995-01-13');
    expect(floored({ kind: 'after', of: 'adoption', months: 25 }, '1993-01-01', { facts: opened })).toBe(
      '1994-10-03',
    );
  });

  test('the entry into force, of the treaty or for the participant, and time after it', () => {
    const context = { entryIntoForce: d('2026-01-17'), inForceForParticipant: d('2026-02-26') };
    expect(floored({ kind: 'entry-into-force' }, '2025-12-16', context)).toBe('2026-01-17');
    expect(floored({ kind: 'after', of: 'entry-into-force', years: 3 }, '2026-12-16', context)).toBe(
      '2029-01-17',
    );
    const own: Floor = { kind: 'after', of: 'entry-into-force-for-participant', years: 1, days: 1 };
    expect(floored(own, '2026-03-01', context)).toBe('2027-02-27');
  });

  test('another treaty’s entry into force, or that for the participant (Cartagena, Nagoya)', () => {
    const cbd = facts([], { inForce: { cbd: who => (who === 'AND' ? '2015-05-05' : '1993-12-29') } });
    const floor: Floor = { kind: 'entry-into-force-of', treaty: 'cbd' };
    expect(floored(floor, '1993-01-01', { facts: cbd, participant: 'AND' })).toBe('1993-12-29');
    const own: Floor = { ...floor, forParticipant: true };
    expect(floored(own, '2015-04-01', { facts: cbd, participant: 'AND' })).toBe('2015-05-05');
    expect(floored(own, '1993-01-01', { facts: cbd })).toBe('1993-12-29');
  });

  test('of several the latest; one whose day has not come leaves no answer', () => {
    const both: Floor[] = [
      { kind: 'day', day: d('2001-01-01') },
      { kind: 'day', day: d('2002-01-01') },
    ];
    expect(effect({ ...nthDay(30), notBefore: both }, '2000-01-01')).toBe('2002-01-01');
    const waits: Floor[] = [{ kind: 'entry-into-force-of', treaty: 'none' }, ...both];
    const answer = applyDelay(
      { ...nthDay(30), notBefore: waits },
      { deposited: d('2000-01-01') },
      { facts: none },
    );
    expect(answer.value).toBeNull();
    expect(answer.why.says).toMatchObject({ code: 'delay', to: '2000-01-31' });
    expect(answer.why.because[0]?.says).toMatchObject({ code: 'floor', day: null, applied: false });
  });
});

test('a later deposit never takes effect earlier', () => {
  const n = fc.integer({ min: 0, max: 400 });
  const delay: fc.Arbitrary<Delay> = fc.oneof(
    n.map(days => nthDay(days)),
    n.map(days => ({ kind: 'on-expiry-of-days', days }) as const),
    fc
      .tuple(fc.nat(30), fc.constantFrom('last-day', 'next-day'))
      .map(([months, overflow]) => ({ kind: 'months-after', months, overflow }) as const),
    fc.nat(5).map(years => ({ kind: 'years-after', years, overflow: 'last-day' }) as const),
    fc
      .tuple(fc.nat(14), fc.nat(90))
      .map(([months, days]) => ({ kind: 'first-of-month-after', months, days }) as const),
    fc.nat(14).map(months => ({ kind: 'first-of-nth-month-after', months }) as const),
    fc.constant({ kind: 'first-of-year-after' } as const),
    n.map(days => ({ kind: 'fixed', day: d('2001-01-01'), else: nthDay(days) }) as const),
  );
  const day = fc.nat(1500).map(k => new Date(Date.UTC(1999, 0, 1 + k)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(delay, day, day, (of, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect((effect(of, early) ?? '') <= (effect(of, late) ?? '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('a denunciation that takes effect on the same day of every year', () => {
  const on = (delay: Delay, received: string) => effect(delay, received);

  test('CCAMLR art. XXXI: 30 June, by notice not later than 1 January of the same year', () => {
    const rule = { kind: 'calendar-day', day: '06-30', noticeBy: '01-01' } as const;
    expect(on(rule, '2020-01-01')).toBe('2020-06-30');
    expect(on(rule, '2020-01-02')).toBe('2021-06-30');
    expect(on(rule, '2019-12-31')).toBe('2020-06-30');
  });

  test('Single Convention 1961 art. 46: 1 January, by notice not later than 1 July of the year before', () => {
    const rule = { kind: 'calendar-day', day: '01-01', noticeBy: '07-01' } as const;
    expect(on(rule, '2011-07-01')).toBe('2012-01-01');
    expect(on(rule, '2011-07-02')).toBe('2013-01-01');
  });

  test('UNIDO Constitution art. 6: the last day of the year that follows the one of the notice', () => {
    const rule = { kind: 'calendar-day', day: '12-31', noticeBy: '12-31' } as const;
    expect(on(rule, '1992-01-01')).toBe('1993-12-31');
    expect(on(rule, '1992-12-31')).toBe('1993-12-31');
    expect(on(rule, '1993-01-01')).toBe('1994-12-31');
  });

  test('without a day for the notice, the next such day after it', () => {
    expect(on({ kind: 'calendar-day', day: '12-31' }, '2020-12-31')).toBe('2021-12-31');
    expect(on({ kind: 'calendar-day', day: '12-31' }, '2020-12-30')).toBe('2020-12-31');
  });
});

describe('a denunciation that takes effect at the end of a period', () => {
  const genocide = { kind: 'end-of-period', years: 5, first: 10, noticeMonths: 6 } as const;
  const on = (received: string, entryIntoForce: PlainDate | null = d('1951-01-12')) =>
    effect(genocide, received, { entryIntoForce });

  test('Genocide Convention art. XIV: ten years from the entry into force, then five at a time, six months before', () => {
    expect(on('1955-03-01')).toBe('1961-01-12');
    expect(on('1960-07-12')).toBe('1961-01-12');
    expect(on('1960-07-13')).toBe('1966-01-12');
    expect(on('1965-08-01')).toBe('1971-01-12');
  });

  test('of a treaty that is not in force there is no period, and no day', () => {
    expect(on('1955-03-01', null)).toBeNull();
  });
});

describe('a day of the year at the ends of the calendar', () => {
  const on = (delay: Delay, received: string) => effect(delay, received);
  const endOfYear: Delay = { kind: 'calendar-day', day: '12-31', noticeBy: '12-31' };

  test('a last day for the notice before the first year is the first day of all', () => {
    expect(on(endOfYear, '0001-01-01')).toBe('0001-12-31');
    expect(on(endOfYear, '0001-01-02')).toBe('0002-12-31');
  });

  test('after the last year it is the last day of all', () => {
    expect(on({ kind: 'calendar-day', day: '06-30' }, '9999-06-29')).toBe('9999-06-30');
    expect(on({ kind: 'calendar-day', day: '06-30' }, '9999-06-30')).toBe('9999-12-31');
    expect(on(endOfYear, '9999-12-31')).toBe('9999-12-31');
  });

  test('a year has four digits', () => {
    expect(on({ kind: 'calendar-day', day: '06-30', noticeBy: '01-01' }, '0999-02-01')).toBe('1000-06-30');
    expect(on({ kind: 'calendar-day', day: '06-30' }, '0998-07-01')).toBe('0999-06-30');
  });
});

describe('floors whose day is not known or not later', () => {
  const with1 = (floor: Floor, context: Partial<DelayContext> = {}) =>
    applyDelay(
      { ...nthDay(30), notBefore: [floor] },
      { deposited: d('2000-01-01') },
      { facts: none, ...context },
    );

  test.each<[string, Floor]>([
    ['no entry into force', { kind: 'entry-into-force' }],
    ['no opening', { kind: 'after', of: 'opening', years: 1 }],
    ['no adoption', { kind: 'after', of: 'adoption', months: 1 }],
    ['time after no entry into force', { kind: 'after', of: 'entry-into-force', days: 1 }],
    ['not in force for the participant', { kind: 'after', of: 'entry-into-force-for-participant', days: 1 }],
    ['another treaty not in force', { kind: 'entry-into-force-of', treaty: 'x' }],
  ])('%s: there is no day', (_name, floor) => {
    const answer = with1(floor);
    expect(answer.value).toBeNull();
    expect(answer.why.because.map(s => s.says)).toEqual([
      { code: 'floor', floor, day: null, applied: false },
    ]);
  });

  test('the day of the delay itself is no later day', () => {
    const floor: Floor = { kind: 'day', day: d('2000-01-31') };
    expect(with1(floor)).toMatchObject({
      value: '2000-01-31',
      why: { because: [{ says: { applied: false } }] },
    });
    const next: Floor = { kind: 'day', day: d('2000-02-01') };
    expect(with1(next)).toMatchObject({
      value: '2000-02-01',
      why: { because: [{ says: { applied: true } }] },
    });
  });

  test('one of no time after a day is that day', () => {
    const opened = facts([], { opened: '2005-05-05' });
    expect(with1({ kind: 'after', of: 'opening' }, { facts: opened }).value).toBe('2005-05-05');
  });

  test('one day at a time: years, then months, then days', () => {
    const opened = facts([], { opened: '2004-02-29' });
    const floor: Floor = { kind: 'after', of: 'opening', years: 1, months: 1, days: 3 };
    expect(with1(floor, { facts: opened }).value).toBe('2005-03-31');
  });
});

describe('the reasons for a day', () => {
  const at = { file: 'ledger.yaml', line: 7, column: 1, endLine: 7, endColumn: 9 };
  const cited = { article: '8', at };
  const head = { cites: '8', from: [at] };
  const base = { deposited: d('2000-01-01') };
  const why = (delay: Delay, more: Partial<DelayContext> = {}) =>
    applyDelay(delay, base, { facts: none, cited, ...more }).why;

  test('cite the clause, with the day the delay runs from and the day it ends', () => {
    const delay = nthDay(30);
    const says = { code: 'delay', delay, from: '2000-01-01', to: '2000-01-31' };
    expect(why(delay)).toEqual({ says, ...head, because: [] });
    expect(why({ ...delay, notBefore: [] })).toMatchObject({ because: [] });
  });

  test('list every floor in its order, applied or not', () => {
    const floors = ['2001-01-01', '1990-01-01', '2002-01-01'].map(
      day => ({ kind: 'day', day: d(day) }) as const,
    );
    const delay: Delay = { ...nthDay(30), notBefore: floors };
    expect(why(delay).because).toEqual(
      floors.map((floor, n) => ({
        says: { code: 'floor', floor, day: floor.day, applied: n !== 1 },
        from: [],
        because: [],
      })),
    );
  });

  test('tell which day lacks', () => {
    const period: Delay = { kind: 'end-of-period', years: 5, first: 10, noticeMonths: 6 };
    expect(why(period)).toEqual({
      says: { code: 'no-day-known', needs: 'entry-into-force' },
      ...head,
      because: [],
    });
    expect(why({ ...nthDay(1), from: 'notice' }).says).toEqual({ code: 'no-day-known', needs: 'notice' });
    const unknown = applyDelay(nthDay(1), {}, { facts: none });
    expect(unknown).toMatchObject({ value: null, why: { says: { needs: 'deposit' }, from: [] } });
    expect(applyDelay(period, {}, { facts: none, entryIntoForce: d('2000-01-01') }).why.says).toEqual({
      code: 'no-day-known',
      needs: 'deposit',
    });
  });

  test('tell that a fixed day was missed, with or without a fallback', () => {
    const day = d('1999-12-31');
    const missed = {
      says: { code: 'fixed-day-missed', day, ifMetBy: day, met: '2000-01-01' },
      ...head,
      because: [],
    };
    const alone: Delay = { kind: 'fixed', day };
    expect(why(alone)).toEqual({
      says: { code: 'delay', delay: alone, from: '2000-01-01', to: '2000-01-01' },
      ...head,
      because: [missed],
    });
    const fallback = nthDay(90);
    const floor: Floor = { kind: 'day', day: d('2001-01-01') };
    const because = why({ ...alone, else: { ...fallback, notBefore: [floor] } }).because;
    expect(because[0]).toEqual(missed);
    expect(because[1]?.says).toMatchObject({ code: 'floor', applied: true });
    expect(because).toHaveLength(2);
  });

  test('a fixed day that is kept has no further reason, and runs from itself where nothing is known', () => {
    const fixed: Delay = { kind: 'fixed', day: d('2000-06-01') };
    expect(why(fixed)).toEqual({
      says: { code: 'delay', delay: fixed, from: '2000-01-01', to: '2000-06-01' },
      ...head,
      because: [],
    });
    const unknown = applyDelay(fixed, {}, { facts: none });
    expect(unknown).toMatchObject({ value: '2000-06-01', why: { says: { from: '2000-06-01' } } });
  });

  test('a fixed day asks when the conditions were met, before it asks for the deposit', () => {
    const fixed: Delay = { kind: 'fixed', day: d('2000-06-01') };
    const on = (of: DelayBase, delay: Delay = fixed) => applyDelay(delay, of, { facts: none }).value;
    expect(on({ deposited: d('2001-01-01'), conditionsMet: d('2000-06-01') })).toBe('2000-06-01');
    expect(on({ deposited: d('2000-01-01'), conditionsMet: d('2000-06-02') })).toBe('2000-06-02');
    expect(on({ deposited: d('2000-01-01'), received: d('2000-07-01') }, { ...fixed, from: 'receipt' })).toBe(
      '2000-07-01',
    );
  });
});

describe('periods from the entry into force', () => {
  const end = (from: string, years: number, first: number, noticeMonths: number) =>
    applyDelay(
      { kind: 'end-of-period', years, first, noticeMonths },
      { deposited: d(from) },
      { facts: none, entryIntoForce: d('1951-01-12') },
    ).value;

  test.each([
    ['1951-01-12', 5, 10, 6, '1961-01-12'],
    ['1950-06-01', 5, 10, 6, '1961-01-12'],
    ['1960-07-12', 5, 10, 6, '1961-01-12'],
    ['1960-07-13', 5, 10, 6, '1966-01-12'],
    ['1961-01-11', 5, 10, 0, '1961-01-12'],
    ['1961-01-12', 5, 10, 0, '1966-01-12'],
    ['2026-07-12', 5, 10, 6, '2031-01-12'],
    ['2030-07-12', 5, 10, 6, '2031-01-12'],
    ['2030-07-13', 5, 10, 6, '2036-01-12'],
    // Two years' notice: of a notice of 2029 the period that ends in 2031 is the first in time, of one of 2030 the next.
    ['2029-01-12', 5, 10, 24, '2031-01-12'],
    ['2029-01-13', 5, 10, 24, '2036-01-12'],
    ['2026-02-01', 1, 1, 0, '2027-01-12'],
    ['9999-12-31', 5, 10, 6, '9999-12-31'],
  ])(
    'a notice of %s, %i years after the first %i, %i months before: %s',
    (from, years, first, notice, to) => {
      expect(end(from, years, first, notice)).toBe(to);
    },
  );
});
