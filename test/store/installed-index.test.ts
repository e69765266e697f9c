import { spawnSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { CLEAN_ENV, ROOT, scratch } from '../cli/harness.ts';

/*
 * The build leaves an index of the bundled ledger and compiled forms of its files. They must never answer for a text that has
 * changed, whatever its size and times are.
 */

const folder = scratch();
const installed = join(folder, 'installed');

beforeEach(() => {
  rmSync(installed, { recursive: true, force: true });
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(ROOT, part), join(installed, part), { recursive: true, preserveTimestamps: true });
});

const file = (name: string): string => join(installed, 'data', name);

/** Changes a file and leaves its size and its times as they were. */
function edit(name: string, from: string, to: string): void {
  const path = file(name);
  const { atime, mtime } = statSync(path);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  utimesSync(path, atime, mtime);
}

function treaty(...argv: readonly string[]): {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
} {
  const ran = spawnSync(
    process.execPath,
    [join(installed, 'bin', 'treaty.cjs'), ...argv, '--today', '2026-11-21'],
    {
      env: CLEAN_ENV,
      encoding: 'utf8',
    },
  );
  return { out: ran.stdout, err: ran.stderr, code: ran.status };
}

const required = (out: string): unknown => JSON.parse(out).required;

describe('the compiled bundled ledger', () => {
  test('answers while the files are what they were', () => {
    expect(required(treaty('status', '--format', 'json').out)).toBe(40);
    // With no text to read, only what is compiled can have answered.
    rmSync(join(installed, 'dist', 'reading.cjs'));
    expect(required(treaty('status', 'XVIII-16', '--format', 'json').out)).toBe(40);
  });

  test('does not answer for a treaty edited by one digit, at the same size and time', () => {
    edit('treaties/hanoi.yaml', 'when: { instruments: 40 }', 'when: { instruments: 41 }');
    expect(required(treaty('status', '--format', 'json').out)).toBe(41);
  });

  test('does not answer for a registry edited by one letter', () => {
    edit('participants.yaml', 'names: { en: Egypt,', 'names: { en: Egyptt,');
    expect(treaty('status', 'hanoi', 'EGY').out).toContain('Egyptt was not bound');
  });

  test('does not hide that an edited registry lacks a participant of a treaty', () => {
    edit('participants.yaml', '  - id: EGY\n', '  - id: EGX\n');
    const { err, code } = treaty('status');
    expect(code).toBe(3);
    expect(err).toContain('EGY');
  });

  test('does not hide from a question about all treaties that a participant or a treaty is gone', () => {
    edit('participants.yaml', '  - id: EGY\n', '  - id: EGX\n');
    expect(treaty('list')).toMatchObject({ code: 3, err: expect.stringContaining('EGY') });
    edit('participants.yaml', '  - id: EGX\n', '  - id: EGY\n');
    expect(treaty('list').code).toBe(0);
    rmSync(file('treaties/who-constitution.yaml'));
    expect(treaty('list')).toMatchObject({ code: 3, err: expect.stringContaining('who-constitution') });
  });

  test('finds a treaty by an alias it was given since, and not by one it lost', () => {
    edit('treaties/hanoi.yaml', 'aliases: [XVIII-16, cybercrime,', 'aliases: [XVIII-16, cybercrimf,');
    expect(required(treaty('status', 'cybercrimf', '--format', 'json').out)).toBe(40);
    const lost = treaty('status', 'cybercrime');
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('cybercrimf');
  });

  test('finds a treaty added since', () => {
    writeFileSync(file('treaties/new.yaml'), 'ledger: 1\nid: brand-new\ntitle: { en: New }\nevents: []\n');
    expect(treaty('status', 'brand-new').out).toContain('New');
  });

  test('a damaged index is ignored', () => {
    const compiled = join(installed, 'dist', 'compiled');
    const [name = ''] = readdirSync(compiled).filter(n => n.startsWith('index-'));
    truncateSync(join(compiled, name), 2000);
    expect(required(treaty('status', '--format', 'json').out)).toBe(40);
  });
});
