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
  symlinkSync,
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
    'dist/lib/index.js',
    'dist/lib/index.js.map',
    ...manifest.man.map(path => path.slice(2)),
    'dist/THIRD-PARTY-LICENSES.txt',
    'data/participants.yaml',
    ...readdirSync(join(root, 'data', 'treaties')).map(f => `data/treaties/${f}`),
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ];
  same(needed.filter(f => !shipped.includes(f)).join('\n'), '');
});
check('is no larger than 12 MB unpacked', () => {
  if (packed.unpackedSize > 12_000_000) throw new Error(`${packed.unpackedSize} bytes`);
});
/** The packages that come with ours, each packed from the checkout: a registry is not asked. */
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const dependencies = Object.keys(packages)
  .filter(path => path !== '' && !packages[path].dev)
  .map(path => path.replace('node_modules/', ''));
check('installs without a network into an empty folder, with its dependencies', () => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const others = dependencies.map(name => {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
        cwd: join(root, 'node_modules', name),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    return join(work, filename);
  });
  const options = ['--offline', '--no-audit', '--no-fund', '--cache', join(work, 'cache')];
  run('npm', ['install', ...options, tarball, ...others]);
});
check('brings its dependencies and no other package with it', () => {
  const names = readdirSync(join(folder, 'node_modules'))
    .filter(n => !n.startsWith('.'))
    .flatMap(n =>
      n.startsWith('@') ? readdirSync(join(folder, 'node_modules', n)).map(m => `${n}/${m}`) : [n],
    );
  same(names.sort().join(' '), [...dependencies, manifest.name].sort().join(' '));
});
check('its manifest builds nothing on the machine of a user', () => {
  const { scripts } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  const run = ['preinstall', 'install', 'postinstall', 'prepare'].filter(name => name in scripts);
  same(run.join(' '), '');
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
/** The example in the documentation of the library, as a user would copy it. */
const example = /```ts\n(.*?)```/s
  .exec(readFileSync(join(own, 'dist', 'lib', 'index.d.ts'), 'utf8'))[1]
  .replace(/^ \* ?/gm, '');
check('its example compiles under strict types, with nothing skipped, and answers', () => {
  symlinkSync(join(own, 'data'), join(folder, 'data'));
  writeFileSync(join(folder, 'example.ts'), example);
  compile('example.ts');
  const [first] = run(process.execPath, ['example.js']).split('\n');
  const { inForce, signatories } = JSON.parse(
    treaty(['status', 'hanoi', '--format', 'json', '--on', '2026-11-30', '--today', '2026-11-30']),
  );
  same(first, `${inForce} ${signatories.confirmed}`);
});
check('its types refuse what is wrong', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { differencesBetween, openLedger, projectionOf, statusOf, type StatusReport } from '${manifest.name}';
const { ledger } = await openLedger('data');
if (ledger === null) throw new Error('faulty');
export const answer: StatusReport['inForce'] = statusOf(ledger, 'hanoi', { on: '2026-11-30', strict: true }).inForce;
export const none: number = differencesBetween(ledger, ledger, '2026-11-30').length;
const projected = projectionOf(ledger, 'iccpr', '2026-11-30');
export const why: string = projected.kind === 'none' ? projected.why.kind : '';
// @ts-expect-error a day is a text
export const wrong = () => statusOf(ledger, 'hanoi', 2026);
`,
  );
  compile('use.ts');
  const code =
    "const { answer, none, why } = await import(process.cwd() + '/use.js'); console.log(answer, none, why)";
  same(node(code), 'undetermined 0 in-force\n');
});
check('reads texts, too', () => {
  const code = `import { VERSION, readTreaty, parsePlainDate, ACTS } from '${manifest.name}';
    import { readFileSync } from 'node:fs';
    const text = readFileSync('data/treaties/hanoi.yaml', 'utf8');
    console.log(VERSION, typeof parsePlainDate, ACTS.size ?? Object.keys(ACTS).length, readTreaty({ path: 'hanoi.yaml', text }).treaty.id);`;
  const [version, type, acts, id] = node(code).trim().split(' ');
  same([version, type, Number(acts) > 0, id].join(' '), `${manifest.version} function true hanoi`);
});

/**
 * As in a project of a user: all types of all packages are checked (`skipLibCheck` is off). No `--lib` is given, so that the libraries
 * are those which TypeScript takes by default for the target, as in most projects.
 */
function compile(file) {
  const options = '--strict --exactOptionalPropertyTypes --target es2023 --module nodenext --types'.split(
    ' ',
  );
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...options, '', file]);
}
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
