import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import { acrossTreaties } from '../../src/status/across.ts';
import { AT, asOf, day, event, inForceAfter, ledgerOf, listed, registry, treaty } from './builders.ts';

type Line = readonly [who: string, act: Act, on: string];
const DENUNCIATION = { denunciation: { date: { kind: 'same-day' }, at: AT } } as const;

/** A treaty in force after so many instruments. */
const named = (id: string, count: number, ...lines: readonly Line[]) =>
  treaty({
    id,
    law: { entryIntoForce: inForceAfter(count), openTo: listed('A', 'B'), ...DENUNCIATION },
    events: lines.map(([who, act, on]) => event(who, act, on)),
    completeUntil: day('2020-01-01'),
  });

const across = (treaties: readonly ReturnType<typeof named>[], id: string, on: string, of = registry()) =>
  acrossTreaties(ledgerOf(treaties, of), id, asOf(on));
const ids = (...asked: Parameters<typeof across>) => across(...asked).map(f => f.report.treaty.id);

describe('a participant across all treaties', () => {
  test('what is unfinished first: signed, consented, party, former party, none', () => {
    const treaties = [
      named('withdrawn', 9, ['A', 'signature', '1990-01-01'], ['A', 'withdrawal-of-signature', '1991-01-01']),
      named('left', 1, ['A', 'ratification', '1990-01-01'], ['A', 'denunciation', '1991-01-01']),
      named('party', 1, ['A', 'ratification', '1990-01-01']),
      named('contracting', 9, ['A', 'ratification', '1990-01-01']),
      named('signed', 9, ['A', 'signature', '1990-01-01']),
      named('others', 1, ['B', 'ratification', '1990-01-01']),
    ];
    expect(across(treaties, 'A', '2000-01-01').map(f => [f.report.treaty.id, f.standing.standing])).toEqual([
      ['signed', 'signatory'],
      ['contracting', 'contracting'],
      ['party', 'party'],
      ['left', 'former-party'],
      ['withdrawn', 'none'],
    ]);
  });

  test.each<[string, number, readonly [older: readonly Line[], newer: readonly Line[]]]>([
    [
      'a signatory by its signature',
      9,
      [[['A', 'signature', '1990-01-01']], [['A', 'signature', '1995-01-01']]],
    ],
    [
      'one that consented by its instrument, not its signature',
      9,
      [
        [
          ['A', 'signature', '1985-01-01'],
          ['A', 'ratification', '1990-01-01'],
        ],
        [
          ['A', 'signature', '1980-01-01'],
          ['A', 'ratification', '1995-01-01'],
        ],
      ],
    ],
    [
      'a party by the day on which it became bound, not by its instrument',
      2,
      [
        [
          ['A', 'ratification', '1985-01-01'],
          ['B', 'ratification', '1990-01-01'],
        ],
        [
          ['A', 'ratification', '1980-01-01'],
          ['B', 'ratification', '1995-01-01'],
        ],
      ],
    ],
    [
      'a former party by the day on which it left',
      1,
      [
        [
          ['A', 'ratification', '1985-01-01'],
          ['A', 'denunciation', '1990-01-01'],
        ],
        [
          ['A', 'ratification', '1980-01-01'],
          ['A', 'denunciation', '1995-01-01'],
        ],
      ],
    ],
    [
      'one that is nothing any more by what it had done first',
      9,
      [
        [
          ['A', 'signature', '1990-01-01'],
          ['A', 'withdrawal-of-signature', '1999-01-01'],
        ],
        [
          ['A', 'signature', '1995-01-01'],
          ['A', 'withdrawal-of-signature', '1996-01-01'],
        ],
      ],
    ],
  ])('the oldest first: %s', (_, count, [older, newer]) => {
    // The ids are such that neither their order nor that of the ledger gives the answer.
    const treaties = [named('a-newer', count, ...newer), named('b-older', count, ...older)];
    expect(ids(treaties, 'A', '2000-01-01')).toEqual(['b-older', 'a-newer']);
    expect(ids(treaties.toReversed(), 'A', '2000-01-01')).toEqual(['b-older', 'a-newer']);
  });

  test('those of one day by id', () => {
    const same: Line = ['A', 'signature', '1990-01-01'];
    expect(ids([named('b', 9, same), named('a', 9, same)], 'A', '2000-01-01')).toEqual(['a', 'b']);
  });

  test('only treaties in which it had acted by the day', () => {
    const t = named('t', 9, ['A', 'signature', '1990-01-01'], ['B', 'signature', '1980-01-01']);
    expect([ids([t], 'A', '1989-12-31'), ids([t], 'A', '1990-01-01'), ids([t], 'C', '2000-01-01')]).toEqual([
      [],
      ['t'],
      [],
    ]);
  });

  test('also those whose later instrument acts back (VCSST art. 23)', () => {
    const t = named('t', 1, ['A', 'ratification', '1980-01-01'], ['N', 'succession', '1992-05-01']);
    const of = registry({ N: { from: '1990-07-01' } });
    expect([ids([t], 'N', '1990-06-30', of), ids([t], 'N', '1990-07-01', of)]).toEqual([[], ['t']]);
    // One that only consents later is not there yet.
    const later = named('t', 1, ['A', 'ratification', '1980-01-01'], ['B', 'accession', '1992-05-01']);
    expect(ids([later], 'B', '1990-07-01')).toEqual([]);
  });

  test('with what the treaty itself is on that day', () => {
    const t = named('t', 1, ['A', 'ratification', '1990-01-01']);
    const report = (on: string) => across([t], 'A', on)[0]?.report;
    expect(report('2020-01-01')).toMatchObject({ inForce: 'yes', beyondRecord: false, revision: null });
    expect(report('2020-01-02')).toMatchObject({ beyondRecord: true, asked: asOf('2020-01-02') });
  });
});
