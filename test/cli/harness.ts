import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const COMMAND = join(ROOT, 'bin', 'treaty.cjs');
/** The day that every test takes for today, unless it says another. */
export const TODAY = '2026-11-21';

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** The outside of an in-process run: the real files, everything else said by the test. */
export interface Outside {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly today?: string;
  /** Treaties of the bundled ledger that are installed for this run: two of them unless said, since reading all takes seconds. */
  readonly bundled?: readonly string[] | 'all';
  /** What the build keeps for the run, beside what the suite keeps. */
  readonly built?: (name: string) => string | null;
  /** What else of the outside is other than it is. */
  readonly host?: Partial<Host>;
  /** Files by absolute path that exist only for this run. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of compiled files that `test/kept-files.mjs` makes for a run of the suite. */
    kept: string;
  }
}

/** Compiled files, kept for a run of the suite: each text is read once, by the first test file that needs it. */
const kept = new Map<string, string>();
const keptPath = (name: string): string => join(inject('kept'), encodeURIComponent(name));

function keptBefore(name: string): string | null {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (!existsSync(keptPath(name))) return null;
  const text = readFileSync(keptPath(name), 'utf8');
  kept.set(name, text);
  return text;
}

function keepForOthers(name: string, text: string): void {
  kept.set(name, text);
  // Renamed into place: another worker must not read half a file.
  const draft = `${keptPath(name)}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, keptPath(name));
}

const TWO = ['hanoi', 'doha-centre'];

/** Runs `main` in this process with a host made for the test. */
export async function run(argv: readonly string[], outside: Outside = {}): Promise<Ran> {
  const { cwd = ROOT, env = {}, tty = false, columns = 80, today = TODAY, files = {} } = outside;
  const { bundled = TWO } = outside;
  const written = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTTY: tty,
    hasFailed: false,
    columns,
  });
  const whole = (path: string): string => (isAbsolute(path) ? path : join(cwd, path));
  const inMemory = new Map(Object.entries(files).map(([path, text]) => [whole(path), bytesOf(text)]));
  const host: Host = {
    ...nodeHost,
    env,
    cwd,
    installed: bundled === 'all' ? ROOT : installedWith(bundled),
    stdout: stream('out'),
    stderr: stream('err'),
    read: path => inMemory.get(whole(path)) ?? nodeHost.read(whole(path)),
    kind: path => (inMemory.has(whole(path)) ? 'file' : nodeHost.kind(whole(path))),
    today: () => today,
    kept: name => outside.built?.(name) ?? keptBefore(name),
    keep: keepForOthers,
    ...outside.host,
  };
  const code = await main(argv, host);
  return { ...written, code };
}

const installations = new Map<string, string>();

/** An installation whose ledger holds only these treaties: what is shown of all treaties then stays the same as the record grows. */
function installedWith(treaties: readonly string[]): string {
  const key = treaties.join(' ');
  const known = installations.get(key);
  if (known !== undefined) return known;
  const folder = scratch();
  cpSync(join(ROOT, 'data', 'participants.yaml'), join(folder, 'data', 'participants.yaml'));
  symlinkSync(join(ROOT, 'data', 'schema'), join(folder, 'data', 'schema'));
  for (const id of treaties) {
    const file = join('data', 'treaties', `${id}.yaml`);
    cpSync(join(ROOT, file), join(folder, file));
  }
  installations.set(key, folder);
  return folder;
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** How a process is started: its environment is what is said here and the path, nothing else. */
export interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeout?: number;
  /** Whether `--today` is added; the clock is real otherwise. */
  readonly fixed?: boolean;
}

/** The environment of a user without a home, whom nothing can be written for: not even root makes a folder there. */
export const CLEAN_ENV = { PATH: process.env['PATH'] ?? '', HOME: '/dev/null/none', TREATY_NO_CACHE: '1' };

/** Says, on a file descriptor of its own, how much processor time the process took. */
const CPU = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1000)); });",
)}`;

/** Runs the built command as a process. `millis` is processor time: a busy machine does not change it. */
export function spawn(argv: readonly string[], start: Start = {}): Ran & { readonly millis: number } {
  const { cwd = ROOT, env = {}, timeout = 60_000, fixed = true } = start;
  const args = ['--import', CPU, COMMAND, ...argv, ...(fixed ? ['--today', TODAY] : [])];
  const ended = spawnSync(process.execPath, args, {
    cwd,
    env: { ...CLEAN_ENV, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ended.error) throw ended.error;
  const millis = Number(ended.output[3]);
  return { out: ended.stdout, err: ended.stderr, code: ended.status ?? -1, millis };
}

/** A folder that is gone when the tests of a file are done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A copy of the bundled ledger, to be changed. */
export function bundledCopy(folder: string): string {
  cpSync(join(ROOT, 'data'), folder, { recursive: true });
  return folder;
}

/** A small treaty with one source; `events` are lines of a list. */
export const smallTreaty = (parts: {
  readonly id?: string;
  readonly title?: string;
  readonly events?: readonly string[];
  readonly law?: string;
  readonly more?: string;
}): string => `ledger: 1
id: ${parts.id ?? 'small'}
title: { en: ${parts.title ?? 'Small Treaty'} }
complete_until: 2026-11-21
law:
${parts.law ?? '  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted }'}
sources:
  dep: { publisher: Depositary, tier: depositary, lang: en }
  news: { publisher: News, tier: press, lang: en }
${parts.more ?? ''}events:
${(parts.events ?? ['{ on: 2020-01-01, act: adoption, source: dep }', '{ on: 2020-02-01, who: EGY, act: signature, source: dep }', '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }', '{ on: 2020-04-01, who: FRA, act: ratification, source: dep }']).map(e => `  - ${e}\n`).join('')}`;

const GIT_ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Registry',
  GIT_AUTHOR_EMAIL: 'registry@example.org',
  GIT_COMMITTER_NAME: 'Registry',
  GIT_COMMITTER_EMAIL: 'registry@example.org',
};

/** Runs git in a folder with an author and without the configuration of the machine; returns what it prints. */
export const git = (where: string, ...args: readonly string[]): string =>
  execFileSync('git', [...args], { cwd: where, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' }).trim();
