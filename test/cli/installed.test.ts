import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { ROOT, scratch, smallTreaty, TODAY, write } from './harness.ts';

const folder = scratch();
let made = 0;
let [installed, own] = ['', ''];
/** A package whose ledger holds one small treaty, as another program's package manager puts it, and a folder of the user's. */
beforeEach(() => {
  const base = join(folder, `${made++}`);
  [installed, own] = [join(base, 'store', 'treaty-status'), join(base, 'own')];
  write(installed, { 'data/treaties/small.yaml': smallTreaty({}) });
  cpSync(join(ROOT, 'data/participants.yaml'), join(installed, 'data/participants.yaml'));
  mkdirSync(own);
});

async function treaty(cwd: string, argv: readonly string[]): Promise<readonly [code: number, err: string]> {
  let err = '';
  const silent = { write: () => {}, isTTY: false, hasFailed: false, columns: 80 };
  const stderr = {
    ...silent,
    write: (text: string) => {
      err += text;
    },
  };
  const host = { ...nodeHost, env: {}, cwd, installed, stdout: silent, stderr, today: () => TODAY };
  return [await main(argv, host), err];
}

async function record(cwd: string, ...more: readonly string[]): Promise<readonly [number, boolean, string]> {
  const argv = ['record', 'signature', 'Japan', '--on', '2020-02-02', '--source', 'dep', '--treaty', 'small'];
  const [code, err] = await treaty(cwd, [...argv, ...more]);
  const isWritten = readFileSync(join(installed, 'data/treaties/small.yaml'), 'utf8').includes('JPN');
  return [code, isWritten, err];
}
const refused = [2, false, expect.stringContaining('of the ledger that is installed with the command')];

describe('the installed ledger is not written to', () => {
  test('as a baseline of check, by its path or through a link', async () => {
    write(own, { 'data/treaties/own.yaml': smallTreaty({}).replace('id: small', 'id: own') });
    symlinkSync(join(installed, 'data'), join(own, 'link'));
    for (const path of [join(installed, 'data/known.txt'), 'link/known.txt']) {
      const [code, err] = await treaty(own, ['check', 'data', '--baseline', path, '--write-baseline']);
      expect([code, err]).toEqual([2, refused[2]]);
    }
    expect(existsSync(join(installed, 'data/known.txt'))).toBe(false);
  });
  test('by its path', async () => {
    expect(await record(own, '--ledger', join(installed, 'data'))).toEqual(refused);
    expect(await record(own, '--ledger', join(installed, 'data/treaties/small.yaml'))).toEqual(refused);
  });
  test('through a link to it', async () => {
    symlinkSync(join(installed, 'data'), join(own, 'linked'));
    expect(await record(own, '--ledger', 'linked')).toEqual(refused);
    expect(await record(own, '--ledger', 'linked/treaties/small.yaml')).toEqual(refused);
  });
  test('through a link to the package', async () => {
    mkdirSync(join(own, 'node_modules'));
    symlinkSync(installed, join(own, 'node_modules/treaty-status'));
    expect(await record(own, '--ledger', 'node_modules/treaty-status/data')).toEqual(refused);
    expect(await record(join(own, 'node_modules/treaty-status'))).toEqual(refused);
  });
  test('through links inside a ledger of one’s own', async () => {
    mkdirSync(join(own, 'data'));
    symlinkSync(join(installed, 'data/treaties'), join(own, 'data/treaties'));
    expect(await record(own)).toEqual(refused);
    mkdirSync(join(own, 'b/treaties'), { recursive: true });
    symlinkSync(join(installed, 'data/treaties/small.yaml'), join(own, 'b/treaties/small.yaml'));
    expect(await record(own, '--ledger', 'b')).toEqual(refused);
  });
  test('from within the package, unless that is a checkout', async () => {
    expect(await record(installed)).toEqual(refused);
    mkdirSync(join(installed, '.git'));
    expect(await record(own, '--ledger', join(installed, 'data'))).toEqual(refused);
    expect(await record(installed)).toEqual([0, true, 'treaty: the ledger in data/\n']);
  });
});
