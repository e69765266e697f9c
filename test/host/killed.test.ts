import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/host/lock.ts';
import { replaceFile } from '../../src/host/replace-file.ts';
import { ROOT, scratch } from '../cli/harness.ts';

/** How many writers are killed; the figure of the README was taken with `TREATY_KILLS=500`. */
const KILLS = Number(process.env['TREATY_KILLS'] ?? 40);
const SIZE = 600_000;

/** A process that writes the file again and again, each time whole and of one letter, and says when it has begun. */
const WRITER = `
import { takeLock } from ${JSON.stringify(join(ROOT, 'src/host/lock.ts'))};
import { replaceFile } from ${JSON.stringify(join(ROOT, 'src/host/replace-file.ts'))};
const path = process.argv[2];
for (let i = 0; ; i++) {
  const lock = await takeLock(path, 60_000);
  const fault = replaceFile(path, new Uint8Array(${SIZE}).fill(97 + (i % 26)));
  if (fault) throw new Error(fault.message);
  lock.release();
  if (i === 0) process.stdout.write('begun');
}
`;

test('whenever its writer is killed, a file is whole, and the next writer goes on', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'writer.ts'), WRITER);
  const bundle = await rolldown({ input: join(folder, 'writer.ts'), platform: 'node' });
  await bundle.write({ file: join(folder, 'writer.mjs'), format: 'esm' });
  const ledger = join(scratch(), 'ledger.yaml');
  writeFileSync(ledger, Buffer.alloc(SIZE, 'a'));
  for (let round = 0; round < KILLS; round++) {
    const writer = spawn(process.execPath, [join(folder, 'writer.mjs'), ledger], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = new Promise(resolve => writer.on('exit', resolve));
    await new Promise(resolve => writer.stdout.once('data', resolve));
    setTimeout(() => writer.kill('SIGKILL'), (round * 7) % 23);
    await gone;
    const bytes = readFileSync(ledger);
    expect([round, bytes.length, bytes.every(b => b === bytes[0])]).toEqual([round, SIZE, true]);
  }
  const lock = await takeLock(ledger, 5000);
  if ('io' in lock) throw new Error(lock.message);
  expect(replaceFile(ledger, new Uint8Array([110]))).toBeNull();
  lock.release();
  expect(readdirSync(join(ledger, '..'))).toEqual(['ledger.yaml']);
}, 600_000);
