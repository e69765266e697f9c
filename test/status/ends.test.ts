import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import type { Law } from '../../src/law/clause.ts';
import { actsWithoutEffect } from '../../src/status/acts/acts-without-effect.ts';
import {
  AT,
  days,
  event,
  inForceAfter,
  ledgerOf,
  listed,
  reported,
  reportOn,
  scenarioOf,
  standingOn,
  treaty,
} from './builders.ts';

type Line = readonly [who: string, act: Act, on: string, parts?: Parameters<typeof event>[3]];

const MONTHS = { kind: 'months-after', months: 6, overflow: 'last-day' } as const;
const DENUNCIATION = { denunciation: { article: '3', date: MONTHS, at: AT } };
const LATER = { laterParticipants: { date: { kind: 'same-day' }, at: AT } } as const;

const of = (lines: readonly Line[], law: Partial<Law> = {}, parts: Parameters<typeof treaty>[0] = {}) =>
  treaty({
    law: { entryIntoForce: inForceAfter(1), ...LATER, ...DENUNCIATION, ...law },
    events: lines.map(([who, act, on, more]) => event(who, act, on, more)),
    ...parts,
  });

const BILATERAL = { entryIntoForce: inForceAfter({ kind: 'every', of: listed('A', 'B') }) };
const inForce = (t: ReturnType<typeof of>, on: string) => reportOn(t, on).inForce;

describe('the term of a treaty', () => {
  const term = { kind: 'period', of: 'entry-into-force', years: 10, at: AT } as const;
  const until = { kind: 'until', until: event('', 'notice', '2021-02-05').on, at: AT } as const;
  const both: readonly Line[] = [
    ['A', 'exchange', '2011-02-05'],
    ['B', 'exchange', '2011-02-05'],
  ];
  const bilateral = (lines: readonly Line[], law: Partial<Law>) =>
    treaty({
      law: { ...BILATERAL, ...law },
      events: lines.map(([w, a, on, more]) => event(w, a, on, more)),
    });

  test('the anniversary, or the day given, is its last day in force', () => {
    for (const clause of [term, until]) {
      const t = bilateral(both, { term: clause });
      expect([inForce(t, '2021-02-05'), inForce(t, '2021-02-06')]).toEqual(['yes', 'no']);
      expect(standingOn(t, 'A', '2021-02-06').standing).toBe('former-party');
      expect(reportOn(t, '2021-02-06').parties.possible).toBe(0);
      expect(reportOn(t, '2021-02-06').force.lapse).toMatchObject({ on: '2021-02-06', by: 'term' });
    }
  });

  test('an extension gives another last day, if it is made by the last one', () => {
    const extended = (on: string) =>
      bilateral([...both, ['', 'extension', on, { until: '2026-02-05' }]], { term });
    expect(inForce(extended('2021-02-05'), '2026-02-05')).toBe('yes');
    expect(inForce(extended('2021-02-05'), '2026-02-06')).toBe('no');
    expect(inForce(extended('2021-02-06'), '2021-02-06')).toBe('no');
  });

  test('an extension that is only reported, or disputed, leaves it open', () => {
    for (const more of [reported, { disputed: { by: ['B'] } }]) {
      const t = bilateral([...both, ['', 'extension', '2021-01-01', { until: '2026-02-05', ...more }]], {
        term,
      });
      expect([inForce(t, '2021-02-05'), inForce(t, '2022-01-01'), inForce(t, '2026-02-06')]).toEqual([
        'yes',
        'undetermined',
        'no',
      ]);
    }
  });

  test('extensions one after the other', () => {
    const t = bilateral(
      [
        ...both,
        ['', 'extension', '2021-01-01', { until: '2023-02-05' }],
        ['', 'extension', '2023-01-01', { until: '2026-02-05' }],
      ],
      { term },
    );
    expect([inForce(t, '2026-02-05'), inForce(t, '2026-02-06')]).toEqual(['yes', 'no']);
  });
});

describe('other ends', () => {
  const three: readonly Line[] = [
    ['A', 'ratification', '2000-01-01'],
    ['B', 'ratification', '2000-01-01'],
    ['C', 'ratification', '2000-01-01'],
  ];

  test('a termination: its day is the first not in force', () => {
    const t = of([...three, ['', 'termination', '2005-06-01', { effective: '2006-01-01' }]]);
    expect([inForce(t, '2005-12-31'), inForce(t, '2006-01-01')]).toEqual(['yes', 'no']);
    expect(standingOn(t, 'B', '2006-01-01').standing).toBe('former-party');
  });

  test('a termination that is only reported changes no standing, and leaves both open', () => {
    const t = of([...three, ['', 'termination', '2005-06-01', reported]]);
    expect(inForce(t, '2006-01-01')).toBe('undetermined');
    expect(standingOn(t, 'B', '2006-01-01')).toMatchObject({
      standing: 'party',
      standingPossible: ['former-party'],
    });
  });

  test('an exclusion: the State alone leaves, on its day', () => {
    const t = of([...three, ['A', 'exclusion', '2005-06-01', { effective: '2005-07-01' }]]);
    expect(standingOn(t, 'A', '2005-06-30').standing).toBe('party');
    expect(standingOn(t, 'A', '2005-07-01')).toMatchObject({
      standing: 'former-party',
      leavesOn: '2005-07-01',
      leavesBy: 'exclusion',
    });
    expect(inForce(t, '2005-07-01')).toBe('yes');
  });

  test('falling below the number once needed ends nothing (VCLT art. 55); losing the last party does', () => {
    const leave = (who: string, on: string): Line => [who, 'denunciation', on];
    const t = of([...three, leave('A', '2010-01-01'), leave('B', '2010-01-01'), leave('C', '2011-01-01')], {
      entryIntoForce: inForceAfter(3),
    });
    expect([inForce(t, '2010-07-01'), inForce(t, '2011-06-30'), inForce(t, '2011-07-01')]).toEqual([
      'yes',
      'yes',
      'no',
    ]);
  });

  test('the last party may have left: undetermined; an instrument that waits keeps the treaty in force', () => {
    const t = of([
      ['A', 'ratification', '2000-01-01'],
      ['A', 'denunciation', '2010-01-01', reported],
    ]);
    expect(inForce(t, '2011-01-01')).toBe('undetermined');
    const waiting = of(
      [
        ['A', 'ratification', '2000-01-01'],
        ['A', 'denunciation', '2010-01-01'],
        ['B', 'ratification', '2010-06-30'],
      ],
      { laterParticipants: { date: days(30), at: AT } },
    );
    expect([inForce(waiting, '2010-07-05'), inForce(waiting, '2010-08-01')]).toEqual(['yes', 'yes']);
  });

  test('one side of a bilateral treaty ends it for both', () => {
    const t = treaty({
      law: { ...BILATERAL, ...DENUNCIATION },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('B', 'ratification', '2000-01-01'),
        event('A', 'denunciation', '2010-01-01'),
      ],
    });
    expect([inForce(t, '2010-06-30'), inForce(t, '2010-07-01')]).toEqual(['yes', 'no']);
    expect(standingOn(t, 'B', '2010-07-01')).toMatchObject({
      standing: 'former-party',
      leavesOn: '2010-07-01',
    });
  });

  test('a suspension of all, and of one: not bound meanwhile, bound again after', () => {
    const all = of([...three, ['', 'suspension', '2005-01-01'], ['', 'resumption', '2006-01-01']]);
    const answers = ['2004-12-31', '2005-01-01', '2005-12-31', '2006-01-01'].map(on => inForce(all, on));
    expect(answers).toEqual(['yes', 'no', 'no', 'yes']);
    expect(standingOn(all, 'A', '2005-06-01')).toMatchObject({ standing: 'contracting', leavesOn: null });
    expect(standingOn(all, 'A', '2006-01-01').spells).toEqual([
      { from: '2000-01-01', to: '2005-01-01' },
      { from: '2006-01-01', to: null },
    ]);
    const one = of([...three, ['A', 'suspension', '2005-01-01'], ['A', 'resumption', '2006-01-01']]);
    expect(inForce(one, '2005-06-01')).toBe('yes');
    expect(reportOn(one, '2005-06-01').parties.confirmed).toBe(2);
    expect(standingOn(one, 'B', '2005-06-01').standing).toBe('party');
    expect(standingOn(one, 'A', '2006-01-01').standing).toBe('party');
  });

  test('a disputed denunciation: both stand, the answer is open', () => {
    const t = of([...three, ['A', 'denunciation', '2005-01-01', { disputed: { by: ['B'] } }]]);
    expect(standingOn(t, 'A', '2006-01-01')).toMatchObject({
      standing: 'party',
      standingPossible: ['former-party'],
    });
    expect(standingOn(t, 'A', '2005-06-30').standingPossible).toEqual([]);
  });
});

describe('notices', () => {
  test('of two the first to take effect ends, and one day of leaving is told', () => {
    const t = of([
      ['A', 'accession', '2000-01-01'],
      ['B', 'accession', '2000-01-01'],
      ['A', 'denunciation', '2020-01-01'],
      ['A', 'denunciation', '2020-03-01'],
    ]);
    for (const on of ['2020-06-15', '2020-08-15'])
      expect(standingOn(t, 'A', on)).toMatchObject({
        leavesOn: '2020-07-01',
        spells: [{ from: '2000-01-01', to: '2020-07-01' }],
      });
    expect(actsWithoutEffect(scenarioOf(t, 'latest')).map(w => [w.why, w.day])).toEqual([
      ['second-notice', '2020-07-01'],
    ]);
  });

  test('a revocation is in time until the day before the effect', () => {
    const revoked = (on: string) =>
      of([
        ['A', 'accession', '2000-01-01'],
        ['B', 'accession', '2000-01-01'],
        ['A', 'denunciation', '2020-01-01'],
        ['A', 'withdrawal-of-denunciation', on],
      ]);
    expect(standingOn(revoked('2020-06-30'), 'A', '2021-01-01').standing).toBe('party');
    expect(standingOn(revoked('2020-07-01'), 'A', '2021-01-01').standing).toBe('former-party');
    expect(actsWithoutEffect(scenarioOf(revoked('2020-07-01'), 'latest')).map(w => w.why)).toEqual([
      'revoked-too-late',
    ]);
  });

  test('who consents again on the day of the notice, or of its effect, remains a party', () => {
    for (const again of ['2020-01-01', '2020-07-01']) {
      const t = of([
        ['A', 'accession', '2000-01-01'],
        ['B', 'accession', '2000-01-01'],
        ['A', 'denunciation', '2020-01-01'],
        ['A', 'accession', again],
      ]);
      expect(standingOn(t, 'A', '2020-07-01')).toMatchObject({ standing: 'party', leavesOn: null });
    }
  });
});

describe('acts limited to a territory', () => {
  test('end nothing for the State; a first consent makes it a party, a further one none anew', () => {
    const territory = 'Hong Kong';
    const t = of([
      ['A', 'ratification', '1950-01-01'],
      ['A', 'denunciation', '1990-01-01', { territory }],
      ['B', 'ratification', '1950-01-01', { territory }],
    ]);
    expect(standingOn(t, 'A', '1992-01-01').standing).toBe('party');
    expect(standingOn(t, 'B', '1992-01-01').standing).toBe('party');
    const extended = of([
      ['A', 'ratification', '1950-01-01'],
      ['A', 'ratification', '1955-01-01', { territory }],
      ['A', 'denunciation', '1960-01-01'],
      ['A', 'accession', '1960-02-01', { territory }],
      ['B', 'ratification', '1950-01-01'],
    ]);
    expect(
      scenarioOf(extended, 'latest')
        .acts.get('A')
        ?.instruments.map(r => r.instrument.on),
    ).toEqual(['1950-01-01', '1960-02-01']);
  });
});

describe('ties between treaties', () => {
  const parent = of(
    [
      ['A', 'ratification', '2000-01-01'],
      ['B', 'ratification', '2000-01-01'],
      ['A', 'denunciation', '2010-01-01'],
    ],
    {},
    { id: 'parent' },
  );

  test('who leaves the parent leaves this one the same day', () => {
    const t = of(
      [
        ['A', 'ratification', '2001-01-01'],
        ['B', 'ratification', '2001-01-01'],
      ],
      { tiedTo: { treaty: 'parent', article: '20', at: AT } },
    );
    const ledger = ledgerOf([t, parent]);
    expect(standingOn(ledger, 'A', '2010-06-30').standing).toBe('party');
    expect(standingOn(ledger, 'A', '2010-07-01')).toMatchObject({
      standing: 'former-party',
      leavesOn: '2010-07-01',
      leavesBy: 'tie',
    });
    expect(standingOn(ledger, 'B', '2010-07-01').standing).toBe('party');
  });

  test('a replacement ends it only for those bound by the newer treaty', () => {
    const newer = of([['A', 'ratification', '2012-05-01']], {}, { id: 'newer' });
    const t = of([
      ['A', 'ratification', '2001-01-01'],
      ['B', 'ratification', '2001-01-01'],
      ['', 'replacement', '2012-01-01', { byTreaty: 'newer' }],
    ]);
    const ledger = ledgerOf([t, newer]);
    expect(standingOn(ledger, 'A', '2012-04-30').standing).toBe('party');
    expect(standingOn(ledger, 'A', '2012-05-01')).toMatchObject({
      standing: 'former-party',
      leavesBy: 'replacement',
    });
    expect(standingOn(ledger, 'B', '2020-01-01').standing).toBe('party');
  });
});

describe('rejections', () => {
  const binding = (on: string, within?: number) =>
    of(
      [
        ['', 'adoption', '2000-01-01'],
        ['A', 'acceptance', '2001-01-01'],
        ['B', 'rejection', on],
      ],
      {
        entryIntoForce: inForceAfter(1, MONTHS, {
          binds: listed('A', 'B', 'C'),
          ...(within ? { rejectWithin: { months: within } } : {}),
        }),
      },
    );

  test('keep it from binding, before the entry into force or within the period', () => {
    expect(standingOn(binding('2001-06-30'), 'B', '2002-01-01').standing).toBe('none');
    expect(standingOn(binding('2001-07-01'), 'B', '2002-01-01').standing).toBe('party');
    expect(standingOn(binding('2000-10-01', 9), 'B', '2002-01-01').standing).toBe('none');
    expect(standingOn(binding('2000-10-02', 9), 'B', '2002-01-01').standing).toBe('party');
    expect(standingOn(binding('2001-06-30'), 'C', '2002-01-01').standing).toBe('party');
  });
});

describe('a clause that asks whether another treaty is in force', () => {
  const parent = treaty({
    id: 'parent',
    law: { entryIntoForce: inForceAfter(1), ...LATER },
    events: [event('A', 'ratification', '2000-01-01'), event('', 'termination', '2010-01-01')],
  });
  const protocol = (second: string) =>
    treaty({
      id: 'protocol',
      law: {
        entryIntoForce: inForceAfter({
          kind: 'all-of',
          of: [
            { kind: 'instruments', count: 2 },
            { kind: 'in-force', treaty: 'parent' },
          ],
        }),
      },
      events: [event('A', 'ratification', '2005-01-01'), event('B', 'ratification', second)],
    });
  const answer = (second: string) => {
    return reportOn(ledgerOf([protocol(second), parent]), '2012-01-01').inForce;
  };

  test('is not met once that treaty was terminated', () => {
    expect(answer('2009-12-31')).toBe('yes');
    expect(answer('2010-01-01')).toBe('no');
    expect(answer('2011-01-01')).toBe('no');
  });
});

test('an end that reports put off is told as the latest possible one', () => {
  const t = treaty({
    law: {
      entryIntoForce: inForceAfter(1),
      term: { kind: 'until', until: event('', 'notice', '2007-09-30').on, at: AT },
    },
    events: [
      event('A', 'ratification', '2001-10-01'),
      event('', 'extension', '2007-09-28', { until: '2008-09-30', ...reported }),
    ],
  });
  expect(reportOn(t, '2008-01-01').inForce).toBe('undetermined');
  expect(reportOn(t, '2009-01-01').force.lapse).toMatchObject({
    on: '2008-10-01',
    by: 'term',
    atLatest: true,
  });
  const settled = treaty({ ...t, law: t.law, events: t.events.slice(0, 1) });
  expect(reportOn(settled, '2009-01-01').force.lapse).toEqual({ on: '2007-10-01', by: 'term' });
});
