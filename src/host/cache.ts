import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/*
 * The user's cache of compiled ledgers: safe to delete at any time. It is used only where nobody else could have written it:
 * owned by the user, mode 0700, below the user's own cache directory and never in a world-writable place.
 */

/** The folder of the cache; null where the user has none (no home, `TREATY_NO_CACHE`). */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env['TREATY_NO_CACHE']) return null;
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg && isAbsolute(xdg)) return join(xdg, 'treaty-status');
  const home =
    env['HOME'] ?? (process.platform === 'win32' ? process.getBuiltinModule('node:os').homedir() : '');
  return home && isAbsolute(home) ? join(home, '.cache', 'treaty-status') : null;
}

const mine = (uid: number): boolean => process.getuid === undefined || process.getuid() === uid;

/** Whether a folder is the user's own and closed to everyone else. */
function isPrivate(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return mine(found.uid) && (process.platform === 'win32' || (found.mode & 0o077) === 0);
}

/** What is kept under a key; null where there is nothing that can be trusted. */
export function readFromCache(folder: string | null, key: string): string | null {
  if (folder === null) return null;
  try {
    if (!isPrivate(folder)) return null;
    const file = openSync(join(folder, `${key}.json`), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return mine(fstatSync(file).uid) ? readFileSync(file, 'utf8') : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Keeps a text under a key, whole or not at all; a cache that cannot be written is none, and no home is made for it. */
export function keepInCache(folder: string | null, key: string, text: string): void {
  if (folder === null) return;
  const draft = join(folder, `.${key}.${process.pid}`);
  try {
    if (!statSync(dirname(dirname(folder))).isDirectory()) return;
    makeFolder(dirname(folder));
    makeFolder(folder);
    if (!isPrivate(folder)) {
      const found = statSync(folder);
      if (!mine(found.uid) || (found.mode & 0o022) !== 0) return;
      chmodSync(folder, 0o700);
    }
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, join(folder, `${key}.json`));
  } catch {
    removeQuietly(draft);
  }
}

/** Not `recursive`: below some places (`/proc`) Node then never comes back. */
function makeFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 });
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made.
  }
}
