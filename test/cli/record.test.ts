import { spawnSync, spawn as start } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { commitChange, proposeChange, readEditable, whileHeld } from '../../src/store/edit-file.ts';
import { CLEAN_ENV, COMMAND, run, scratch, smallTreaty, TODAY, write } from './harness.ts';

const TEXT = smallTreaty({
  law: '  signature: { article: "8", opens: 2020-01-01 }\n  entry_into_force: { article: "9", when: { instruments: 4 }, date: { nth_day_after: 30 }, organisations: not-counted }',
  events: [
    '{ on: 2020-01-01, act: adoption, source: dep }',
    '{ on: 2020-02-01, who: EGY, act: signature, source: dep }   # first',
    '{ on: 2020-03, who: EGY, act: ratification, id: egypt, note: as told, source: news }',
    '{ on: 2020-04-01, who: FRA, act: accession, source: dep }',
  ],
});
const folder = scratch();
let made = 0;
/** A ledger of its own for a test. */
function ledger(text = TEXT): { readonly cwd: string; readonly path: string; now(): string } {
  const cwd = write(join(folder, `${made++}`), { 'data/treaties/small.yaml': text });
  const path = join(cwd, 'data/treaties/small.yaml');
  return { cwd, path, now: () => readFileSync(path, 'utf8') };
}
const treaty = (argv: readonly string[], cwd: string) => run([...argv, '--treaty', 'small'], { cwd });
/** The lines that two texts do not share, as a diff shows them. */
const difference = (before: string, after: string): string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter(l => !now.includes(l)).map(l => `-${l}`),
    ...now.filter(l => !old.includes(l)).map(l => `+${l}`),
  ];
};

describe('treaty record', () => {
  test('adds one line at its day, shows what it changes, and changes no other byte', async () => {
    const { cwd, now } = ledger();
    const { out, err, code } = await treaty(
      [
        'record',
        'ratification',
        'Japan',
        '--on',
        '2020-03-20',
        '--source',
        'dep',
        '--place',
        'Rome: the seat',
      ],
      cwd,
    );
    expect([err, code]).toEqual(['treaty: the ledger in data/\n', 0]);
    const line = '  - { on: 2020-03-20, who: JPN, act: ratification, place: "Rome: the seat", source: dep }';
    const lines = TEXT.split('\n');
    lines.splice(lines.findIndex(l => l.includes('id: egypt')) + 1, 0, line);
    expect(now()).toBe(lines.join('\n'));
    expect(out).toContain(line.trim());
    expect(out).toMatch(/Instruments +1–2 → 2–3/);
    expect(out).toMatch(/Japan +none → contracting State/);
    expect(out).toContain('written to data/treaties/small.yaml:15');
  });
  test('as JSON', async () => {
    const { cwd } = ledger();
    const argv = ['record', 'signature', 'JPN', '--on', '2020-05', '--source', 'news', '--format', 'json'];
    const said = JSON.parse((await treaty(argv, cwd)).out);
    expect(said).toMatchObject({
      format: 'treaty/record/1',
      written: 'data/treaties/small.yaml',
      lines: [{ sign: '+', line: 16 }],
    });
    expect(said.consequences).toContainEqual({
      kind: 'signatories',
      class: 'knowledge',
      of: null,
      name: null,
      before: { confirmed: 1, possible: 1 },
      via: null,
      after: { confirmed: 1, possible: 2 },
    });
  });
  test('--dry-run shows the same and writes nothing', async () => {
    const { cwd, now } = ledger();
    const { out, code } = await treaty(
      ['record', 'ratification', 'JPN', '--on', '2020-05-01', '--source', 'dep', '--dry-run'],
      cwd,
    );
    expect([code, now()]).toEqual([0, TEXT]);
    expect(out).toContain('nothing is written (--dry-run)');
  });
  test('declares a source on the way', async () => {
    const { cwd, now } = ledger();
    const argv = [
      'record',
      'signature',
      'JPN',
      '--on',
      '2020-05-01',
      '--source',
      'mofa',
      '--source-publisher',
      'Ministry of Foreign Affairs',
      '--source-tier',
      'government',
      '--source-of',
      'JPN',
      '--source-url',
      'https://example.org/a',
    ];
    expect((await treaty(argv, cwd)).code).toBe(0);
    expect(difference(TEXT, now())).toEqual([
      `+  mofa: { publisher: Ministry of Foreign Affairs, tier: government, of: JPN, url: "https://example.org/a", read: ${TODAY} }`,
      '+  - { on: 2020-05-01, who: JPN, act: signature, source: mofa }',
    ]);
  });
  test('refuses what check would refuse', async () => {
    const { cwd, now } = ledger();
    const { out, err, code } = await treaty(
      ['record', 'ratification', 'JPN', '--on', '2019-05-01', '--source', 'dep'],
      cwd,
    );
    expect([code, now()]).toEqual([1, TEXT]);
    expect(err).toContain('[deposit-before-adoption]');
    expect(out).toContain('nothing is written');
  });
  test.each<[string, readonly string[], number, string]>([
    [
      'an unknown act',
      ['record', 'ratificaton', 'JPN', '--on', '2020-05-01'],
      2,
      'did you mean "ratification"',
    ],
    [
      'an unknown participant',
      ['record', 'signature', 'Japn', '--on', '2020-05-01', '--source', 'dep'],
      2,
      'did you mean',
    ],
    ['nobody', ['record', 'signature', '', '--on', '2020-05-01', '--source', 'dep'], 2, 'whose signature'],
    ['no day', ['record', 'signature', 'JPN', '--source', 'dep'], 2, 'say when'],
    [
      'an impossible day',
      ['record', 'signature', 'JPN', '--on', '2020-02-30', '--source', 'dep'],
      2,
      'does not exist',
    ],
    [
      'a day in figures',
      ['record', 'signature', 'JPN', '--on', '20/05/2020', '--source', 'dep'],
      2,
      'write it as 2020-05-20',
    ],
    ['no source', ['record', 'signature', 'JPN', '--on', '2020-05-01'], 2, 'say who says so'],
    [
      'an unknown source',
      ['record', 'signature', 'JPN', '--on', '2020-05-01', '--source', 'depp'],
      2,
      'did you mean "dep"',
    ],
    [
      'a value of no shape',
      ['record', 'signature', 'JPN', '--on', '2020-05-01', '--source', 'dep', '--id', 'No Slug'],
      2,
      'must be lower-case letters',
    ],
    [
      'an unknown treaty',
      ['record', 'signature', 'JPN', '--on', '2020-05-01', '--treaty', 'smal'],
      2,
      'did you mean "small"',
    ],
    [
      'no such event',
      ['correct', 'ratification', 'JPN', '--on', '2020-05-01'],
      2,
      'records no ratification of Japan',
    ],
    ['nothing to correct', ['correct', 'ratification', 'EGY'], 2, 'say what is right'],
    ['a day after today', ['complete-until', '2030-01-01'], 2, 'is after today'],
    ['no day at all', ['complete-until', 'now'], 2, 'is not a day'],
  ])('%s', async (_, argv, expected, says) => {
    const { cwd, now } = ledger();
    const { err, code } = await run([...argv, ...(argv.includes('--treaty') ? [] : ['--treaty', 'small'])], {
      cwd,
    });
    expect([code, now()]).toEqual([expected, TEXT]);
    expect(err).toContain(says);
  });
  test('without a ledger to write to', async () => {
    const { err, code } = await run(['record', 'signature', 'JPN', '--on', '2020-05-01'], { cwd: scratch() });
    expect([code, err.includes('there is no ledger to write to')]).toEqual([2, true]);
  });
  test('a faulty file is not written to', async () => {
    const broken = TEXT.replace('act: adoption', 'act: adopted');
    const { cwd, now } = ledger(broken);
    const { code } = await treaty(
      ['record', 'signature', 'JPN', '--on', '2020-05-01', '--source', 'dep'],
      cwd,
    );
    expect([code, now()]).toEqual([3, broken]);
  });
  test.each([
    ['in place', (path: string) => writeFileSync(path, `${TEXT}# saved\n`)],
    [
      'by rename',
      (path: string) => {
        writeFileSync(`${path}.draft`, `${TEXT}# saved\n`);
        renameSync(`${path}.draft`, path);
      },
    ],
  ])('what an editor saves %s while a command holds the file is never overwritten', async (_, save) => {
    const { path, now } = ledger();
    const file = { path, shown: 'small.yaml' };
    const attempt = whileHeld(nodeHost, file, 1000, async () => {
      const before = await readEditable(nodeHost, file);
      const change = await proposeChange(file, before, `${before.text}# mine\n`);
      save(path);
      commitChange(nodeHost, file, change);
    });
    await expect(attempt).rejects.toThrow('was changed meanwhile');
    expect([now(), readdirSync(join(path, '..'))]).toEqual([`${TEXT}# saved\n`, ['small.yaml']]);
  });
  test('where the answer cannot be printed, the command says that the line is written all the same', () => {
    const { cwd, now } = ledger();
    const argv = ['record', 'signature', 'JPN', '--treaty', 'small', '--on', '2020-05-01', '--source', 'dep'];
    const line = [process.execPath, COMMAND, ...argv, '--today', TODAY].map(a => `'${a}'`).join(' ');
    const ended = spawnSync('sh', ['-c', `${line} > /dev/full`], { cwd, env: CLEAN_ENV, encoding: 'utf8' });
    expect(ended.status).toBe(3);
    expect(ended.stderr).toContain('cannot write: no space left on device');
    expect(ended.stderr).toContain('small.yaml was written all the same');
    expect(now()).toContain('who: JPN');
  });
});

describe('treaty correct', () => {
  test('replaces what is said, keeps what was in a note, and moves the line to its day', async () => {
    const { cwd, now } = ledger();
    const { err, code } = await treaty(
      ['correct', 'ratification', 'EGY', '--on', '2020-05-05', '--source', 'dep'],
      cwd,
    );
    expect([code, err]).toEqual([0, expect.stringContaining('[unused-source]')]);
    const old = '  - { on: 2020-03, who: EGY, act: ratification, id: egypt, note: as told, source: news }';
    const lines = TEXT.trimEnd()
      .split('\n')
      .filter(l => l !== old);
    lines.push(
      `  - { on: 2020-05-05, who: EGY, act: ratification, id: egypt, note: "as told; corrected ${TODAY}, before: on 2020-03, source news", source: dep }`,
    );
    expect(now()).toBe(`${lines.join('\n')}\n`);
  });
  test('by the id of an event; a key that is new stands in its usual place', async () => {
    const { cwd, now } = ledger();
    await treaty(['correct', 'egypt', '--place', 'Cairo'], cwd);
    expect(difference(TEXT, now())[1]).toBe(
      `+  - { on: 2020-03, who: EGY, act: ratification, id: egypt, place: Cairo, note: "as told; corrected ${TODAY}, before: without place", source: news }`,
    );
  });
  test('the act itself', async () => {
    const { cwd, now } = ledger();
    await treaty(['correct', 'accession', 'France', '--as', 'acceptance'], cwd);
    expect(difference(TEXT, now())).toEqual([
      '-  - { on: 2020-04-01, who: FRA, act: accession, source: dep }',
      `+  - { on: 2020-04-01, who: FRA, act: acceptance, note: "corrected ${TODAY}, before: act accession", source: dep }`,
    ]);
  });
  test('of several the day tells which', async () => {
    const text = TEXT.replace(
      'source: dep }   # first',
      'source: dep }   # first\n  - { on: 2020-02-09, who: EGY, act: signature, source: news }',
    );
    const { cwd, now } = ledger(text);
    const asked = await treaty(['correct', 'signature', 'EGY', '--on', '2020-02-10'], cwd);
    expect([asked.code, asked.err.includes('--was 2020-02-01 or --was 2020-02-09')]).toEqual([2, true]);
    await treaty(['correct', 'signature', 'EGY', '--was', '2020-02-09', '--on', '2020-02-10'], cwd);
    expect(difference(text, now())[1]).toContain('on: 2020-02-10, who: EGY, act: signature');
  });
  test('what is said already is not written again', async () => {
    const { cwd, now } = ledger();
    const { out, code } = await treaty(['correct', 'accession', 'FRA', '--on', '2020-04-01'], cwd);
    expect([code, now(), out.includes('already says this')]).toEqual([0, TEXT, true]);
  });
});

describe('treaty complete-until', () => {
  test('replaces the day', async () => {
    const { cwd, now } = ledger(
      TEXT.replace('complete_until: 2026-11-21', 'complete_until:  2021-01-01  # read'),
    );
    expect((await run(['complete-until', '2026-01-01', 'small'], { cwd })).code).toBe(0);
    expect(now()).toBe(TEXT.replace('complete_until: 2026-11-21', 'complete_until:  2026-01-01  # read'));
  });
  test('is put where there was none', async () => {
    const without = TEXT.replace('complete_until: 2026-11-21\n', '');
    const { cwd, now } = ledger(without);
    await run(['complete-until', '2026-01-01', 'small'], { cwd });
    expect(now()).toBe(TEXT.replace('2026-11-21', '2026-01-01'));
  });
  test('does not go back', async () => {
    const { cwd, now } = ledger();
    const { err, code } = await run(['complete-until', '2020-01-01', 'small'], { cwd });
    expect([code, now(), err.includes('complete until 2026-11-21 already')]).toEqual([2, TEXT, true]);
  });
});

/** How many write at once; the figure of the README was taken with `TREATY_WRITERS=100`. */
const WRITERS = Number(process.env['TREATY_WRITERS'] ?? 10);

test('many at once lose nothing', async () => {
  const { cwd, path, now } = ledger();
  const ends = Array.from({ length: WRITERS }, (_, i) => {
    const on = `${2021 + Math.floor(i / 60)}-${10 + (i % 3)}-${10 + (Math.floor(i / 3) % 20)}`;
    const event = ['declaration', 'EGY', '--on', on, '--note', `number ${i}`, '--source', 'dep'];
    const argv = ['record', ...event, '--treaty', 'small', '--lock-timeout', '500', '--today', TODAY];
    const child = start(process.execPath, [COMMAND, ...argv], {
      cwd,
      env: CLEAN_ENV,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', chunk => {
      err += chunk;
    });
    return new Promise<string>(resolve =>
      child.on('exit', code => resolve(`${code}${code === 0 ? '' : err}`)),
    );
  });
  expect(new Set(await Promise.all(ends))).toEqual(new Set(['0']));
  const lines = now().split('\n');
  const numbers = lines.flatMap(l => /note: number (\d+),/.exec(l)?.[1] ?? []);
  expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: WRITERS }, (_, i) => i));
  expect(lines.filter(l => !l.includes('note: number')).join('\n')).toBe(TEXT);
  expect(readdirSync(join(path, '..'))).toEqual(['small.yaml']);
}, 600_000);
