import { type ChildProcess, spawn } from 'node:child_process';
import { CLEAN_ENV, COMMAND, type Ran } from '../cli/harness.ts';

/** Starts the built command beside the test, whose server it can then ask. */
export const start = (args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], {
    env: { ...CLEAN_ENV, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs it to its end. */
export function spawnedAsync(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const child = start(args, env);
  const written = { out: '', err: '' };
  child.stdout?.on('data', chunk => {
    written.out += chunk;
  });
  child.stderr?.on('data', chunk => {
    written.err += chunk;
  });
  return new Promise(resolve => child.on('close', code => resolve({ ...written, code: code ?? -1 })));
}
