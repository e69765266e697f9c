import { describe, expect, test } from 'vitest';
import { hasStanding } from '../../src/status/participant-standing.ts';
import type { Standing } from '../../src/status/standing.ts';
import {
  days,
  event,
  inForceAfter,
  ledgerOf,
  listed,
  registry,
  reported,
  standingOn,
  tie,
  treaty,
} from './builders.ts';

const BASE = [event('A', 'ratification', '2000-01-01'), event('B', 'ratification', '2000-03-01')];
const FORCE = inForceAfter(2, days(30));
/** In force on 2000-03-31; for those who come later thirty days after their deposit. */
const small = (...events: Parameters<typeof treaty>[0][] | ReturnType<typeof event>[]) =>
  treaty({
    law: { entryIntoForce: FORCE, laterParticipants: { date: days(30), at: FORCE.at } },
    events: [...BASE, ...(events as ReturnType<typeof event>[])],
  });

/** The standing on each of the days. */
const on = (of: Parameters<typeof tie>[0], id: string, ...asked: readonly string[]) =>
  asked.map(d => tie(of, id, d));

describe('the days on which a standing changes', () => {
  test('the day of the signature counts, the day before does not', () => {
    const t = small(event('C', 'signature', '2000-02-01'));
    expect(on(t, 'C', '2000-01-31', '2000-02-01', '2001-01-01')).toEqual(['none', 'signatory', 'signatory']);
  });

  test('from the deposit contracting, from the entry into force for it a party', () => {
    const t = small(event('C', 'accession', '2001-01-01'));
    expect(on(t, 'C', '2000-12-31', '2001-01-01', '2001-01-30', '2001-01-31')).toEqual([
      'none',
      'contracting',
      'contracting',
      'party',
    ]);
  });

  test('the original parties are bound from the entry into force of the treaty', () => {
    const asked = ['1999-12-31', '2000-01-01', '2000-03-30', '2000-03-31'];
    expect(on(small(), 'A', ...asked)).toEqual(['none', 'contracting', 'contracting', 'party']);
    expect(standingOn(small(), 'A', '2000-03-31')).toMatchObject({
      inForceFor: '2000-03-31',
      inForceForRange: { earliest: '2000-03-31', latest: '2000-03-31' },
      spells: [{ from: '2000-03-31', to: null }],
      leavesOn: null,
    });
    expect(standingOn(small(), 'A', '2000-03-30')).toMatchObject({ inForceFor: null, spells: [] });
  });

  test('without an act it is none, on every day', () => {
    expect(on(small(), 'E', '1999-01-01', '2020-01-01')).toEqual(['none', 'none']);
    expect(standingOn(small(), 'E', '2020-01-01')).toMatchObject({
      signed: null,
      consented: null,
      spells: [],
    });
  });
});

describe('a denunciation', () => {
  const t = treaty({
    law: {
      entryIntoForce: FORCE,
      denunciation: { date: { kind: 'months-after', months: 12, overflow: 'last-day' }, at: FORCE.at },
    },
    events: [...BASE, event('A', 'denunciation', '2005-05-05'), event('A', 'accession', '2010-01-01')],
  });

  test('takes effect on its day: a party the day before, former from the day itself', () => {
    expect(on(t, 'A', '2005-05-05', '2006-05-04', '2006-05-05', '2006-05-06', '2009-12-31')).toEqual([
      'party',
      'party',
      'former-party',
      'former-party',
      'former-party',
    ]);
  });

  test('is announced from its receipt', () => {
    expect(standingOn(t, 'A', '2006-01-01').leavesOn).toBe('2006-05-05');
    expect(standingOn(t, 'B', '2006-01-01').leavesOn).toBeNull();
  });

  test('leaves the way back open: a second spell', () => {
    expect(on(t, 'A', '2010-01-01')).toEqual(['party']);
    expect(standingOn(t, 'A', '2020-01-01').spells).toEqual([
      { from: '2000-03-31', to: '2006-05-05' },
      { from: '2010-01-01', to: null },
    ]);
  });

  test('without a clause leaves open whether it had effect, from the day after', () => {
    const open = small(event('B', 'denunciation', '2005-05-05'));
    expect(on(open, 'B', '2005-05-05', '2005-05-06')).toEqual(['party', 'former-party?party']);
    expect(standingOn(open, 'B', '2005-06-01').leavesOn).toBeNull();
  });

  test('that is only reported changes no standing', () => {
    const said = treaty({
      ...t,
      law: t.law,
      events: [...BASE, event('A', 'denunciation', '2005-05-05', reported)],
    });
    expect(on(said, 'A', '2006-05-04', '2006-05-05')).toEqual(['party', 'party?former-party']);
  });

  test('withdrawn before it takes effect, it never had any', () => {
    const stays = treaty({
      ...t,
      law: t.law,
      events: [
        ...BASE,
        event('A', 'denunciation', '2005-05-05'),
        event('A', 'withdrawal-of-denunciation', '2005-06-01'),
      ],
    });
    expect(on(stays, 'A', '2006-05-05')).toEqual(['party']);
  });
});

describe('withdrawals', () => {
  test('of a signature: none from that day', () => {
    const t = small(
      event('C', 'signature', '2000-02-01'),
      event('C', 'withdrawal-of-signature', '2000-06-01'),
    );
    expect(on(t, 'C', '2000-05-31', '2000-06-01', '2000-06-02')).toEqual(['signatory', 'none', 'none']);
  });

  test('of an instrument before entry into force: a signatory again (CTBT, Russian Federation, 2023)', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [
        event('A', 'signature', '1996-09-24'),
        event('A', 'ratification', '2000-06-30'),
        event('A', 'withdrawal-of-instrument', '2023-11-03'),
      ],
    });
    expect(on(t, 'A', '2023-11-02', '2023-11-03', '2023-11-04')).toEqual([
      'contracting',
      'signatory',
      'signatory',
    ]);
    expect(standingOn(t, 'A', '2023-11-03').consented?.act).toBeUndefined();
  });

  test('of an instrument by one that never signed: none', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [event('A', 'accession', '2000-06-30'), event('A', 'withdrawal-of-instrument', '2001-01-01')],
    });
    expect(on(t, 'A', '2000-12-31', '2001-01-01')).toEqual(['contracting', 'none']);
  });

  test('only reported, of a confirmed signature: a signatory, possibly none', () => {
    const t = small(
      event('C', 'signature', '2000-02-01'),
      event('C', 'withdrawal-of-signature', '2000-06-01', reported),
    );
    expect(on(t, 'C', '2000-05-31', '2000-06-01')).toEqual(['signatory', 'signatory?none']);
  });

  test('only reported, of a confirmed ratification: contracting, possibly a signatory', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [
        event('A', 'signature', '1996-09-24'),
        event('A', 'ratification', '2000-06-30'),
        event('A', 'withdrawal-of-instrument', '2023-11-03', reported),
      ],
    });
    expect(on(t, 'A', '2023-11-02', '2023-11-03')).toEqual(['contracting', 'contracting?signatory']);
  });

  test('only reported, of another participant: changes nothing', () => {
    const t = small(
      event('C', 'signature', '2000-02-01'),
      event('D', 'signature', '2000-02-01'),
      event('D', 'withdrawal-of-signature', '2000-06-01', reported),
    );
    expect(on(t, 'C', '2000-06-01')).toEqual(['signatory']);
  });
});

describe('a treaty that ends', () => {
  /** It ceases once fewer than two parties are left: on 2003-01-01, when A's denunciation takes effect. */
  const t = treaty({
    law: {
      entryIntoForce: inForceAfter(2, days(30), { ceasesWhen: { kind: 'parties-below', parties: 2 } }),
      denunciation: { date: { kind: 'same-day' }, at: FORCE.at },
    },
    events: [...BASE, event('C', 'signature', '2000-02-01'), event('A', 'denunciation', '2003-01-01')],
  });

  test('on that day those that stayed are former parties too, a day before they are parties', () => {
    expect(on(t, 'B', '2002-12-31', '2003-01-01', '2003-01-02')).toEqual([
      'party',
      'former-party',
      'former-party',
    ]);
    expect(on(t, 'A', '2002-12-31', '2003-01-01')).toEqual(['party', 'former-party']);
    expect(standingOn(t, 'B', '2004-01-01').spells).toEqual([{ from: '2000-03-31', to: '2003-01-01' }]);
  });

  test('by a decision: one that still waits is contracting until then, and nothing after', () => {
    const t = treaty({
      law: { entryIntoForce: FORCE, laterParticipants: { date: days(90), at: FORCE.at } },
      events: [...BASE, event('C', 'accession', '2002-12-01'), event('', 'termination', '2003-01-01')],
    });
    expect(on(t, 'C', '2002-11-30', '2002-12-01', '2002-12-31', '2003-01-01')).toEqual([
      'none',
      'contracting',
      'contracting',
      'none',
    ]);
  });

  test('signatories stay signatories', () => {
    expect(on(t, 'C', '2003-01-01')).toEqual(['signatory']);
  });
});

describe('successions', () => {
  const t = treaty({
    law: { entryIntoForce: FORCE },
    events: [...BASE, event('N', 'succession', '2012-05-01')],
  });
  const ledger = ledgerOf([t], registry({ N: { from: '2010-07-01' } }));

  test('take effect on the day of the succession of States, before the notification', () => {
    expect(on(ledger, 'N', '2010-06-30', '2010-07-01', '2012-04-30', '2012-05-01')).toEqual([
      'none',
      'party',
      'party',
      'party',
    ]);
    expect(standingOn(ledger, 'N', '2012-06-01').spells).toEqual([{ from: '2010-07-01', to: null }]);
  });

  test('that are only reported leave it open from that day', () => {
    const said = treaty({ law: t.law, events: [...BASE, event('N', 'succession', '2012-05-01', reported)] });
    const open = ledgerOf([said], registry({ N: { from: '2010-07-01' } }));
    expect(on(open, 'N', '2010-06-30', '2010-07-01', '2012-05-01')).toEqual([
      'none',
      'none?party',
      'none?party',
    ]);
  });
});

describe('a State that ceased to exist', () => {
  const t = treaty({
    law: { entryIntoForce: FORCE },
    events: [...BASE, event('O', 'accession', '2000-06-01')],
  });

  test('is a party through its last day', () => {
    const ledger = ledgerOf([t], registry({ O: { until: '2003-02-03' } }));
    expect(on(ledger, 'O', '2003-02-03', '2003-02-04')).toEqual(['party', 'former-party']);
  });

  test('through the last day on which depositaries still listed it, where that is later', () => {
    const ledger = ledgerOf([t], registry({ O: { until: '2003-02-03', listedUntil: '2004-12-31' } }));
    expect(on(ledger, 'O', '2004-12-31', '2005-01-01')).toEqual(['party', 'former-party']);
  });
});

describe('imprecise days', () => {
  test('a signature of some day of a month is possible from its first day, certain from its last', () => {
    const t = small(event('C', 'signature', '2001-02'));
    expect(on(t, 'C', '2001-01-31', '2001-02-01', '2001-02-27', '2001-02-28')).toEqual([
      'none',
      'none?signatory',
      'none?signatory',
      'signatory',
    ]);
  });

  test('a deposit of one day of a range: the spell begins on one of its days', () => {
    const t = small(event('C', 'accession', '[2001-02-01..2001-02-10]'));
    expect(
      on(t, 'C', '2001-01-31', '2001-02-01', '2001-02-10', '2001-03-02', '2001-03-03', '2001-03-12'),
    ).toEqual(['none', 'none?contracting', 'contracting', 'contracting', 'contracting?party', 'party']);
    expect(standingOn(t, 'C', '2001-03-12')).toMatchObject({
      inForceFor: null,
      inForceForRange: { earliest: '2001-03-03', latest: '2001-03-12' },
      spells: [{ from: '[2001-03-03..2001-03-12]', to: null }],
    });
  });

  test('a denunciation of some day of a month: a party as long as it may be one', () => {
    const t = treaty({
      law: { entryIntoForce: FORCE, denunciation: { date: { kind: 'same-day' }, at: FORCE.at } },
      events: [...BASE, event('A', 'denunciation', '2005-05')],
    });
    expect(on(t, 'A', '2005-04-30', '2005-05-01', '2005-05-30', '2005-05-31', '2005-06-01')).toEqual([
      'party',
      'former-party?party',
      'former-party?party',
      'former-party',
      'former-party',
    ]);
  });
});

describe('acts that are only reported or inferred', () => {
  test('a reported ratification leaves the confirmed standing as it is', () => {
    const t = small(
      event('C', 'signature', '2000-02-01'),
      event('C', 'ratification', '2001-01-01', reported),
    );
    expect(on(t, 'C', '2000-12-31', '2001-01-01', '2001-01-31')).toEqual([
      'signatory',
      'signatory?contracting',
      'signatory?party',
    ]);
  });

  test('before entry into force every combination of open acts is possible', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [
        event('A', 'signature', '2000-01-01', reported),
        event('A', 'ratification', '2001-01-01', reported),
      ],
    });
    expect(on(t, 'A', '2002-01-01')).toEqual(['none?signatory,contracting']);
  });

  const open = (n: number) =>
    treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: Array.from({ length: n }, (_, i) =>
        event('A', i % 2 === 0 ? 'signature' : 'withdrawal-of-signature', `20${10 + i}-01-01`, reported),
      ).concat(event('A', 'ratification', '2021-01-01', reported)),
    });

  test('of eight open acts every combination is looked at, of more only none and all', () => {
    // Seven acts of signing and withdrawing, and a ratification: any of them may be the only one that was done.
    expect(on(open(7), 'A', '2022-01-01')).toEqual(['none?signatory,contracting']);
    expect(on(open(8), 'A', '2022-01-01')).toEqual(['none?contracting']);
  });

  test('of more than eight also what they all lead to together, if each was done', () => {
    const events = Array.from({ length: 8 }, (_, i) =>
      event('A', i % 2 === 0 ? 'ratification' : 'withdrawal-of-instrument', `20${11 + i}-01-01`, reported),
    );
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [event('A', 'signature', '2010-01-01', reported), ...events],
    });
    expect(on(t, 'A', '2020-01-01')).toEqual(['none?signatory,contracting']);
  });

  test('an act is shown from its very day', () => {
    const t = small(event('C', 'signature', '2000-02-01'));
    expect(['2000-01-31', '2000-02-01'].map(d => standingOn(t, 'C', d).signed?.act)).toEqual([
      undefined,
      'signature',
    ]);
  });

  test('the best known act is shown, and of two equals the first', () => {
    const t = small(
      event('C', 'signature', '2000-02-01', reported),
      event('C', 'signature', '2000-03-01'),
      event('C', 'signature', '2000-04-01'),
    );
    expect(standingOn(t, 'C', '2000-02-15').signed?.on.written).toBe('2000-02-01');
    expect(standingOn(t, 'C', '2000-05-01').signed?.on.written).toBe('2000-03-01');
  });
});

describe('acts to come', () => {
  const WINDOW = { opens: '2000-01-01', closes: '2030-12-31', at: FORCE.at } as never;
  const t = (more: Parameters<typeof treaty>[0] = {}) =>
    treaty({
      law: {
        entryIntoForce: FORCE,
        signature: WINDOW,
        openTo: listed('A', 'B', 'C', 'D'),
        denunciation: { date: { kind: 'years-after', years: 1, overflow: 'last-day' }, at: FORCE.at },
      },
      events: [...BASE, event('C', 'signature', '2000-02-01')],
      ...more,
    });
  const later = { today: '2026-11-30' };

  test('up to today the record is taken as it is', () => {
    expect(tie(t(), 'D', '2026-11-30', later)).toBe('none');
  });

  test('after today one that may join may sign, consent and be bound', () => {
    expect(tie(t(), 'D', '2026-12-01', later)).toBe('none?signatory,contracting,party');
    expect(tie(t(), 'E', '2026-12-01', later)).toBe('none');
  });

  test('signing is possible only until the window closes', () => {
    expect(tie(t(), 'D', '2031-02-01', { today: '2030-12-31' })).toBe('none?signatory,contracting,party');
    expect(tie(t(), 'D', '2031-02-01', { today: '2031-01-01' })).toBe('none?contracting,party');
  });

  test('a signatory may withdraw or consent; a party leaves only as fast as the clause lets it', () => {
    expect(tie(t(), 'C', '2026-12-01', later)).toBe('signatory?none,contracting,party');
    expect(tie(t(), 'A', '2027-11-29', later)).toBe('party');
    expect(tie(t(), 'A', '2027-11-30', later)).toBe('party?former-party');
  });

  test('one that has consented may withdraw, and is bound only where the treaty can be in force', () => {
    const waiting = treaty({
      law: { entryIntoForce: inForceAfter(3), openTo: listed('A', 'B') },
      events: [event('A', 'ratification', '2000-01-01')],
    });
    expect(tie(waiting, 'A', '2026-12-01', later)).toBe('contracting?none,signatory');
    const can = treaty({
      law: { entryIntoForce: inForceAfter(2, days(30)), openTo: listed('A', 'B') },
      events: [event('A', 'ratification', '2000-01-01')],
    });
    expect(tie(can, 'A', '2026-12-29', later)).toBe('contracting?none,signatory');
    expect(tie(can, 'A', '2026-12-30', later)).toBe('contracting?none,signatory,party');
  });

  test('from the day on which a window opens, and without an end or until the entry into force', () => {
    const asked = (signature: object, d: string) =>
      tie(
        treaty({
          law: {
            entryIntoForce: inForceAfter(9),
            signature: { at: FORCE.at, ...signature },
            openTo: listed('A', 'B', 'C'),
          },
        }),
        'C',
        d,
        later,
      );
    const opens = { opens: '2027-01-01' };
    expect([asked(opens, '2026-12-31'), asked(opens, '2027-01-01')]).toEqual([
      'none?contracting',
      'none?signatory,contracting',
    ]);
    expect(asked({}, '2026-12-01')).toBe('none?signatory,contracting');
    expect(asked({ closes: 'entry-into-force' }, '2026-12-01')).toBe('none?signatory,contracting');
    expect(asked({ closes: '2026-11-30' }, '2026-12-01')).toBe('none?signatory,contracting');
    expect(asked({ closes: '2026-11-29' }, '2026-12-01')).toBe('none?contracting');
  });

  test('without a clause on signature only consent may come', () => {
    const t = treaty({ law: { entryIntoForce: inForceAfter(9), openTo: listed('A', 'B', 'C') } });
    expect(tie(t, 'C', '2026-12-01', later)).toBe('none?contracting');
  });

  test('a former party may come back', () => {
    const left = t({ events: [...BASE, event('A', 'denunciation', '2005-01-01')] });
    expect(tie(left, 'A', '2026-12-01', later)).toBe('former-party?contracting,party');
  });

  test('under strict the same from the day after the record ends', () => {
    const strict = { rule: 'strict' as const, today: '2026-11-30' };
    const old = t({ completeUntil: '2020-06-30' as never });
    expect(tie(old, 'D', '2020-06-30', strict)).toBe('none');
    expect(tie(old, 'D', '2020-07-01', strict)).toBe('none?signatory,contracting,party');
  });
});

describe('beyond the record, where no tie is presumed to end', () => {
  const presumed = (today: string) => ({ rule: 'presumed' as const, today });
  /** A record that ends on a day, and when it is asked about. */
  const until = (completeUntil: string, more: Parameters<typeof treaty>[0] = {}) =>
    treaty({
      law: {
        entryIntoForce: FORCE,
        laterParticipants: { date: days(30), at: FORCE.at },
        denunciation: { date: { kind: 'same-day' }, at: FORCE.at },
        openTo: listed('A', 'B', 'C', 'D'),
      },
      events: BASE,
      completeUntil: completeUntil as never,
      ...more,
    });
  const told = (of: Parameters<typeof tie>[0], id: string, d: string) =>
    tie(of, id, d, presumed('2026-11-30'));

  test('a signatory may have consented, and a party has not left', () => {
    const t = until('2010-01-01', { events: [...BASE, event('C', 'signature', '2000-02-01')] });
    // Thirty days run from a deposit on the first day after the record.
    expect(['2010-01-01', '2010-01-02', '2010-01-31', '2010-02-01'].map(d => told(t, 'C', d))).toEqual([
      'signatory',
      'signatory?contracting',
      'signatory?contracting',
      'signatory?contracting,party',
    ]);
    expect(told(t, 'A', '2020-01-01')).toBe('party');
    expect(tie(t, 'A', '2020-01-01', { rule: 'strict', today: '2026-11-30' })).toBe('party?former-party');
    expect(tie(t, 'C', '2020-01-01', { rule: 'strict', today: '2026-11-30' })).toBe(
      'signatory?none,contracting,party,former-party',
    );
  });

  test('one that waits for its own day only waits: no act of others brings it nearer', () => {
    const events = [...BASE, event('C', 'accession', '2000-03-20')];
    const t = until('2000-03-25', { events });
    expect(['2000-03-30', '2000-03-31', '2000-04-18', '2000-04-19'].map(d => told(t, 'C', d))).toEqual([
      'contracting',
      'contracting',
      'contracting',
      'party',
    ]);
    // With another depositary it may have deposited before.
    const several = until('2000-03-25', { events, depositaries: ['USA', 'GBR'] });
    expect(['2000-03-30', '2000-03-31'].map(d => told(several, 'C', d))).toEqual([
      'contracting',
      'contracting?party',
    ]);
  });

  test('one that waits for others is bound as soon as they may have consented', () => {
    const first = until('2000-02-15', { events: [BASE[0] as never] });
    expect(['2000-03-16', '2000-03-17'].map(d => told(first, 'A', d))).toEqual([
      'contracting',
      'contracting?party',
    ]);
    // Also where a later act is known, by which it will be.
    const known = until('2000-02-15');
    expect(['2000-03-16', '2000-03-17', '2000-03-31'].map(d => told(known, 'A', d))).toEqual([
      'contracting',
      'contracting?party',
      'party',
    ]);
  });

  test('one that left may have withdrawn its notice, if there was time to; else it had to join anew', () => {
    const left = (completeUntil: string, openTo = listed('A', 'B', 'C')) =>
      until(completeUntil, {
        law: { ...until(completeUntil).law[0], entryIntoForce: FORCE, openTo },
        events: [...BASE, event('A', 'denunciation', '2005-01-01', { effective: '2006-01-01' })],
      });
    const others = listed('B');
    expect(told(left('2005-12-30', others), 'A', '2006-01-01')).toBe('former-party?party');
    expect(told(left('2005-12-31', others), 'A', '2006-01-01')).toBe('former-party?party');
    expect(told(left('2006-01-01', others), 'A', '2006-01-02')).toBe('former-party');
    expect(told(left('2006-01-01'), 'A', '2007-01-01')).toBe('former-party?contracting,party');
  });

  test('within the record nothing was gained that it does not show, even where today is earlier', () => {
    const events = [...BASE, event('A', 'denunciation', '2005-01-01'), event('C', 'accession', '2005-01-01')];
    const waiting = until('2026-11-30', {
      law: { entryIntoForce: inForceAfter(4), openTo: listed('A', 'B', 'C', 'D') },
      events: [event('C', 'accession', '2005-01-01')],
    });
    const asked = presumed('2020-01-01');
    expect(tie(until('2026-11-30', { events }), 'A', '2020-06-01', asked)).toBe('former-party');
    expect(tie(until('2026-11-30', { events }), 'D', '2020-06-01', asked)).toBe('none');
    expect(tie(waiting, 'C', '2020-06-01', asked)).toBe('contracting?none,signatory');
  });

  test('what may have come is no part of what the record itself leaves open, up to today', () => {
    const t = until('2010-01-01');
    expect(standingOn(t, 'D', '2020-01-01', presumed('2026-11-30'))).toMatchObject({
      standingPossible: ['contracting', 'party'],
      recordedPossible: [],
    });
    expect(standingOn(t, 'D', '2026-12-01', presumed('2026-11-30')).recordedPossible).toEqual([
      'contracting',
      'party',
      'former-party',
    ]);
  });

  test('an amendment that is suspended may have been resumed for those that it binds without consent', () => {
    const constitution = treaty({
      id: 'c',
      law: { entryIntoForce: inForceAfter(1) },
      events: [event('A', 'acceptance', '1950-01-01'), event('B', 'acceptance', '1950-01-01')],
    });
    const left = treaty({
      ...constitution,
      law: constitution.law,
      events: [...constitution.events, event('B', 'denunciation', '1965-01-01', { effective: '1966-01-01' })],
    });
    const amendment = (...events: readonly ReturnType<typeof event>[]) =>
      treaty({
        amends: 'c',
        law: {
          entryIntoForce: inForceAfter(1, { kind: 'same-day' }, { binds: { kind: 'parties' } }),
          openTo: listed('A'),
        },
        events: [event('A', 'acceptance', '1955-01-01'), ...events],
        completeUntil: '1970-01-01' as never,
      });
    const suspended = [event('', 'suspension', '1960-01-01')];
    const resumed = [...suspended, event('', 'resumption', '1961-01-01')];
    const mayBeParty = (of: readonly ReturnType<typeof event>[], parent = constitution) => {
      const ledger = ledgerOf([amendment(...of), parent]);
      const { standing, standingPossible } = standingOn(ledger, 'B', '1971-01-01', presumed('2026-11-30'));
      return [standing, standingPossible.includes('party')];
    };
    expect([mayBeParty(suspended), mayBeParty(resumed)]).toEqual([
      ['former-party', true],
      ['party', false],
    ]);
    expect(mayBeParty(resumed, left)).toEqual(['former-party', false]);
  });
});

describe('other ties', () => {
  test('a definitive signature is signature and consent', () => {
    const t = small(event('C', 'definitive-signature', '2000-06-01'));
    expect(standingOn(t, 'C', '2000-07-01')).toMatchObject({ standing: 'party' });
    expect(standingOn(t, 'C', '2000-07-01').signed?.act).toBe('definitive-signature');
    expect(standingOn(t, 'C', '2000-07-01').consented?.act).toBe('definitive-signature');
  });

  test('one whose definitive signature was perhaps withdrawn has signed all the same', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(3) },
      events: [
        event('C', 'definitive-signature', '2000-06-01'),
        event('C', 'withdrawal-of-instrument', '2001-01-01', reported),
      ],
    });
    expect(on(t, 'C', '2000-12-31', '2001-01-01')).toEqual(['contracting', 'contracting?signatory']);
  });

  test('provisional application is a tie of its own, and ends with being a party', () => {
    const t = small(
      event('C', 'provisional-application', '2000-02-01'),
      event('D', 'provisional-application', '2000-02-01'),
      event('D', 'provisional-application-end', '2000-05-01'),
      event('E', 'provisional-application', '2000-02-01', reported),
      event('A', 'provisional-application', '2000-02-01'),
    );
    const provisional = (id: string, d: string) => standingOn(t, id, d).provisional;
    expect([provisional('C', '2000-01-31'), provisional('C', '2000-02-01')]).toEqual([false, true]);
    expect([provisional('D', '2000-04-30'), provisional('D', '2000-05-01')]).toEqual([true, false]);
    expect(provisional('E', '2000-06-01')).toBe(false);
    expect([provisional('A', '2000-03-30'), provisional('A', '2000-03-31')]).toEqual([true, false]);
  });

  test('without a known clause one that has consented may be bound or not', () => {
    const t = treaty({ law: [{ milestones: [], provisions: [], at: FORCE.at }], events: BASE });
    expect(on(t, 'A', '1999-12-31', '2000-01-01')).toEqual(['none', 'contracting?party']);
  });

  test('one that an amendment binds without its consent is a party, and nothing else is possible', () => {
    const constitution = treaty({
      id: 'c',
      law: { entryIntoForce: inForceAfter(1) },
      events: [
        event('A', 'acceptance', '1950-01-01'),
        event('B', 'acceptance', '1950-01-01'),
        event('B', 'denunciation', '1960-01-01', { effective: '1961-01-01' }),
      ],
    });
    const t = treaty({
      amends: 'c',
      law: { entryIntoForce: inForceAfter(1, { kind: 'same-day' }, { binds: { kind: 'parties' } }) },
      events: [event('A', 'acceptance', '1955-01-01')],
    });
    const ledger = ledgerOf([t, constitution]);
    expect(on(ledger, 'B', '1954-12-31', '1955-01-01', '1960-12-31')).toEqual(['none', 'party', 'party']);
    expect(standingOn(ledger, 'B', '1961-01-01').standing).toBe('former-party');
    expect(standingOn(ledger, 'B', '1970-01-01').spells).toEqual([{ from: '1955-01-01', to: '1961-01-01' }]);
  });
});

describe('whether a participant has a standing', () => {
  const p = (standing: Standing, ...standingPossible: Standing[]) =>
    ({ standing, standingPossible }) as unknown as Parameters<typeof hasStanding>[0];
  test.each([
    [p('party'), 'party', 'yes'],
    [p('party'), 'none', 'no'],
    [p('party', 'former-party'), 'party', 'undetermined'],
    [p('party', 'former-party'), 'former-party', 'undetermined'],
    [p('party', 'former-party'), 'signatory', 'no'],
  ] as const)('%j: %s is %s', (of, wanted, answer) => {
    expect(hasStanding(of, wanted)).toBe(answer);
  });
});
