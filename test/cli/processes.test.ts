import { spawn as start } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledCopy, CLEAN_ENV, COMMAND, scratch, smallTreaty, spawn, TODAY, write } from './harness.ts';

const folder = scratch();
const small = join(write(folder, { 'small.yaml': smallTreaty({}) }), 'small.yaml');
const faulty = join(
  write(folder, {
    'faulty.yaml': smallTreaty({ events: ['{ on: 2020-02-30, act: adoption, source: dep }'] }),
  }),
  'faulty.yaml',
);

describe('every class of failure has its exit code and, under a JSON format, its object on stdout', () => {
  test.each([
    ['an unknown command', ['statsu'], 2, 'unknown-command'],
    ['no command', [], 2, 'usage'],
    ['an unknown flag', ['status', '--sctrict'], 2, 'unknown-option'],
    ['a flag without its value', ['list', '--lang'], 2, 'usage'],
    ['an unknown treaty', ['status', '--treaty', 'honoi'], 2, 'unknown-treaty'],
    ['an unknown participant', ['status', 'hanoi', 'Egipt'], 2, 'unknown-participant'],
    ['a name that is neither', ['status', 'Atlantis'], 2, 'unknown-name'],
    ['an ambiguous participant', ['status', 'hanoi', 'Korea'], 2, 'ambiguous-participant'],
    ['an unknown group', ['status', '--group', 'atlantis'], 2, 'unknown-group'],
    ['an unknown language', ['status', '--lang', 'de'], 2, 'bad-lang'],
    ['a day that is none', ['status', '--on', '2025-02-30'], 2, 'bad-date'],
    ['an unknown act', ['log', '--act', 'ratify'], 2, 'bad-act'],
    ['an unknown certainty', ['log', '--certainty', 'sure'], 2, 'bad-certainty'],
    ['a format that the command has not', ['explain', '--format', 'csv'], 2, 'bad-format'],
    ['two things at once', ['status', '--all', 'hanoi'], 2, 'too-many-arguments'],
    ['flags that do not go together', ['status', 'hanoi', 'EGY', '--group', 'eu'], 2, 'no-such-combination'],
    ['no ledger there', ['status', '--ledger', '/nowhere'], 3, 'no-ledger'],
    ['no ledger at all', ['status', '--no-bundled'], 3, 'no-ledger'],
    ['a faulty ledger', ['status', '--ledger', faulty], 3, 'faulty-ledger'],
  ])('%s', (_, argv, code, kind) => {
    const said = spawn(argv);
    expect([said.code, said.out]).toEqual([code, '']);
    expect(said.err).toMatch(/^treaty: /m);
    expect(said.err).not.toMatch(/\bat .*\.(ts|cjs|js):\d+/);
    if (argv.includes('--format') || argv.at(-1) === '--lang' || argv.length === 0) return;
    for (const format of ['json', 'ndjson']) {
      const told = spawn([...argv, '--format', format]);
      expect(told.code).toBe(code);
      const object = JSON.parse(told.out) as { format: string; error: Record<string, unknown> };
      expect(object.format).toBe('treaty/error/1');
      expect(object.error).toMatchObject({ code: kind, exit: code });
      expect(told.out.trimEnd().includes('\n')).toBe(format === 'json');
    }
  });

  test('a suggestion goes with what was nearly right', () => {
    expect(spawn(['statsu']).err).toContain('did you mean "status"?');
    expect(spawn(['status', '--particpants']).err).toContain('did you mean --participants?');
    expect(spawn(['status', 'honoi']).err).toContain('did you mean "hanoi"?');
    expect(spawn(['status', 'hanoi', 'Egipt']).err).toMatch(/did you mean .*"Egypt"/);
    expect(spawn(['status', '--format', 'jsno']).err).toContain('did you mean "json"?');
    expect(spawn(['status', '--on', '25/10/2025']).err).toContain('write it as 2025-10-25');
    expect(spawn(['status', 'hanoi', '--group', 'afrcan-union']).err).toMatch(
      /did you mean .*african.union/i,
    );
  });
});

describe('help and version are answers', () => {
  test.each([[['--help']], [['help']], [['help', 'status']], [['status', '--help']], [['--version']]])(
    '%j',
    argv => {
      const { code, out, err } = spawn(argv, { fixed: false });
      expect([code, err]).toEqual([0, '']);
      expect(out.length).toBeGreaterThan(3);
    },
  );
});

/** Runs a command whose reader goes away after the first bytes. */
function intoAClosedPipe(
  argv: readonly string[],
): Promise<{ code: number | null; signal: string | null; err: string }> {
  return new Promise(resolve => {
    const child = start(process.execPath, [COMMAND, ...argv, '--today', TODAY], { env: CLEAN_ENV });
    let err = '';
    child.stderr.on('data', text => {
      err += String(text);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });
}

describe('a reader that goes away', () => {
  test.each([[['status', '--all']], [['log', '--format', 'json']], [['status', '--format', 'csv']]])(
    '%j ends quietly',
    async argv => {
      expect(await intoAClosedPipe(argv)).toEqual({ code: 0, signal: null, err: '' });
    },
  );

  test('also where far more is written than a pipe holds', async () => {
    const events = Array.from(
      { length: 20_000 },
      (_, i) => `{ on: 2020-01-01, act: meeting, note: "number ${i}", source: dep }`,
    );
    write(folder, { 'long.yaml': smallTreaty({ events }) });
    const ended = await intoAClosedPipe(['log', '--ledger', join(folder, 'long.yaml'), '--format', 'ndjson']);
    expect(ended).toEqual({ code: 0, signal: null, err: '' });
  });
});

describe('which ledger is read', () => {
  test('one treaty file is added to the bundled ledger and is the default', () => {
    expect(spawn(['status', '--ledger', small]).out).toContain('Small Treaty');
    expect(spawn(['status', 'hanoi', '--ledger', small]).out).toContain('Hanoi Convention');
    expect(spawn(['list', '--ledger', small, '--format', 'csv']).out).toMatch(/^small,/m);
  });
  test('a directory is a ledger', () => {
    const own = bundledCopy(join(folder, 'own'));
    write(own, { 'treaties/small.yaml': smallTreaty({ title: 'Another' }) });
    const names = readdirSync(join(own, 'treaties'));
    for (const name of names.filter(n => n !== 'hanoi.yaml' && n !== 'small.yaml'))
      rmSync(join(own, 'treaties', name));
    const { out } = spawn(['list', '--no-bundled', '--ledger', own, '--format', 'csv']);
    expect(out.split('\r\n').map(l => l.split(',')[0])).toEqual(['treaty', 'hanoi', 'small', '']);
  });
  test('TREATY_LEDGER names one, and --ledger wins over it', () => {
    const env = { TREATY_LEDGER: small };
    expect(spawn(['status'], { env }).out).toContain('Small Treaty');
    const other = join(
      write(folder, { 'other.yaml': smallTreaty({ id: 'other', title: 'Other' }) }),
      'other.yaml',
    );
    const listed = spawn(['list', '--ledger', other, '--format', 'csv'], { env }).out;
    expect(listed).toContain('other,');
    expect(listed).not.toContain('small,');
  });
  test('a treaty of the same id replaces the bundled one', () => {
    const own = join(
      write(folder, { 'hanoi.yaml': smallTreaty({ id: 'hanoi', title: 'Mine' }) }),
      'hanoi.yaml',
    );
    expect(spawn(['status', 'hanoi', '--ledger', own]).out).toContain('Mine');
    expect(spawn(['status', 'hanoi']).out).not.toContain('Mine');
  });
  test('several ledgers are read together', () => {
    const other = join(write(folder, { 'b.yaml': smallTreaty({ id: 'b' }) }), 'b.yaml');
    const { out } = spawn(['list', '--ledger', small, '--ledger', other, '--format', 'csv']);
    expect(out).toMatch(/^b,.*^small,/ms);
  });
  test('a fault in a file that need not be read stops nothing', () => {
    expect(spawn(['status', 'hanoi', '--ledger', faulty])).toMatchObject({ code: 0, err: '' });
    expect(spawn(['status', '--all', '--ledger', faulty])).toMatchObject({ code: 3 });
  });
  test('a relative path is taken from the working directory', () => {
    expect(spawn(['status', '--ledger', 'small.yaml'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(spawn(['status', '--ledger', './small.yaml'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(spawn(['log', '--ledger', 'small.yaml', '--format', 'json'], { cwd: folder }).out).toContain(
      '"file": "small.yaml"',
    );
  });
  test('a link to a ledger is followed', () => {
    rmSync(join(folder, 'link.yaml'), { force: true });
    symlinkSync(small, join(folder, 'link.yaml'));
    expect(spawn(['status', '--ledger', join(folder, 'link.yaml')])).toMatchObject({ code: 0 });
  });
  test('what is neither file nor directory is refused', () => {
    expect(spawn(['status', '--ledger', '/dev/null'])).toMatchObject({ code: 3, out: '' });
  });
});

describe('a working directory that is gone', () => {
  test('changes nothing for the bundled ledger', async () => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const script = `process.chdir(${JSON.stringify(gone)}); require('fs').rmdirSync(${JSON.stringify(gone)});
      const r = require('child_process').spawnSync(process.execPath, [${JSON.stringify(COMMAND)}, 'status', '--today', '2026-11-21'], { encoding: 'utf8' });
      console.log(JSON.stringify({ code: r.status, err: r.stderr, out: r.stdout }));`;
    writeFileSync(join(folder, 'gone.cjs'), script);
    const child = start(process.execPath, [join(folder, 'gone.cjs')], { env: CLEAN_ENV });
    let out = '';
    child.stdout.on('data', text => {
      out += String(text);
    });
    await new Promise(done => child.on('close', done));
    const ran = JSON.parse(out) as { code: number; err: string; out: string };
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('Not in force');
  });
});
