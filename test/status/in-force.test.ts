import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import type { Condition, Law } from '../../src/law/clause.ts';
import type { RecordRule } from '../../src/status/as-of.ts';
import {
  AT,
  day,
  days,
  event,
  inForceAfter,
  ledgerOf,
  reported,
  reportOn,
  standingOn,
  treaty,
} from './builders.ts';

type Of = Parameters<typeof reportOn>[0];
type Line = readonly [who: string, act: Act, on: string, parts?: Parameters<typeof event>[3]];
const lines = (all: readonly Line[]) => all.map(([who, act, on, parts]) => event(who, act, on, parts));

/** Whether it is in force on each of the days, under a rule. */
const inForce = (of: Of, rule: RecordRule, ...on: readonly string[]) =>
  on.map(d => reportOn(of, d, { rule, today: '2026-11-30' }).inForce);

const YEAR = { kind: 'years-after', years: 1, overflow: 'last-day' } as const;
const PARTIES: readonly Line[] = [
  ['A', 'ratification', '2000-01-01'],
  ['B', 'ratification', '2000-01-01'],
];

/** A treaty of two parties whose record ends on 2010-01-01. */
const until2010 = (law: Partial<Law>, ...more: readonly Line[]) =>
  treaty({
    law: { entryIntoForce: inForceAfter(2), ...law },
    events: lines([...PARTIES, ...more]),
    completeUntil: day('2010-01-01'),
  });

describe('a treaty that is over, beyond the end of its record', () => {
  const term = (last: string) =>
    until2010({ term: { kind: 'until', until: event('', 'notice', last).on, at: AT } });

  test('its term may have been extended by the last day of it, if that lies beyond the record', () => {
    expect(inForce(term('2010-01-01'), 'presumed', '2010-01-02')).toEqual(['no']);
    expect(inForce(term('2010-01-02'), 'presumed', '2010-01-02', '2010-01-03')).toEqual([
      'yes',
      'undetermined',
    ]);
    expect(inForce(term('2010-01-02'), 'as-recorded', '2010-01-03')).toEqual(['no']);
  });

  test('a termination stays, whenever it takes effect', () => {
    const t = until2010({}, ['', 'termination', '2009-06-01', { effective: '2010-03-01' }]);
    expect(inForce(t, 'presumed', '2010-02-28', '2010-03-01')).toEqual(['yes', 'no']);
  });

  test('nobody may have become a party to it since', () => {
    const t = until2010({}, ['', 'termination', '2009-06-01']);
    const asked = { rule: 'presumed', today: '2026-11-30' } as const;
    expect(standingOn(t, 'D', '2015-01-01', asked).standingPossible).not.toContain('party');
    expect(standingOn(until2010({}), 'D', '2015-01-01', asked).standingPossible).toContain('party');
  });

  test('a suspension may have been ended by an act that the record lacks, however old it is', () => {
    const t = until2010({}, ['', 'suspension', '2005-01-01']);
    expect(inForce(t, 'presumed', '2010-01-01', '2010-01-02')).toEqual(['no', 'undetermined']);
    expect(inForce(t, 'as-recorded', '2010-01-02')).toEqual(['no']);
  });

  test('where all have left, another may have joined on the last day, if that lies beyond the record', () => {
    const left = (on: string) =>
      until2010(
        {},
        ['A', 'denunciation', '2009-01-01', { effective: '2009-02-01' }],
        ['B', 'denunciation', '2009-01-01', { effective: on }],
      );
    expect(inForce(left('2010-01-01'), 'presumed', '2010-01-02')).toEqual(['no']);
    expect(inForce(left('2010-01-02'), 'presumed', '2010-01-02')).toEqual(['undetermined']);
  });
});

describe('a treaty that goes on, under strict', () => {
  const denunciation = { date: YEAR, at: AT };

  test('may have been left by all once a notice of the day after the record could have had effect', () => {
    const t = until2010({ denunciation });
    expect(inForce(t, 'strict', '2010-01-02', '2011-01-01', '2011-01-02')).toEqual([
      'yes',
      'yes',
      'undetermined',
    ]);
    expect(inForce(t, 'presumed', '2011-01-02')).toEqual(['yes']);
  });

  test('also while one of the instruments has no effect yet', () => {
    const waiting = until2010({ denunciation, laterParticipants: { date: { ...YEAR, years: 5 }, at: AT } }, [
      'C',
      'accession',
      '2009-06-01',
    ]);
    expect(inForce(waiting, 'strict', '2011-01-02')).toEqual(['undetermined']);
  });

  test('may have ended by its clause on too few parties, which is the one of the day', () => {
    const ceasing = inForceAfter(2, undefined, { ceasesWhen: { kind: 'parties-below', parties: 2 } });
    expect(inForce(until2010({ denunciation, entryIntoForce: ceasing }), 'strict', '2010-01-02')).toEqual([
      'undetermined',
    ]);
    const [first] = until2010({ denunciation }).law;
    const later = { ...first, entryIntoForce: ceasing, from: day('2020-01-01') } as Law;
    const changed = treaty({
      law: [first as Law, later],
      events: lines(PARTIES),
      completeUntil: day('2010-01-01'),
    });
    expect(inForce(changed, 'strict', '2010-01-02')).toEqual(['yes']);
  });
});

describe('a threshold that is a part of the parties of another treaty', () => {
  const fraction = (of: Extract<Condition, { kind: 'fraction' }>['of']): Condition =>
    ({
      kind: 'fraction',
      of,
      share: [2, 3],
      strictly: false,
      measured: 'current',
      counting: 'any-party',
    }) as never;
  const PARENT = { kind: 'parties-of', treaty: 'parent' } as const;
  /** The parent has three parties as recorded until 2005; the amendment has the instruments of all three by the day given. */
  const ledger = (when: Condition, last: string, parts: Parameters<typeof treaty>[0] = {}) =>
    ledgerOf([
      treaty({
        law: { entryIntoForce: inForceAfter(when) },
        events: lines([
          ['A', 'acceptance', '2001-01-01'],
          ['B', 'acceptance', '2001-01-01'],
          ['C', 'acceptance', last],
        ]),
        ...parts,
      }),
      treaty({
        id: 'parent',
        law: { entryIntoForce: inForceAfter(3) },
        events: lines([...PARTIES, ['C', 'ratification', '2000-01-01']]),
        completeUntil: day('2005-01-01'),
      }),
    ]);
  const EVERY: Condition = { kind: 'every', of: PARENT } as never;

  test.each<[string, Condition]>([
    ['every one', EVERY],
    ['one of two ways', { kind: 'any-of', of: [{ kind: 'instruments', count: 9 }, EVERY] } as never],
    [
      'every one, among other conditions',
      { kind: 'all-of', of: [{ kind: 'instruments', count: 1 }, EVERY] } as never,
    ],
  ])('%s: may not have been reached beyond the record of that treaty, which may have had more', (_, when) => {
    expect(inForce(ledger(when, '2005-01-01'), 'presumed', '2010-01-01')).toEqual(['yes']);
    expect(inForce(ledger(when, '2005-01-02'), 'presumed', '2010-01-01')).toEqual(['undetermined']);
    expect(inForce(ledger(when, '2005-01-02'), 'as-recorded', '2010-01-01')).toEqual(['yes']);
  });

  test('a number of its parties is enough, however many there are', () => {
    const two = { kind: 'instruments', count: 3, of: PARENT } as never;
    const some = { kind: 'some', of: PARENT, atLeast: 3 } as never;
    for (const when of [two, some])
      expect(inForce(ledger(when, '2005-01-02'), 'presumed', '2010-01-01')).toEqual(['yes']);
  });

  test('a fraction: the same, unless the day is published', () => {
    const late = (parts = {}) => {
      const l = ledger(fraction(PARENT), '2005-01-02', parts);
      return inForce(l, 'presumed', '2010-01-01');
    };
    // Two of three were enough on 2001-01-01.
    expect(late()).toEqual(['yes']);
    const all = { ...fraction(PARENT), share: [1, 1] } as never;
    expect(inForce(ledger(all, '2005-01-02'), 'presumed', '2010-01-01')).toEqual(['undetermined']);
    const published = { entryIntoForce: { date: day('2005-01-02'), source: 'dep', at: AT } };
    expect(inForce(ledger(all, '2005-01-02', { published }), 'presumed', '2010-01-01')).toEqual(['yes']);
  });
});

describe('a treaty that waits for another', () => {
  const ledger = (parentRecord: string) =>
    ledgerOf([
      treaty({
        law: {
          entryIntoForce: inForceAfter({
            kind: 'all-of',
            of: [
              { kind: 'instruments', count: 1 },
              { kind: 'in-force', treaty: 'parent' },
            ],
          } as never),
        },
        events: lines([['A', 'ratification', '2001-01-01']]),
      }),
      treaty({
        id: 'parent',
        law: { entryIntoForce: inForceAfter(2, days(30)) },
        events: lines([['A', 'ratification', '2000-01-01']]),
        completeUntil: day(parentRecord),
      }),
    ]);

  test('may be in force beyond the record of that one, from the day on which that one could be', () => {
    const of = ledger('2005-01-01');
    // A second instrument of 2005-01-02, and thirty days.
    expect(inForce(of, 'presumed', '2005-01-31', '2005-02-01')).toEqual(['no', 'undetermined']);
    expect(inForce(of, 'as-recorded', '2005-02-01')).toEqual(['no']);
    expect(inForce(ledger('2026-11-30'), 'presumed', '2026-11-30')).toEqual(['no']);
  });
});

describe('the end of a treaty, past or to come', () => {
  const ends = (on: string, parts?: Line[3]) =>
    reportOn(until2010({}, ['', 'termination', on, parts]), '2009-06-01').force.end;

  test('is told where the record settles its day', () => {
    expect(ends('2009-03-01')).toMatchObject({ on: '2009-03-01', by: 'termination' });
    expect(ends('2009-01-01', { effective: '2009-12-01' })).toMatchObject({ on: '2009-12-01' });
  });

  test('is not told where it may be on one of several days, or is only reported', () => {
    expect(ends('2009-03')).toBeNull();
    expect(ends('2009-03-01', reported)).toBeNull();
    expect(reportOn(until2010({}), '2009-06-01').force.end).toBeNull();
  });
});

describe('a treaty that all confirmed parties have left', () => {
  const law = { entryIntoForce: inForceAfter(1) };
  const left: readonly Line[] = [
    ['A', 'ratification', '2000-01-01'],
    ['A', 'denunciation', '2004-01-01', { effective: '2005-01-01' }],
  ];
  const of = (...more: readonly Line[]) => treaty({ law, events: lines([...left, ...more]) });

  test('is in force no more; where somebody else is only said to be bound, that is open', () => {
    expect(inForce(of(), 'as-recorded', '2004-12-31', '2005-01-01')).toEqual(['yes', 'no']);
    expect(
      inForce(of(['B', 'accession', '2003-01-01', reported]), 'as-recorded', '2004-12-31', '2005-01-01'),
    ).toEqual(['yes', 'undetermined']);
  });

  test('may be in force or not while another may have joined already, on a day that is not known', () => {
    const other = of(['B', 'accession', '[2004-06-01..2006-01-01]']);
    expect(inForce(other, 'as-recorded', '2005-06-01', '2006-01-01')).toEqual(['undetermined', 'yes']);
  });

  test('is not in force between the day on which the last one left and that on which one came back', () => {
    const back = of(['A', 'accession', '2008-01-01']);
    expect(inForce(back, 'as-recorded', '2006-01-01', '2008-01-01')).toEqual(['no', 'yes']);
  });

  test('ended when the last one left', () => {
    const two = (...on: readonly string[]) =>
      treaty({
        law,
        events: lines([
          ...PARTIES,
          ...on.map((d, i): Line => ['AB'[i] ?? '', 'denunciation', '2003-01-01', { effective: d }]),
        ]),
      });
    for (const t of [two('2004-01-01', '2005-01-01'), two('2005-01-01', '2004-01-01')])
      expect(reportOn(t, '2006-01-01').force.lapse).toEqual({ on: '2005-01-01', by: 'nobody-left' });
  });

  test('goes on where the record does not show the instruments by which it entered into force', () => {
    const published = { entryIntoForce: { date: day('1990-01-01'), source: 'dep', at: AT } };
    const t = treaty({
      law: { entryIntoForce: inForceAfter(5) },
      events: lines([['A', 'accession', '1995-01-01'], ...left.slice(1)]),
      published,
    });
    expect(inForce(t, 'as-recorded', '2006-01-01')).toEqual(['yes']);
  });

  test('goes on while it binds others that never consented to it', () => {
    const members = treaty({ id: 'constitution', law, events: lines(PARTIES) });
    const amendment = treaty({
      law: { entryIntoForce: inForceAfter(1, undefined, { binds: { kind: 'parties' } }) },
      amends: 'constitution',
      events: lines([
        ['C', 'acceptance', '2001-01-01'],
        ['C', 'denunciation', '2004-01-01', { effective: '2005-01-01' }],
      ]),
    });
    expect(inForce(ledgerOf([amendment, members]), 'as-recorded', '2006-01-01')).toEqual(['yes']);
    const suspended = treaty({
      ...amendment,
      law: amendment.law,
      events: [
        ...amendment.events,
        ...lines([
          ['A', 'suspension', '2005-06-01'],
          ['B', 'suspension', '2005-06-01'],
        ]),
      ],
    });
    expect(inForce(ledgerOf([suspended, members]), 'as-recorded', '2006-01-01')).toEqual(['yes']);
  });
});

describe('a treaty that may have entered into force', () => {
  const law = {
    entryIntoForce: inForceAfter(2),
    term: { kind: 'until', until: event('', 'notice', '2005-12-31').on, at: AT },
  } as const;
  const events = lines([
    ['A', 'ratification', '2000-01-01'],
    ['B', 'ratification', '2000-01-01', reported],
  ]);

  test('is not in force after its end: it ended even if it did', () => {
    const t = treaty({ law, events });
    expect(inForce(t, 'as-recorded', '1999-12-31', '2000-01-01', '2005-12-31', '2006-01-01')).toEqual([
      'no',
      'undetermined',
      'undetermined',
      'no',
    ]);
    expect(reportOn(t, '2006-01-01').force.lapse).toBeNull();
  });

  test('beyond the record may have been extended', () => {
    const t = treaty({ law, events, completeUntil: day('2003-01-01') });
    expect(inForce(t, 'presumed', '2006-01-01')).toEqual(['undetermined']);
  });
});

describe('a treaty without a clause on its entry into force', () => {
  const of = (...more: readonly Line[]) =>
    treaty({
      law: [{ milestones: [], provisions: [], at: AT }],
      events: lines(more),
      completeUntil: day('2010-01-01'),
    });

  test('binds nobody before the first signature or consent', () => {
    const t = of(['', 'adoption', '2000-01-01'], ['A', 'signature', '2001-01-01']);
    expect(inForce(t, 'presumed', '2000-12-31', '2001-01-01')).toEqual(['no', 'undetermined']);
  });

  test('statements do not count: a meeting, a declaration', () => {
    const t = of(['', 'meeting', '2001-01-01'], ['A', 'declaration', '2001-01-01']);
    expect(inForce(t, 'presumed', '2010-01-01')).toEqual(['no']);
  });

  test('may bind somebody beyond the end of its record', () => {
    expect(inForce(of(), 'presumed', '2010-01-01', '2010-01-02')).toEqual(['no', 'undetermined']);
    expect(inForce(of(), 'as-recorded', '2010-01-02')).toEqual(['no']);
  });
});
