import { describe, expect, test } from 'vitest';
import type { Law } from '../../src/law/clause.ts';
import { actsWithoutEffect } from '../../src/status/acts/acts-without-effect.ts';
import {
  AT,
  day,
  days,
  event,
  inForceAfter,
  ledgerOf,
  listed,
  ratifiedByTwo,
  registry,
  reported,
  reportOn,
  scenarioOf,
  standingOn,
  TWO_RATIFICATIONS,
  tie,
  treaty,
} from './builders.ts';

type Events = readonly ReturnType<typeof event>[];
const YEAR = { kind: 'years-after', years: 1, overflow: 'last-day' } as const;

describe('the instruments of a treaty', () => {
  test('by day of deposit, those of one day by participant, whatever was done before', () => {
    const t = treaty({
      events: [
        event('C', 'signature', '1999-01-01'),
        event('B', 'accession', '2000-01-01'),
        event('A', 'accession', '2000-01-01'),
        event('E', 'accession', '2001-01-01'),
        event('C', 'ratification', '2002-01-01'),
        event('D', 'accession', '2001-01-01'),
      ],
    });
    expect(scenarioOf(t, 'latest').instruments.map(i => i.participant)).toEqual(['A', 'B', 'D', 'E', 'C']);
  });
});

describe('a day of receipt that is a range', () => {
  test('of a denunciation: it may end as early as the first day and as late as the last allow', () => {
    const t = ratifiedByTwo(
      { denunciation: { date: { ...YEAR, from: 'receipt' }, at: AT } },
      event('A', 'denunciation', '2005-01-01', { received: '[2005-02-01..2005-03-01]' }),
    );
    expect(['2006-01-31', '2006-02-01', '2006-02-28', '2006-03-01'].map(on => tie(t, 'A', on))).toEqual([
      'party',
      'former-party?party',
      'former-party?party',
      'former-party',
    ]);
  });

  test('of a notice of denunciation, where the time runs from the depositary’s notice', () => {
    const t = ratifiedByTwo(
      { denunciation: { date: { ...YEAR, from: 'notice' }, at: AT } },
      event('A', 'denunciation', '2005-01-01', { notified: '[2005-02-01..2005-03-01]' }),
    );
    expect(['2006-01-31', '2006-02-01', '2006-03-01'].map(on => tie(t, 'A', on))).toEqual([
      'party',
      'former-party?party',
      'former-party',
    ]);
  });

  test('of an instrument: it may have effect as early as the first day and as late as the last allow', () => {
    const t = ratifiedByTwo(
      { laterParticipants: { date: { ...days(30), from: 'receipt' } as never, at: AT } },
      event('C', 'accession', '2005-01-01', { received: '[2005-02-01..2005-03-01]' }),
    );
    expect(['2005-03-02', '2005-03-03', '2005-03-30', '2005-03-31'].map(on => tie(t, 'C', on))).toEqual([
      'contracting',
      'contracting?party',
      'contracting?party',
      'party',
    ]);
  });
});

describe('a denunciation that is not possible before some years of being bound', () => {
  const threeYearsAfter = (of: 'entry-into-force' | 'entry-into-force-for-participant') =>
    ({
      date: { ...YEAR, notBefore: [{ kind: 'after', of, years: 3 }] } as never,
      at: AT,
    }) as const;

  test('takes effect after them, counted from the entry into force of the treaty', () => {
    const t = ratifiedByTwo(
      { denunciation: threeYearsAfter('entry-into-force') },
      event('C', 'accession', '2002-01-01'),
      event('C', 'denunciation', '2002-02-01'),
    );
    expect(standingOn(t, 'C', '2002-06-01').leavesOn).toBe('2003-02-01');
  });

  test('or from that for the participant: for the consent that it denounces', () => {
    const t = ratifiedByTwo(
      { denunciation: threeYearsAfter('entry-into-force-for-participant') },
      event('C', 'accession', '2002-01-01'),
      event('C', 'denunciation', '2002-02-01'),
      event('C', 'accession', '2010-01-01'),
    );
    expect(standingOn(t, 'C', '2002-06-01').leavesOn).toBe('2005-01-01');
    expect(standingOn(t, 'C', '2011-01-01')).toMatchObject({
      standing: 'party',
      spells: [
        { from: '2002-01-01', to: '2005-01-01' },
        { from: '2010-01-01', to: null },
      ],
    });
  });
});

describe('acts of one day', () => {
  test('a consent, its denunciation and the revocation of that: a party', () => {
    const day = [
      event('C', 'accession', '2005-01-01'),
      event('C', 'denunciation', '2005-01-01'),
      event('C', 'withdrawal-of-denunciation', '2005-01-01'),
    ];
    const t = (...events: Events) => ratifiedByTwo({ denunciation: { date: YEAR, at: AT } }, ...events);
    expect(tie(t(...day), 'C', '2010-01-01')).toBe('party');
    expect(tie(t(...day.toReversed()), 'C', '2010-01-01')).toBe('party');
    expect(tie(t(...day.slice(0, 2)), 'C', '2010-01-01')).toBe('former-party');
  });
});

describe('an exclusion of one whose notice takes effect', () => {
  const excluded = (on: string) => {
    const t = ratifiedByTwo(
      {},
      event('A', 'denunciation', '2003-01-01', { effective: '2004-01-01' }),
      event('A', 'exclusion', on),
    );
    return [
      standingOn(t, 'A', '2010-01-01').leavesBy,
      ...actsWithoutEffect(scenarioOf(t, 'latest')).map(w => w.why),
    ];
  };

  test('on the day before it ends its being bound; on that day or later it has left already', () => {
    expect([excluded('2003-12-31'), excluded('2004-01-01'), excluded('2005-01-01')]).toEqual([
      ['exclusion'],
      ['notice', 'left-already'],
      ['notice', 'left-already'],
    ]);
  });
});

describe('a suspension', () => {
  const suspended = (...more: Events) =>
    ratifiedByTwo({}, event('', 'suspension', '2005-01-01'), event('', 'resumption', '2006-01-01'), ...more);
  const spells = (t: ReturnType<typeof ratifiedByTwo>, id: string) => standingOn(t, id, '2026-01-01').spells;

  test('one that joins while the treaty is suspended is bound from the resumption', () => {
    const t = suspended(event('C', 'accession', '2005-06-01'));
    expect(tie(t, 'C', '2005-06-01')).toBe('contracting');
    expect(spells(t, 'C')).toEqual([{ from: '2006-01-01', to: null }]);
  });

  test('one that joins on the day of the resumption, or left on that of the suspension, is not touched', () => {
    const t = suspended(
      event('C', 'accession', '2006-01-01'),
      event('B', 'denunciation', '2004-01-01', { effective: '2005-01-01' }),
    );
    expect(spells(t, 'C')).toEqual([{ from: '2006-01-01', to: null }]);
    expect(spells(t, 'B')).toEqual([{ from: '2000-01-01', to: '2005-01-01' }]);
  });

  test('one that leaves meanwhile was bound before it alone', () => {
    const t = suspended(event('B', 'denunciation', '2004-01-01', { effective: '2005-06-01' }));
    expect(spells(t, 'B')).toEqual([{ from: '2000-01-01', to: '2005-01-01' }]);
    const after = suspended(event('B', 'denunciation', '2004-01-01', { effective: '2006-01-01' }));
    expect(spells(after, 'B')).toEqual([{ from: '2000-01-01', to: '2005-01-01' }]);
  });

  test('two suspensions one after the other leave three spells', () => {
    const t = suspended(event('', 'suspension', '2010-01-01'), event('', 'resumption', '2011-01-01'));
    expect(spells(t, 'A')).toEqual([
      { from: '2000-01-01', to: '2005-01-01' },
      { from: '2006-01-01', to: '2010-01-01' },
      { from: '2011-01-01', to: null },
    ]);
  });

  test('a resumption of all ends that of one; a resumption of one ends not that of all', () => {
    const one = ratifiedByTwo(
      {},
      event('A', 'suspension', '2005-01-01'),
      event('', 'resumption', '2006-01-01'),
    );
    expect([tie(one, 'A', '2005-12-31'), tie(one, 'A', '2006-01-01')]).toEqual(['contracting', 'party']);
    const all = ratifiedByTwo(
      {},
      event('', 'suspension', '2005-01-01'),
      event('A', 'resumption', '2006-01-01'),
    );
    expect([tie(all, 'A', '2006-01-01'), tie(all, 'B', '2006-01-01')]).toEqual(['party', 'contracting']);
  });

  test('and a resumption of one day leave things as they were', () => {
    const both = [event('', 'suspension', '2005-01-01'), event('', 'resumption', '2005-01-01')];
    expect(reportOn(ratifiedByTwo({}, ...both), '2005-01-01').inForce).toBe('yes');
    const again = ratifiedByTwo({}, event('', 'suspension', '2004-01-01'), ...both);
    expect([reportOn(again, '2004-12-31').inForce, reportOn(again, '2006-01-01').inForce]).toEqual([
      'no',
      'no',
    ]);
  });

  test('a second suspension of what is suspended changes nothing, nor a resumption of what is not', () => {
    const t = ratifiedByTwo(
      {},
      event('', 'resumption', '2003-01-01'),
      event('', 'suspension', '2005-01-01'),
      event('', 'suspension', '2005-06-01'),
      event('', 'resumption', '2006-01-01'),
      event('', 'resumption', '2007-01-01'),
    );
    expect(spells(t, 'A')).toEqual([
      { from: '2000-01-01', to: '2005-01-01' },
      { from: '2006-01-01', to: null },
    ]);
  });

  test('that is only reported leaves both open, and changes no standing', () => {
    const t = ratifiedByTwo({}, event('', 'suspension', '2005-01-01', reported));
    expect(reportOn(t, '2006-01-01').inForce).toBe('undetermined');
    expect(tie(t, 'A', '2006-01-01')).toBe('party?contracting');
  });
});

describe('a treaty that ends once too few parties are left', () => {
  const ceasing = inForceAfter(2, undefined, { ceasesWhen: { kind: 'parties-below', parties: 2 } });
  const left = (parts = {}) =>
    ratifiedByTwo(
      { entryIntoForce: ceasing },
      event('B', 'denunciation', '2005-01-01', { effective: '2006-01-01', ...parts }),
    );

  test('ends when one leaves', () =>
    expect([tie(left(), 'A', '2005-12-31'), tie(left(), 'A', '2006-01-01')]).toEqual([
      'party',
      'former-party',
    ]));

  test('may have ended where that is only reported: the standings stay', () => {
    const said = left(reported);
    expect(reportOn(said, '2006-01-01').inForce).toBe('undetermined');
    expect([tie(said, 'A', '2006-01-01'), tie(said, 'B', '2006-01-01')]).toEqual([
      'party?former-party',
      'party?former-party',
    ]);
  });
});

describe('a treaty open to the parties of another', () => {
  const ledger = (parentUntil: string, openTo: Law['openTo'] = { kind: 'parties-of', treaty: 'parent' }) =>
    ledgerOf([
      treaty({
        law: { entryIntoForce: inForceAfter(1), openTo },
        events: TWO_RATIFICATIONS,
        completeUntil: day('2005-01-01'),
      }),
      treaty({
        id: 'parent',
        law: { entryIntoForce: inForceAfter(1), openTo: listed('A', 'B', 'C') },
        events: TWO_RATIFICATIONS,
        completeUntil: day(parentUntil),
      }),
    ]);
  const told = (of: ReturnType<typeof ledger>, id: string, on: string) =>
    tie(of, id, on, { rule: 'presumed', today: '2026-11-30' });

  test('those may have joined that may have joined the other one beyond its record, and no others', () => {
    expect(told(ledger('2005-01-01'), 'C', '2005-01-02')).toBe('none?contracting,party');
    expect(told(ledger('2005-01-01'), 'D', '2005-01-02')).toBe('none');
    expect(told(ledger('2026-11-30'), 'C', '2005-01-02')).toBe('none');
    expect(told(ledger('2005-01-02'), 'C', '2005-01-02')).toBe('none');
    expect(told(ledger('2005-01-02'), 'C', '2005-01-03')).toBe('none?contracting,party');
  });

  test('also where it is open to others besides', () => {
    const openTo = { kind: 'any-of', of: [listed('E'), { kind: 'parties-of', treaty: 'parent' }] } as const;
    const of = ledger('2005-01-01', openTo);
    expect(['C', 'D', 'E'].map(id => told(of, id, '2006-01-01'))).toEqual([
      'none?contracting,party',
      'none',
      'none?contracting,party',
    ]);
  });
});

describe('a condition that somebody has to find met', () => {
  const when = {
    kind: 'all-of',
    of: [
      { kind: 'instruments', count: 1 },
      { kind: 'unmeasured', what: { en: 'the tonnage' }, found: 'tonnage' },
    ],
  } as never;
  const found = (on: string, parts = {}) =>
    treaty({
      law: { entryIntoForce: inForceAfter(when, days(30)) },
      events: [TWO_RATIFICATIONS[0] as never, event('', 'notice', on, { id: 'tonnage', ...parts })],
    });
  const force = (t: ReturnType<typeof treaty>, ...on: readonly string[]) =>
    on.map(d => reportOn(t, d).inForce);

  test('is met from the day on which it is found', () => {
    expect(force(found('2002-06-30'), '2002-07-29', '2002-07-30')).toEqual(['no', 'yes']);
    expect(reportOn(found('2002-06-30'), '2003-01-01').thresholdReached).toEqual({
      on: '2002-06-30',
      by: [],
    });
  });

  test('found in some month: from one of its days', () =>
    expect(force(found('2002-06'), '2002-06-30', '2002-07-01', '2002-07-29', '2002-07-30')).toEqual([
      'no',
      'undetermined',
      'undetermined',
      'yes',
    ]));

  test('a finding that is only reported leaves it open', () => {
    expect(force(found('2002-06-30', reported), '2003-01-01')).toEqual(['undetermined']);
    expect(reportOn(found('2002-06-30', reported), '2003-01-01').entryIntoForceComputed).toBeNull();
  });

  test('could be found on the day asked about', () => {
    const open = treaty({
      law: { entryIntoForce: inForceAfter(when, days(30)) },
      events: TWO_RATIFICATIONS.slice(0, 1),
    });
    expect(reportOn(open, '2020-01-01').earliestEntryIntoForce).toBe('2020-01-31');
  });
});

describe('a successor State', () => {
  test('is bound from the succession of States, whenever it is told', () => {
    const ledger = ledgerOf(
      [
        treaty({
          law: { entryIntoForce: inForceAfter(1) },
          events: [...TWO_RATIFICATIONS, event('N', 'succession', '2003-05-01')],
        }),
      ],
      registry({ N: { from: '2001-06-25' } }),
    );
    expect(['2001-06-24', '2001-06-25', '2003-05-01'].map(on => tie(ledger, 'N', on))).toEqual([
      'none',
      'party',
      'party',
    ]);
  });
});
