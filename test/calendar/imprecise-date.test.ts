import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanges, happenedBy } from '../../src/calendar/compare.ts';
import {
  type DateRange,
  isDateFault,
  isImprecise,
  parseDateRange,
} from '../../src/calendar/imprecise-date.ts';
import { heldOn, parseTenure } from '../../src/calendar/interval.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { d, days } from './builders.ts';

const read = (text: string): DateRange => {
  const range = parseDateRange(text);
  if (isDateFault(range)) throw new Error(`${text}: ${range.fault}`);
  return range;
};

describe('the forms of date that a ledger reads', () => {
  test.each<[text: string, earliest: string, latest: string, more?: object]>([
    ['2026-02-10', '2026-02-10', '2026-02-10'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['[2026-02-10..2026-04-10]', '2026-02-10', '2026-04-10'],
    ['[2026-02-10..2026-02-10]', '2026-02-10', '2026-02-10'],
    ['[2026-02..2026-04]', '2026-02-01', '2026-04-30'],
    ['[2025..2026-04]', '2025-01-01', '2026-04-30'],
    ['[2026-02-23..]', '2026-02-23', '9999-12-31', { open: true }],
    ['[..2026-02-23]', '0001-01-01', '2026-02-23'],
    ['2026-09~', '2026-08-01', '2026-10-31'],
    ['2026-01~', '2025-12-01', '2026-02-28'],
    ['2026-12~', '2026-11-01', '2027-01-31'],
    ['2026~', '2025-01-01', '2027-12-31'],
    ['2026-03-01~', '2026-02-28', '2026-03-02'],
    ['2024-02-29~', '2024-02-28', '2024-03-01'],
    ['2025-10-25/2025-10-26', '2025-10-25', '2025-10-26', { lasts: true }],
    ['2025-10/2025-11', '2025-10-01', '2025-11-30', { lasts: true }],
  ])('%s runs from %s to %s', (text, earliest, latest, more = {}) => {
    expect(read(text)).toEqual({ earliest, latest, written: text, ...more });
  });

  test.each<[text: string, fault: string, hint?: string]>([
    ['2025-02-30', 'no-such-day', '2025-02-28'],
    ['2025-02-29', 'no-such-day', '2025-02-28'],
    ['1900-02-29', 'no-such-day', '1900-02-28'],
    ['2025-04-31', 'no-such-day', '2025-04-30'],
    ['2025-13', 'no-such-day'],
    ['2025-13-01', 'no-such-day'],
    ['2025-00-10', 'no-such-day'],
    ['2025-01-00', 'no-such-day'],
    ['0000', 'not-a-date'],
    ['[2025-02-30..2025-03-01]', 'no-such-day', '2025-02-28'],
    ['2025-02-30/2025-03-01', 'no-such-day', '2025-02-28'],
    ['2025-02-30~', 'no-such-day', '2025-02-28'],
    ['yesterday', 'not-a-date'],
    ['', 'not-a-date'],
    [' 2025-01-01', 'not-a-date'],
    ['2025-01-01 ', 'not-a-date'],
    ['2025-1-1', 'not-a-date', '2025-01-01'],
    ['2025-1', 'not-a-date', '2025-01'],
    ['25.10.2025', 'not-a-date', '2025-10-25'],
    ['25/10/2025', 'not-a-date', '2025-10-25'],
    ['31.02.2025', 'not-a-date'],
    ['25 October 2025', 'not-a-date'],
    ['20251025', 'not-a-date'],
    ['-0001-01-01', 'not-a-date'],
    ['٢٠٢٥-١٠-٢٥', 'not-a-date'],
    ['2026-02-XX', 'edtf-not-read', '2026-02'],
    ['2026-XX-XX', 'edtf-not-read', '2026'],
    ['2026-uu', 'edtf-not-read', '2026'],
    ['2026-02?', 'edtf-not-read'],
    ['2026-02%', 'edtf-not-read'],
    ['{2025,2026}', 'edtf-not-read'],
    ['2026-21E2', 'edtf-not-read'],
    ['2025-10-25T10:00:00Z', 'edtf-not-read'],
    ['[2026-02-10]', 'edtf-not-read'],
    ['[2026-02-10,2026-02-12]', 'edtf-not-read'],
    ['[..]', 'not-a-date'],
    ['[2026-04-10..2026-02-10]', 'backwards'],
    ['2025-10-26/2025-10-25', 'backwards'],
  ])('%s is refused: %s', (text, fault, hint) => {
    expect(parseDateRange(text)).toEqual({ fault, written: text, ...(hint ? { hint } : {}) });
  });

  test('whatever is read begins before it ends, keeps what was written, and lies in the calendar', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'0123456789-./[]~X?'), maxLength: 24 });
    const likely = fc
      .tuple(days, days, fc.constantFrom('..', '/', '~', ''))
      .map(([a, b, j]) => (j === '..' ? `[${a}..${b}]` : j === '/' ? `${a}/${b}` : `${a}${j}`));
    fc.assert(
      fc.property(fc.oneof(soup, likely), text => {
        const range = parseDateRange(text);
        expect(range.written).toBe(text);
        if (isDateFault(range)) return;
        expect(range.earliest <= range.latest).toBe(true);
        expect([read(range.earliest).earliest, read(range.latest).latest]).toEqual([
          range.earliest,
          range.latest,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('a hint is always itself a date', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-./uX'), minLength: 4, maxLength: 10 }),
        text => {
          const range = parseDateRange(text);
          if (isDateFault(range) && range.hint) expect(isDateFault(parseDateRange(range.hint))).toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('imprecise days are never guessed', () => {
  test('a month against a day in it is undetermined', () => {
    expect(compareRanges(read('2026-02'), read('2026-02-10'))).toBe('undetermined');
    expect(compareRanges(read('2026-02'), read('2026-03-01'))).toBe('before');
    expect(compareRanges(read('2026-02'), read('2026-01-31'))).toBe('after');
    expect(compareRanges(read('2026-02'), read('2026-02'))).toBe('undetermined');
    expect(compareRanges(read('2026-02-10'), read('2026-02-10'))).toBe('same');
  });

  test('an act of some day of February has perhaps happened on its first day and certainly on its last', () => {
    const february = read('2026-02');
    expect(
      ['2026-01-31', '2026-02-01', '2026-02-27', '2026-02-28'].map(day => happenedBy(february, d(day))),
    ).toEqual(['no', 'undetermined', 'undetermined', 'yes']);
  });

  test('what lasts has happened from its first day, and its days are no uncertainty', () => {
    const hanoi = read('2025-10-25/2025-10-26');
    expect(happenedBy(hanoi, d('2025-10-25'))).toBe('yes');
    expect(isImprecise(hanoi)).toBe(false);
    expect(isImprecise(read('2026-02'))).toBe(true);
  });

  test('narrowing a range never turns a settled order round', () => {
    const range = fc
      .tuple(days, days)
      .map(([a, b]): readonly [PlainDate, PlainDate] => (a < b ? [a, b] : [b, a]));
    fc.assert(
      fc.property(range, range, fc.nat(100), (a, b, share) => {
        const wide = read(`[${a[0]}..${a[1]}]`);
        const narrow = share < 50 ? read(a[0]) : read(a[1]);
        const other = read(`[${b[0]}..${b[1]}]`);
        const before = compareRanges(wide, other);
        if (before !== 'undetermined') expect(compareRanges(narrow, other)).toBe(before);
        const happened = happenedBy(wide, b[0]);
        if (happened !== 'undetermined') expect(happenedBy(narrow, b[0])).toBe(happened);
      }),
    );
  });
});

describe('stretches of time', () => {
  test('a membership includes both its days: the United Kingdom in the EU', () => {
    const t = parseTenure('1973-01-01/2020-01-31');
    expect(t && ['1972-12-31', '1973-01-01', '2020-01-31', '2020-02-01'].map(x => heldOn(t, d(x)))).toEqual([
      'no',
      'yes',
      'yes',
      'no',
    ]);
  });

  test('where an end is a year, the days of that year are undetermined', () => {
    const t = parseTenure('1970/1987');
    expect(
      t &&
        [
          '1969-12-31',
          '1970-01-01',
          '1970-12-31',
          '1987-01-01',
          '1987-01-02',
          '1987-12-31',
          '1988-01-01',
        ].map(x => heldOn(t, d(x))),
    ).toEqual(['no', 'undetermined', 'yes', 'yes', 'undetermined', 'undetermined', 'no']);
  });

  test('open ends', () => {
    for (const text of ['../..', '1958-01-01', '1958-01-01/..', '../1990'])
      expect(parseTenure(text), text).not.toBeNull();
    const always = parseTenure('../..');
    expect(always && [heldOn(always, d('0001-01-01')), heldOn(always, d('9999-12-31'))]).toEqual([
      'yes',
      'yes',
    ]);
  });

  test.each(['', '/', '1990/1980', '1990/2000/2010', '2020-02-30', 'ever', '1990/', '/1990'])(
    '"%s" is no stretch of time',
    text => {
      expect(parseTenure(text)).toBeNull();
    },
  );
});
