import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { todayInUtc } from '../calendar/clock.ts';
import { cacheFolder, keepInCache, readEntry, readFromCache, sha256 } from './cache.ts';
import { orFault } from './faults.ts';
import { revisionOf } from './git.ts';
import type { Host, IoFault } from './host.ts';
import { takeLock } from './lock.ts';
import { realPath, replaceFile } from './replace-file.ts';
import { streamOf } from './stream.ts';

/** The working directory; where that is gone, the one the shell last named. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

/** Makes a folder and those it lies in. Not `recursive`: below some places (`/proc`) Node then never returns. */
function makeFolders(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const parent = dirname(path);
  if (!found && parent !== path) makeFolders(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** More than any ledger file may have; a larger one is not even read. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The bytes of a regular file: a pipe or a device would be waited for, or never end. */
function readRegular(path: string): Uint8Array | IoFault {
  const found = statSync(path);
  if (found.isDirectory()) return { io: 'EISDIR', message: 'it is a directory' };
  if (!found.isFile()) return { io: 'not-a-file', message: 'it is no regular file' };
  if (found.size > MOST_BYTES)
    return { io: 'too-large', message: `it has ${found.size} bytes, more than ${MOST_BYTES} bytes` };
  return readFileSync(path);
}

/** The folder of the package: the command runs from `dist/`, the library from `dist/lib/host`, tests from `src/host`. */
function packageAround(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('the package.json of treaty-status is missing');
  return packageAround(above);
}

// Not the address of the module: `node:url` would be loaded for that.
const installed = packageAround(import.meta.dirname);
const compiled = join(installed, 'dist', 'compiled');

/** Reads an entry that the build left. It may belong to another user, who could as well have changed the program. */
export const installedEntry = (name: string): string | null => readEntry(compiled, name, () => true);

/** The machine this runs on. */
export const nodeHost: Host = {
  env: process.env,
  cwd: workingFolder(),
  installed,
  stdout: streamOf(1),
  stderr: streamOf(2),
  read: path => orFault(() => readRegular(path)),
  list: folder => orFault(() => readdirSync(folder).sort()),
  kind(path) {
    const found = orFault(() => statSync(path));
    // What is there and may not be looked at is left to reading, which says why.
    if ('io' in found) return found.io === 'ENOENT' || found.io === 'ENOTDIR' ? 'absent' : 'file';
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  },
  realPath,
  today: todayInUtc,
  sha256,
  kept(name) {
    const found = installedEntry(name);
    const folder = found === null ? cacheFolder(process.env) : null;
    return folder === null ? found : readFromCache(folder, name);
  },
  keep(name, text) {
    const folder = cacheFolder(process.env);
    if (folder !== null) keepInCache(folder, name, text);
  },
  revision: revisionOf,
  // Loaded when first needed: few runs use the network.
  fetch: async (url, limits) => (await import('./fetch.ts')).fetchPage(url, limits),
  pause: millis => new Promise(resolve => setTimeout(resolve, millis)),
  elapsed: () => performance.now(),
  lock: takeLock,
  makeFolder: path => orFault(() => makeFolders(path)) ?? null,
  replace: replaceFile,
};
