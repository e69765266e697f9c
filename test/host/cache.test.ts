import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryBytes, keepInCache, readEntry, readFromCache } from '../../src/host/cache.ts';
import { scratch } from '../cli/harness.ts';

/** Makes an entry in a folder of its own, lets its file be changed, and reads it. */
function readAfter(name: string, text: string, change: (path: string) => void): string | null {
  const folder = join(scratchFolder, 'entries');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, name), entryBytes(name, text));
  change(join(folder, name));
  return readFromCache(folder, name);
}

const scratchFolder = scratch();
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(''), fc.json());

describe('an entry of the cache', () => {
  test('is what was kept', () => {
    fc.assert(
      fc.property(texts, text => {
        const wellFormed = Buffer.from(text).toString('utf8');
        expect(readAfter('entry', wellFormed, () => {})).toBe(wellFormed);
      }),
      { numRuns: 50 },
    );
  });
  test('cut at any length is a miss', () => {
    const whole = entryBytes('entry', '{"a":"Ägypten"}');
    for (let length = 0; length < whole.length; length++)
      expect([
        length,
        readAfter('entry', '', path => writeFileSync(path, whole.subarray(0, length))),
      ]).toEqual([length, null]);
  });
  test('with any byte changed, or one more, is a miss', () => {
    const whole = entryBytes('entry', '{"a":"Ägypten"}');
    for (let at = 0; at <= whole.length; at++) {
      const changed = new Uint8Array(Buffer.concat([whole, new Uint8Array(at === whole.length ? 1 : 0)]));
      if (at < whole.length) changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect([at, readAfter('entry', '', path => writeFileSync(path, changed))]).toEqual([at, null]);
    }
  });
  test('of another version, under the name of this one, is a miss', () => {
    const other = entryBytes('treaty-3-0.0.9-abc', '{"a":1}');
    expect(readAfter('treaty-4-0.1.0-abc', '', path => writeFileSync(path, other))).toBeNull();
  });
  test('that is a folder, a pipe, or missing is a miss', () => {
    expect(
      readAfter('entry', 'x', path => {
        rmSync(path);
        mkdirSync(path);
      }),
    ).toBeNull();
    expect(readAfter('entry', 'x', path => renameSync(path, `${path}.away`))).toBeNull();
    const pipe = (path: string) => {
      rmSync(path);
      if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('no mkfifo on this machine');
    };
    expect(readAfter('entry', 'x', pipe)).toBeNull();
  });
  test('that may not be read is a miss', () => {
    const path = join(scratchFolder, 'unreadable');
    writeFileSync(path, entryBytes('unreadable', 'x'));
    expect(readEntry(scratchFolder, 'unreadable')).toBe('x');
    expect(readEntry(scratchFolder, 'unreadable', () => false)).toBeNull();
  });
  test('is written completely, and only into a folder of our own', () => {
    const folder = join(scratchFolder, 'home', 'treaty-status');
    keepInCache(folder, 'entry', 'kept');
    expect(readFileSync(join(folder, 'entry'))).toEqual(Buffer.from(entryBytes('entry', 'kept')));
    chmodSync(folder, 0o770);
    keepInCache(folder, 'entry', 'other');
    expect(readFromCache(folder, 'entry')).toBeNull();
    chmodSync(folder, 0o700);
    expect(readFromCache(folder, 'entry')).toBe('kept');
  });
});
