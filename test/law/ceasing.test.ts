import { describe, expect, test } from 'vitest';
import { ceased, type TimeInForce } from '../../src/law/ceasing.ts';
import type { Ceasing } from '../../src/law/clause.ts';
import type { Instrument } from '../../src/law/facts.ts';
import { clause, d, deposit, facts, others } from './builders.ts';

const lived = (history: readonly (readonly [string, number])[], through = '2026-11-21'): TimeInForce => ({
  entryIntoForce: d(history[0]?.[0] ?? '2000-01-01'),
  history: history.map(([day, parties]) => ({ day: d(day), parties })),
  clause: clause(5),
  facts: facts([]),
  through: d(through),
});
const below = (parties: number, forMonths?: number): Ceasing => ({
  kind: 'parties-below',
  parties,
  ...(forMonths === undefined ? {} : { forMonths }),
});

describe('a treaty ceases to be in force', () => {
  test('at once when the parties fall below sixteen (Genocide art. XV); sixteen are enough', () => {
    expect(
      ceased(
        below(16),
        lived([
          ['1951-01-12', 20],
          ['1960-01-01', 16],
        ]),
      ),
    ).toBeNull();
    expect(
      ceased(
        below(16),
        lived([
          ['1951-01-12', 20],
          ['1960-01-01', 16],
          ['1961-01-01', 15],
        ]),
      ),
    ).toBe('1961-01-01');
  });

  test('at the end of twelve consecutive months below five', () => {
    const fall = [
      ['1959-04-08', 5],
      ['1970-03-10', 4],
    ] as const;
    expect(ceased(below(5, 12), lived(fall))).toBe('1971-03-10');
    expect(ceased(below(5, 12), lived(fall, '1971-03-09'))).toBeNull();
    expect(ceased(below(5, 12), lived([...fall, ['1970-09-01', 3]]))).toBe('1971-03-10');
    expect(ceased(below(5, 12), lived([...fall, ['1971-03-09', 5]]))).toBeNull();
    expect(ceased(below(5, 12), lived([...fall, ['1971-03-10', 5]]))).toBe('1971-03-10');
    expect(ceased(below(5, 12), lived([...fall, ['1970-09-01', 5], ['1970-10-01', 4]]))).toBe('1971-10-01');
  });

  test('never by not having had so many parties', () => {
    expect(
      ceased(
        below(5),
        lived([
          ['1959-04-08', 3],
          ['1960-01-01', 4],
        ]),
      ),
    ).toBeNull();
  });

  describe('when its conditions are met no more (Single Convention art. 41 reads so)', () => {
    const lost = (instruments: readonly Instrument[], through = '2026-11-21') =>
      ceased(
        { kind: 'conditions-not-met' },
        { ...lived([['2000-03-31', 5]], through), facts: facts(instruments) },
      );
    const leaver = (until: string) => deposit('A', '2000-01-01', 'ratification', { until });

    test('from the day a denunciation takes effect', () => {
      expect(lost([...others(4, '2000-01-01'), leaver('2010-06-01')])).toBe('2010-06-01');
      expect(lost([...others(4, '2000-01-01'), leaver('2010-06-01')], '2010-05-31')).toBeNull();
      expect(lost([...others(5, '2000-01-01'), leaver('2010-06-01')])).toBeNull();
    });

    test('but not by a withdrawal between the threshold and the entry into force', () => {
      expect(lost([...others(4, '2000-01-01'), leaver('2000-02-01')])).toBeNull();
    });
  });
});

describe('a fall on a boundary day', () => {
  test.each<[string, readonly (readonly [string, number])[], number | undefined, string, string | null]>([
    [
      'on the last day that is known',
      [
        ['2000-01-01', 5],
        ['2010-01-01', 4],
      ],
      undefined,
      '2010-01-01',
      '2010-01-01',
    ],
    [
      'the end of twelve months on the last day known',
      [
        ['2000-01-01', 5],
        ['2010-01-01', 4],
      ],
      12,
      '2011-01-01',
      '2011-01-01',
    ],
    [
      'the first of two falls ends in time, the second does not matter',
      [
        ['2000-01-01', 5],
        ['2010-01-01', 4],
        ['2011-06-01', 5],
        ['2012-01-01', 4],
      ],
      12,
      '2026-01-01',
      '2011-01-01',
    ],
    [
      'regained in time, and one more long after',
      [
        ['2000-01-01', 5],
        ['2010-01-01', 4],
        ['2010-06-01', 5],
        ['2012-01-01', 6],
      ],
      12,
      '2026-01-01',
      null,
    ],
    [
      'two more leave meanwhile: the months run from the first fall',
      [
        ['2000-01-01', 5],
        ['2010-01-01', 4],
        ['2010-06-01', 3],
        ['2010-12-31', 5],
        ['2013-01-01', 4],
      ],
      12,
      '2026-01-01',
      '2014-01-01',
    ],
  ])('%s', (_name, history, forMonths, through, day) => {
    expect(ceased(below(5, forMonths), lived(history, through))).toBe(day);
  });

  test('enough before the entry into force, too few on its day: that is no fall', () => {
    const life = lived([
      ['1999-01-01', 5],
      ['2000-01-01', 4],
    ]);
    expect(ceased(below(5), { ...life, entryIntoForce: d('2000-01-01') })).toBeNull();
    expect(ceased(below(5), { ...life, entryIntoForce: d('1999-12-31') })).toBe('2000-01-01');
  });

  test('conditions lost on the day of the entry into force, the day after, or never met', () => {
    const leaver = deposit('A', '1999-01-01', 'ratification', { until: '2000-03-31' });
    const on = (entry: string, instruments: readonly Instrument[]) =>
      ceased(
        { kind: 'conditions-not-met' },
        { ...lived([['2000-03-31', 5]]), entryIntoForce: d(entry), facts: facts(instruments) },
      );
    const five = [...others(4, '1999-01-01'), leaver];
    expect(on('2000-03-31', five)).toBeNull();
    expect(on('2000-03-30', five)).toBe('2000-03-31');
    expect(on('1998-01-01', others(4, '1999-01-01'))).toBeNull();
  });
});
