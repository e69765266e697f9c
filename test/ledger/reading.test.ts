import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACT_NAMES, type ACTS } from '../../src/law/acts.ts';
import { certaintyOf } from '../../src/ledger/certainty.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { statedCoverage } from '../../src/ledger/record-end.ts';
import type { Source } from '../../src/registry/source.ts';
import { decodeTreaty, encodeTreaty } from '../../src/store/compiled-treaty.ts';
import { bundled, faultsIn, treaty } from './builders.ts';

const SOURCES =
  'sources:\n  a: { publisher: A, tier: depositary }\n  b: { publisher: B, tier: press, published: 2026-03 }\n';

describe('certainty', () => {
  const source = (id: string, more: Partial<Source>): Source => ({
    id,
    publisher: id,
    tier: 'press',
    ...more,
  });
  const sources = {
    un: source('un', { tier: 'depositary' }),
    base: source('base', { tier: 'treaty-database' }),
    egypt: source('egypt', { tier: 'government', of: 'EGY' }),
    nobody: source('nobody', { tier: 'government' }),
    org: source('org', { tier: 'organisation' }),
    itself: source('itself', { tier: 'organisation', of: 'UN' }),
    press: source('press', {}),
    second: source('second', { tier: 'secondary' }),
  };
  const of = (
    act: keyof typeof ACTS,
    who: string[],
    cited: string[],
    more: { deposit?: 'stated' | 'unknown'; inferred?: boolean } = {},
    sides: ReadonlySet<string> | null = null,
  ) => certaintyOf({ act, who, sources: cited, inferred: false, ...more }, sources, sides);

  test.each(['un', 'base'])('%s confirms any act of anybody', id => {
    for (const act of ACT_NAMES) expect(of(act, ['FRA'], [id])).toBe('confirmed');
  });
  test.each(['org', 'press', 'second'])('%s only reports', id => {
    for (const act of ACT_NAMES) expect(of(act, ['FRA'], [id])).toBe('reported');
  });
  test('a government confirms its own signature, not that of another', () => {
    expect(of('signature', ['EGY'], ['egypt'])).toBe('confirmed');
    expect(of('signature', ['FRA'], ['egypt'])).toBe('reported');
    expect(of('signature', ['EGY', 'FRA'], ['egypt'])).toBe('reported');
    expect(of('signature', ['EGY'], ['nobody'])).toBe('reported');
  });
  test('a government confirms a deposit only where it says that it was deposited', () => {
    expect(of('ratification', ['EGY'], ['egypt'])).toBe('reported');
    expect(of('ratification', ['EGY'], ['egypt'], { deposit: 'stated' })).toBe('confirmed');
    expect(of('definitive-signature', ['EGY'], ['egypt'])).toBe('confirmed');
  });
  test('an organisation confirms its own acts', () => {
    expect(of('signature', ['UN'], ['itself'])).toBe('confirmed');
    expect(of('signature', ['EGY'], ['itself'])).toBe('reported');
    expect(of('formal-confirmation', ['UN'], ['itself'])).toBe('reported');
  });
  test('each side of a bilateral treaty confirms the signing by both, and no later act of the other', () => {
    const sides = new Set(['EGY', 'UN']);
    for (const act of ['signature', 'definitive-signature', 'exchange'] as const)
      for (const id of ['egypt', 'itself'])
        for (const who of [['UN'], ['EGY'], ['EGY', 'UN']])
          expect(of(act, who, [id], {}, sides)).toBe('confirmed');
    for (const act of ['ratification', 'notification', 'denunciation'] as const)
      expect(of(act, ['UN'], ['egypt'], { deposit: 'stated' }, sides)).toBe('reported');
    expect(of('signature', ['FRA'], ['egypt'], {}, sides)).toBe('reported');
    expect(of('signature', ['UN'], ['press'], {}, sides)).toBe('reported');
    expect(of('signature', ['UN'], ['nobody'], {}, sides)).toBe('reported');
    expect(of('signature', ['UN'], ['egypt'], {}, new Set(['FRA', 'UN']))).toBe('reported');
  });
  test('a treaty is bilateral if it is open to two', () => {
    const signed = (openTo: string) =>
      treaty(`law: { open_to: ${openTo} }
sources: { egypt: { publisher: Ministry, tier: government, of: EGY, lang: en } }
events:
  - { on: 2023-06-09, who: UN, act: signature, source: egypt }
`).events[0]?.certainty;
    expect([signed('[EGY, UN]'), signed('[EGY, UN, FRA]'), signed('all')]).toEqual([
      'confirmed',
      'reported',
      'reported',
    ]);
  });
  test('a ratification that is only said is reported, whoever says it', () => {
    expect(of('ratification', ['EGY'], ['un'], { deposit: 'unknown' })).toBe('reported');
  });
  test('one competent source among others is enough', () =>
    expect(of('signature', ['FRA'], ['press', 'un'])).toBe('confirmed'));
  test('what nobody said is inferred', () =>
    expect(of('signature', ['FRA'], ['un'], { inferred: true })).toBe('inferred'));
});

describe('events', () => {
  const lines = [
    'on: 2026-03, who: EGY, act: signature, source: a',
    'on: "[2026-02-23..]", who: CAN, act: signature, source: b',
    'on: 2026-02, act: notice, source: a',
    'on: 2026-02-01, act: meeting, source: a',
    'on: 2025, act: mandate, source: a',
  ];
  const read = (order: readonly string[]) =>
    treaty(`${SOURCES}events:\n${order.map(l => `  - { ${l} }\n`).join('')}`);

  test('are ordered by the earliest possible day, then as written', () => {
    expect(read(lines).events.map(e => e.act)).toEqual([
      'mandate',
      'notice',
      'meeting',
      'signature',
      'signature',
    ]);
    expect(read(lines).events.map(e => e.who)).toEqual([[], [], [], ['CAN'], ['EGY']]);
  });
  test('the order of lines changes nothing but the order of events of one day', () => {
    const known = (t: ReturnType<typeof read>) =>
      t.events.map(e => `${e.on.earliest} ${e.act} ${e.who}`).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), order => {
        expect(known(read(order))).toEqual(known(read(lines)));
      }),
      { numRuns: 30 },
    );
  });
  test('an open range ends on the last day its source can have been published', () => {
    expect(read(lines).events.find(e => e.who.includes('CAN'))?.on).toMatchObject({
      earliest: '2026-02-23',
      latest: '2026-03-31',
      open: true,
    });
  });
  test('keep the place of their line', () =>
    expect(read(lines).events[0]?.at).toMatchObject({ file: 'test.yaml', line: 12, column: 5 }));
});

describe('a compiled ledger', () => {
  test.each(['treaties/hanoi.yaml', 'treaties/doha-centre.yaml'])(
    '%s is the same after it was compiled',
    name => {
      const { treaty: read } = readTreaty(bundled(name));
      expect(read && decodeTreaty(encodeTreaty(read), read.file)).toEqual(read);
    },
  );
  test('is the same under another name, but for the name', () => {
    const read = treaty(`${SOURCES}law: { note: x }\nevents:\n  - { on: 2025, act: notice, source: a }\n`);
    const moved = decodeTreaty(encodeTreaty(read), 'elsewhere.yaml');
    expect(moved).toEqual(JSON.parse(JSON.stringify(read).replaceAll('test.yaml', 'elsewhere.yaml')));
  });
  test('keeps the published days', () => {
    const read = treaty(
      `${SOURCES}published:\n  entry_into_force: { date: 2025-01-01, source: a, because: x }\n  participants: { source: b, dates: { EGY: 2025-01-01, FRA: 2025-02-01 }, because: { FRA: y } }\n`,
    );
    expect(read.published).toMatchObject({
      entryIntoForce: { date: '2025-01-01', source: 'a', because: 'x', at: { line: 8, column: 21 } },
      participants: {
        source: 'b',
        dates: { EGY: '2025-01-01', FRA: '2025-02-01' },
        because: { FRA: 'y' },
        at: { line: 9, column: 17 },
      },
    });
    expect(decodeTreaty(encodeTreaty(read), read.file)).toEqual(read);
  });
  test('any record is the same after it was compiled', () => {
    const day = fc.constantFrom(
      '2025',
      '2025-10',
      '2025-10-25',
      '"[2025-01-01..2025-02-01]"',
      '"[2025-01-01..]"',
      '2025-09~',
    );
    const extra = fc.constantFrom(
      '',
      ', id: ID',
      ', note: "a, b"',
      ', place: Hanoi, signed_by: X',
      ', under: ["1", "2"]',
      ', inferred: true',
      ', effective: 2026',
      ', received: 2025-11',
      ', reference: A/1, by: UN',
      ', territory: X, because: y',
    );
    const event = fc.tuple(
      day,
      fc.constantFrom('EGY', '[EGY, FRA]', 'VNM'),
      fc.constantFrom('signature', 'ratification', 'denunciation', 'notice'),
      fc.constantFrom('b', '[a, b]'),
      extra,
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), events => {
        const lines = events.map(
          ([on, who, act, source, more], i) =>
            `  - { on: ${on}, who: ${who}, act: ${act}, source: ${source}${more.replace('ID', `e${i}`)} }\n`,
        );
        const read = treaty(SOURCES + (lines.length > 0 ? `events:\n${lines.join('')}` : ''));
        expect(decodeTreaty(encodeTreaty(read), read.file)).toEqual(read);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the law as it is written', () => {
  const entry = (when: string, date: string) =>
    treaty(`law:\n  entry_into_force: { when: ${when}, date: ${date} }\n`).law[0]?.entryIntoForce;
  test.each<[text: string, condition: object]>([
    ['{ instruments: 40 }', { kind: 'instruments', count: 40 }],
    [
      '{ instruments: 5, by: [accession], of: signatories, among: [{ group: coe, at_least: 3 }] }',
      {
        kind: 'instruments',
        count: 5,
        by: ['accession'],
        of: { kind: 'signatories' },
        among: [{ of: { kind: 'group', group: 'coe' }, atLeast: 3 }],
      },
    ],
    [
      '{ all_of: [{ instruments: 1 }, { in_force: other }, { unmeasured: { en: much }, found: tonnage }] }',
      {
        kind: 'all-of',
        of: [
          { kind: 'instruments', count: 1 },
          { kind: 'in-force', treaty: 'other' },
          { kind: 'unmeasured', what: { en: 'much' }, found: 'tonnage' },
        ],
      },
    ],
    ['{ any_of: [{ instruments: 1 }] }', { kind: 'any-of', of: [{ kind: 'instruments', count: 1 }] }],
    ['{ share: { of: t, at_least: 55 } }', { kind: 'share', of: 't', percent: 55, strictly: false }],
    ['{ share: { of: t, more_than: 50.5 } }', { kind: 'share', of: 't', percent: 50.5, strictly: true }],
    ['{ every: [GBR, RUS] }', { kind: 'every', of: { kind: 'listed', ids: ['GBR', 'RUS'] } }],
    [
      '{ every: { any_of: [all, { parties_of: npt }] } }',
      { kind: 'every', of: { kind: 'any-of', of: [{ kind: 'all' }, { kind: 'parties-of', treaty: 'npt' }] } },
    ],
    ['{ some: { of: p5, at_least: 3 } }', { kind: 'some', of: { kind: 'group', group: 'p5' }, atLeast: 3 }],
    [
      '{ fraction: { of: parties, at_least: 2/3 } }',
      {
        kind: 'fraction',
        of: { kind: 'parties' },
        share: [2, 3],
        strictly: false,
        measured: 'current',
        counting: 'those-in-denominator',
      },
    ],
    [
      '{ fraction: { of: parties, more_than: 1/2, measured: at-adoption, counting: any-party } }',
      {
        kind: 'fraction',
        of: { kind: 'parties' },
        share: [1, 2],
        strictly: true,
        measured: 'at-adoption',
        counting: 'any-party',
      },
    ],
    [
      '{ fraction: { of: parties, at_least: all } }',
      {
        kind: 'fraction',
        of: { kind: 'parties' },
        share: [1, 1],
        strictly: false,
        measured: 'current',
        counting: 'those-in-denominator',
      },
    ],
  ])('when: %s', (text, condition) => expect(entry(text, 'same_day')?.when).toEqual(condition));

  test.each<[text: string, delay: object]>([
    ['same_day', { kind: 'same-day' }],
    ['{ same_day: true, from: notice }', { kind: 'same-day', from: 'notice' }],
    ['{ nth_day_after: 90 }', { kind: 'nth-day-after', days: 90 }],
    [
      '{ on_expiry_of_days: 30, from: conditions-met }',
      { kind: 'on-expiry-of-days', days: 30, from: 'conditions-met' },
    ],
    ['{ months_after: 3 }', { kind: 'months-after', months: 3, overflow: 'last-day' }],
    [
      '{ years_after: 1, overflow: next-day, from: receipt }',
      { kind: 'years-after', years: 1, overflow: 'next-day', from: 'receipt' },
    ],
    ['{ first_of_month_after: { months: 3 } }', { kind: 'first-of-month-after', months: 3 }],
    ['{ first_of_month_after: { days: 60 } }', { kind: 'first-of-month-after', days: 60 }],
    ['{ first_of_nth_month_after: 6 }', { kind: 'first-of-nth-month-after', months: 6 }],
    ['first_of_year_after', { kind: 'first-of-year-after' }],
    [
      '{ fixed: 1989-01-01, if_met_by: 1988-12-31, else: { nth_day_after: 90 } }',
      { kind: 'fixed', day: '1989-01-01', ifMetBy: '1988-12-31', else: { kind: 'nth-day-after', days: 90 } },
    ],
    [
      '{ nth_day_after: 1, not_before: entry-into-force }',
      { kind: 'nth-day-after', days: 1, notBefore: [{ kind: 'entry-into-force' }] },
    ],
    [
      '{ nth_day_after: 1, not_before: [2000-01-01, { entry_into_force_of: v, for: participant }] }',
      {
        kind: 'nth-day-after',
        days: 1,
        notBefore: [
          { kind: 'day', day: '2000-01-01' },
          { kind: 'entry-into-force-of', treaty: 'v', forParticipant: true },
        ],
      },
    ],
    [
      '{ nth_day_after: 1, not_before: { years_after: 2, of: opening } }',
      { kind: 'nth-day-after', days: 1, notBefore: [{ kind: 'after', of: 'opening', years: 2 }] },
    ],
  ])('date: %s', (text, delay) => expect(entry('{ instruments: 1 }', text)?.date).toEqual(delay));

  test('versions of the law are ordered by the day they are from', () => {
    const law = treaty('law:\n  - { from: 1995-01-01, note: b }\n  - { note: a }\n').law;
    expect(law.map(l => [l.note, l.from, l.at.line])).toEqual([
      ['a', undefined, 6],
      ['b', '1995-01-01', 5],
    ]);
  });
});

describe('the end of the record', () => {
  test('lies as many days before the day of reading as its source lags behind', () => {
    expect(treaty('complete_until: 2014-06-16\nlag: 60\n')).toMatchObject({
      completeUntil: '2014-04-17',
      lag: 60,
    });
    expect(treaty('complete_until: 2014-06-16\n').completeUntil).toBe('2014-06-16');
    expect(treaty('lag: 60\n').completeUntil).toBeNull();
  });
  test('is never before the calendar, however many days a source lags behind', () =>
    expect(treaty('complete_until: 2014-06-16\nlag: 999999999\n').completeUntil).toBe('0001-01-01'));
  test.each(['-1', '1.5', 'two months'])('a lag of %s days is a fault', lag =>
    expect(faultsIn(`complete_until: 2014-06-16\nlag: ${lag}\n`)).toEqual(['wrong-kind 5:6']),
  );
  test('is judged by the day as it is written', () => {
    const at = (lag: number) => statedCoverage(treaty(`complete_until: 2014-06-16\nlag: ${lag}\n`));
    expect([at(0), at(60)]).toEqual(['2014-06-16', '2014-06-16']);
    expect(statedCoverage(treaty(''))).toBeNull();
  });
});
