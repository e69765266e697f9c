import { describe, expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import type { Participant } from '../../src/registry/participant.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { findSyntaxFaults } from '../../src/source/syntax-faults.ts';
import { HEAD, places, read } from './builders.ts';

const SOURCES = 'sources:\n  a: { publisher: A, tier: press }\n';
const EVENT = '  - { on: 2025-01-01, who: EGY, act: notice, source: a }\n';
/** So many long events make a text of which the beginning is read first. */
const MANY = 1300;
const sound = EVENT.replace('source', `note: ${'x'.repeat(400)}, source`).repeat(MANY);
/** Comments that make a text so long. */
const LONG = `# ${'x'.repeat(100)}\n`.repeat(6000);
const found = (text: string) => places(read(text).diagnostics);

/** Bug: what the beginning of a long file shows is taken for all that is wrong with it. */
describe('a long file', () => {
  test('with one fault at its end is read whole', () =>
    expect(
      found(`${HEAD}${SOURCES}events:\n${sound}  - { on: 2025-02-30, who: EGY, act: notice, source: a }\n`),
    ).toEqual([`impossible-date ${MANY + 7}:11`]));

  test('with a fault at its beginning and one at its end has both', () =>
    expect(found(`${HEAD}titel: x\n${SOURCES}events:\n${sound}${EVENT.replace('who', 'whom')}`)).toEqual([
      'unknown-key 4:1',
      `unknown-key ${MANY + 8}:23`,
    ]));

  test('whose sources stand below the events is sound', () =>
    expect(found(`${HEAD}events:\n${EVENT.repeat(2000)}${LONG}${SOURCES}`)).toEqual([]));

  test('whose default source stands below the events is sound', () =>
    expect(
      found(
        `${HEAD}${SOURCES}events:\n${EVENT.replace(', source: a', '').repeat(2000)}${LONG}record: { source: a }\n`,
      ),
    ).toEqual([]));

  test('whose acts are about acts below them is sound', () => {
    const about = Array.from({ length: 1100 }, (_, i) => EVENT.replace('source', `on_event: e${i}, source`));
    const acts = Array.from({ length: 1100 }, (_, i) => EVENT.replace('source', `id: e${i}, source`));
    expect(found(`${HEAD}${SOURCES}events:\n${about.join('')}${LONG}${acts.join('')}`)).toEqual([]);
  });

  test('with a syntax fault at its beginning has the faults of its end too', () => {
    const unclosed = '  - { on: "2025-01-01, who: EGY }\n';
    const end = EVENT.replace('2025-01-01', '2025-13-01');
    expect(found(`${HEAD}${SOURCES}events:\n${unclosed}${sound}${end}`).map(f => f.split(' ')[0])).toEqual([
      'yaml-syntax',
      'impossible-date',
    ]);
  });

  test('with a tab below its first thousands of lines says that it is a tab', () => {
    const [fault] = read(`${HEAD}${SOURCES}events:\n${EVENT.repeat(2900)}\t- x\n${LONG}`).diagnostics;
    expect(fault?.words.fix).toBe('indent with spaces');
  });

  const each = (line: string | ((i: number) => string), head = `${SOURCES}events:\n`) =>
    `${HEAD}${head}${Array.from({ length: 2900 }, (_, i) => (typeof line === 'string' ? line : line(i))).join('')}`;
  const claim = (i: number) =>
    `  - { id: c${i}, said_on: 2025, source: a, claim: { on: 2025, event: e${i} } }\n`;
  test.each<[string, string, code: string]>([
    ['impossible days', each(EVENT.replace('2025-01-01', '2025-13-01')), 'impossible-date'],
    ['unknown keys', each(EVENT.replace('who', 'whom')), 'unknown-key'],
    ['no source', each(EVENT.replace(', source: a', '')), 'event-without-source'],
    ['unknown sources', each(EVENT.replace('source: a', 'source: b')), 'unknown-source'],
    ['unknown participants', each(i => EVENT.replace('EGY', `QZ${i}`)), 'unknown-participant'],
    ['faulty sources', each(i => `  s${i}: { publisher: A, tier: pres }\n`, 'sources:\n'), 'unknown-value'],
    [
      'faulty totals',
      each('  - { on: 2025-13-01, signatories: 3, source: a }\n', `${SOURCES}observed:\n`),
      'impossible-date',
    ],
    ['claims about nothing', each(claim, `${SOURCES}events:\n${EVENT}claims:\n`), 'unknown-event'],
    ['lines that are no YAML', each('  - { on: }}\n'), 'yaml-syntax'],
    ['lines with a tab', each('\t- { on: 2025-01-01 }\n'), 'yaml-syntax'],
    ['lines that are no records', each(i => (i % 2 ? '  - "a: [b\n' : '  : }: {\n')), 'yaml-syntax'],
  ])('with a fault in each of its lines lists a thousand and counts others: %s', (_, text, code) => {
    const path = 'test.yaml';
    const { diagnostics } = readTreaty({ path, text: text + LONG }, findSyntaxFaults, EMPTY_REGISTRY);
    expect(new Set(diagnostics.slice(0, 990).map(d => d.code))).toContain(code);
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)?.code).toBe('more-faults');
  });
});

test('of very many unknown participants the first are answered with what was meant', () => {
  const registry = { ...EMPTY_REGISTRY, participants: new Map([['EGYPT', {} as Participant]]) };
  const text = `${HEAD}${SOURCES}events:\n${EVENT.replace('EGY', 'EGYPTT').repeat(2900)}${LONG}`;
  const { diagnostics } = readTreaty({ path: 'test.yaml', text }, findSyntaxFaults, registry);
  expect(diagnostics[0]?.words.fix).toBe('did you mean "EGYPT"?');
  expect(diagnostics).toHaveLength(1001);
});

describe('a long file of participants', () => {
  const HEADING = 'ledger: 1\nsources: { s: { publisher: S, tier: organisation } }\nparticipants:\n';
  const entry = (i: number, more = '') =>
    `  - { id: A${i}, kind: state, names: { en: Name ${i} }, aliases: [Other name of number ${i}]${more} }\n`;
  const entries = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i));
  const readEntries = (text: string) =>
    readRegistry({ path: 'participants.yaml', text: HEADING + text }, new Set(), findSyntaxFaults);

  test('that names participants below is sound', () => {
    const text = `${entries(1100, i => entry(i, `, successors: [B${i}]`)).join('')}${LONG}${entries(1100, i => entry(i + 5000).replace(/id: A\d+/, `id: B${i}`)).join('')}`;
    expect(places(readEntries(text).diagnostics)).toEqual([]);
  });

  test.each<[string, (i: number) => string]>([
    ['impossible days', i => entry(i, ', from: 2020-02-30')],
    ['one name for all', i => entry(i).replace(`Name ${i}`, 'Name')],
    ['lines that are no YAML', i => entry(i, ' }')],
  ])('with a fault in each of its lines lists a thousand and counts others: %s', (_, line) => {
    const { diagnostics, registry } = readEntries(entries(2000, line).join('') + LONG);
    expect(registry).toBeNull();
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)?.code).toBe('more-faults');
  });
});
