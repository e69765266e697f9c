import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/*
 * Entries of a cache: texts under names, each in a file of its own. The build writes them into the installation, every run into
 * the user's cache. The first line of a file holds the name of the entry, its length and the SHA-256 of its text: an entry that is
 * damaged, cut off, or renamed is a miss. The user's cache is safe to delete at any time.
 */

/** When more bytes than this are in the user's cache, the oldest entries are removed. */
const MOST_CACHED_BYTES = 64 * 1024 * 1024;

/** The SHA-256 of bytes, in hexadecimal. `node:crypto` is loaded when first needed. */
export const sha256 = (bytes: Uint8Array): string =>
  process.getBuiltinModule('node:crypto').hash('sha256', bytes);

const firstLine = (name: string, text: Uint8Array): string => `${name} ${text.length} ${sha256(text)}`;

export function entryBytes(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${firstLine(name, bytes)}\n`), bytes]);
}

/** The text of an entry; null where the bytes are not exactly what `entryBytes` made for this name. */
function entryText(name: string, bytes: Buffer): string | null {
  const end = bytes.indexOf('\n');
  const text = bytes.subarray(end + 1);
  return bytes.toString('utf8', 0, Math.max(end, 0)) === firstLine(name, text) ? text.toString('utf8') : null;
}

const isMine = (uid: number): boolean => process.getuid === undefined || process.getuid() === uid;

/** Reads an entry from a folder; null where there is none that can be trusted. Only regular files are read: a pipe would block. */
export function readEntry(folder: string, name: string, isTrusted = isMine): string | null {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(`${folder}/${name}`, flags);
    try {
      const found = fstatSync(file);
      return found.isFile() && isTrusted(found.uid) ? entryText(name, readFileSync(file)) : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** The folder of the user's cache; null where there is none: no home, `TREATY_NO_CACHE`, or a folder others can write to. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env['TREATY_NO_CACHE']) return null;
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg && isAbsolute(xdg)) return join(xdg, 'treaty-status');
  const home =
    env['HOME'] ?? (process.platform === 'win32' ? process.getBuiltinModule('node:os').homedir() : '');
  return home && isAbsolute(home) ? join(home, '.cache', 'treaty-status') : null;
}

/** Whether a folder belongs to the user, is closed to others, and cannot be replaced by others. */
function isPrivate(folder: string): boolean {
  const [own, above] = [folder, dirname(folder)].map(f => statSync(f, { throwIfNoEntry: false }));
  if (!own?.isDirectory() || !above) return false;
  const isClosed = (own.mode & 0o077) === 0 && (above.mode & 0o002) === 0;
  return isMine(own.uid) && (process.platform === 'win32' || isClosed);
}

/** Reads an entry of the user's cache. */
export function readFromCache(folder: string, name: string): string | null {
  try {
    return isPrivate(folder) ? readEntry(folder, name) : null;
  } catch {
    return null;
  }
}

/** Writes an entry to the user's cache, completely or not at all. Does nothing where that is not possible. */
export function keepInCache(folder: string, name: string, text: string): void {
  const draft = join(folder, `.${name}.${process.pid}`);
  try {
    prepareFolder(folder);
    if (!isPrivate(folder)) return;
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(file, entryBytes(name, text));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(folder, name));
    prune(folder);
  } catch {
    rmQuietly(draft);
  }
}

/** Makes the folder, but no home. Not `recursive`: below some places (`/proc`) Node then never returns. */
function prepareFolder(folder: string): void {
  if (!statSync(dirname(dirname(folder))).isDirectory()) return;
  for (const made of [dirname(folder), folder])
    if (!statSync(made, { throwIfNoEntry: false })) mkdirSync(made, { mode: 0o700 });
  const found = statSync(folder);
  // Others may look into a folder of our own, but never have written to it.
  if (isMine(found.uid) && (found.mode & 0o077) !== 0 && (found.mode & 0o022) === 0) chmodSync(folder, 0o700);
}

let isPruned = false;

/** Removes the oldest entries beyond the limit, once in a process: a run that keeps many entries looks through the folder once. */
function prune(folder: string): void {
  if (isPruned) return;
  isPruned = true;
  const entries = readdirSync(folder).flatMap(name => {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return found?.isFile() ? [{ path: join(folder, name), size: found.size, at: found.mtimeMs }] : [];
  });
  let size = 0;
  for (const entry of entries.sort((a, b) => b.at - a.at)) {
    size += entry.size;
    if (size > MOST_CACHED_BYTES) rmQuietly(entry.path);
  }
}

function rmQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made, or another process removed it.
  }
}
