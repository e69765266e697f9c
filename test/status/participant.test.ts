import { describe, expect, test } from 'vitest';
import type { Law } from '../../src/law/clause.ts';
import { boundBy } from '../../src/status/bound.ts';
import { participantIn } from '../../src/status/status-report.ts';
import {
  AT,
  day,
  days,
  event,
  inForceAfter,
  ledgerOf,
  listed,
  ratifiedByTwo,
  reported,
  reportOn,
  scenarioOf,
  standingOn,
  TWO_RATIFICATIONS,
  tie,
  treaty,
} from './builders.ts';

type Events = readonly ReturnType<typeof event>[];
const left = (id: string, effective: string) => event(id, 'denunciation', '2001-01-01', { effective });

describe('the consent that is told of a participant', () => {
  const consented = (t: ReturnType<typeof ratifiedByTwo>, id: string, ...on: readonly string[]) =>
    on.map(d => standingOn(t, id, d).consented?.on.earliest ?? null);

  test('is the one that stands; after it ended, the last one; never one that is still to come', () => {
    const t = ratifiedByTwo(
      {},
      left('A', '2002-01-01'),
      event('A', 'accession', '2004-01-01'),
      event('A', 'denunciation', '2005-01-01', { effective: '2006-01-01' }),
      event('A', 'accession', '2010-01-01'),
    );
    expect(
      consented(t, 'A', '1999-12-31', '2001-01-01', '2003-01-01', '2004-01-01', '2008-01-01', '2010-01-01'),
    ).toEqual([null, '2000-01-01', '2000-01-01', '2004-01-01', '2004-01-01', '2010-01-01']);
  });

  test('is the one that stands, although a later one was withdrawn', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(9) },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('A', 'accession', '2001-01-01'),
        event('A', 'withdrawal-of-instrument', '2002-01-01'),
      ],
    });
    expect(consented(t, 'A', '2001-06-01', '2003-01-01')).toEqual(['2000-01-01', '2000-01-01']);
  });

  test('of one that did nothing else is one that is only reported', () => {
    const t = ratifiedByTwo({}, event('C', 'accession', '2001-01-01', reported));
    expect(consented(t, 'C', '2000-12-31', '2002-01-01')).toEqual([null, '2001-01-01']);
    expect(standingOn(t, 'C', '2002-01-01').standing).toBe('none');
  });

  test('of a signatory is one that is only reported, and none that it withdrew', () => {
    const signed = event('C', 'signature', '2000-06-01');
    expect(
      consented(
        ratifiedByTwo({}, signed, event('C', 'ratification', '2001-01-01', reported)),
        'C',
        '2002-01-01',
      ),
    ).toEqual(['2001-01-01']);
    const withdrawn = [
      event('C', 'ratification', '2001-01-01'),
      event('C', 'withdrawal-of-instrument', '2001-06-01'),
    ];
    expect(
      consented(ratifiedByTwo({ entryIntoForce: inForceAfter(9) }, signed, ...withdrawn), 'C', '2002-01-01'),
    ).toEqual([null]);
  });
});

describe('the day since which a participant is bound', () => {
  const since = (t: ReturnType<typeof ratifiedByTwo>, id: string, ...on: readonly string[]) =>
    on.map(d => standingOn(t, id, d).inForceFor);

  test('is told while it is bound: until the day before it leaves', () =>
    expect(
      since(ratifiedByTwo({}, left('A', '2002-01-01')), 'A', '2000-01-01', '2001-12-31', '2002-01-01'),
    ).toEqual(['2000-01-01', '2000-01-01', null]));

  test('is that of the second time for one that came back', () => {
    const t = ratifiedByTwo({}, left('A', '2002-01-01'), event('A', 'accession', '2004-01-01'));
    expect(since(t, 'A', '2003-01-01', '2004-01-01')).toEqual([null, '2004-01-01']);
  });

  test('may be that of the deposit where it waits for a notice that is not recorded', () => {
    const from = { ...days(30), from: 'notice' } as never;
    const t = ratifiedByTwo(
      { laterParticipants: { date: from, at: AT } },
      event('C', 'accession', '2005-01-01'),
    );
    expect([tie(t, 'C', '2004-12-31'), tie(t, 'C', '2005-01-01'), tie(t, 'C', '2020-01-01')]).toEqual([
      'none',
      'contracting?party',
      'contracting?party',
    ]);
    const told = ratifiedByTwo(
      { laterParticipants: { date: from, at: AT } },
      event('C', 'accession', '2005-01-01', { notified: '2005-02-01' }),
    );
    expect([tie(told, 'C', '2005-03-02'), tie(told, 'C', '2005-03-03')]).toEqual(['contracting', 'party']);
  });

  test('is not before the one on which another treaty enters into force for it', () => {
    const notBefore = [{ kind: 'entry-into-force-of', treaty: 'parent', forParticipant: true }];
    const protocol = ratifiedByTwo(
      { laterParticipants: { date: { kind: 'same-day', notBefore } as never, at: AT } },
      event('C', 'accession', '2005-01-01'),
      event('D', 'accession', '2005-01-01'),
    );
    const parent = treaty({
      id: 'parent',
      law: { entryIntoForce: inForceAfter(1) },
      events: [event('A', 'ratification', '1990-01-01'), event('C', 'accession', '2008-01-01')],
    });
    const ledger = ledgerOf([protocol, parent]);
    expect(['2007-12-31', '2008-01-01'].map(on => tie(ledger, 'C', on))).toEqual(['contracting', 'party']);
    expect(tie(ledger, 'D', '2020-01-01')).toBe('contracting');
  });
});

describe('the spells for which a participant is bound', () => {
  const spells = (t: ReturnType<typeof ratifiedByTwo>, id: string) => standingOn(t, id, '2026-01-01').spells;

  test('may end on one of several days', () => {
    const t = ratifiedByTwo({}, event('A', 'denunciation', '2001-01-01', { effective: '2002-01' }));
    expect(spells(t, 'A')).toEqual([{ from: '2000-01-01', to: '[2002-01-01..2002-01-31]' }]);
    expect(spells(ratifiedByTwo({}, left('A', '2002-01-01')), 'A')).toEqual([
      { from: '2000-01-01', to: '2002-01-01' },
    ]);
  });

  test('may begin on one of several days: of the same consent', () => {
    const t = ratifiedByTwo({}, left('A', '2002-01-01'), event('A', 'accession', '2004-05'));
    expect(spells(t, 'A')[1]).toEqual({ from: '[2004-05-01..2004-05-31]', to: null });
    const two = ratifiedByTwo(
      {},
      left('A', '2002-01-01'),
      event('A', 'accession', '2003-01-01', reported),
      event('A', 'accession', '2004-01-01'),
    );
    expect(spells(two, 'A')[1]).toEqual({ from: '2004-01-01', to: null });
  });
});

describe('a participant whose acts leave several things open', () => {
  test('signed definitively and withdrew, if the reports are right: a signatory alone, perhaps', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(9) },
      events: [
        event('C', 'definitive-signature', '2000-01-01', reported),
        event('C', 'withdrawal-of-instrument', '2001-01-01', reported),
      ],
    });
    expect(tie(t, 'C', '2002-01-01')).toBe('none?signatory,contracting');
  });

  test('bound without its consent: a party, whatever it signed', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(1, undefined, { binds: listed('A', 'B') }) },
      events: [event('A', 'acceptance', '2000-01-01'), event('B', 'signature', '1999-01-01', reported)],
    });
    expect([tie(t, 'B', '1999-12-31'), tie(t, 'B', '2000-01-01')]).toEqual(['none?signatory', 'party']);
  });

  test('a successor bound since before its succession, on whichever day that was: a party', () => {
    const t = ratifiedByTwo(
      {},
      event('C', 'succession-to-signature', '1993-01-01'),
      event('C', 'succession', '[2000-02-01..2000-12-31]', { effective: '1991-06-25' }),
    );
    expect([tie(t, 'C', '2000-06-01'), tie(t, 'C', '2001-01-01')]).toEqual(['party', 'party']);
  });

  test('bound twice if the reports are right, once if not: the spell that is confirmed is told', () => {
    const t = ratifiedByTwo(
      {},
      event('C', 'accession', '2001-01-01', reported),
      event('C', 'denunciation', '2002-01-01', { ...reported, effective: '2003-01-01' }),
      event('C', 'accession', '2004-01-01'),
      event('C', 'denunciation', '2005-01-01', { effective: '2006-01-01' }),
    );
    expect(standingOn(t, 'C', '2010-01-01').spells).toEqual([{ from: '2004-01-01', to: '2006-01-01' }]);
  });
});

describe('a consent that is only reported', () => {
  test('to a treaty that may be in force or not: contracting, or a party', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(2) },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('B', 'ratification', '[2001-01-01..2001-12-31]'),
        event('C', 'accession', '2000-06-01', reported),
      ],
    });
    expect(['2000-12-31', '2001-06-01', '2001-12-31'].map(on => tie(t, 'C', on))).toEqual([
      'none?contracting,party',
      'none?contracting,party',
      'none?party',
    ]);
  });

  test('the same where the later day of entry into force is known already', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(2, days(30)) },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('B', 'ratification', '[2001-01-01..2001-02-01]'),
        event('C', 'accession', '2000-06-01', reported),
      ],
    });
    expect(['2001-02-15', '2001-03-03'].map(on => tie(t, 'C', on))).toEqual([
      'none?contracting,party',
      'none?party',
    ]);
  });

  test('after a signature that is only reported, too: a signatory alone, perhaps', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(9) },
      events: [
        event('C', 'signature', '2000-01-01', reported),
        event('C', 'ratification', '2001-01-01', reported),
      ],
    });
    expect(tie(t, 'C', '2002-01-01')).toBe('none?signatory,contracting');
  });

  test('of two consents one was perhaps withdrawn: the other stands', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(9) },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('A', 'accession', '2001-01-01'),
        event('A', 'withdrawal-of-instrument', '2002-01-01', reported),
      ],
    });
    expect(tie(t, 'A', '2003-01-01')).toBe('contracting');
  });
});

describe('provisional application', () => {
  const applies = (...more: Events) =>
    standingOn(
      treaty({
        law: { entryIntoForce: inForceAfter(9) },
        events: [event('C', 'provisional-application', '2001-01-01'), ...more],
      }),
      'C',
      '2005-01-01',
    ).provisional;

  test('goes on until its end, whatever else is done', () => {
    expect(applies()).toBe(true);
    expect(applies(event('C', 'signature', '2002-01-01'), event('C', 'ratification', '2003-01-01'))).toBe(
      true,
    );
    expect(applies(event('C', 'provisional-application-end', '2003-01-01'))).toBe(false);
    expect(applies(event('C', 'provisional-application-end', '2005-01-02'))).toBe(true);
    expect(applies(event('C', 'provisional-application-end', '2003-01-01', reported))).toBe(true);
    expect(applies(event('C', 'provisional-application-end', '[2004-12-31..2005-01-02]'))).toBe(true);
  });

  test('ends with the entry into force for it: a party applies the treaty', () => {
    const t = ratifiedByTwo({}, event('A', 'provisional-application', '1999-01-01'));
    expect([
      standingOn(t, 'A', '1999-12-31').provisional,
      standingOn(t, 'A', '2000-01-01').provisional,
    ]).toEqual([true, false]);
  });
});

describe('instruments that end by another treaty', () => {
  const parent = (...more: Events) =>
    treaty({
      id: 'parent',
      law: { entryIntoForce: inForceAfter(1) },
      events: [...TWO_RATIFICATIONS, ...more],
    });
  const elsewhere = (ledger: ReturnType<typeof ledgerOf>, id: string) =>
    scenarioOf(ledger, 'latest')
      .acts.get(id)
      ?.instruments.map(r => r.endedElsewhere ?? null);

  test('only those of who left the parent end with it', () => {
    const ledger = ledgerOf([
      ratifiedByTwo({ tiedTo: { treaty: 'parent', at: AT } }),
      parent(left('A', '2002-01-01')),
    ]);
    expect([elsewhere(ledger, 'A'), elsewhere(ledger, 'B')]).toEqual([
      [{ kind: 'tie', treaty: 'parent', on: '2002-01-01' }],
      [null],
    ]);
  });

  test('a replacement ends those of who it names, if they are bound by the newer treaty', () => {
    const replaced = (byTreaty: string) =>
      ledgerOf([ratifiedByTwo({}, event('A', 'replacement', '2003-01-01', { byTreaty })), parent()]);
    expect([elsewhere(replaced('parent'), 'A'), elsewhere(replaced('parent'), 'B')]).toEqual([
      [{ kind: 'replacement', treaty: 'parent', on: '2003-01-01' }],
      [null],
    ]);
    expect(elsewhere(replaced('unknown'), 'A')).toEqual([null]);
  });

  test('of several ends the first counts, of whatever kind', () => {
    const both = (replacement: string) =>
      ledgerOf([
        ratifiedByTwo(
          { tiedTo: { treaty: 'parent', at: AT } },
          event('', 'replacement', replacement, { byTreaty: 'parent' }),
          event('', 'replacement', '2001-08-01', { byTreaty: 'unknown' }),
        ),
        parent(left('A', '2002-01-01')),
      ]);
    expect(elsewhere(both('2001-06-01'), 'A')).toMatchObject([{ kind: 'replacement', on: '2001-06-01' }]);
    expect(elsewhere(both('2003-01-01'), 'A')).toMatchObject([{ kind: 'tie', on: '2002-01-01' }]);
    expect(standingOn(both('2001-06-01'), 'A', '2001-07-01')).toMatchObject({
      standing: 'former-party',
      leavesBy: 'replacement',
    });
  });
});

describe('a rejection within a period that begins on a day which is not recorded', () => {
  test('is in time', () => {
    const t = treaty({
      law: {
        entryIntoForce: inForceAfter(1, undefined, {
          binds: listed('A', 'B', 'C'),
          rejectWithin: { months: 9 },
        }),
      },
      events: [event('A', 'acceptance', '2001-01-01'), event('B', 'rejection', '2020-01-01')],
    });
    expect([tie(t, 'B', '2021-01-01'), tie(t, 'C', '2021-01-01')]).toEqual(['none', 'party']);
  });
});

describe('whether a participant is bound, and what that rests on', () => {
  const t = treaty({
    law: { entryIntoForce: inForceAfter(1), openTo: listed('A', 'B', 'C') },
    events: [...TWO_RATIFICATIONS, left('B', '2002-01-01')],
    completeUntil: day('2010-01-01'),
  });
  const bound = (
    id: string,
    on: string,
    rule: 'presumed' | 'strict' | 'as-recorded' = 'presumed',
    of = t,
  ) => {
    const report = reportOn(of, on, { rule, today: '2026-11-30' });
    return boundBy(report, participantIn(report, id));
  };

  test('within the record the answer is recorded', () => {
    expect(bound('A', '2010-01-01')).toEqual({ answer: 'yes', basis: 'recorded', asRecorded: 'yes' });
    expect(bound('C', '2010-01-01')).toEqual({ answer: 'no', basis: 'recorded', asRecorded: 'no' });
  });

  test('beyond it a party is presumed to be one still, and others may have joined', () => {
    expect(bound('A', '2015-01-01')).toEqual({ answer: 'yes', basis: 'presumed', asRecorded: 'yes' });
    expect(bound('C', '2015-01-01')).toEqual({ answer: 'undetermined', basis: 'open', asRecorded: 'no' });
    expect(bound('A', '2015-01-01', 'strict')).toEqual({
      answer: 'undetermined',
      basis: 'open',
      asRecorded: 'yes',
    });
    expect(bound('C', '2015-01-01', 'as-recorded')).toEqual({
      answer: 'no',
      basis: 'recorded',
      asRecorded: 'no',
    });
  });

  test('who may not join is not bound, whatever happened since: that is settled', () =>
    expect(bound('E', '2015-01-01')).toEqual({ answer: 'no', basis: 'settled', asRecorded: 'no' }));

  test('without a clause on entry into force a consent leaves it open; a signature, where it may be consent', () => {
    const silent = (consent?: Law['consent']) =>
      treaty({
        law: [{ milestones: [], provisions: [], at: AT, ...(consent && { consent }) }],
        events: [event('A', 'acceptance', '2000-01-01'), event('B', 'signature', '2000-01-01')],
      });
    const answers = (of: ReturnType<typeof silent>) =>
      ['A', 'B', 'C'].map(id => bound(id, '2005-01-01', 'presumed', of).answer);
    expect(answers(silent())).toEqual(['undetermined', 'undetermined', 'no']);
    expect(answers(silent({ by: ['acceptance'], at: AT }))).toEqual(['undetermined', 'no', 'no']);
  });

  test('what is possible by the record alone is told apart up to today', () => {
    const on = { rule: 'presumed', today: '2015-01-01' } as const;
    expect(standingOn(t, 'C', '2015-01-01', on)).toMatchObject({
      standingPossible: ['contracting', 'party'],
      recordedPossible: [],
    });
    expect(standingOn(t, 'C', '2015-01-02', on).recordedPossible).toContain('party');
  });
});
