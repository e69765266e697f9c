import {
  closeSync,
  constants,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orFault, systemCode } from './faults.ts';
import type { IoFault } from './host.ts';

/** A file held for one writer, until it is let go. */
export interface Lock {
  release(): void;
}

/** The machine's name; asked for only where a lock is. */
const hostname = (): string => process.getBuiltinModule('node:os').hostname();

let taken = 0;
/** Every token that this process has made. */
const ours = new Set<string>();

/** Says whose a lock is: process, machine, and what no other lock says. */
function ownToken(): string {
  const token = `${process.pid}@${hostname()} ${taken++}-${Math.random().toString(36).slice(2)}`;
  ours.add(token);
  return token;
}

/** Where the lock of a file stands: beside it, under a name that no ledger reads. */
const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/**
 * Makes a lock file with its content at once: a link either appears whole or not at all. Where the file system has no links, it
 * is made first and filled then.
 */
function create(path: string, token: string): boolean {
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    writeFileSync(own, token, { flag: 'wx' });
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  } finally {
    unlinkQuietly(own);
  }
  try {
    writeFileSync(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Whoever removed it before did what was meant.
  }
}

/** More than any lock says; of a file that is none no more is read. */
const MOST_TOKEN_BYTES = 1024;

function tokenAt(path: string): string | null {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const bytes = Buffer.alloc(MOST_TOKEN_BYTES);
      return bytes.toString('utf8', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/**
 * Whether the process that made a lock is gone. One with this process's number and a token that is not ours is: in a new container
 * the numbers begin again. Of a process on another machine nobody here can tell. */
function isDead(token: string): boolean {
  const found = /^(\d+)@(\S+) \d{1,9}-\w{1,40}$/.exec(token);
  if (!found || found[2] !== hostname()) return false;
  const pid = Number(found[1]);
  return pid === process.pid ? !ours.has(token) : isGone(pid);
}

function isGone(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/**
 * Removes the lock of a dead process. Two that try at once must not remove the lock of a third that came between: only the one
 * that holds a second lock, named after the dead one's token, may look again and remove it.
 */
function breakLock(path: string, token: string): void {
  const second = `${path}.${token.replace(/@\S* /, '-')}`;
  if (!tryTake(second, ownToken())) return;
  if (tokenAt(path) === token) unlinkQuietly(path);
  unlinkQuietly(second);
}

function tryTake(path: string, token: string): boolean {
  if (create(path, token)) return true;
  const holder = tokenAt(path);
  if (holder === null || !isDead(holder)) return false;
  breakLock(path, holder);
  return false;
}

/** Removes what processes left beside a lock that were killed in the midst of making it. */
function clearAttempts(at: string): void {
  const attempt = /\.(\d+)\.[a-z0-9]+\.tmp$/;
  for (const name of readdirSync(dirname(at))) {
    const pid = name.startsWith(`${basename(at)}.`) ? attempt.exec(name)?.[1] : undefined;
    if (pid !== undefined && isGone(Number(pid))) unlinkQuietly(join(dirname(at), name));
  }
}

const pause = (millis: number): Promise<void> => new Promise(resolve => setTimeout(resolve, millis));

/**
 * Takes the lock of a file, waiting for a living holder; that of a dead process on this machine is taken over. `locked` where it
 * was not let go in time: the message names the holder and the lock file.
 */
export async function takeLock(path: string, timeoutMillis: number): Promise<Lock | IoFault> {
  // By whatever links a file is reached, its lock is one.
  const real = orFault(() => realpathSync(path));
  const at = lockPath(typeof real === 'string' ? real : path);
  const token = ownToken();
  let waited = 0;
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    const taken = orFault(() => tryTake(at, token));
    if (typeof taken !== 'boolean') return taken;
    if (taken) {
      orFault(() => clearAttempts(at));
      return { release: () => void (tokenAt(at) === token && unlinkQuietly(at)) };
    }
    if (waited >= timeoutMillis)
      return {
        io: 'locked',
        message: `process ${tokenAt(at)?.split(' ')[0] ?? 'unknown'} holds it since before; its lock is ${at}`,
      };
    // Waiters that woke together would go on meeting: each waits a little differently.
    const next = Math.min(wait * (0.5 + Math.random()), Math.max(1, timeoutMillis - waited));
    waited += next;
    await pause(next);
  }
}
