import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryBytes } from '../../src/host/cache.ts';
import { installedEntry } from '../../src/host/node-host.ts';
import { run, scratch, smallTreaty, spawn, write } from './harness.ts';

const folder = scratch();
const small = join(write(folder, { 'small.yaml': smallTreaty({}) }), 'small.yaml');
const root = process.getuid?.() === 0;

/** The answer about a user's ledger under an environment; no cache is in the way unless the environment has one. */
const answer = (env: Readonly<Record<string, string | undefined>>) =>
  spawn(['status', '--ledger', small, '--format', 'json'], { env: { TREATY_NO_CACHE: undefined, ...env } });
const expected = spawn(['status', '--ledger', small, '--format', 'json']).out;

const freshCache = (name: string, mode = 0o700): { readonly xdg: string; readonly cache: string } => {
  const xdg = join(folder, name);
  const cache = join(xdg, 'treaty-status');
  mkdirSync(cache, { recursive: true });
  chmodSync(cache, mode);
  return { xdg, cache };
};
const entries = (cache: string): string[] => (existsSync(cache) ? readdirSync(cache).sort() : []);

describe('a user without a usable home', () => {
  test('no HOME at all', () => {
    expect(answer({ HOME: undefined })).toMatchObject({ code: 0, err: '', out: expected });
  });
  test('a HOME that is not there, is no directory, or is relative', () => {
    const absent = join(folder, 'not-there');
    for (const HOME of [absent, '/dev/null', 'home', ''])
      expect(answer({ HOME })).toMatchObject({ code: 0, err: '', out: expected });
    expect(existsSync(absent)).toBe(false);
  });
  test('a HOME that cannot be written', () => {
    const HOME = join(folder, 'read-only');
    mkdirSync(HOME);
    chmodSync(HOME, 0o500);
    expect(answer({ HOME })).toMatchObject({ code: 0, err: '', out: expected });
    if (!root) expect(readdirSync(HOME)).toEqual([]);
  });
  test('a cache directory that is a file', () => {
    write(folder, { 'as-file/treaty-status': 'no directory' });
    expect(answer({ XDG_CACHE_HOME: join(folder, 'as-file') })).toMatchObject({
      code: 0,
      err: '',
      out: expected,
    });
    expect(readFileSync(join(folder, 'as-file', 'treaty-status'), 'utf8')).toBe('no directory');
  });
  test('a relative XDG_CACHE_HOME is no place to write', () => {
    const home = join(folder, 'home-relative');
    expect(answer({ XDG_CACHE_HOME: 'cache', HOME: home })).toMatchObject({ code: 0, out: expected });
    expect(existsSync('cache')).toBe(false);
  });
});

describe('the cache of compiled ledgers', () => {
  test('is made private, and read again', () => {
    const xdg = join(folder, 'made');
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toBe(expected);
    const cache = join(xdg, 'treaty-status');
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    const [kept = '', ...others] = entries(cache);
    expect(others).toEqual([]);
    expect(statSync(join(cache, kept)).mode & 0o777).toBe(0o600);
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toBe(expected);
    expect(entries(cache)).toEqual([kept]);
  });
  test('is really what the second run reads, and not under --no-cache', () => {
    const xdg = join(folder, 'read');
    answer({ XDG_CACHE_HOME: xdg });
    const cache = join(xdg, 'treaty-status');
    const [kept = ''] = entries(cache);
    const text = readFileSync(join(cache, kept), 'utf8');
    expect(text).toContain('Small Treaty');
    const changed = text.slice(text.indexOf('\n') + 1).replace('Small Treaty', 'Kept Treaty');
    writeFileSync(join(cache, kept), entryBytes(kept, changed));
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toContain('Kept Treaty');
    const fresh = spawn(['status', '--ledger', small, '--format', 'json', '--no-cache'], {
      env: { XDG_CACHE_HOME: xdg, TREATY_NO_CACHE: undefined },
    });
    expect(fresh.out).toBe(expected);
  });
  test.each([
    ['open to all', 0o777],
    ['writable for the group', 0o770],
    ['sticky and open, as /tmp is', 0o1777],
  ])('a directory that is %s is neither read nor written', (name, mode) => {
    const { xdg, cache } = freshCache(`open-${mode}-${name.length}`, mode);
    answer({ XDG_CACHE_HOME: xdg });
    expect(entries(cache)).toEqual([]);
  });
  test('what somebody put into a directory open to all is not read', () => {
    const made = join(folder, 'made-privately');
    answer({ XDG_CACHE_HOME: made });
    const [kept = ''] = entries(join(made, 'treaty-status'));
    const text = readFileSync(join(made, 'treaty-status', kept), 'utf8');
    const { xdg, cache } = freshCache('planted', 0o777);
    const changed = text.slice(text.indexOf('\n') + 1).replace('Small Treaty', 'Planted Treaty');
    writeFileSync(join(cache, kept), entryBytes(kept, changed));
    chmodSync(cache, 0o777);
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toBe(expected);
  });
  test('an entry that is a symbolic link is not followed', () => {
    const xdg = join(folder, 'linked');
    answer({ XDG_CACHE_HOME: xdg });
    const cache = join(xdg, 'treaty-status');
    const [kept = ''] = entries(cache);
    const elsewhere = join(folder, 'elsewhere.json');
    const text = readFileSync(join(cache, kept), 'utf8');
    const changed = text.slice(text.indexOf('\n') + 1).replace('Small Treaty', 'Linked Treaty');
    writeFileSync(elsewhere, entryBytes(kept, changed));
    const before = readFileSync(elsewhere, 'utf8');
    unlinkSync(join(cache, kept));
    symlinkSync(elsewhere, join(cache, kept));
    expect(answer({ XDG_CACHE_HOME: xdg })).toMatchObject({ code: 0, err: '', out: expected });
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
  });
  test.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['no JSON', () => 'not at all'],
    ['of another kind', () => '[]'],
    ['null', () => 'null'],
    ['a number', () => '7'],
    ['binary', () => '\u0000\u0001\ufffd'],
  ])('an entry that is %s is none', (name, damage) => {
    const xdg = join(folder, `damaged-${name.replaceAll(' ', '-')}`);
    answer({ XDG_CACHE_HOME: xdg });
    const cache = join(xdg, 'treaty-status');
    for (const kept of entries(cache))
      writeFileSync(join(cache, kept), damage(readFileSync(join(cache, kept), 'utf8')));
    expect(answer({ XDG_CACHE_HOME: xdg })).toMatchObject({ code: 0, err: '', out: expected });
  });
  test('a folder that everybody may write to holds no cache', () => {
    const xdg = join(folder, 'world-writable');
    mkdirSync(xdg);
    chmodSync(xdg, 0o1777);
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toBe(expected);
    expect(entries(join(xdg, 'treaty-status'))).toEqual([]);
  });
  test('the oldest entries are removed beyond 64 MB', () => {
    const { xdg, cache } = freshCache('full');
    for (let i = 0; i < 5; i++) {
      writeFileSync(join(cache, `entry-${i}`), '');
      truncateSync(join(cache, `entry-${i}`), 15 * 1024 * 1024);
      utimesSync(join(cache, `entry-${i}`), 1000 + i, 1000 + i);
    }
    expect(answer({ XDG_CACHE_HOME: xdg }).out).toBe(expected);
    expect(entries(cache).filter(name => name.startsWith('entry-'))).toEqual(
      [1, 2, 3, 4].map(i => `entry-${i}`),
    );
    expect(entries(cache)).toHaveLength(5);
  });
  test('an edited ledger is read anew', () => {
    const xdg = join(folder, 'edited');
    const file = join(write(folder, { 'edited.yaml': smallTreaty({}) }), 'edited.yaml');
    const ask = () =>
      spawn(['status', '--ledger', file], { env: { XDG_CACHE_HOME: xdg, TREATY_NO_CACHE: undefined } }).out;
    expect(ask()).toContain('Small Treaty');
    writeFileSync(file, smallTreaty({ title: 'Edited Treaty' }));
    expect(ask()).toContain('Edited Treaty');
  });
  test('a faulty ledger leaves nothing behind', () => {
    const xdg = join(folder, 'faulty');
    const file = join(
      write(folder, {
        'faulty.yaml': smallTreaty({ events: ['{ on: never, act: adoption, source: dep }'] }),
      }),
      'faulty.yaml',
    );
    const ask = () =>
      spawn(['status', '--ledger', file], { env: { XDG_CACHE_HOME: xdg, TREATY_NO_CACHE: undefined } });
    const first = ask();
    expect(first.code).toBe(3);
    expect(entries(join(xdg, 'treaty-status'))).toEqual([]);
    expect(ask().err).toBe(first.err);
  });
});

describe('the same bytes wherever it runs', () => {
  const questions = [
    ['status'],
    ['status', '--participants'],
    ['list', '--chapter', 'X', '--format', 'json'],
    ['explain', 'hanoi', 'Qatar'],
    ['log', '--format', 'csv'],
    ['status', 'hanoi', '--group', 'african-union'],
    // A chart.
    ['project', 'hanoi', '--on', '2026-11-21'],
  ];
  const at = (env: Readonly<Record<string, string>>) => questions.map(q => spawn(q, { env }).out).join('');
  const usual = at({});
  test.each(['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu', 'Etc/GMT+12', 'nonsense'])(
    'TZ=%s',
    TZ => {
      expect(at({ TZ })).toBe(usual);
    },
  );
  test.each(['ar_EG.UTF-8', 'tr_TR.UTF-8', 'C', 'POSIX', 'ja_JP.SJIS'])('LANG and LC_ALL of %s', locale => {
    expect(at({ LANG: locale, LC_ALL: locale, LANGUAGE: locale })).toBe(usual);
  });
  test('run after run', () => {
    expect(at({})).toBe(usual);
  });
  test('the whole record, in a zone and a language that are far away', () => {
    const all = (env: Readonly<Record<string, string>>) =>
      spawn(['status', '--all', '--format', 'json'], { env }).out;
    const here = all({});
    for (const TZ of ['Pacific/Apia', 'America/Los_Angeles', 'nonsense']) expect(all({ TZ })).toBe(here);
    expect(all({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
  });
  test('as a process and in process alike', { timeout: 600_000 }, async () => {
    // A projection prints the track record, which only the build measures; its fits are read from there as well.
    for (const q of questions) {
      const built = q[0] === 'project' ? { built: installedEntry } : {};
      expect((await run(q, { bundled: 'all', ...built })).out, q.join(' ')).toBe(spawn(q, {}).out);
    }
  });
  test('the day is that of UTC, whatever the zone', () => {
    const days = ['Pacific/Kiritimati', 'Etc/GMT+12'].map(TZ => {
      const { out } = spawn(['status', '--format', 'json'], { env: { TZ }, fixed: false });
      return (JSON.parse(out) as { readonly today: string }).today;
    });
    expect(new Set(days).size).toBe(1);
  });
});

describe('JSON and CSV are the same in every language', () => {
  const questions = [
    ['status'],
    ['status', '--all'],
    ['status', 'EGY'],
    ['status', 'hanoi', 'EGY'],
    ['status', '--cite'],
    ['status', 'hanoi', '--group', 'eu'],
    ['explain'],
    ['explain', 'hanoi', 'QAT'],
    ['log'],
    ['list'],
    ['claims'],
    ['is', 'in force'],
  ];
  test.each(questions.map(q => [q.join(' '), q] as const))('%s', async (_, q) => {
    for (const format of ['json', 'ndjson', 'csv']) {
      const usual = await run([...q, '--format', format]);
      // What is said to people on stderr follows the language.
      for (const lang of ['ar', 'zh', 'ru'])
        expect(await run([...q, '--format', format, '--lang', lang])).toMatchObject({
          out: usual.out,
          code: usual.code,
        });
      expect(
        (await run([...q, '--format', format], { env: { FORCE_COLOR: '3' }, tty: true, columns: 40 })).out,
      ).toBe(usual.out);
    }
  });
});

describe('the order of lines in a ledger', () => {
  const events = [
    '{ on: 2020-01-01, act: adoption, source: dep }',
    '{ on: 2020-02-01, who: EGY, act: signature, source: dep }',
    '{ on: 2020-02-01, who: FRA, act: signature, source: news }',
    '{ on: "[2020-02-01..2020-05-01]", who: JPN, act: signature, source: dep }',
    '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }',
    '{ on: 2020-04, who: FRA, act: ratification, source: dep }',
    '{ on: 2021-04-01, who: JPN, act: accession, source: dep }',
  ];
  const withoutLines = (text: string): unknown =>
    JSON.parse(text, (key, value) => (key === 'line' || key === 'column' ? undefined : value)) as unknown;
  const orders = [
    events.toReversed(),
    events.toSorted(),
    events.toSorted((a, b) => (a.slice(-30) < b.slice(-30) ? -1 : 1)),
    [...events.slice(3), ...events.slice(0, 3)],
  ];
  test.each([['status'], ['status small FRA'], ['explain'], ['explain small EGY'], ['status --group eu']])(
    '%s --format json: the same but for line numbers',
    async question => {
      const ask = async (lines: readonly string[]) => {
        const file = '/ledger/small.yaml';
        const ran = await run([...question.split(' '), '--ledger', file, '--format', 'json'], {
          files: { [file]: smallTreaty({ events: lines }) },
        });
        expect(ran.err).toBe('');
        return withoutLines(ran.out);
      };
      const usual = await ask(events);
      for (const order of orders) expect(await ask(order)).toEqual(usual);
    },
  );
});
