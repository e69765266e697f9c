import { describe, expect, test } from 'vitest';
import { asKnownOn } from '../../src/status/as-known-on.ts';
import { type Answer, basisOf, type RecordRule } from '../../src/status/as-of.ts';
import { narrowedByTotals } from '../../src/status/official-totals.ts';
import { asOf, day, event, ledgerOf, treaty } from './builders.ts';

const old = treaty({ completeUntil: day('2020-01-01') });

describe('what an answer rests on', () => {
  const basis = (on: string, rule: RecordRule, answer: Answer, strictly: Answer = answer) =>
    basisOf(old, asOf(on, { today: '2026-11-30', rule }), false, answer, () => strictly);

  test.each<[string, RecordRule, Answer, Answer, string]>([
    ['2020-01-01', 'presumed', 'yes', 'undetermined', 'recorded'],
    ['2020-01-02', 'presumed', 'yes', 'undetermined', 'presumed'],
    ['2020-01-02', 'presumed', 'yes', 'yes', 'settled'],
    ['2020-01-02', 'presumed', 'no', 'no', 'settled'],
    ['2020-01-02', 'presumed', 'undetermined', 'undetermined', 'open'],
    ['2020-01-02', 'as-recorded', 'yes', 'undetermined', 'recorded'],
    ['2020-01-02', 'strict', 'undetermined', 'undetermined', 'open'],
    ['2020-01-01', 'strict', 'undetermined', 'undetermined', 'recorded'],
  ])('%s, %s: %s, strictly %s: %s', (on, rule, answer, strictly, expected) =>
    expect(basis(on, rule, answer, strictly)).toBe(expected),
  );

  test.each<[Answer, Answer, Answer, string]>([
    ['yes', 'yes', 'yes', 'recorded'],
    ['yes', 'undetermined', 'yes', 'presumed'],
    ['undetermined', 'undetermined', 'no', 'open'],
    ['undetermined', 'undetermined', 'undetermined', 'recorded'],
  ])(
    'within its record, beyond that of another: %s, strictly %s, as recorded %s: %s',
    (answer, strictly, recorded, expected) => {
      const asked = asOf('2020-01-01', { today: '2026-11-30', rule: 'presumed' });
      expect(basisOf(old, asked, true, answer, rule => (rule === 'strict' ? strictly : recorded))).toBe(
        expected,
      );
    },
  );
});

describe('the ledger as it could be known on a day', () => {
  const observed = (on: string) => ({ on: event('', 'notice', on).on, signatories: 3, sources: ['dep'] });
  const t = treaty({
    events: [event('A', 'signature', '2020-01-01'), event('B', 'signature', '2021-01')],
    observed: [observed('2020-06-01'), observed('2022-01-01')] as never,
  });
  const ledger = ledgerOf([t, treaty({ id: 'other' })]);
  const known = (on: string) => {
    const [first] = asKnownOn(ledger, day(on)).treaties.values();
    return [first?.events.length, first?.observed.length];
  };

  test('has no act and no total that could only come later', () => {
    expect(known('2019-12-31')).toEqual([0, 0]);
    expect(known('2020-01-01')).toEqual([1, 0]);
    expect(known('2020-06-01')).toEqual([1, 1]);
    expect(known('2021-01-01')).toEqual([2, 1]);
    expect(known('2022-01-01')).toEqual([2, 2]);
  });

  test('is the ledger itself where nothing lies after the day', () => {
    expect(asKnownOn(ledger, day('2022-01-01'))).toBe(ledger);
    const cut = asKnownOn(ledger, day('2021-12-31'));
    expect(cut).not.toBe(ledger);
    expect(cut.treaties.get('other')).toBe(ledger.treaties.get('other'));
  });
});

describe('totals that an official source states beyond the record', () => {
  const total = (on: string, signatories: number, sources: readonly string[] = ['dep']) => ({
    on: event('', 'notice', on).on,
    signatories,
    sources,
  });
  const narrowed = (on: string, observed: readonly object[], rule: RecordRule = 'presumed') => {
    const t = treaty({ completeUntil: day('2020-01-01'), observed: observed as never });
    const { lo, hi } = narrowedByTotals(t, asOf(on, { rule }), 'signatories', { lo: 10, hi: 50 });
    return `${lo}-${hi}`;
  };

  test('bound the number from below afterwards, from above before, and settle it on the day', () => {
    const one = [total('2021-01-01', 20)];
    expect([narrowed('2020-12-31', one), narrowed('2021-01-01', one), narrowed('2021-01-02', one)]).toEqual([
      '10-20',
      '20-20',
      '20-50',
    ]);
  });

  test('of an open day bound it outside of the range alone', () => {
    const month = [total('2021-01', 20)];
    const days = ['2021-01-01', '2021-01-02', '2021-01-30', '2021-01-31'];
    expect(days.map(d => narrowed(d, month))).toEqual(['10-20', '10-50', '10-50', '20-50']);
  });

  test('several narrow it together', () => {
    const two = [total('2021-01-01', 20), total('2022-01-01', 30)];
    expect(narrowed('2021-06-01', two)).toBe('20-30');
  });

  test('under strict only that of the very day counts', () => {
    const one = [total('2021-01-01', 20)];
    expect(['2020-12-31', '2021-01-01', '2021-01-02'].map(d => narrowed(d, one, 'strict'))).toEqual([
      '10-50',
      '20-20',
      '10-50',
    ]);
    expect(narrowed('2021-01-31', [total('2021-01', 20)], 'strict')).toBe('10-50');
  });

  test('do not count where the press states them, within the record, of something else, or against the record', () => {
    expect(narrowed('2021-06-01', [total('2021-01-01', 20, ['news'])])).toBe('10-50');
    expect(narrowed('2021-06-01', [total('2020-01-01', 20)])).toBe('10-50');
    expect(
      narrowed('2021-06-01', [{ ...total('2021-01-01', 20), signatories: undefined, consents: 20 }]),
    ).toBe('10-50');
    expect(narrowed('2021-06-01', [total('2021-01-01', 60)])).toBe('10-50');
    expect(narrowed('2020-06-01', [total('2021-01-01', 5)])).toBe('10-50');
  });
});
