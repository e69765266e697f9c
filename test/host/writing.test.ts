import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/host/lock.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { replaceFile } from '../../src/host/replace-file.ts';
import { scratch } from '../cli/harness.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The number of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

describe('a file is replaced as a whole', () => {
  const folder = scratch();
  const path = join(folder, 'a.yaml');

  test('with its mode, and nothing is left beside it', () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    expect(replaceFile(path, bytes('new'))).toBeNull();
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o640]);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
  test('what a killed writer left is cleared away; what others have is not', () => {
    writeFileSync(join(folder, `.a.yaml.${deadProcess()}.new`), 'half');
    writeFileSync(join(folder, '.b.yaml.1.new'), 'of another file');
    expect(replaceFile(path, bytes('newer'))).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['.b.yaml.1.new', 'a.yaml']);
  });
  test('what a link points to; the link stays', () => {
    const link = join(folder, 'link.yaml');
    symlinkSync('a.yaml', link);
    expect(replaceFile(link, bytes('newest'))).toBeNull();
    expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, 'newest']);
  });
  test('one that is read-only is left alone', () => {
    const kept = join(folder, 'kept.yaml');
    writeFileSync(kept, 'kept', { mode: 0o444 });
    expect(replaceFile(kept, bytes('new'))).toEqual({ io: 'EACCES', message: 'it is read-only' });
    expect(readFileSync(kept, 'utf8')).toBe('kept');
  });
  test('a file that is not there yet is made; in a folder that is not there it is a fault', () => {
    expect(replaceFile(join(folder, 'c.yaml'), bytes('first'))).toBeNull();
    expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toBe('first');
    expect(replaceFile(join(folder, 'none', 'c.yaml'), bytes(''))).toMatchObject({ io: 'ENOENT' });
  });
});

describe('a file that is no longer what was read', () => {
  const path = join(scratch(), 'a.yaml');
  const meanwhile = { io: 'changed-meanwhile', message: 'another program has changed it meanwhile' };
  const replaced = (now: string | null, expected: string | null) => {
    rmSync(path, { force: true });
    if (now !== null) writeFileSync(path, now);
    const fault = replaceFile(path, bytes('new'), expected === null ? null : bytes(expected));
    expect(readdirSync(join(path, '..'))).toEqual(fault && now === null ? [] : ['a.yaml']);
    return [fault, existsSync(path) ? readFileSync(path, 'utf8') : null];
  };
  test('stays as it is', () => {
    expect(replaced('saved', 'read')).toEqual([meanwhile, 'saved']);
    expect(replaced('read ', 'read')).toEqual([meanwhile, 'read ']);
    expect(replaced('', 'read')).toEqual([meanwhile, '']);
    expect(replaced(null, 'read')).toEqual([meanwhile, null]);
    expect(replaced('saved', null)).toEqual([meanwhile, 'saved']);
  });
  test('and one that is, is replaced', () => {
    expect(replaced('read', 'read')).toEqual([null, 'new']);
    expect(replaced(null, null)).toEqual([null, 'new']);
  });
});

describe('what a file is beside its text', () => {
  const folder = scratch();
  test('its owner is kept', () => {
    const path = join(folder, 'owned.yaml');
    writeFileSync(path, 'old');
    const root = process.getuid?.() === 0;
    if (root) chownSync(path, 12_345, 23_456);
    const { uid, gid } = statSync(path);
    expect(replaceFile(path, bytes('new'))).toBeNull();
    expect([statSync(path).uid, statSync(path).gid]).toEqual([uid, gid]);
    expect(uid === 12_345).toBe(root);
  });
  test('a file with two names is left alone: one of them would keep the old text', () => {
    const [path, other] = [join(folder, 'one.yaml'), join(folder, 'two.yaml')];
    writeFileSync(path, 'old');
    linkSync(path, other);
    expect(replaceFile(path, bytes('new'))).toMatchObject({ io: 'hard-link' });
    expect([readFileSync(path, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['old', 'old']);
  });
});

describe('the lock of a file', () => {
  const path = join(scratch(), 'a.yaml');
  const lockFile = join(path, '..', '.a.yaml.lock');
  const taken = async (timeout = 0) => {
    const lock = await takeLock(path, timeout);
    if ('io' in lock) return lock.io;
    return lock;
  };

  test('is held by one, and let go', async () => {
    const first = await taken();
    expect(await taken()).toBe('locked');
    if (typeof first === 'string') throw new Error(first);
    first.release();
    expect(existsSync(lockFile)).toBe(false);
  });
  test('is one, by whatever link the file is reached', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'b.yaml'), '');
    symlinkSync('b.yaml', join(folder, 'link.yaml'));
    const lock = await takeLock(join(folder, 'b.yaml'), 0);
    expect(await takeLock(join(folder, 'link.yaml'), 0)).toMatchObject({ io: 'locked' });
    if (!('io' in lock)) lock.release();
  });
  test('is waited for', async () => {
    const first = await taken();
    if (typeof first === 'string') throw new Error(first);
    setTimeout(() => first.release(), 100);
    const second = await taken(5000);
    expect(typeof second).toBe('object');
    if (typeof second !== 'string') second.release();
  });
  test('that says our own number and is not ours is taken over: containers use numbers again', async () => {
    writeFileSync(lockFile, `${process.pid}@${hostname()} 0.5`);
    const lock = await taken(500);
    if (typeof lock === 'string') throw new Error(lock);
    lock.release();
    expect(existsSync(lockFile)).toBe(false);
  });
  test('that is no lock file of ours is not read whole, and left', async () => {
    const large = `${deadProcess()}@${hostname()} 0.5${'1'.repeat(5000)}`;
    for (const text of [large, `${deadProcess()}@${hostname()} 0.5/../x`]) {
      writeFileSync(lockFile, text);
      expect(await takeLock(path, 0)).toMatchObject({ io: 'locked' });
      expect(readFileSync(lockFile, 'utf8')).toBe(text);
      unlinkSync(lockFile);
    }
  });
  test('of a dead process is taken over, by one of many', async () => {
    writeFileSync(lockFile, `${deadProcess()}@${hostname()} 0.5`);
    const found = await Promise.all(Array.from({ length: 8 }, () => taken(300)));
    const holders = found.filter(f => typeof f !== 'string');
    expect(holders.length).toBe(1);
    for (const holder of holders) if (typeof holder !== 'string') holder.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  test('of a dead process, which another was about to remove when it was killed', async () => {
    writeFileSync(lockFile, `${deadProcess()}@${hostname()} 0.5`);
    writeFileSync(`${lockFile}.removal`, '');
    utimesSync(`${lockFile}.removal`, 1, 1);
    const lock = await taken(2000);
    expect(typeof lock).toBe('object');
    if (typeof lock !== 'string') lock.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  test('of a process that was killed before it could write its name', async () => {
    writeFileSync(lockFile, '');
    expect(await taken()).toBe('locked');
    utimesSync(lockFile, 1, 1);
    const lock = await taken(2000);
    if (typeof lock === 'string') throw new Error(lock);
    lock.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  test('of another machine is not touched', async () => {
    writeFileSync(lockFile, `${deadProcess()}@another.example 0.5`);
    expect(await taken()).toBe('locked');
    expect(existsSync(lockFile)).toBe(true);
  });
});

describe('a folder is made', () => {
  const folder = scratch();
  test('with those it lies in, and what is there stays', () => {
    const path = join(folder, 'a', 'b', 'c');
    expect([nodeHost.makeFolder(path), nodeHost.makeFolder(path)]).toEqual([null, null]);
    expect(statSync(path).isDirectory()).toBe(true);
  });
  test('not below a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(nodeHost.makeFolder(join(folder, 'file', 'x'))).toMatchObject({ io: expect.stringMatching(/^E/) });
  });
  // Node's own recursive mkdir never returns here.
  test.runIf(existsSync('/proc/self'))('not in a place where none can be, and this ends', () =>
    expect(nodeHost.makeFolder('/proc/nowhere/x/y')).toMatchObject({ io: 'ENOENT' }),
  );
});
