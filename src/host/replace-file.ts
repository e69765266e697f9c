import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orFault } from './faults.ts';
import type { IoFault } from './host.ts';

/** The name of what is written beside a file before it takes its place. */
const beside = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.new`);

/**
 * Puts new bytes in place of a file, or makes one, all or nothing: they are written beside it, forced to the disk, and take its name in
 * one step. Killed at any moment, the file is the old one or the new one. `expected` is what the caller read: immediately before the
 * last step the file is read again, and one that another program has changed stays as it is (`changed-meanwhile`); null stands for a
 * file that must not exist. What a link points to is replaced, the link stays. Mode and owner are kept. A read-only file is left alone,
 * and so is one with several names (hard links), because the others would keep the old text.
 */
export function replaceFile(path: string, bytes: Uint8Array, expected?: Uint8Array | null): IoFault | null {
  if (leadsNowhere(path)) return { io: 'dangling-link', message: 'it is a link to what is not there' };
  return orFault(() => {
    const real = realPath(path);
    const was = statSync(real, { throwIfNoEntry: false });
    if (was && !isWritable(real, was.mode)) return { io: 'EACCES', message: 'it is read-only' };
    if (was && was.nlink > 1)
      return {
        io: 'hard-link',
        message: `it has ${was.nlink} names (hard links), and only one would change`,
      };
    clearLeftovers(real);
    const next = beside(real);
    // While it is open, the rename does not free its blocks, which would be most of the time from comparison to rename.
    const held = was && process.platform !== 'win32' ? openSync(real, 'r') : null;
    try {
      writeDurably(next, bytes, was);
      // Nothing may come between these two steps: they take under 5 ms.
      if (!isStill(real, expected)) {
        unlinkSync(next);
        return { io: 'changed-meanwhile', message: 'another program has changed it meanwhile' };
      }
      renameSync(next, real);
    } catch (error) {
      orFault(() => unlinkSync(next));
      throw error;
    } finally {
      if (held !== null) closeSync(held);
    }
    syncFolder(dirname(real));
    return null;
  });
}

function isStill(path: string, expected: Uint8Array | null | undefined): boolean {
  if (expected === undefined) return true;
  if (expected === null) return !existsSync(path);
  return existsSync(path) && Buffer.compare(readFileSync(path), expected) === 0;
}

/** Whether a file may be written to. The super-user may write to any: for that user too a file without the bit is read-only. */
const isWritable = (path: string, mode: number): boolean =>
  (mode & constants.S_IWUSR) !== 0 && orFault(() => accessSync(path, constants.W_OK)) === undefined;

/** Whether a path is a link whose target does not exist. */
function leadsNowhere(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** What a path leads to through links; itself where nothing is there yet. */
export function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Writes a new file with the mode and, where the system allows it, the owner of the one it replaces. */
function writeDurably(path: string, bytes: Uint8Array, was: Stats | undefined): void {
  const mode = (was?.mode ?? 0o644) & 0o7777;
  const file = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (was) orFault(() => fchownSync(file, was.uid, was.gid));
    fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename lasts once its folder is on the disk. Some systems cannot open a folder: there the rename itself is durable. */
function syncFolder(folder: string): void {
  orFault(() => {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Removes what killed writers of this file left: the holder of the lock is the only writer. */
function clearLeftovers(path: string): void {
  const left = new RegExp(String.raw`^\.${basename(path).replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\.\d+\.new$`);
  for (const name of readdirSync(dirname(path)))
    if (left.test(name)) orFault(() => unlinkSync(join(dirname(path), name)));
}
