import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orFault } from './faults.ts';
import type { IoFault } from './host.ts';

/** Names of what is written beside a file before it takes its place. */
const beside = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.new`);

/**
 * Puts new bytes in place of a file, or makes one, all or nothing: they are written beside it, forced to the disk, and take its name in one step.
 * Killed at any moment, the file is the old one or the new one. What a link points to is replaced, the link stays. One that is
 * read-only is left alone, although its folder would allow another in its place. The caller
 * holds the file's lock; what killed writers left beside it is cleared away.
 */
export function replaceFile(path: string, bytes: Uint8Array): IoFault | null {
  if (leadsNowhere(path)) return { io: 'dangling-link', message: 'it is a link to what is not there' };
  const done = orFault(() => {
    const real = realPath(path);
    const mode = statSync(real, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && !isWritable(real, mode)) return { io: 'EACCES', message: 'it is read-only' };
    clearLeftovers(real);
    const next = beside(real);
    try {
      writeDurably(next, bytes, (mode ?? 0o644) & 0o7777);
      renameSync(next, real);
    } catch (error) {
      orFault(() => unlinkSync(next));
      throw error;
    }
    syncFolder(dirname(real));
    return null;
  });
  return done;
}

/** Whether a file may be written to. The super-user may write to any: for that user too a file without the bit is read-only. */
const isWritable = (path: string, mode: number): boolean =>
  (mode & constants.S_IWUSR) !== 0 && orFault(() => accessSync(path, constants.W_OK)) === undefined;

/** Whether a path is a link whose end is not there: what would be written is neither the link nor what it was meant for. */
function leadsNowhere(path: string): boolean {
  return !existsSync(path) && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** What a path leads to through links; itself where nothing is there yet. */
export function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function writeDurably(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
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

/** Removes what writers of this file left that were killed: whoever holds the lock is the only writer. */
function clearLeftovers(path: string): void {
  const left = new RegExp(String.raw`^\.${basename(path).replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\.\d+\.new$`);
  for (const name of readdirSync(dirname(path)))
    if (left.test(name)) orFault(() => unlinkSync(join(dirname(path), name)));
}
