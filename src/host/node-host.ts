import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { todayInUtc } from '../calendar/clock.ts';
import { cacheFolder, keepInCache, readFromCache } from './cache.ts';
import { digest } from './digest.ts';
import { orFault } from './faults.ts';
import { fetchTable } from './fetch.ts';
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

/** `import.meta.dirname` and not its address: `node:url` would be loaded for that. */
const installed = dirname(import.meta.dirname);

function installedText(name: string): string | null {
  const text = orFault(() => readFileSync(join(installed, 'dist', 'compiled', `${name}.json`), 'utf8'));
  return typeof text === 'string' ? text : null;
}

/**
 * The key of the user's cache. A ledger may come from anybody, and the quick digest could be forged to pass for another one;
 * SHA-256 cannot. It is loaded only where the installation has nothing under the quick one.
 */
function strongly(key: string, bytes: Uint8Array): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return `${key}-${createHash('sha256').update(bytes).digest('hex')}`;
}

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
  digest,
  installedText,
  installedBytes: name => orFault(() => readFileSync(join(installed, 'dist', 'compiled', name))),
  compiled(key, bytes) {
    const own = installedText(key);
    if (own !== null) return own;
    const folder = cacheFolder(process.env);
    return folder === null ? null : readFromCache(folder, strongly(key, bytes));
  },
  keep(key, bytes, text) {
    const folder = cacheFolder(process.env);
    if (folder !== null) keepInCache(folder, strongly(key, bytes), text);
  },
  revision: revisionOf,
  fetch: fetchTable,
  lock: takeLock,
  replace: replaceFile,
};
