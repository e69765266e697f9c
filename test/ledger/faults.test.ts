import { describe, expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { faultsIn, HEAD, places, read } from './builders.ts';

const SOURCES =
  'sources:\n  a: { publisher: A, tier: press }\n  dated: { publisher: D, tier: press, published: 2026-03-01 }\n';
/** Events on line 8 and following, after sources `a` and `dated`. */
const events = (...lines: string[]) => `${SOURCES}events:\n${lines.map(l => `  - { ${l} }\n`).join('')}`;
const law = (clause: string) => `law:\n  ${clause}\n`;
const entry = (when: string, date = 'same_day') => law(`entry_into_force: { when: ${when}, date: ${date} }`);

describe('a faulty ledger is reported at the very place', () => {
  test.each<[name: string, lines: string, faults: string[]]>([
    ['an unknown key', 'titel: x\n', ['unknown-key 4:1']],
    [
      'an unknown key in an event',
      events('on: 2025, act: notice, source: a, plaze: Hanoi'),
      ['unknown-key 8:41'],
    ],
    ['an unknown act', events('on: 2025, who: EGY, act: sgnature, source: a'), ['unknown-value 8:32']],
    ['an unknown condition', entry('{ instrumens: 40 }'), ['unknown-kind 5:31']],
    ['an unknown delay', entry('{ instruments: 40 }', '{ nth_day_aftr: 3 }'), ['unknown-kind 5:58']],
    ['an unknown word for a delay', entry('{ instruments: 40 }', 'sameday'), ['unknown-value 5:56']],
    [
      'an unknown key beside a condition',
      entry('{ instruments: 40, bye: [ratification] }'),
      ['unknown-key 5:48'],
    ],
    ['an unknown act in a clause', entry('{ instruments: 40, by: [ratificaton] }'), ['unknown-value 5:53']],
    [
      'a faulty condition inside others',
      entry('{ all_of: [{ any_of: [{ instruments: many }] }] }'),
      ['wrong-kind 5:66'],
    ],
    ...['3/2', '1/0', '0/0', '0/3', '000/1', '4/003'].map((written): [string, string, string[]] => [
      `a fraction of ${written}`,
      entry(`{ fraction: { of: all, at_least: ${written} } }`),
      ['wrong-kind 5:62'],
    ]),
    ...['1/1', '3/3', 'all', '0/1'].map((written): [string, string, string[]] => [
      `more than ${written}`,
      entry(`{ fraction: { of: all, more_than: ${written} } }`),
      ['wrong-kind 5:63'],
    ]),
    ...['0', '0.0', '100.1', '1000'].map((written): [string, string, string[]] => [
      `a share of ${written} percent`,
      entry(`{ share: { of: table, at_least: ${written} } }`),
      ['wrong-kind 5:61'],
    ]),
    ...['0', '100', '101'].map((written): [string, string, string[]] => [
      `a share of more than ${written} percent`,
      entry(`{ share: { of: table, more_than: ${written} } }`),
      ['wrong-kind 5:62'],
    ]),
    [
      'the first of the month 0 months later',
      entry('{ instruments: 1 }', '{ first_of_nth_month_after: 0 }'),
      ['wrong-kind 5:83'],
    ],
    [
      'an unknown rule on organisations',
      law('entry_into_force: { when: { instruments: 1 }, date: same_day, organisations: additional }'),
      ['unknown-value 5:80'],
    ],
    ['an unknown tier', 'sources:\n  a: { publisher: A, tier: pres }\n', ['unknown-value 5:28']],
    ['a missing key in a source', 'sources:\n  a: { tier: press }\n', ['missing-key 5:6']],
    ['an event without date', events('act: notice, source: a'), ['missing-key 8:5']],
    ['an event without act', events('on: 2025, source: a'), ['missing-key 8:5']],
    ['a day that does not exist', events('on: 2025-02-30, act: notice, source: a'), ['impossible-date 8:11']],
    ['a date that is none', events('on: yesterday, act: notice, source: a'), ['impossible-date 8:11']],
    [
      'a form of EDTF that is not read',
      events('on: 2026-02-XX, act: notice, source: a'),
      ['impossible-date 8:11'],
    ],
    ['a range where one day is needed', 'complete_until: 2025-11\n', ['impossible-date 4:17']],
    [
      'a participant id in small letters',
      events('on: 2025, who: egy, act: signature, source: a'),
      ['wrong-kind 8:22'],
    ],
    ['a number with a separator', entry('{ instruments: 1,000 }'), ['unknown-key 5:46']],
    ['a number in words', entry('{ instruments: forty }'), ['wrong-kind 5:44']],
    [
      'a published day by an unknown source',
      `${SOURCES}published:\n  participants: { source: b, dates: { EGY: 2025-01-01 } }\n`,
      ['unknown-source 8:27'],
    ],
    [
      'a published month',
      `${SOURCES}published:\n  participants: { source: a, dates: { EGY: 2025-01 } }\n`,
      ['impossible-date 8:44'],
    ],
    [
      'a reason for a day that is not published',
      `${SOURCES}published:\n  participants: { source: a, dates: { EGY: 2025-01-01 }, because: { FRA: x } }\n`,
      ['reason-of-no-date 8:69'],
    ],
    ['a list where a text stands', 'id: [a]\n', ['duplicate-key 4:1']],
    ['a text where a list stands', 'events: none\n', ['wrong-kind 4:9']],
    ['a text where an event stands', `${SOURCES}events:\n  - signed\n`, ['wrong-kind 8:5']],
    ['an empty text', 'short: { en: "" }\n', ['wrong-kind 4:14']],
    ['an event without source', events('on: 2025, act: notice'), ['event-without-source 8:5']],
    ['a source that is not declared', events('on: 2025, act: notice, source: b'), ['unknown-source 8:38']],
    [
      'one of several sources not declared',
      events('on: 2025, act: notice, source: [a, b]'),
      ['unknown-source 8:42'],
    ],
    ['a default source that is not declared', `${SOURCES}record: { source: b }\n`, ['unknown-source 7:19']],
    [
      'two laws from one day',
      'law:\n  - note: a\n  - { from: 2000-01-01, note: b }\n  - { note: c, from: 2000-01-01 }\n  - note: d\n',
      ['duplicate-law 7:22', 'duplicate-law 8:5'],
    ],
    [
      'two laws from one day beside another fault',
      'titel: x\nlaw:\n  - { from: 2000-01-01, note: b }\n  - { from: 2000-01-01, nte: c }\n',
      ['unknown-key 4:1', 'duplicate-law 7:13', 'unknown-key 7:25'],
    ],
    [
      'an id given twice',
      events('on: 2025, act: notice, source: a, id: x', 'on: 2025, act: notice, source: a, id: x'),
      ['id-given-twice 9:45'],
    ],
    [
      'an act on an event that is not there',
      events('on: 2025, who: EGY, act: objection, source: a, on_event: x'),
      ['unknown-event 8:64'],
    ],
    [
      'an open range that nothing bounds',
      events('on: "[2026-02-23..]", who: EGY, act: signature, source: a'),
      ['open-date-without-bound 8:11'],
    ],
    [
      'an act that began after its source',
      events('on: "[2026-03-02..]", who: EGY, act: signature, source: dated'),
      ['act-after-its-source 8:11'],
    ],
    [
      'a signature that lasts',
      events('on: 2025-10-25/2025-10-26, who: EGY, act: signature, source: a'),
      ['act-that-lasts 8:11'],
    ],
    [
      'a signature by nobody',
      events('on: 2025, act: signature, source: a'),
      ['event-without-participant 8:5'],
    ],
    [
      'a deposit of a signature',
      events('on: 2025, who: EGY, act: signature, deposit: unknown, source: a'),
      ['deposit-of-no-instrument 8:43'],
    ],
    [
      'a claim of an unknown kind',
      `${SOURCES}claims:\n  - { id: c, said_on: 2025, source: a, claim: { signatures: 3 } }\n`,
      ['unknown-kind 8:49'],
    ],
    [
      'a claim given twice',
      `${SOURCES}claims:\n  - { id: c, said_on: 2025, source: a, claim: { text: x } }\n  - { id: c, said_on: 2025, source: a, claim: { text: y } }\n`,
      ['id-given-twice 9:11'],
    ],
    [
      'a claim on an event that is not there',
      `${SOURCES}claims:\n  - { id: c, said_on: 2025, source: a, claim: { on: 2025, event: x } }\n`,
      ['unknown-event 8:66'],
    ],
    ['a name of an object’s prototype as a key', 'constructor: x\n', ['unknown-key 4:1']],
    [
      'a name of an object’s prototype as a source',
      events('on: 2025, act: notice, source: constructor'),
      ['unknown-source 8:38'],
    ],
    [
      '__proto__ among the sources',
      'sources: { __proto__: { publisher: A, tier: press } }\n',
      ['reserved-key 4:12'],
    ],
    [
      'a faulty source and what cites it',
      `sources:\n  a: { publisher: A, tier: pres }\n${'events:\n  - { on: 2025, act: notice, source: a }\n'}`,
      ['unknown-value 5:28'],
    ],
    [
      'a faulty source of an open range',
      `sources:\n  a: { publisher: A, tier: pres }\nevents:\n  - { on: "[2025..]", who: EGY, act: signature, source: a }\n`,
      ['unknown-value 5:28'],
    ],
  ])('%s', (_, lines, faults) => {
    expect(faultsIn(lines)).toEqual(faults);
    expect(read(HEAD + lines).treaty).toBeNull();
  });

  test.each<[name: string, text: string, faults: string[]]>([
    ['no version', 'id: x\ntitle: { en: X }\n', ['missing-format-version 1:1']],
    [
      'no version, and more',
      'id: x\ntitle: { en: X }\nfoo: 1\n',
      ['missing-format-version 1:1', 'unknown-key 3:1'],
    ],
    ['an unknown version', 'ledger: 2\nfoo: 1\n', ['unknown-format-version 1:9']],
    ['a list', '- a\n', ['not-a-ledger 1:1']],
    ['a text', 'hello\n', ['not-a-ledger 1:1']],
    ['no id and no title', 'ledger: 1\n', ['missing-key 1:1', 'missing-key 1:1']],
    ['no English title', 'ledger: 1\nid: x\ntitle: { fr: X }\n', ['missing-key 3:8']],
  ])('%s', (_, text, faults) => expect(places(read(text).diagnostics)).toEqual(faults));
});

describe('a slip is answered with what was meant', () => {
  const fixOf = (lines: string) => read(HEAD + lines).diagnostics[0]?.words.fix;
  test.each([
    ['a key', 'titel: x\n', 'did you mean "title"?'],
    ['an act', events('on: 2025, who: EGY, act: accesion, source: a'), 'did you mean "accession"?'],
    ['a condition', entry('{ instrumens: 40 }'), 'did you mean "instruments"?'],
    ['a delay', entry('{ instruments: 1 }', '{ nth_day_aftr: 3 }'), 'did you mean "nth_day_after"?'],
    ['a tier', 'sources:\n  a: { publisher: A, tier: depositry }\n', 'did you mean "depositary"?'],
    ['a source', events('on: 2025, act: notice, source: datd'), 'did you mean "dated"?'],
    ['a month with a day left open', events('on: 2026-02-XX, act: notice, source: a'), 'write 2026-02'],
    ['a European date', events('on: 25.10.2025, act: notice, source: a'), 'write 2025-10-25'],
  ])('%s', (_, lines, fix) => expect(fixOf(lines)).toBe(fix));
});

describe('one run shows all, in file order', () => {
  test('faults of shape and of reference', () => {
    expect(
      faultsIn(
        events(
          'on: 2025-02-30, who: EGY, act: signature, source: zz',
          'on: 2025, who: EGY, act: sgnature, source: [a, q]',
          'on: 2025, act: notice, source: a, id: x, foo: bar',
          'on: 2025, act: notice',
          'on: 2025, who: EGY, act: objection, source: a, on_event: x',
          'on: 2025, who: EGY, act: objection, source: a, on_event: y',
        ),
      ),
    ).toEqual([
      'impossible-date 8:11',
      'unknown-source 8:57',
      'unknown-value 9:32',
      'unknown-source 9:54',
      'unknown-key 10:48',
      'event-without-source 11:5',
      'unknown-event 13:64',
    ]);
  });

  test('a text that is no YAML, bad dates, unknown acts, sources and keys', () => {
    const text = `ledger: 1
id: x
titel: a: b
title: { en: X, xx: y }
law:
  entry_into_force: { when: { instruments: 4, bye: [x] }, date: { nth_day_aftr: 3 } }
sources:
  a: { publisher: A, tier: press, }}
  b: { publisher: "B, tier: press }
  c: { publisher: C, tier: pres }
events:
  - { on: 2025-02-30, who: EGY, act: signature, source: b }
  - { on: 2025-02-20, who: EGY, act: sgnature, source: q }
  - { on: 2025-02-20, who: EGY, act: signature, source: a, note: a: b }
  - { on: 2025-02-20, who: EGY, act: signature, source: zz }
  - { id: k, on: 2025-02-20, who: "EGY, act: signature, source: zz }
  - { on: yesterday, act: signature, source: a, on: 2020 }
claims:
  - { id: c, said_on: 2025, source: a, claim: { on: 2025, event: k } }
  - { id: c, said_on: 2025, source: a, claim: { on: 2025, event: kk } }
`;
    expect(places(read(text).diagnostics)).toEqual([
      'yaml-syntax 3:8',
      'unknown-key 4:17',
      'unknown-key 6:47',
      'unknown-kind 6:67',
      'yaml-syntax 8:36',
      'yaml-syntax 9:36',
      'unknown-value 10:28',
      'impossible-date 12:11',
      'unknown-value 13:38',
      'unknown-source 13:56',
      'yaml-syntax 14:66',
      'unknown-source 15:57',
      'yaml-syntax 16:69',
      'event-without-participant 17:5',
      'impossible-date 17:11',
      'duplicate-key 17:49',
      'id-given-twice 20:11',
      'unknown-event 20:66',
    ]);
  });

  test.each([
    ['a quote not closed', '  - { on: 2025-02-20, who: "EGY, act: signature, source: a }', 'yaml-syntax 9'],
    ['a bracket not closed', '  - { on: 2025-02-20, who: [EGY, act: signature, source: a }', 'yaml-syntax 9'],
    ['a brace not closed', '  - { on: 2025-02-20, who: EGY, act: signature, source: a', 'yaml-syntax 9'],
    ['a tab', '\t- { on: 2025-02-20, who: EGY, act: signature, source: a }', 'yaml-syntax 9'],
  ])('%s hides nothing before or after it', (_, line, syntax) => {
    const found = faultsIn(
      `${SOURCES}events:\n  - { on: 2025-02-30, act: notice, source: a }\n${line}\n  - { on: 2025-04-31, act: notice, source: a }\n`,
    );
    expect(found.map(f => f.replace(/:\d+$/, ''))).toEqual([
      'impossible-date 8',
      syntax,
      'impossible-date 10',
    ]);
  });

  test('a frame that cannot be mended is reported without guesses', () => {
    const found = faultsIn(
      `titel: x\nnote: "never closed\n${events('on: 2025-02-30, act: notice, source: a')}`,
    );
    expect(found[0]).toBe('unknown-key 4:1');
    expect(found.filter(f => f.startsWith('yaml-syntax')).length).toBeGreaterThan(0);
  });
});

test.each(['tacit_acceptance', 'deemed_acceptance'])('%s is refused by name', kind => {
  const text = `ledger: 1\nid: x\ntitle: { en: X }\nlaw:\n  entry_into_force: { when: { ${kind}: 2 }, date: same_day }\n`;
  const { diagnostics } = readTreaty({ path: 'x.yaml', text });
  expect(diagnostics.map(d => d.words.what)).toEqual([
    `"${kind}": format 1 has no tacit or deemed acceptance`,
  ]);
});

test('"days_after" leads to the delay in days, not to the one in years', () => {
  const text =
    'ledger: 1\nid: x\ntitle: { en: X }\nlaw:\n  entry_into_force: { when: { instruments: 2 }, date: { days_after: 90 } }\n';
  const { diagnostics } = readTreaty({ path: 'x.yaml', text });
  expect(diagnostics.map(d => d.words.fix)).toEqual(['did you mean "nth_day_after"?']);
});

test('fractions and percentages inside their bounds are read', () => {
  for (const written of [
    'at_least: 1/999',
    'at_least: 2/3',
    'at_least: 3/3',
    'at_least: all',
    'more_than: 1/2',
  ])
    expect(faultsIn(entry(`{ fraction: { of: all, ${written} } }`))).toEqual([]);
  for (const written of ['at_least: 0.1', 'at_least: 55', 'at_least: 100', 'more_than: 99.9'])
    expect(faultsIn(entry(`{ share: { of: table, ${written} } }`))).toEqual([]);
});

test('a fraction that no membership has says what it must be', () => {
  const [found] = read(HEAD + entry('{ fraction: { of: all, at_least: 3/2 } }')).diagnostics;
  expect(found?.words).toEqual({
    what: 'must be a fraction above 0 and at most 1, such as 2/3, or "all" (was "3/2")',
    fix: 'copy it from the final clauses',
  });
});

test.each([
  ['of shape', '{ on: nonsense, whom: EGY, act: signatur }'],
  ['of syntax', '{ on: }}'],
  ['of references', '{ on: 2025-01-01, who: EGY, act: signature, source: nowhere }'],
])('of very many faults %s the first 1,000 are listed, and the others are counted', (_, event) => {
  const { diagnostics } = read(`${HEAD}events:\n${`  - ${event}\n`.repeat(2500)}`);
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics.at(-1)?.code).toBe('more-faults');
  expect(diagnostics.at(-1)?.words.what).toMatch(/^\d+ more faults of this file are not listed$/);
  expect(diagnostics.map(d => d.words.what)).not.toContain('this is faulty');
  const lines = diagnostics.map(d => d.at.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
