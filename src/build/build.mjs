// Builds dist/: the bundled command, the library, the compiled ledger, the manual page, and the licences of what is bundled.
//
//   node src/build/build.mjs              all of it
//   node src/build/build.mjs --no-types   the command alone, without the library and the track record of the projections: for tests
//
// Plain JavaScript, because Node 20 runs no TypeScript and nothing is built before this.
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand, writeLicences } from './bundle.mjs';
import { compileData } from './compile-data.mjs';
import { compileMessages } from './messages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
// Built beside dist/ and then put in its place, so that a command that runs in the meantime finds a complete one.
const next = join(root, `dist.${process.pid}`);
// What a failed build leaves is removed.
process.on('exit', () => rmSync(next, { recursive: true, force: true }));
const isQuick = process.argv.includes('--no-types');
const run = (...args) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

// The first `npx treaty` in a checkout links the package into npm's own folder and runs `prepare` for that: it is built already.
if (process.env.npm_command === 'exec' && existsSync(join(dist, 'cli.cjs'))) process.exit();

compileMessages();
const bundled = await bundleCommand(root, next, { minify: !process.argv.includes('--readable') });
await compileData(root, next, { before: dist, isQuick });
writeLicences(root, next, bundled);
if (!isQuick) {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  run(tsc, '-p', join('src', 'build', 'tsconfig.json'), '--outDir', join(next, 'lib'));
}
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);
writeFileSync(join(dist, 'treaty.1'), run(join('bin', 'treaty.cjs'), 'completion', 'man'));
linkOwnCommand();

/** `npx treaty` in a checkout finds the checkout's own command, at once and without a network. */
function linkOwnCommand() {
  const bin = join(root, 'node_modules', '.bin');
  if (!existsSync(bin) || process.platform === 'win32') return;
  const link = join(bin, 'treaty');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'bin', 'treaty.cjs'), link);
}
