import { describe, expect, test } from 'vitest';
import type { Condition, Delay } from '../../src/law/clause.ts';
import { entryIntoForce } from '../../src/law/entry-into-force.ts';
import { clause, count, d, deposit, deposits, facts, listed, nthDay, others } from './builders.ts';

const TODAY = d('2026-11-21');
const date = (...[c, f, through = TODAY]: [ReturnType<typeof clause>, ReturnType<typeof facts>, string?]) =>
  entryIntoForce(c, f, d(through)).value?.date;

describe('the treaty enters into force', () => {
  test('VCLT art. 84(1): the 35th instrument of 28 December 1979 gives 27 January 1980', () => {
    const f = facts([
      ...others(34, '1979-09-20'),
      deposit('TGO', '1979-12-28', 'accession'),
      deposit('RWA', '1980-01-03'),
    ]);
    const answer = entryIntoForce({ ...clause(35, nthDay(30)), article: '84(1)' }, f, d('1979-12-28'));
    expect(answer.value).toMatchObject({ threshold: { on: '1979-12-28', by: ['TGO'] }, date: '1980-01-27' });
    expect(answer.why).toMatchObject({ says: { code: 'threshold-reached' }, cites: '84(1)' });
    expect(answer.why.because.map(s => s.says)).toMatchObject([
      { code: 'condition', met: true, have: 35, need: 35 },
      { code: 'delay', from: '1979-12-28', to: '1980-01-27' },
    ]);
  });

  test('before the conditions are met there is no day, and the reason is the count', () => {
    const answer = entryIntoForce(clause(40, nthDay(90)), facts(others(39, '2025-10-25')), TODAY);
    expect(answer.value).toBeNull();
    expect(answer.why.says).toEqual({ code: 'threshold-not-reached' });
    expect(answer.why.because[0]?.says).toMatchObject({ have: 39, need: 40, met: false, on: TODAY });
  });

  test('Hanoi Convention art. 65(1): a fortieth on 25 October 2025 would give 23 January 2026', () => {
    expect(date(clause(40, nthDay(90)), facts(others(40, '2025-10-25')))).toBe('2026-01-23');
  });

  test('a withdrawal between the threshold and the entry into force does not undo it', () => {
    const f = facts([
      ...others(39, '2025-10-25'),
      deposit('A', '2025-10-25', 'ratification', { until: '2025-12-01' }),
    ]);
    expect(date(clause(40, nthDay(90)), f)).toBe('2026-01-23');
  });

  test('Paris Protocol 1948: 25 of which five of those named, and the day after the thirtieth', () => {
    const named = listed('CHN', 'CSK', 'FRA', 'NLD', 'POL', 'CHE', 'TUR', 'GBR', 'SUN', 'USA', 'YUG');
    const when: Condition = count(25, { among: [{ of: named, atLeast: 5 }] });
    const f = facts([
      ...others(19, '1949-01-01'),
      ...deposits('1949-09-30', 'CHN', 'GBR', 'SUN', 'POL', 'YUG'),
      deposit('FIN', '1949-10-31'),
    ]);
    expect(date(clause(when, { kind: 'on-expiry-of-days', days: 30 }), f)).toBe('1949-12-01');
  });

  test('Montreal Protocol: the fixed day when eleven had deposited and the Vienna Convention was in force', () => {
    const when: Condition = { kind: 'all-of', of: [count(11), { kind: 'in-force', treaty: 'vienna-ozone' }] };
    const montreal: Delay = { kind: 'fixed', day: d('1989-01-01'), else: nthDay(90) };
    const inForce = { 'vienna-ozone': '1988-09-22' };
    expect(date(clause(when, montreal), facts(others(11, '1988-10-17'), { inForce }))).toBe('1989-01-01');
    expect(date(clause(when, montreal), facts(others(11, '1989-02-01'), { inForce }))).toBe('1989-05-02');
    expect(date(clause(when, montreal), facts(others(11, '1988-10-17')))).toBeUndefined();
  });

  test('a protocol waits for its parent, and has no day until the parent has one', () => {
    const delay: Delay = { ...nthDay(30), notBefore: [{ kind: 'entry-into-force-of', treaty: 'vcdr' }] };
    const f = others(2, '1964-01-01');
    expect(date(clause(2, delay), facts(f, { inForce: { vcdr: '1964-04-24' } }))).toBe('1964-04-24');
    expect(date(clause(2, delay), facts(f))).toBeNull();
  });

  test('a delay from receipt takes the last receipt of the completing instruments', () => {
    const delay: Delay = { ...nthDay(30), from: 'receipt' };
    const two = (...received: (string | undefined)[]) =>
      facts(received.map((r, n) => deposit(`x${n}`, '2000-01-01', 'ratification', r ? { received: r } : {})));
    expect(date(clause(2, delay), two('2000-01-05', '2000-01-02'))).toBe('2000-02-04');
    expect(date(clause(2, delay), two('2000-01-05', undefined))).toBeNull();
  });
});
