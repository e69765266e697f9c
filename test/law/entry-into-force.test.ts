import { describe, expect, test } from 'vitest';
import type { Condition, Delay } from '../../src/law/clause.ts';
import { entryIntoForce, entryIntoForceByVersions } from '../../src/law/entry-into-force.ts';
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

describe('what completes the conditions', () => {
  const at = { file: 'ledger.yaml', line: 5, column: 1, endLine: 5, endColumn: 9 };
  const last = { ...deposit('B', '2001-01-01', 'ratification', { notified: '2001-02-01' }), at };

  test('its lines are those of the reason, with the article and place of the clause', () => {
    const rule = { ...clause(2, nthDay(30)), article: '9', at: { ...at, line: 1 } };
    const before = { ...deposit('A', '2000-01-01'), at: { ...at, line: 4 } };
    const again = { ...deposit('B', '2002-01-01', 'accession'), at: { ...at, line: 6 } };
    const refused = { ...deposit('N', '2001-01-01', 'succession'), at: { ...at, line: 7 } };
    const { why } = entryIntoForce(rule, facts([before, last, again, refused]), TODAY);
    expect(why).toMatchObject({ cites: '9', from: [{ line: 1 }, { line: 5 }] });
    expect(why.from).toHaveLength(2);
    const supposed = entryIntoForce(rule, facts([before, deposit('B', '2001-01-01')]), TODAY);
    expect(supposed.why.from).toEqual([rule.at]);
    const open = entryIntoForce(rule, facts([before]), TODAY);
    expect(open.why.because[0]).toMatchObject({ cites: '9', from: [rule.at] });
  });

  test('a delay from the notice runs from the last notice of those that completed them', () => {
    const rule = clause(2, { ...nthDay(30), from: 'notice' });
    const early = deposit('A', '2000-01-01', 'ratification', { notified: '2005-01-01' });
    const other = deposit('N', '2001-01-01', 'succession', { notified: '2006-01-01' });
    const again = deposit('B', '2003-01-01', 'accession', { notified: '2007-01-01' });
    expect(date(rule, facts([early, last, other, again]))).toBe('2001-03-03');
    const two = deposit('C', '2001-01-01', 'ratification', { notified: '2001-01-20' });
    expect(date(rule, facts([early, last, two]))).toBe('2001-03-03');
    expect(date(rule, facts([early, last, deposit('C', '2001-01-01')]))).toBeNull();
  });
});

describe('by the versions of a clause', () => {
  const version = (count: number, until: string, since?: string) => ({
    clause: { ...clause(count, nthDay(30)), article: String(count) },
    since: since === undefined ? undefined : d(since),
    until: d(until),
  });
  const by = (...versions: ReturnType<typeof version>[]) =>
    entryIntoForceByVersions(versions, facts([...others(2, '2000-01-01'), deposit('A', '2010-01-01')]));

  test('the one that applies on the day settles it', () => {
    const first = by(version(2, '2004-12-31'), version(1, '2026-11-30', '2005-01-01'));
    expect(first?.value).toMatchObject({ threshold: { on: '2000-01-01' }, date: '2000-01-31' });
    const eased = by(version(9, '2004-12-31'), version(2, '2026-11-30', '2005-01-01'));
    expect(eased).toMatchObject({
      value: { threshold: { on: '2005-01-01', by: [] }, date: '2005-01-31' },
      why: { cites: '2' },
    });
    const third = by(
      version(9, '2004-12-31'),
      version(8, '2009-12-31', '2005-01-01'),
      version(3, '2026-11-30', '2010-01-01'),
    );
    expect(third?.value).toMatchObject({ threshold: { on: '2010-01-01', by: ['A'] } });
  });

  test('of none that is met the last gives the reason; of no version there is no answer', () => {
    const open = by(version(9, '2004-12-31'), version(8, '2026-11-30', '2005-01-01'));
    expect(open).toMatchObject({
      value: null,
      why: { because: [{ cites: '8', says: { have: 3, need: 8 } }] },
    });
    expect(by()).toBeNull();
  });
});
