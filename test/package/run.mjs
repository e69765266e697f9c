// Packs the package, installs it into an empty folder without a network, and uses it there as somebody else would.
//
//   node test/package/run.mjs            after a build
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tallyOf } from '../tally.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tally = tallyOf(process.argv.slice(2));
const work = mkdtempSync(join(tmpdir(), 'treaty-package-'));
const folder = join(work, 'user');
const home = join(work, 'home');
for (const made of [folder, home]) mkdirSync(made);

const STATUS = ['status', '--today', '2026-11-21'];
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
const env = {
  PATH: path,
  HOME: home,
  TZ: 'UTC',
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};

/** What a command in the user's folder prints; a failure shows all it said. */
function run(command, args, more = {}) {
  const done = spawnSync(command, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...more,
  });
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

const node = (code, more) => run(process.execPath, ['--input-type=module', '-e', code], more);
const treaty = (args, more) => run('npx', ['--no-install', 'treaty', ...args], more);
const checkout = args => run(process.execPath, [join(root, 'bin', 'treaty.cjs'), ...args]);

function same(found, wanted) {
  if (found !== wanted) throw new Error(`found:\n${found}\nwanted:\n${wanted}`);
}

function check(name, attempt) {
  try {
    attempt();
    tally.pass(name);
  } catch (error) {
    tally.fail(name, error.stderr ? `${error.message}\n${error.stderr}` : error.message);
  }
}

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
)[0];
const shipped = packed.files.map(f => f.path);
const tarball = join(work, packed.filename);
const own = join(folder, 'node_modules', manifest.name);

check('ships what is needed and nothing else', () => {
  const strangers = shipped.filter(
    f => !/^(bin|dist|data)\/|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(f),
  );
  same(strangers.join('\n'), '');
  const needed = [
    ...Object.values(manifest.bin),
    manifest.types.slice(2),
    'dist/index.js',
    manifest.man.slice(2),
    'dist/THIRD-PARTY-LICENSES.txt',
    'data/participants.yaml',
    ...readdirSync(join(root, 'data', 'treaties')).map(f => `data/treaties/${f}`),
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ];
  same(needed.filter(f => !shipped.includes(f)).join('\n'), '');
});
check('installs without a network into an empty folder', () => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(work, 'cache'), tarball]);
});
check('brings no other package with it', () => {
  same(
    readdirSync(join(folder, 'node_modules'))
      .filter(n => !n.startsWith('.'))
      .join(' '),
    manifest.name,
  );
  for (const name of ['yaml', 'zod', 'commander', 'chalk']) {
    same(
      node(`await import('${name}').then(() => console.log('found'), e => console.log(e.code))`),
      'ERR_MODULE_NOT_FOUND\n',
    );
  }
});
check('names no folder of the machine it was built on', () => {
  const naming = shipped.filter(f => readFileSync(join(own, f)).includes(root));
  same(naming.join('\n'), '');
});
check('says its version', () => same(treaty(['--version']), `${manifest.version}\n`));
for (const args of [
  STATUS,
  [...STATUS, '--format', 'json'],
  ['explain', 'hanoi', 'Egypt', '--today', '2026-11-21'],
]) {
  check(`treaty ${args.join(' ')} answers as in the checkout`, () => same(treaty(args), checkout(args)));
}
check('answers without a home', () =>
  same(run(process.execPath, [installed(), ...STATUS], { env: { PATH: path } }), checkout(STATUS)),
);
check('answers where the home cannot be written', () => {
  const ledger = join(folder, 'ledger.yaml');
  writeFileSync(ledger, `# edited\n${readFileSync(join(own, 'data', 'treaties', 'hanoi.yaml'), 'utf8')}`);
  const args = [...STATUS, '--ledger', ledger, '--format', 'json'];
  const answer = run(process.execPath, [installed(), ...args], {
    env: { ...env, HOME: '/dev/null/nowhere' },
  });
  const { inForce, signatories } = JSON.parse(answer);
  const bundled = JSON.parse(checkout([...STATUS, '--format', 'json']));
  same(
    JSON.stringify({ inForce, signatories }),
    JSON.stringify({ inForce: bundled.inForce, signatories: bundled.signatories }),
  );
  same(treaty(args), answer);
  same(treaty(args), answer);
});
check('is a library', () => {
  const code = `import { VERSION, readTreaty, parsePlainDate, ACTS } from '${manifest.name}';
    import { readFileSync } from 'node:fs';
    const text = readFileSync(new URL('node_modules/${manifest.name}/data/treaties/hanoi.yaml', 'file://${folder}/'), 'utf8');
    console.log(VERSION, typeof parsePlainDate, 'signature' in ACTS || [...ACTS.keys?.() ?? ACTS].length > 0, readTreaty({ path: 'hanoi.yaml', text }).treaty.id);`;
  same(node(code), `${manifest.version} function true hanoi\n`);
});
check('has types that need nothing else', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { readTreaty, statusReport, type StatusReport } from '${manifest.name}';
export const id: string | undefined = readTreaty({ path: 'a.yaml', text: '' }).treaty?.id;
export const answer = (...asked: Parameters<typeof statusReport>): StatusReport['inForce'] => statusReport(...asked).inForce;
// @ts-expect-error a treaty is read from a file, not from a number
readTreaty(1);
`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--lib',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...options, 'use.ts']);
});
check('every file of its exports is there', () => {
  for (const target of Object.values(manifest.exports).flatMap(e =>
    typeof e === 'string' ? [e] : Object.values(e),
  )) {
    const at = join(own, target.replace(/\*$/, ''));
    if (!existsSync(at)) throw new Error(`${target} is not in the package`);
  }
});

function installed() {
  return join(own, Object.values(manifest.bin)[0]);
}

rmSync(work, { recursive: true, force: true });
tally.end('the package');
