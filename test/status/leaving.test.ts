import { describe, expect, test } from 'vitest';
import { AT, event, inForceAfter, ledgerOf, registry, reported, standingOn, treaty } from './builders.ts';

type Events = readonly ReturnType<typeof event>[];
const BASE: Events = ['A', 'B', 'C'].map(id => event(id, 'ratification', '2000-01-01'));

/** When and by what a participant leaves, as told on a day. */
const leaves = (of: Parameters<typeof standingOn>[0], id: string, on: string) => {
  const { leavesOn, leavesBy } = standingOn(of, id, on);
  return [leavesOn, leavesBy];
};

const LAW = { entryIntoForce: inForceAfter(1) };
const UNTIL_2005 = {
  ...LAW,
  term: { kind: 'until', until: event('', 'notice', '2005-12-31').on, at: AT },
} as const;

describe('when and by what a participant leaves', () => {
  const of = (...more: Events) => treaty({ law: LAW, events: [...BASE, ...more] });
  const notice = (effective: string, parts = {}) =>
    event('A', 'denunciation', '2003-01-01', { effective, ...parts });

  test('one that stays leaves by nothing', () => {
    expect(leaves(of(), 'A', '2000-01-01')).toEqual([null, null]);
    expect(leaves(of(), 'D', '2000-01-01')).toEqual([null, null]);
  });

  test('by its notice, also before it is bound', () => {
    expect(leaves(of(notice('2004-01-01')), 'A', '2003-06-01')).toEqual(['2004-01-01', 'notice']);
    const waiting = treaty({
      law: { entryIntoForce: inForceAfter(9) },
      events: [...BASE, notice('2004-01-01')],
    });
    expect(leaves(waiting, 'A', '2003-06-01')).toEqual(['2004-01-01', 'notice']);
  });

  test.each(['denunciation', 'exclusion'] as const)(
    'never before its consent: for a %s with such a day, that of the act stands',
    act => {
      const slip = of(event('A', act, '2003-01-01', { effective: '1999-01-01' }));
      expect(leaves(slip, 'A', '2005-01-01')[0]).toBe('2003-01-01');
      expect(standingOn(slip, 'A', '2002-12-31').standing).toBe('party');
      expect(standingOn(slip, 'A', '2003-01-01').standing).toBe('former-party');
      expect(standingOn(slip, 'B', '2002-12-31').standing).toBe('party');
    },
  );

  test('of several notices and revocations, as if each notice were kept', () => {
    const told = (...more: Events) => leaves(of(...more), 'A', '2009-01-01')[0];
    const exclusion = event('A', 'exclusion', '2003-02-01', { effective: '2004-06-01' });
    const revoked = event('A', 'withdrawal-of-denunciation', '2003-06-01');
    const later = event('A', 'denunciation', '2003-03-01', { effective: '2004-03-01' });
    expect(told(notice('2004-01-01'), exclusion)).toBe('2004-01-01');
    expect(told(notice('2004-01-01'), later)).toBe('2004-01-01');
    expect(told(notice('2004-01-01'), exclusion, later, revoked)).toBe('2004-06-01');
    expect(told(notice('2003-05-01'), exclusion, revoked)).toBe('2003-05-01');
    expect(told(notice('2004-01-01'), later, revoked)).toBe(null);
  });

  test('by its exclusion', () =>
    expect(
      leaves(of(event('A', 'exclusion', '2003-01-01', { effective: '2004-01-01' })), 'A', '2005-01-01'),
    ).toEqual(['2004-01-01', 'exclusion']));

  test('not by a notice that is only reported, nor on one of several days', () => {
    expect(leaves(of(notice('2004-01-01', reported)), 'A', '2003-06-01')).toEqual([null, null]);
    expect(leaves(of(notice('2004-01')), 'A', '2003-06-01')).toEqual([null, null]);
  });

  test('with the treaty, from its first day on', () => {
    const t = treaty({ law: UNTIL_2005, events: BASE });
    for (const on of ['2000-01-01', '2005-12-31', '2010-01-01'])
      expect(leaves(t, 'A', on)).toEqual(['2006-01-01', 'end-of-treaty']);
  });

  test('with the treaty where its notice would take effect later, by its notice where that is earlier', () => {
    const ending = (effective: string) => treaty({ law: UNTIL_2005, events: [...BASE, notice(effective)] });
    expect(leaves(ending('2007-01-01'), 'A', '2004-01-01')).toEqual(['2006-01-01', 'end-of-treaty']);
    expect(leaves(ending('2005-01-01'), 'A', '2004-01-01')).toEqual(['2005-01-01', 'notice']);
  });

  test('a State that ends leaves by nothing', () => {
    const ledger = ledgerOf(
      [treaty({ law: LAW, events: [...BASE, event('O', 'ratification', '1985-01-01')] })],
      registry({ O: { until: '1991-12-31' } }),
    );
    expect(leaves(ledger, 'O', '1991-01-01')).toEqual([null, null]);
    expect(standingOn(ledger, 'O', '1991-12-31').standing).toBe('party');
    expect(standingOn(ledger, 'O', '1992-01-01').standing).toBe('former-party');
  });

  test('by leaving another treaty, on that day', () => {
    const parent = treaty({ id: 'parent', law: LAW, events: [...BASE, notice('2004-01-01')] });
    const tied = treaty({ law: { ...LAW, tiedTo: { treaty: 'parent', at: AT } }, events: BASE });
    expect(leaves(ledgerOf([tied, parent]), 'A', '2003-06-01')).toEqual(['2004-01-01', 'tie']);
    expect(leaves(ledgerOf([tied, parent]), 'B', '2003-06-01')).toEqual([null, null]);
  });
});

describe('the acts of a State that ended', () => {
  const signed = (...more: Events) =>
    ledgerOf(
      [
        treaty({
          law: { entryIntoForce: inForceAfter(9) },
          events: [event('O', 'signature', '1985-01-01'), ...more],
        }),
      ],
      registry({ O: { until: '1991-12-31' } }),
    );
  const standings = (of: ReturnType<typeof signed>, ...on: readonly string[]) =>
    on.map(d => standingOn(of, 'O', d).standing);

  test('its signature stands until its last day', () =>
    expect(standings(signed(), '1991-12-31', '1992-01-01')).toEqual(['signatory', 'none']));

  test('a signature that it withdrew before stays withdrawn', () =>
    expect(
      standings(
        signed(event('O', 'withdrawal-of-signature', '1990-01-01')),
        '1989-12-31',
        '1990-01-01',
        '1991-01-01',
      ),
    ).toEqual(['signatory', 'none', 'none']));

  test('so does its instrument', () =>
    expect(
      standings(signed(event('O', 'ratification', '1986-01-01')), '1985-12-31', '1991-12-31', '1992-01-01'),
    ).toEqual(['signatory', 'contracting', 'none']));
});

describe('since when one that has left is no longer bound', () => {
  const of = (...more: Events) => treaty({ law: LAW, events: [...BASE, ...more] });
  const left = (on: string, ...more: Events) => standingOn(of(...more), 'A', on).leftOn;
  const suspension = event('A', 'suspension', '2002-01-01');

  test('by its denunciation, not by the suspension before it', () => {
    const notice = event('A', 'denunciation', '2003-01-01', { effective: '2004-01-01' });
    expect(left('2005-01-01', suspension, notice)).toBe('2004-01-01');
    expect(left('2003-06-01', suspension, notice)).toBeNull();
    expect(left('2005-01-01', notice)).toBe('2004-01-01');
  });

  test('by its exclusion while it was suspended', () =>
    expect(left('2005-01-01', suspension, event('A', 'exclusion', '2003-01-01'))).toBe('2003-01-01'));

  test('not while it is only suspended', () => expect(left('2005-01-01', suspension)).toBeNull());
});
