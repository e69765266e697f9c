import { describe, expect, test } from 'vitest';
import type { ParticipantSet } from '../../src/law/clause.ts';
import { event, inForceAfter, ledgerOf, listed, registry, scenarioOf, treaty } from './builders.ts';

/** The participants that a set names on a day, as a clause of the treaty asks for them. */
const named = (of: ParticipantSet, on: string, more: Parameters<typeof treaty>[0] = {}) => {
  const t = treaty({
    law: { entryIntoForce: inForceAfter({ kind: 'every', of } as never) },
    events: [
      event('C', 'signature', '2001-01-01'),
      event('D', 'accession', '2002-01-01'),
      event('D', 'withdrawal-of-instrument', '2003-01-01'),
    ],
    ...more,
  });
  const other = treaty({
    id: 'other',
    law: { entryIntoForce: inForceAfter(2) },
    events: [
      event('A', 'signature', '2000-01-01'),
      event('A', 'ratification', '2001-01-01'),
      event('B', 'accession', '2002-01-01'),
      event('A', 'denunciation', '2004-01-01', { effective: '2005-01-01' }),
      event('E', 'signature', '2000-01-01'),
      event('E', 'withdrawal-of-signature', '2004-01-01'),
    ],
  });
  const ledger = ledgerOf(
    [t, other],
    registry(
      { T: { kind: 'territory' }, O: { until: '1991-12-31' }, N: { from: '2010-01-01' } },
      { club: { A: ['2000-01-01', '9999-12-31'], B: ['2000-01-01', '2002-12-31'] } },
    ),
  );
  return [...scenarioOf(ledger, 'latest').facts.idsIn(of, on as never)].sort().join(' ');
};

describe('the participants that a clause names', () => {
  test('all: the States and organisations of the day; States: no organisations; territories never', () => {
    expect(named({ kind: 'all' }, '2005-01-01')).toBe('A B C D E EU');
    expect(named({ kind: 'states' }, '2005-01-01')).toBe('A B C D E');
    expect(named({ kind: 'states' }, '1991-12-31')).toBe('A B C D E O');
    expect(named({ kind: 'states' }, '2010-01-01')).toBe('A B C D E N');
  });

  test('the members of a group on the day', () => {
    const club = { kind: 'group', group: 'club' } as const;
    expect([named(club, '1999-12-31'), named(club, '2002-12-31'), named(club, '2003-01-01')]).toEqual([
      '',
      'A B',
      'A',
    ]);
  });

  test('those listed, whatever they did', () => expect(named(listed('E', 'A'), '1900-01-01')).toBe('A E'));

  test('the signatories of the treaty itself', () => {
    expect([
      named({ kind: 'signatories' }, '2000-12-31'),
      named({ kind: 'signatories' }, '2001-01-01'),
    ]).toEqual(['', 'C']);
  });

  test('"parties" are those with an instrument of this treaty, or the parties of the one that it amends', () => {
    const parties = { kind: 'parties' } as const;
    expect(['2001-12-31', '2002-01-01', '2003-01-01'].map(on => named(parties, on))).toEqual(['', 'D', '']);
    const amends = { amends: 'other' };
    expect(['2001-12-31', '2002-01-01', '2005-01-01'].map(on => named(parties, on, amends))).toEqual([
      '',
      'A B',
      'B',
    ]);
  });

  test('the parties of another treaty, from its entry into force until they leave', () => {
    const of = { kind: 'parties-of', treaty: 'other' } as const;
    expect(['2001-12-31', '2002-01-01', '2004-12-31', '2005-01-01'].map(on => named(of, on))).toEqual([
      '',
      'A B',
      'A B',
      'B',
    ]);
    expect(named({ kind: 'parties-of', treaty: 'unknown' }, '2005-01-01')).toBe('');
  });

  test('its signatories, and those that consented to it, in force or not', () => {
    const signatories = { kind: 'signatories-of', treaty: 'other' } as const;
    expect(['1999-12-31', '2000-01-01', '2004-01-01'].map(on => named(signatories, on))).toEqual([
      '',
      'A E',
      'A',
    ]);
    const consented = { kind: 'consented-to', treaty: 'other' } as const;
    expect(['2001-01-01', '2002-01-01', '2005-01-01'].map(on => named(consented, on))).toEqual([
      'A',
      'A B',
      'B',
    ]);
  });

  test('any of several', () =>
    expect(named({ kind: 'any-of', of: [listed('E'), { kind: 'signatories' }] }, '2001-01-01')).toBe('C E'));
});
