import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import type { Condition, Law } from '../../src/law/clause.ts';
import type { RecordRule } from '../../src/status/as-of.ts';
import { AT, day, days, event, inForceAfter, ledgerOf, reported, reportOn, treaty } from './builders.ts';

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

  test('is in force no more, unless somebody else is said to be bound', () => {
    const of = (...more: readonly Line[]) => treaty({ law, events: lines([...left, ...more]) });
    expect(inForce(of(), 'as-recorded', '2004-12-31', '2005-01-01')).toEqual(['yes', 'no']);
    expect(inForce(of(['B', 'accession', '2003-01-01', reported]), 'as-recorded', '2005-01-01')).toEqual([
      'yes',
    ]);
  });
});
