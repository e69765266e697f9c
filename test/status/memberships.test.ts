import { describe, expect, test } from 'vitest';
import { membershipDays } from '../../src/status/membership-days.ts';
import { event, inForceAfter, ledgerOf, registry, reportOn, treaty } from './builders.ts';

const MEMBERS = {
  eu: { A: ['1950-01-01', '9999-12-31'], B: ['1973-01-01', '9999-12-31'], C: ['1973-01-01', '2020-01-31'] },
  club: { D: ['1960-05-01', '1969-12-31'] },
} as const;

describe('the days on which memberships change that matter to a treaty', () => {
  const of = (parts: Parameters<typeof treaty>[0]) => membershipDays(treaty(parts), registry({}, MEMBERS));
  const club = { law: { openTo: { kind: 'group', group: 'club' } as const } };

  test('of a group that a clause names: the first day of a member, and the first on which it was none', () =>
    expect(of(club)).toEqual(['1960-05-01', '1970-01-01']));

  test('of an organisation that consented, in order and each once', () =>
    expect(of({ events: [event('EU', 'approval', '2000-01-01')] })).toEqual([
      '1950-01-01',
      '1973-01-01',
      '2020-02-01',
    ]));

  test('not of an organisation that only signed, nor of States', () =>
    expect(
      of({ events: [event('EU', 'signature', '2000-01-01'), event('A', 'ratification', '2000-01-01')] }),
    ).toEqual([]));

  test('of a group that is not recorded there are none', () => {
    const t = treaty({ events: [event('X', 'approval', '2000-01-01')] });
    expect(membershipDays(t, registry({ X: { kind: 'organisation', members: 'unknown' } }))).toEqual([]);
  });

  test('a membership that always was, or never ends, has no such day', () => {
    const always = { club: { D: ['0001-01-01', '9999-12-31'] } } as const;
    expect(membershipDays(treaty(club), registry({}, always))).toEqual([]);
  });
});

describe('the number that a clause needs', () => {
  const fraction = (measured: 'current' | 'at-adoption') =>
    ({
      kind: 'fraction',
      of: { kind: 'group', group: 'club' },
      share: [2, 3],
      strictly: false,
      measured,
      counting: 'those-in-denominator',
    }) as const;
  /** Three members at the adoption, six from 2005 on. */
  const GROWING = {
    club: {
      A: ['1990-01-01', '9999-12-31'],
      B: ['1990-01-01', '9999-12-31'],
      C: ['1990-01-01', '9999-12-31'],
      D: ['2005-01-01', '9999-12-31'],
      E: ['2005-01-01', '9999-12-31'],
      EU: ['2005-01-01', '9999-12-31'],
    },
  } as const;
  const required = (measured: 'current' | 'at-adoption', on: string, ...who: readonly string[]) => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(fraction(measured)) },
      events: [event('', 'adoption', '2000-01-01'), ...who.map(id => event(id, 'acceptance', '2001-01-01'))],
    });
    const report = reportOn(ledgerOf([t], registry({}, GROWING)), on);
    return [report.required, report.remaining.confirmed];
  };

  test('grows with the membership until it is reached, and stays what it was on that day', () => {
    expect([required('current', '2004-12-31', 'A'), required('current', '2005-01-01', 'A')]).toEqual([
      [2, 1],
      [4, 3],
    ]);
    expect(required('current', '2010-01-01', 'A', 'B')).toEqual([2, 0]);
  });

  test('is that of the adoption where the text fixes it', () =>
    expect([
      required('at-adoption', '2010-01-01', 'A'),
      required('at-adoption', '2010-01-01', 'A', 'B'),
    ]).toEqual([
      [2, 1],
      [2, 0],
    ]));

  test('is none where there are several ways, or several conditions', () => {
    const counts = [
      { kind: 'instruments', count: 2 },
      { kind: 'instruments', count: 3 },
    ];
    for (const kind of ['any-of', 'all-of']) {
      const t = treaty({ law: { entryIntoForce: inForceAfter({ kind, of: counts } as never) } });
      expect(reportOn(t, '2001-01-01')).toMatchObject({
        required: null,
        remaining: { confirmed: null, possible: null },
      });
    }
  });
});
