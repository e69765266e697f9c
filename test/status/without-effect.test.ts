import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import type { Law } from '../../src/law/clause.ts';
import { actsWithoutEffect, mayLackEffect } from '../../src/status/acts/acts-without-effect.ts';
import { AT, days, event, inForceAfter, listed, reported, scenarioOf, treaty } from './builders.ts';

type Line = readonly [who: string, act: Act, on: string, parts?: Parameters<typeof event>[3]];

const BASE: readonly Line[] = [
  ['A', 'ratification', '2000-01-01'],
  ['B', 'ratification', '2000-01-01'],
];
const DENUNCIATION = { denunciation: { date: days(100), at: AT } } as const;
const TERM = { term: { kind: 'period', of: 'entry-into-force', years: 10, at: AT } } as const;

const of = (lines: readonly Line[], law: Partial<Law> = {}, more: Parameters<typeof treaty>[0] = {}) =>
  treaty({
    law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION, ...law },
    events: [...BASE, ...lines].map(([who, act, on, parts]) => event(who, act, on, parts)),
    ...more,
  });
/** The acts that have no effect, each with the reason and its day. */
const idle = (...parts: Parameters<typeof of>) =>
  actsWithoutEffect(scenarioOf(of(...parts), 'latest')).map(w => [w.event.act, w.why, w.day]);

describe('notices', () => {
  test('of one that has left', () => {
    const again: Line = ['A', 'denunciation', '2006-01-01'];
    expect(idle([['A', 'denunciation', '2005-01-01'], again])).toEqual([
      ['denunciation', 'left-already', '2005-04-11'],
    ]);
    const excluded: Line = ['A', 'exclusion', '2006-01-01'];
    expect(idle([['A', 'denunciation', '2005-01-01'], excluded])).toEqual([
      ['exclusion', 'left-already', '2005-04-11'],
    ]);
    expect(idle([again])).toEqual([]);
  });

  test('the same to each of several depositaries is one notice', () => {
    const [first, second]: readonly Line[] = [
      ['A', 'denunciation', '2005-01-01', { depositary: 'USA' }],
      ['A', 'denunciation', '2005-02-01', { depositary: 'GBR' }],
    ];
    if (!first || !second) throw new Error('two');
    const both: Parameters<typeof treaty>[0] = { depositaries: ['USA', 'GBR'] };
    expect(idle([first, second], {}, both)).toEqual([]);
    expect(idle([first, second])).toEqual([]);
    const same: Line = ['A', 'denunciation', '2005-02-01', { depositary: 'USA' }];
    expect(idle([first, same])).toEqual([['denunciation', 'second-notice', '2005-04-11']]);
    expect(idle([first, same], {}, both)).toEqual([]);
  });

  test('a second one that takes effect first is the one that counts', () => {
    const [early, late] = ['2005-03-01', '2005-06-01'].map(effective => ({ effective }));
    const two = (a: object, b: object) =>
      idle([
        ['A', 'denunciation', '2005-01-01', a],
        ['A', 'denunciation', '2005-02-01', b],
      ]);
    expect(two(late ?? {}, early ?? {})).toEqual([]);
    expect(two(early ?? {}, late ?? {})).toEqual([['denunciation', 'second-notice', '2005-03-01']]);
    expect(two(early ?? {}, early ?? {})).toEqual([['denunciation', 'second-notice', '2005-03-01']]);
  });

  test('a revocation after the effect; of an exclusion there is none', () => {
    const revoked = (act: Act, on: string) =>
      idle([
        ['A', act, '2005-01-01'],
        ['A', 'withdrawal-of-denunciation', on],
      ]);
    expect(revoked('denunciation', '2005-04-10')).toEqual([]);
    expect(revoked('denunciation', '2005-04-11')).toEqual([
      ['withdrawal-of-denunciation', 'revoked-too-late', '2005-04-11'],
    ]);
    expect(revoked('exclusion', '2005-01-01')).toEqual([
      ['withdrawal-of-denunciation', 'revoked-too-late', '2005-01-01'],
    ]);
  });
});

describe('extensions', () => {
  const extended = (on: string, until: string): Line => ['', 'extension', on, { until }];

  test('of a treaty without a term', () =>
    expect(idle([extended('2005-01-01', '2020-01-01')])).toEqual([
      ['extension', 'extension-without-term', null],
    ]));

  test('after its last day, or by which it would not last longer', () => {
    expect(idle([extended('2010-01-01', '2010-01-02')], TERM)).toEqual([]);
    expect(idle([extended('2010-01-02', '2020-01-01')], TERM)).toEqual([
      ['extension', 'extension-after-end', '2010-01-02'],
    ]);
    expect(idle([extended('2005-01-01', '2010-01-01')], TERM)).toEqual([
      ['extension', 'extension-not-longer', '2010-01-01'],
    ]);
  });

  test('of a treaty that has not begun to run nothing is said', () => {
    const waiting = { ...TERM, entryIntoForce: inForceAfter(9) };
    expect(idle([extended('2005-01-01', '2020-01-01')], waiting)).toEqual([]);
  });

  test('two of one day: the longer counts, however they are listed', () => {
    const two = [extended('2005-01-01', '2015-01-01'), extended('2005-01-01', '2020-01-01')];
    for (const lines of [two, two.toReversed()]) {
      expect(idle(lines, TERM)).toEqual([]);
      expect(scenarioOf(of(lines, TERM), 'latest').ceasedOn).toBe('2020-01-02');
    }
  });

  test('a shorter one after a longer one changes nothing', () => {
    const lines = [extended('2005-01-01', '2020-01-01'), extended('2006-01-01', '2015-01-01')];
    expect(idle(lines, TERM)).toEqual([['extension', 'extension-not-longer', '2020-01-01']]);
    expect(scenarioOf(of(lines, TERM), 'latest').ceasedOn).toBe('2020-01-02');
  });
});

describe('rejections', () => {
  const binds = { entryIntoForce: inForceAfter(1, days(0), { binds: listed('A', 'B', 'C') }) };
  const rejected = (on: string): Line => ['C', 'rejection', on];

  test('of a treaty that binds only those that consent', () =>
    expect(idle([rejected('1999-01-01')])).toEqual([['rejection', 'rejection-without-binds', null]]));

  test('from the entry into force on they come too late', () => {
    expect(idle([rejected('1999-12-31')], binds)).toEqual([]);
    expect(idle([rejected('2000-01-01')], binds)).toEqual([
      ['rejection', 'rejection-too-late', '2000-01-01'],
    ]);
  });
});

describe('suspensions and resumptions', () => {
  const suspended = (who: string, on: string): Line => [who, 'suspension', on];
  const resumed = (who: string, on: string): Line => [who, 'resumption', on];

  test('of what is suspended already', () => {
    expect(idle([suspended('', '2005-01-01'), suspended('', '2006-01-01')])).toEqual([
      ['suspension', 'suspended-already', '2006-01-01'],
    ]);
    expect(idle([suspended('A', '2005-01-01'), suspended('A', '2006-01-01')])).toEqual([
      ['suspension', 'suspended-already', '2006-01-01'],
    ]);
    expect(idle([suspended('A', '2005-01-01'), suspended('B', '2006-01-01')])).toEqual([]);
  });

  test('of what is not suspended', () => {
    expect(idle([resumed('', '2005-01-01')])).toEqual([['resumption', 'nothing-suspended', '2005-01-01']]);
    expect(idle([suspended('A', '2005-01-01'), resumed('B', '2006-01-01')])).toEqual([
      ['resumption', 'nothing-suspended', '2006-01-01'],
    ]);
    expect(idle([suspended('A', '2005-01-01'), resumed('A', '2006-01-01')])).toEqual([]);
    expect(idle([suspended('', '2005-01-01'), resumed('', '2006-01-01')])).toEqual([]);
  });

  test('a resumption for all ends the suspension of one', () =>
    expect(idle([suspended('A', '2005-01-01'), resumed('', '2006-01-01')])).toEqual([]));

  test('for one that is not bound on the day', () => {
    const isIdle = (who: string, on: string, ...more: readonly Line[]) =>
      idle([...more, suspended(who, on)]).length > 0;
    expect(idle([suspended('C', '2005-01-01')])).toEqual([['suspension', 'not-bound', '2005-01-01']]);
    expect([isIdle('A', '1999-12-31'), isIdle('A', '2000-01-01')]).toEqual([true, false]);
    const left: Line = ['A', 'exclusion', '2004-01-01'];
    expect([isIdle('A', '2003-12-31', left), isIdle('A', '2004-01-01', left)]).toEqual([false, true]);
  });

  test('that are only reported are done in the earliest scenario alone', () => {
    const t = of([['C', 'suspension', '2005-01-01', reported]]);
    const why = (kind: 'latest' | 'earliest') => actsWithoutEffect(scenarioOf(t, kind)).map(w => w.why);
    // What ends something, and is only said, is taken for done where acts bind least.
    expect([why('latest'), why('earliest')]).toEqual([['not-bound'], []]);
  });
});

describe('after the end of the treaty', () => {
  const ended: Line = ['', 'termination', '2010-01-01'];
  const late = (act: Act, on: string, who = 'C') => idle([ended, [who, act, on]]);

  test('no instrument and no notice has effect; its own day is the last on which one may', () => {
    expect(late('accession', '2010-01-01')).toEqual([]);
    expect(late('accession', '2010-01-02')).toEqual([['accession', 'treaty-ended', '2010-01-01']]);
    expect(late('denunciation', '2010-01-02', 'A')).toEqual([['denunciation', 'treaty-ended', '2010-01-01']]);
    expect(late('signature', '2010-01-02')).toEqual([]);
    expect(late('declaration', '2010-01-02')).toEqual([]);
  });

  test('a second termination has none, be it of the same day', () => {
    const day = (on: string) => idle([ended, ['', 'termination', on]]);
    expect(day('2010-01-01')).toEqual([['termination', 'treaty-ended', '2010-01-01']]);
    expect(day('2010-01-02')).toEqual([['termination', 'treaty-ended', '2010-01-01']]);
    expect(idle([ended])).toEqual([]);
  });

  test('it names the act that ended it, if one did', () => {
    const other = (lines: readonly Line[], law: Partial<Law> = {}) =>
      actsWithoutEffect(scenarioOf(of(lines, law), 'latest')).map(w => w.other?.act);
    expect(other([ended, ['C', 'accession', '2011-01-01']])).toEqual(['termination']);
    expect(other([['C', 'accession', '2011-01-01']], TERM)).toEqual([undefined]);
  });

  test('an act with a fault of its own is told once', () => {
    const twice: readonly Line[] = [
      ['A', 'denunciation', '2005-01-01'],
      ended,
      ['A', 'denunciation', '2011-01-01'],
    ];
    expect(idle(twice)).toEqual([['denunciation', 'left-already', '2005-04-11']]);
  });

  test('a treaty that ended before it entered into force never had an end that matters', () => {
    const early: Line = ['', 'termination', '1999-01-01'];
    expect(idle([early, ['C', 'accession', '2011-01-01']])).toEqual([]);
  });
});

test.each<[string, readonly Line[], Partial<Law>, boolean]>([
  ['consents alone', [], {}, false],
  ['a denunciation', [['A', 'denunciation', '2005-01-01']], {}, true],
  ['a revocation', [['A', 'withdrawal-of-denunciation', '2005-01-01']], {}, true],
  ['an exclusion', [['A', 'exclusion', '2005-01-01']], {}, true],
  ['a rejection', [['A', 'rejection', '2005-01-01']], {}, true],
  ['a termination', [['', 'termination', '2005-01-01']], {}, true],
  ['an extension', [['', 'extension', '2005-01-01']], {}, true],
  ['a suspension', [['', 'suspension', '2005-01-01']], {}, true],
  ['a resumption', [['', 'resumption', '2005-01-01']], {}, true],
  ['a term', [], TERM, true],
  [
    'a clause on too few parties',
    [],
    { entryIntoForce: inForceAfter(1, days(0), { ceasesWhen: { kind: 'parties-below', parties: 2 } }) },
    true,
  ],
])('an act may lack effect: %s', (_, lines, law, expected) =>
  expect(mayLackEffect(of(lines, law))).toBe(expected),
);
