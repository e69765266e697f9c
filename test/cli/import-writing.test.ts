import { type ChildProcess, spawnSync, spawn as start } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_ENV, COMMAND, scratch, spawn, TODAY, write } from './harness.ts';

/** A ledger of many lines, so that writing it takes a while, and a table of which it lacks all. */
const LINES = 2000;
const IDS = ['EGY', 'FRA', 'JPN', 'DEU', 'ITA', 'QAT', 'VNM', 'BRA'];
const LEDGER = `ledger: 1
id: trial
title: { en: Trial Convention }
record: { source: dep }
sources:
  dep: { publisher: Depositary, tier: depositary }
events:
${Array.from(
  { length: LINES },
  (_, i) =>
    `  - { on: 19${10 + (i % 80)}, who: ${IDS[i % IDS.length]}, act: declaration, note: ${'a long remark '.repeat(20)}${i} }\n`,
)
  .sort()
  .join('')}`;
const TABLE = `Participant,Signature
${['Egypt', 'France', 'Japan', 'Germany'].map((name, i) => `${name},${i + 1} Feb 1999\n`).join('')}`;
const ARGV = [
  'import',
  'csv',
  'table.csv',
  '--into',
  'trial',
  '--ledger',
  'l',
  '--write',
  '--source',
  'dep',
  '--no-bundled',
];
const PARTICIPANTS = `ledger: 1
participants:
${IDS.map((id, i) => `  - { id: ${id}, kind: state, names: { en: ${['Egypt', 'France', 'Japan', 'Germany', 'Italy', 'Qatar', 'Viet Nam', 'Brazil'][i]} } }\n`).join('')}`;

const fresh = (folder: string): string => {
  write(folder, { 'l/participants.yaml': PARTICIPANTS, 'l/treaties/trial.yaml': LEDGER, 'table.csv': TABLE });
  return join(folder, 'l/treaties/trial.yaml');
};
const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.on('exit', () => resolve());
  });

/** How often the command is killed; more by `TREATY_KILLS=500`. */
const KILLS = Number(process.env['TREATY_KILLS'] ?? 5);

describe('treaty import --write as a process', () => {
  test('killed at any moment of writing: the file is the old one or the new one', async () => {
    const folder = scratch();
    const path = fresh(folder);
    expect(spawn(ARGV, { cwd: folder }).code).toBe(0);
    const written = readFileSync(path, 'utf8');
    expect(written.length).toBeGreaterThan(LEDGER.length);
    const seen = { old: 0, new: 0 };
    for (let round = 0; round < KILLS; round++) {
      writeFileSync(path, LEDGER);
      const child = start(process.execPath, [COMMAND, ...ARGV, '--today', TODAY], {
        cwd: folder,
        env: CLEAN_ENV,
        stdio: 'ignore',
      });
      const gone = ended(child);
      // From the moment its lock appears beside the file, the command reads the file again and writes it.
      const watcher = watch(join(folder, 'l/treaties'), (_, name) => {
        if (name === '.trial.yaml.lock') setTimeout(() => child.kill('SIGKILL'), (round * 37) % 250);
      });
      await gone;
      watcher.close();
      const now = readFileSync(path, 'utf8');
      expect([LEDGER, written]).toContain(now);
      seen[now === LEDGER ? 'old' : 'new']++;
    }
    expect(seen.old).toBeGreaterThan(0);
    // Whoever comes next takes over the lock of the dead, and clears away what they left.
    writeFileSync(path, LEDGER);
    expect(spawn(ARGV, { cwd: folder }).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(written);
    expect(readdirSync(join(folder, 'l/treaties'))).toEqual(['trial.yaml']);
  }, 600_000);

  test('a disk without room: exit 3, the file as it was, nothing beside it', () => {
    const folder = scratch();
    const path = fresh(folder);
    const script = `ulimit -f 8; exec "$0" "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, COMMAND, ...ARGV], {
      cwd: folder,
      env: CLEAN_ENV,
      encoding: 'utf8',
    });
    expect([status, readFileSync(path, 'utf8') === LEDGER]).toEqual([3, true]);
    expect(stderr).toContain('cannot write l/treaties/trial.yaml');
    expect(readdirSync(join(folder, 'l/treaties'))).toEqual(['trial.yaml']);
  });

  test('a folder that may not be written to: exit 3, the file as it was', () => {
    const folder = scratch();
    const path = fresh(folder);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'l/treaties'), 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...ARGV], {
      cwd: folder,
      env: CLEAN_ENV,
      encoding: 'utf8',
      ...nobody,
    });
    chmodSync(join(folder, 'l/treaties'), 0o755);
    expect([status, readFileSync(path, 'utf8') === LEDGER]).toEqual([3, true]);
    expect(stderr).toContain('cannot write l/treaties/trial.yaml: permission denied');
  });

  test('another writer is waited for, and only so long', () => {
    const folder = scratch();
    fresh(folder);
    const lock = join(folder, 'l/treaties/.trial.yaml.lock');
    writeFileSync(lock, '1@another.example 0-x');
    const { code, err } = spawn([...ARGV, '--lock-timeout', '0.2'], { cwd: folder });
    expect([code, existsSync(lock)]).toEqual([3, true]);
    expect(err).toContain('1@another.example');
    expect(err).toContain('.trial.yaml.lock');
  });
});
