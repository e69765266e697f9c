import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { COMMAND, ROOT, TODAY } from './harness.ts';

/** Runs a command, says how it ended, and keeps the terminal until everything written on it was read. */
const SHELL = '"$@"; printf "<<end %s>>" "$?"; read -r _';

/** What a command writes on a pseudo-terminal, and its exit code. */
function onTerminal(
  argv: readonly string[],
  { cols = 80, env = {} }: { readonly cols?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly out: string; readonly code: number }> {
  return new Promise(resolve => {
    const command = [process.execPath, COMMAND, ...argv, '--today', TODAY];
    const terminal = spawnOnTerminal('/bin/sh', ['-c', SHELL, 'sh', ...command], {
      cols,
      rows: 60,
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', TREATY_NO_CACHE: '1', ...env },
    });
    let out = '';
    terminal.onData(text => {
      out += text;
      // A terminal of a few columns breaks the mark.
      const end = /<<end (\d+)>>$/.exec(out.slice(-40).replaceAll('\r\n', ''));
      if (!end) return;
      terminal.kill();
      resolve({ out: out.slice(0, out.lastIndexOf('<<end')).replaceAll('\r\n', '\n'), code: Number(end[1]) });
    });
  });
}

const COLOUR = /\u001b\[\d+m/;
const bare = (text: string): string => text.replace(/\u001b\[\d+m/g, '').replace(/[\u2066\u2068\u2069]/g, '');
const widest = (text: string): number =>
  Math.max(
    ...bare(text)
      .split('\n')
      .map(l => l.length),
  );

describe('colour', () => {
  test('on a terminal', async () => {
    expect(await onTerminal(['status'])).toMatchObject({ code: 0, out: expect.stringMatching(COLOUR) });
  });
  test.each([
    ['NO_COLOR', ['status'], { NO_COLOR: '1' }],
    ['--no-color', ['status', '--no-color'], {}],
    ['a dumb terminal', ['status'], { TERM: 'dumb' }],
    ['FORCE_COLOR=0', ['status'], { FORCE_COLOR: '0' }],
  ])('not with %s', async (_, argv, env) => {
    expect((await onTerminal(argv, { env })).out).not.toMatch(COLOUR);
  });
  test('an empty NO_COLOR says nothing', async () => {
    expect((await onTerminal(['status'], { env: { NO_COLOR: '' } })).out).toMatch(COLOUR);
  });
  test('FORCE_COLOR wins over NO_COLOR, --no-color over both', async () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect((await onTerminal(['status'], { env })).out).toMatch(COLOUR);
    expect((await onTerminal(['status', '--no-color'], { env })).out).not.toMatch(COLOUR);
  });
  test('each line ends as it began: nothing runs on', async () => {
    const { out } = await onTerminal(['status', '--participants']);
    for (const line of out.split('\n')) {
      const codes = [...line.matchAll(/\u001b\[(\d+)m/g)].map(m => Number(m[1]));
      const opened = codes.filter(c => c < 10 || (c >= 30 && c < 38)).length;
      const closed = codes.filter(c => c === 22 || c === 39 || c === 0).length;
      expect([line, opened]).toEqual([line, closed]);
    }
  });
  test('never in JSON, CSV or markdown', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'markdown'])
      expect((await onTerminal(['status', '--format', format])).out).not.toContain('\u001b');
  });
  test('errors are coloured too, on stderr', async () => {
    const { out, code } = await onTerminal(['status', 'honoi']);
    expect(code).toBe(2);
    expect(out).toMatch(COLOUR);
    expect((await onTerminal(['status', 'honoi'], { env: { NO_COLOR: '1' } })).out).not.toMatch(COLOUR);
  });
});

describe('width', () => {
  const questions = [
    'status',
    'status --participants',
    'status hanoi Qatar',
    'status EGY',
    'status --all',
    'status doha-centre',
    'explain',
    'explain hanoi Qatar',
    'log',
    'list',
    'claims',
    'status hanoi --group african-union',
  ];
  test.each(questions)('treaty %s keeps to the terminal', async question => {
    // The table of all treaties has more columns than fit into 80.
    for (const cols of question === 'status --all' ? [100, 120] : [80, 100, 120]) {
      const { out } = await onTerminal(question.split(' '), { cols });
      expect([cols, widest(out) <= cols]).toEqual([cols, true]);
    }
  });
  test('more room is used, up to 120 columns', async () => {
    const lines = async (cols: number) => (await onTerminal(['status'], { cols })).out.split('\n').length;
    expect(await lines(120)).toBeLessThan(await lines(80));
    expect((await onTerminal(['status'], { cols: 200 })).out).toBe(
      (await onTerminal(['status'], { cols: 120 })).out,
    );
  });
  test('a very narrow terminal is no reason to fail', async () => {
    for (const cols of [1, 10, 20, 40]) expect((await onTerminal(['status'], { cols })).code).toBe(0);
  });
});

describe('right-to-left text', () => {
  test('each piece is isolated on a terminal, and each isolate ends on its line', async () => {
    const { out } = await onTerminal(['status', '--participants', '--lang', 'ar']);
    expect(out).toContain('\u2068');
    for (const line of out.split('\n'))
      expect([line, line.split(/[\u2066\u2068]/u).length]).toEqual([line, line.split('\u2069').length]);
  });
  test('no Arabic letter stands outside an isolate', async () => {
    const { out } = await onTerminal(['status', '--lang', 'ar']);
    const isolates = /\u2068(?:[^\u2066\u2069]|\u2066[^\u2069]*\u2069)*\u2069/gu;
    for (const line of out.split('\n')) expect(line.replace(isolates, '')).not.toMatch(/[\u0600-\u06ff]/);
  });
  test('a day within Arabic reads from left to right: no day stands there without an isolate of its own', async () => {
    const { out } = await onTerminal(['status', 'hanoi', 'Egypt', '--lang', 'ar']);
    expect(out).toMatch(/\u2068[^\u2069]*[\u0600-\u06ff][^\u2069]*\u20662025-11-19\u2069/u);
    for (const [arabic] of out.matchAll(/\u2068(?:[^\u2066\u2069]|\u2066[^\u2069]*\u2069)*\u2069/gu))
      expect(arabic.replace(/\u2066[^\u2069]*\u2069/gu, '')).not.toMatch(/\d{4}-\d{2}/);
  });
  test('and there are none where nobody needs them', async () => {
    expect((await onTerminal(['status', '--lang', 'fr'])).out).not.toMatch(/[\u2066-\u2069]/);
    expect((await onTerminal(['status', '--format', 'json', '--lang', 'ar'])).out).not.toMatch(
      /[\u2066-\u2069]/,
    );
  });
  test('ids come first, so that columns start where they start', async () => {
    const { out } = await onTerminal(['status', '--participants', '--lang', 'ar']);
    expect(out.split('\n').filter(l => /^ {2}[A-Z]{3} /.test(bare(l))).length).toBeGreaterThan(60);
  });
});
