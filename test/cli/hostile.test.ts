import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ran, run, scratch, smallTreaty, spawn, write } from './harness.ts';

const folder = scratch();
/** Of processor time: the clock on the wall also counts what else the machine does. */
const LIMIT = 2_000;
const TOO_LONG = /more than [\d,]+ (characters|bytes)|too-long|too-large|control-character/;

/** Asks for the status of a ledger of these bytes through the real command. */
function ask(
  name: string,
  bytes: string | Uint8Array,
  ...more: readonly string[]
): Ran & { readonly millis: number } {
  write(folder, { [name]: bytes });
  return spawn(['status', '--ledger', join(folder, name), ...more]);
}

function expectClearError(ran: Ran & { readonly millis: number }, kind: RegExp): void {
  expect([ran.code, ran.out]).toEqual([3, '']);
  expect(ran.err).toMatch(kind);
  expect(ran.err).not.toMatch(/a bug in|\bat .*:\d+:\d+\)/);
  expect(ran.err.length).toBeLessThan(400_000);
  expect(ran.millis).toBeLessThan(LIMIT);
}

describe('files made to exhaust a reader: a clear error within two seconds', () => {
  const base = smallTreaty({});
  test('a scalar of 50 MB, plain, quoted, and as a block', () => {
    const big = 'x'.repeat(50_000_000);
    expectClearError(ask('plain.yaml', base.replace('Small Treaty', big)), TOO_LONG);
    expectClearError(ask('quoted.yaml', base.replace('Small Treaty', `"${big}"`)), TOO_LONG);
    expectClearError(ask('block.yaml', `${base}note: |\n  ${big}\n`), TOO_LONG);
  });
  test('50 MB of nothing', () => {
    expectClearError(ask('spaces.yaml', ' '.repeat(50_000_000)), TOO_LONG);
    expectClearError(ask('zeros.yaml', new Uint8Array(50_000_000)), TOO_LONG);
  });
  test('an alias bomb', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(20)}]`);
    expectClearError(ask('bomb.yaml', `a0: &a0 boom\n${levels.join('\n')}\n`), /yaml-alias/);
    expectClearError(
      ask('bomb-in-events.yaml', `${base}  - &a { on: 2020-01-01, act: meeting, source: dep, note: *a }\n`),
      /yaml-alias/,
    );
  });
  test('nesting, in brackets and in lines', () => {
    expectClearError(ask('brackets.yaml', `${base}note: ${'['.repeat(100_000)}`), /deep|nest|yaml/);
    expectClearError(ask('braces.yaml', `${base}  - ${'{a: '.repeat(50_000)}`), /deep|nest|yaml/);
    const steps = Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`);
    expectClearError(ask('steps.yaml', `${base}${steps.join('\n')}\n`), /deep|nest|unknown-key/);
  });
  test('50,000 keys, and the same key again', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join('\n');
    const ran = ask('keys.yaml', `${base}${keys}\nk7: again\n`);
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/duplicate-key/);
    expect(ran.millis).toBeLessThan(5 * LIMIT);
  });
  test('50,000 faults are no reason to break', () => {
    const events = Array.from({ length: 50_000 }, () => '{ on: 2020-02-30, act: sign, source: dpe }');
    const ran = ask('faults.yaml', smallTreaty({ events }));
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('2020-02-30');
    expect(ran.millis).toBeLessThan(5 * LIMIT);
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['invalid UTF-8', Buffer.from([0x6c, 0x65, 0x64, 0xff, 0xfe])],
    ['an overlong form', Buffer.from([0xc0, 0xaf])],
    ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['UTF-16', Buffer.from('ledger: 1\n', 'utf16le')],
    ['UTF-16 with its mark', Buffer.from('\ufeffledger: 1\n', 'utf16le')],
    ['zeros', Buffer.alloc(100)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('%s', (name, bytes) => {
    expectClearError(ask(`${name.replaceAll(' ', '-')}.yaml`, bytes), /^.*\.yaml:1:\d+ error/);
  });
});

describe('what a ledger writes cannot reach the terminal as anything but text', () => {
  /** What no text may hold: refused where it stands. */
  const refused = {
    escape: '\\e[2J\\e]0;owned\\a',
    c1: '\\x9b31m\\x90q',
    null: 'a\\0b',
    delete: '\\x7f\\b\\b\\b',
    'lone return': 'a\\rb',
  };
  test.each(Object.entries(refused))('%s is refused', (name, text) => {
    const ledgerText = smallTreaty({
      events: [`{ on: 2020-01-01, act: adoption, note: "${text}", source: dep }`],
    });
    expectClearError(ask(`${name.replaceAll(' ', '-')}.yaml`, ledgerText), /control-character/);
  });

  const evil = {
    override: '\\u202eevil\\u202c',
    isolate: '\\u2066evil',
    mark: '\\u200f\\u061c',
    line: 'two\\nlines\\tand\\u2028more\\u2029still',
    bom: '\\ufeff',
  };
  const all = Object.values(evil).join(' ');
  const ledger = `ledger: 1
id: small
aliases: ["al${all}"]
title: { en: "Title ${all}", ar: "عنوان ${all}" }
short: { en: "Short ${all}", ar: "قصير ${all}" }
reference: { mtdsg: "Ref ${all}" }
complete_until: 2026-11-21
observed:
  - { on: 2020-06-01, signatories: 99, source: news, note: "${all}" }
law:
  signature: { article: "1${all}", opens: 2020-01-01, closes: 2030-01-01, note: "${all}", places: "${all}" }
  entry_into_force: { article: "9${all}", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted, note: "${all}" }
  milestones:
    - { id: m, article: "5${all}", what: { en: "What ${all}" }, when: { in_force: self }, date: { years_after: 1 } }
  note: "${all}"
sources:
  dep: { publisher: "Depositary ${all}", title: "${all}", tier: depositary, lang: en }
  news: { publisher: "News ${all}", tier: press, lang: en }
events:
  - { on: 2020-01-01, act: adoption, by: "By ${all}", place: "${all}", reference: "${all}", note: "${all}", source: dep }
  - { on: 2020-02-01, who: EGY, act: signature, id: s, place: "Place ${all}", signed_by: "Signer ${all}", note: "Note ${all}", source: [dep, news] }
  - { on: 2020-03, who: EGY, act: ratification, note: "${all}", source: news }
  - { on: 2020-04-01, who: EGY, act: reservation, under: "3${all}", on_event: s, note: "${all}", source: dep }
claims:
  - { id: c, said_on: 2020-01-01, source: news, note: "${all}", claim: { text: "Text ${all}" } }
`;
  /** What a terminal or its reader would take for something else. Colour, and isolates of our own, are taken out before. */
  const HARMFUL =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\u061c\ufeff]/;
  const questions = [
    'status',
    'status --participants',
    'status small EGY',
    'status EGY',
    'status --all',
    'status --cite',
    'status small EGY --cite',
    'status --group african-union',
    'explain',
    'explain small EGY',
    'log',
    'log --all',
    'list',
    'claims',
    'is "in force"',
  ];
  test.each(questions)('treaty %s', async question => {
    const argv = (question.match(/"[^"]*"|\S+/g) ?? []).map(w => w.replaceAll('"', ''));
    for (const format of ['text', 'markdown', 'json', 'ndjson', 'csv'])
      for (const lang of ['en', 'ar']) {
        const asked = [...argv, '--ledger', '/l/small.yaml', '--format', format, '--lang', lang];
        const ran = await run(asked, { files: { '/l/small.yaml': ledger } });
        // The sentence is in the language asked for.
        if (ran.code === 2 && ran.err.startsWith('treaty: --format:')) continue;
        expect([question, format, ran.err]).toEqual([question, format, '']);
        expect(HARMFUL.exec(ran.out.replaceAll('\r\n', '\n'))?.index ?? null).toBe(null);
      }
  });
  test('on a terminal nothing is sent but colours and isolates of our own, balanced', async () => {
    for (const question of ['status', 'status small EGY', 'log', 'explain']) {
      const asked = [...question.split(' '), '--ledger', '/l/small.yaml', '--lang', 'ar'];
      const { out } = await run(asked, { files: { '/l/small.yaml': ledger }, tty: true });
      for (const line of out.split('\n')) {
        const bare = line.replace(/\u001b\[\d+m/g, '');
        expect(bare.replace(/[\u2066\u2068\u2069]/g, '')).not.toMatch(HARMFUL);
        let depth = 0;
        for (const c of bare) {
          if (c === '\u2066' || c === '\u2068') depth++;
          if (c === '\u2069') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }
    }
  });
  test('nor in what is said of a faulty one', () => {
    const ran = ask('evil-fault.yaml', ledger.replace('act: signature', 'act: "\\e[31msign\\u202e"'));
    expect(ran.code).toBe(3);
    expect(ran.err.replaceAll('\n', '')).not.toMatch(HARMFUL);
  });
  test('raw control bytes in a file are a fault, or shown, never sent', () => {
    const ran = ask('raw.yaml', smallTreaty({ title: '"Raw \u001b[2J \u009b31m \u202e"' }));
    expect(`${ran.out}${ran.err}`.replaceAll('\n', '')).not.toMatch(HARMFUL);
  });
  test('nor in what the command line said', () => {
    const said = '\u001b[2Jhanoi\u202e';
    for (const argv of [
      ['status', said],
      ['status', '--ledger', said],
      ['status', '--lang', said],
      ['status', '--on', said],
      [said],
      ['status', `--${said}`],
      ['log', '--who', said],
      ['schema', said],
      ['is', said],
    ]) {
      const ran = spawn(argv);
      expect([2, 3]).toContain(ran.code);
      expect(`${ran.out}${ran.err}`.replaceAll('\n', '')).not.toMatch(HARMFUL);
    }
  });
});

describe('names that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s is a name like any other',
    name => {
      for (const argv of [
        ['status', name],
        ['status', 'hanoi', name],
        ['log', '--who', name],
        ['status', '--group', name],
        ['log', '--act', name],
        ['schema', name],
        ['explain', name],
      ]) {
        const { code, err } = spawn(argv);
        expect([argv, code]).toEqual([argv, 2]);
        expect(err).not.toContain('a bug in');
      }
    },
  );
  test('a treaty may be called constructor', () => {
    const ran = ask('c.yaml', smallTreaty({ id: 'constructor', title: 'Named' }));
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(spawn(['status', 'constructor', '--ledger', join(folder, 'c.yaml')]).out).toContain('Named');
  });
  test('a key __proto__ is refused wherever it stands, and pollutes nothing', () => {
    const base = smallTreaty({});
    for (const text of [
      `__proto__: { polluted: yes }\n${base}`,
      base.replace('title: {', 'title: { __proto__: { x: y },'),
      base.replace('dep: {', '__proto__: { publisher: x, tier: press, lang: en }\n  dep: {'),
    ]) {
      const ran = ask('proto.yaml', text);
      expect(ran.code).toBe(3);
      expect(ran.err).toMatch(/reserved-key|unknown-key|wrong-kind/);
    }
  });
});

describe('paths that lead nowhere', () => {
  test.each([
    ['below a file', 'small.yaml/x'],
    ['longer than a path may be', 'x'.repeat(5_000)],
    ['empty', ''],
  ])('%s', (_, path) => {
    write(folder, { 'small.yaml': smallTreaty({}) });
    const ran = spawn(['status', '--ledger', path], { cwd: folder });
    expect([ran.code, ran.out]).toEqual([3, '']);
    expect(ran.err).not.toContain('a bug in');
  });
});
