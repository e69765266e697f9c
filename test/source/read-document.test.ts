import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/source/read-document.ts';
import { readText } from '../../src/source/read-text.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import { findSyntaxFaults } from '../../src/source/syntax-faults.ts';

const read = (text: string) => readDocument({ path: 'x.yaml', text }, findSyntaxFaults);
/** `code line:column` of each fault. */
const faults = (text: string) => read(text).diagnostics.map(d => `${d.code} ${d.at.line}:${d.at.column}`);
const valueIn = (text: string) => JSON.parse(JSON.stringify(read(text).tree?.value ?? null));

describe('a text that is no ledger', () => {
  test.each<[name: string, text: string, faults: string[]]>([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1']],
    ['a key that stands twice in one line', 'e:\n  - { on: 1, who: A, on: 2 }\n', ['duplicate-key 2:22']],
    ['a tab as indent', 'a:\n\t- b\n', ['yaml-syntax 2:1']],
    ['a quote that is not closed', 'a: 1\nb: "x\nc: 2\n', ['yaml-syntax 4:1']],
    ['a bracket that is not closed', 'a: 1\nb: [x\nc: 2\n', ['yaml-syntax 3:1']],
    ['a colon in a text without quotes', 'a: x: y\n', ['yaml-syntax 1:4']],
    ['an escape that does not exist', 'a: "\\q"\n', ['yaml-syntax 1:5']],
    ['a reserved character', 'a: @x\nb: `y\n', ['yaml-syntax 1:4', 'yaml-syntax 2:4']],
    ['an alias', 'a: *x\n', ['yaml-alias 1:4']],
    ['an anchor', 'a: &x 1\n', ['yaml-alias 1:7']],
    ['an anchor on a map', '&m\na: 1\n', ['yaml-alias 2:1']],
    ['an anchor on a key', '&k a: 1\n', ['yaml-key 1:4']],
    ['a tag of one’s own', 'a: !foo 1\n', ['yaml-tag 1:9']],
    ['a tag of YAML', 'a: !!binary aGk=\n', ['yaml-tag 1:13']],
    ['a tag of YAML on a map', 'a: !!set { x, y }\n', ['yaml-tag 1:10']],
    ['a tag of a program', 'a: !!js/function x\n', ['yaml-tag 1:18']],
    ['the tag that says nothing', 'a: ! x\n', ['yaml-tag 1:6']],
    ['a merge key', 'a: &m { b: c }\nd: { <<: *m }\n', ['yaml-alias 1:7', 'yaml-alias 2:10']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['yaml-several-documents 2:1']],
    ['a second document after an end mark', 'a: 1\n...\nb: 2\n', ['yaml-several-documents 3:1']],
    ['nothing', '', ['empty-file 1:1']],
    ['nothing but blanks', ' \n\n', ['empty-file 1:1']],
    ['nothing but comments', '# a\n# b\n', ['empty-file 1:1']],
    ['a key that is a map', '? { a: b }\n: c\n', ['yaml-key 1:3']],
    ['a key that is a list', '[a]: c\n', ['yaml-key 1:1']],
    ['an empty key', ': c\n', ['yaml-key 1:1']],
    [
      '__proto__ as a key',
      '__proto__: 1\na:\n  - { __proto__: { polluted: yes } }\n',
      ['reserved-key 1:1', 'reserved-key 3:7'],
    ],
    ['NUL', 'a: 1\nb: x\u0000y\n', ['control-character 2:5']],
    ['escape codes of a terminal', 'a: "x\u001b[31m"\n', ['control-character 1:6']],
    ['BEL in a comment', '# \u0007\na: 1\n', ['control-character 1:3']],
    ['C1 controls', 'a: \u009b31m\n', ['control-character 1:4']],
    ['half a surrogate pair', 'a: x\ud800\n', ['control-character 1:5']],
    ['an escape for NUL', 'a: "x\\0"\n', ['control-character 1:4']],
    ['an escape for ESC in a list', 'a:\n  - b\n  - "x\\e[31m"\n', ['control-character 3:5']],
    ['an escape for a C1 control', 'a: "\\x9b31m"\n', ['control-character 1:4']],
    ['an escape for half a pair', 'a: "x\\ud800"\n', ['control-character 1:4']],
    ['an escape for a return that ends no line', 'a: "x\\ry"\n', ['control-character 1:4']],
    ['an escape in a key', '"a\\u0007": 1\n', ['control-character 1:1']],
    ['escapes for what a value may hold', 'a: "x\\ny\\tz\\ud83d\\ude00"\nb: \\u0007\n', []],
    ['a document that begins after spaces', '  ---\na: 1\n', ['yaml-syntax 1:3']],
    ['lines ended by CR alone', 'a: 1\rb: 2\r', ['yaml-syntax 1:4']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('the second of two equal keys is reported with the place of the first', () => {
    const [fault] = read('a: 1\nb: 2\na: 3\n').diagnostics;
    expect(fault?.related?.[0]?.at).toMatchObject({ line: 1, column: 1 });
  });

  test('every fault says what to do', () => {
    for (const text of [
      'a: 1\na: 2\n',
      'a: *x\n',
      'a: !x y\n',
      '',
      'a: 1\n---\nb: 2\n',
      '? [a]\n: b\n',
      'a: \u0007',
      'a: [\n  x\n]\n',
      'a: 1\rb: 2\r',
      '['.repeat(99),
      `a: "${'x'.repeat(70_000)}"`,
    ]) {
      for (const d of read(text).diagnostics) expect(d.words.fix, text.slice(0, 20)).toBeTruthy();
    }
  });
});

describe('a text that looks odd and is right', () => {
  test.each<[name: string, text: string, value: unknown]>([
    ['CRLF', 'a: 1\r\nb:\r\n  - c\r\n', { a: '1', b: ['c'] }],
    ['a byte-order mark', '\ufeffa: 1\n', { a: '1' }],
    ['no line end at the end', 'a: 1', { a: '1' }],
    ['one document with its marks', '---\na: 1\n...\n', { a: '1' }],
    [
      'names of prototypes as keys',
      'constructor: 1\ntoString: 2\nhasOwnProperty: { valueOf: x }\n',
      { constructor: '1', toString: '2', hasOwnProperty: { valueOf: 'x' } },
    ],
    [
      'words that YAML 1.1 reads otherwise',
      'a: [NO, 1966, ~, 0099, 1_000, 12:30, null, true, 0x1F]\n',
      { a: ['NO', '1966', '~', '0099', '1_000', '12:30', 'null', 'true', '0x1F'] },
    ],
    ['separators that are no line ends', 'a: x\u2028y\u2029z\n', { a: 'x\u2028y\u2029z' }],
    ['next line', 'a: x\u0085y\n', { a: 'x\u0085y' }],
    ['marks of direction', 'a: \u200fمصر\u200e\n', { a: '\u200fمصر\u200e' }],
    ['other planes', 'a: 🇪🇬\n', { a: '🇪🇬' }],
    [
      'nesting that is deep and not too deep',
      `a: ${'['.repeat(20)}${']'.repeat(20)}\n`,
      { a: JSON.parse('['.repeat(20) + ']'.repeat(20)) },
    ],
  ])('%s', (_, text, value) => {
    expect(faults(text)).toEqual([]);
    expect(valueIn(text)).toEqual(value);
  });

  test('objects have no prototype, so that no key means more than it says', () => {
    expect(Object.getPrototypeOf(read('a: { b: c }\n').tree?.value)).toBeNull();
  });
});

describe('places', () => {
  const text =
    'title:\n  en: "Égypte 🇪🇬"   # x\nevents:\n  - { on: 2025-10-25, source: [a, b] }\n  # after\n\nlast: x\n';
  const at = (path: (string | number)[], of: 'value' | 'key' = 'value') => {
    const p = read(text).tree?.placeOf(path, of);
    return p && `${p.line}:${p.column}-${p.endLine}:${p.endColumn}`;
  };
  test.each<[path: (string | number)[], of: 'value' | 'key', place: string]>([
    [['title'], 'key', '1:1-1:6'],
    [['title', 'en'], 'value', '2:7-2:20'],
    [['title', 'fr'], 'value', '2:3-2:20'],
    [['events'], 'value', '4:3-4:39'],
    [['events', 0], 'value', '4:5-4:39'],
    [['events', 0, 'on'], 'value', '4:11-4:21'],
    [['events', 0, 'on'], 'key', '4:7-4:9'],
    [['events', 0, 'source', 1], 'value', '4:35-4:36'],
    [['events', 0, 'who'], 'value', '4:5-4:39'],
    [['events', 7], 'value', '4:3-4:39'],
    [['last'], 'value', '7:7-7:8'],
    [[], 'value', '1:1-7:8'],
  ])('of %j (%s)', (path, of, place) => {
    expect(at(path, of)).toBe(place);
  });

  test('columns count UTF-16 units, as editors do', () => {
    const tree = read('a: { en: 🇪🇬, ar: مصر, fr: x }\n').tree;
    expect(tree?.placeOf(['a', 'fr'])).toMatchObject({ line: 1, column: 29, endColumn: 30 });
  });
});

// What takes a time that grows with the square of the text does not end within the limit.
describe('a text made to hurt is answered', { timeout: 60_000 }, () => {
  const LARGE = 50 * 1024 * 1024;
  const nested = (part: (i: number) => string) => Array.from({ length: 3000 }, (_, i) => part(i)).join('\n');
  test.each<[name: string, text: () => string, code: string, place: string]>([
    ['100,000 brackets', () => '['.repeat(100_000), 'yaml-too-deep', '1:64'],
    ['100,000 braces', () => '{a: '.repeat(100_000), 'yaml-too-deep', '1:'],
    ['100,000 dashes', () => '- '.repeat(100_000), 'yaml-too-deep', '1:'],
    ['100,000 question marks', () => '? '.repeat(100_000), 'yaml-too-deep', '1:'],
    ['100,000 colons', () => 'a: '.repeat(100_000), 'yaml-too-deep', '1:'],
    ['3,000 maps in maps', () => nested(i => `${' '.repeat(i)}a:`), 'yaml-too-deep', '64:'],
    ['3,000 lists in lists', () => nested(i => `${' '.repeat(i)}-`), 'yaml-too-deep', '64:'],
    ['brackets on lines of their own', () => '[\n'.repeat(100_000), 'yaml-too-deep', '64:1'],
    ['50 MB in double quotes', () => `a: "${'x'.repeat(LARGE)}"\n`, 'yaml-token-too-long', '1:4'],
    [
      '50 MB in double quotes, not closed',
      () => `a: 1\nb: "${'x'.repeat(LARGE)}`,
      'yaml-token-too-long',
      '2:4',
    ],
    ['50 MB of escapes', () => `a: "${'\\n'.repeat(LARGE / 2)}"\n`, 'yaml-token-too-long', '1:4'],
    ['50 MB in single quotes', () => `a: '${'x'.repeat(LARGE)}'\n`, 'yaml-token-too-long', '1:4'],
    ['50 MB plain', () => `a: ${'x'.repeat(LARGE)}\n`, 'yaml-token-too-long', '1:4'],
    [
      '50 MB as a block',
      () => `a: |\n${' xxxxxxxxxxxxxxx\n'.repeat(LARGE / 17)}`,
      'yaml-token-too-long',
      '2:1',
    ],
    ['50 MB as a key', () => `${'x'.repeat(LARGE)}: 1\n`, 'yaml-token-too-long', '1:1'],
    ['50 MB of comment', () => `# ${'x'.repeat(LARGE)}`, 'yaml-token-too-long', '1:1'],
    [
      '50 MB of events on one line',
      () => `events: [${'{ on: 2025 }, '.repeat(LARGE / 14)}]`,
      'line-too-long',
      '1:1',
    ],
    ['50 MB of blanks', () => ' '.repeat(LARGE), 'yaml-token-too-long', '1:1'],
  ])('%s', (_, make, code, place) => {
    const text = make();
    const found = faults(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${code} ${place}`));
  });

  test('an alias bomb is refused, not opened', () => {
    const step = (i: number) =>
      `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(9)
        .fill(`*${String.fromCharCode(97 + i)}`)
        .join(', ')}]`;
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, i) => step(i))].join(
      '\n',
    );
    const found = faults(bomb);
    expect(new Set(found.map(f => f.split(' ')[0]))).toEqual(new Set(['yaml-alias']));
    expect(JSON.stringify(read(bomb).tree?.value).length).toBeLessThan(2000);
  });

  test('50,000 keys in one map, also where all are the same', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(faults(keys)).toEqual([]);
    expect(faults('k: v\n'.repeat(20_000))).toHaveLength(19_999);
  });

  test('control characters throughout are listed up to a hundred', () => {
    expect(faults('\u0000'.repeat(1_000_000))).toHaveLength(100);
  });
});

describe('bytes', () => {
  const bytes = (...parts: (string | number[])[]) =>
    new Uint8Array(parts.flatMap(p => (typeof p === 'string' ? [...new TextEncoder().encode(p)] : p)));
  const place = (b: Uint8Array) => {
    const found = readText('x.yaml', b);
    return 'code' in found ? `${found.code} ${found.at.line}:${found.at.column}` : (found as SourceFile).text;
  };
  test('a byte-order mark is dropped', () =>
    expect(place(bytes([0xef, 0xbb, 0xbf], 'a: 1\n'))).toBe('a: 1\n'));
  test.each([
    ['Latin-1', bytes('a: 1\nb: Égypte\nc: C', [0xf4], 'te\n'), '3:5'],
    ['a truncated character', bytes('a: ', [0xe2, 0x82]), '1:4'],
    ['an overlong form', bytes('a: ', [0xc0, 0xaf]), '1:4'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), '1:1'],
    ['a true replacement character before the fault', bytes('a: \ufffd\nb: ', [0xff]), '2:4'],
  ])('%s is refused at its place', (_, b, at) => expect(place(b)).toBe(`not-utf-8 ${at}`));
  test('a file of more than 32 MB is refused by its size', () => {
    expect(place(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('file-too-large 1:1');
  });
});
