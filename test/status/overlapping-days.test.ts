import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import { AT, event, inForceAfter, ledgerOf, registry, standingOn, tie, treaty } from './builders.ts';

const BASE = [event('A', 'ratification', '2000-01-01'), event('B', 'ratification', '2000-01-01')];
const DENUNCIATION = { denunciation: { date: { kind: 'same-day' }, at: AT } } as const;
const of = (...events: readonly ReturnType<typeof event>[]) =>
  treaty({ law: { entryIntoForce: inForceAfter(2), ...DENUNCIATION }, events: [...BASE, ...events] });
const notInForce = (...events: readonly ReturnType<typeof event>[]) =>
  treaty({ law: { entryIntoForce: inForceAfter(9) }, events });

describe('an act of some day of a month, and what ends it, of a day of that month', () => {
  test.each<[string, Act, Act, string]>([
    ['a signature and its withdrawal', 'signature', 'withdrawal-of-signature', 'none'],
    ['an instrument and its withdrawal', 'accession', 'withdrawal-of-instrument', 'none'],
    ['an instrument and a denunciation', 'accession', 'denunciation', 'former-party'],
    ['an instrument and an exclusion', 'accession', 'exclusion', 'former-party'],
  ])('%s: the second is about the first', (_, begins, ends, standing) => {
    const t = (on: string) => of(event('C', begins, '2001-02'), event('C', ends, on));
    const after = standingOn(t('2001-02-10'), 'C', '2001-03-01');
    expect([after.standing, after.standingPossible].flat()).toContain(standing);
    expect([after.standing, ...after.standingPossible]).not.toContain('party');
    expect([after.standing, ...after.standingPossible]).not.toContain('signatory');
  });

  test('a new act after the end is not ended', () => {
    const t = notInForce(
      event('C', 'signature', '2001-02-01'),
      event('C', 'withdrawal-of-signature', '2001-02-10'),
      event('C', 'signature', '2001-03'),
    );
    expect([tie(t, 'C', '2001-02-10'), tie(t, 'C', '2001-03-01'), tie(t, 'C', '2001-03-31')]).toEqual([
      'none',
      'none?signatory',
      'signatory',
    ]);
  });
});

describe('a State of which only the range of its last day is known', () => {
  const ledger = ledgerOf([of(event('O', 'accession', '2000-06-01'))], registry({ O: { until: '1991' } }));
  const ended = ledgerOf(
    [of(event('O', 'accession', '2000-06-01'))],
    registry({ O: { until: '[2003-02-03..2003-02-10]' } }),
  );

  test('is a party through the first of them, and may be one through the last', () => {
    const days = ['2003-02-03', '2003-02-04', '2003-02-10', '2003-02-11'];
    expect(days.map(d => tie(ended, 'O', d))).toEqual([
      'party',
      'former-party?party',
      'former-party?party',
      'former-party',
    ]);
    // It leaves nothing: it ceased to exist.
    expect(standingOn(ended, 'O', '2004-01-01')).toMatchObject({ leavesOn: null, leavesBy: null });
  });

  test('that ended before its act is no bar to it', () =>
    expect(tie(ledger, 'O', '2000-06-01')).toBe('party'));
});

describe('a suspension and a resumption of one day', () => {
  const told = (...acts: readonly (readonly [Act, string])[]) => {
    const t = of(...acts.map(([act, on]) => event('', act, on)));
    return ['2005-06-01', '2006-01-01', '2007-01-01'].map(d => standingOn(t, 'A', d).standing);
  };
  const both = [
    ['suspension', '2006-01-01'],
    ['resumption', '2006-01-01'],
  ] as const;

  test('what is suspended stays so, what is not is not', () => {
    expect(told(...both)).toEqual(['party', 'party', 'party']);
    expect(told(['suspension', '2005-01-01'], ...both)).toEqual([
      'contracting',
      'contracting',
      'contracting',
    ]);
  });

  test('a second suspension needs no second resumption', () =>
    expect(
      told(['suspension', '2005-01-01'], ['suspension', '2005-02-01'], ['resumption', '2006-01-01']),
    ).toEqual(['contracting', 'party', 'party']));
});

describe('a treaty tied to another', () => {
  const parent = treaty({
    id: 'parent',
    law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION },
    events: [
      event('A', 'ratification', '1990-01-01'),
      event('A', 'denunciation', '2005-01-01'),
      event('A', 'accession', '2008-01-01'),
      event('A', 'denunciation', '2020-01-01'),
    ],
  });
  const tied = (on: string) =>
    ledgerOf([
      treaty({
        law: { entryIntoForce: inForceAfter(1), tiedTo: { treaty: 'parent', article: '20', at: AT } },
        events: [event('A', 'ratification', on)],
      }),
      parent,
    ]);

  test('ends with the first leaving of the parent after the consent, not with one before it', () => {
    const leaves = (on: string) => standingOn(tied(on), 'A', '2010-01-01').spells;
    expect(leaves('2004-12-31')).toEqual([{ from: '2004-12-31', to: '2005-01-01' }]);
    expect(leaves('2009-01-01')).toEqual([{ from: '2009-01-01', to: '2020-01-01' }]);
  });
});
