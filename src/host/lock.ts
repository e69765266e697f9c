import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orFault, systemCode } from './faults.ts';
import type { IoFault } from './host.ts';

/** A file held for one writer, until it is released. */
export interface Lock {
  release(): void;
}

const hostname = (): string => process.getBuiltinModule('node:os').hostname();

/** What this process has written into its locks. */
const ours = new Set<string>();

/** A lock names its process and machine, and is like no other: `1234@office 0.5488135`. */
const TOKEN = /^(\d{1,10})@(\S+) [\d.e-]{1,30}$/;
const MOST_TOKEN_BYTES = 512;

/** A lock that is still empty after so long belongs to a process that was killed before it could write its name. */
const UNNAMED_MILLIS = 2000;

/** Makes a lock file; false where there is one. */
function create(path: string, token: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, token);
    closeSync(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a lock file says, and for how long it has; null where it is gone. */
function read(path: string): { readonly token: string; readonly age: number } | null {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(MOST_TOKEN_BYTES);
      const token = bytes.toString('utf8', 0, readSync(file, bytes));
      return { token, age: performance.timeOrigin + performance.now() - fstatSync(file).mtimeMs };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Whether a lock's process is certainly gone. One with our own number that is not ours is: containers use numbers again. */
function isDead({ token, age }: { readonly token: string; readonly age: number }): boolean {
  if (token === '') return age > UNNAMED_MILLIS;
  const [, pid, machine] = TOKEN.exec(token) ?? [];
  if (pid === undefined || machine !== hostname()) return false;
  if (Number(pid) === process.pid) return !ours.has(token);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** Removes a dead lock, guarded by a second one: of two that try at once, the slower must not remove the lock of a third. */
function removeDead(path: string, token: string): void {
  const guard = `${path}.removal`;
  if (create(guard, '')) {
    if (read(path)?.token === token) orFault(() => unlinkSync(path));
    orFault(() => unlinkSync(guard));
  } else if ((read(guard)?.age ?? 0) > UNNAMED_MILLIS) orFault(() => unlinkSync(guard));
}

const pause = (millis: number): Promise<void> => new Promise(resolve => setTimeout(resolve, millis));

/**
 * Takes the lock of a file, `.NAME.lock` beside it, waiting while another process holds it; the lock of a dead process on this machine
 * is removed. `locked` where the wait was too long: the message names the holder and the lock file. Every writer waits about equally
 * long between attempts, so that none is overtaken for ever.
 */
export async function takeLock(path: string, timeoutMillis: number): Promise<Lock | IoFault> {
  // A file has one lock, even if it is reached through different links.
  const found = orFault(() => realpathSync(path));
  const real = typeof found === 'string' ? found : path;
  const at = join(dirname(real), `.${basename(real)}.lock`);
  const token = `${process.pid}@${hostname()} ${Math.random()}`;
  ours.add(token);
  const release = (): void => void (read(at)?.token === token && orFault(() => unlinkSync(at)));
  for (const until = performance.now() + timeoutMillis; ; ) {
    const taken = orFault(() => create(at, token));
    if (taken === true) return { release };
    if (taken !== false) return taken;
    const holder = read(at);
    if (holder && isDead(holder)) removeDead(at, holder.token);
    if (performance.now() >= until) {
      const who = holder?.token.split(' ')[0] || 'unknown';
      return { io: 'locked', message: `process ${who} holds it; its lock is ${at}` };
    }
    await pause(Math.min(20 + 100 * Math.random(), Math.max(1, until - performance.now())));
  }
}
