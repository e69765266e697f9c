// Builds dist/: the bundled command and library, the types, the compiled ledger, and the licences of what is bundled.
// Plain JavaScript, because Node 20 runs no TypeScript and nothing is built before this.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { compileMessages } from './messages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
// Built beside and then put in place, so that a command running meanwhile always finds a whole dist/.
const next = join(root, `dist.${process.pid}`);

// The first `npx treaty` in a checkout links the package into npm's own folder and runs `prepare` for that: all is built then.
if (process.env.npm_command === 'exec' && existsSync(join(dist, 'cli.cjs'))) process.exit();

// yaml's node entry is CommonJS; its other build is the same code as modules, of which only what is used is kept.
const alias = { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') };
const minify = !process.argv.includes('--readable');

/** commander can run other programs as subcommands; ours has none, and loading `child_process` costs a tenth of a bare start. */
const withoutSubprocesses = {
  name: 'without-subprocesses',
  resolveId: {
    filter: { id: /^(node:)?child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') ? '\0no-subprocesses' : undefined),
  },
  load: { filter: { id: /^\0no-subprocesses$/ }, handler: () => 'export default {};' },
};

/**
 * The command, as CommonJS: only scripts may have a V8 code cache on Node 20. What `treaty status` needs is one file, `core.cjs`;
 * other commands, languages, and all that reads text (YAML, shapes) are files of their own.
 */
async function bundleCommand() {
  const bundle = await rolldown({
    input: { cli: join(root, 'src', 'cli', 'entry.ts') },
    cwd: root,
    platform: 'node',
    resolve: { alias },
    plugins: [withoutSubprocesses],
    preserveEntrySignatures: 'allow-extension',
  });
  const form = {
    dir: next,
    format: 'cjs',
    minify,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  };
  const chunks = (await bundle.generate(form)).output.filter(o => o.type === 'chunk');
  const core = new Set(chunksFor(chunks, ['cli.cjs', 'status.cjs']).flatMap(c => c.moduleIds));
  const groups = [{ name: 'core', test: id => core.has(id) || id.includes('rolldown/runtime') }];
  const { output } = await bundle.write({
    ...form,
    codeSplitting: { groups, includeDependenciesRecursively: false },
  });
  for (const { fileName } of output) wrap(join(next, fileName));
  return output.flatMap(o => (o.type === 'chunk' ? o.moduleIds : []));
}

/**
 * A file as `bin/treaty.cjs` runs it: one function expression, and only ASCII, so that it can be taken as bytes (what else stands in
 * our code stands in strings and patterns).
 */
function wrap(file) {
  const code = readFileSync(file, 'utf8');
  const escaped = code.replace(/[^\x00-\x7f]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, `(function(exports,require,module,__filename,__dirname){${escaped}\n})`);
}

/** These chunks and all that they cannot do without. */
function chunksFor(chunks, names) {
  const wanted = new Set(names);
  for (const name of wanted)
    for (const i of chunks.find(c => c.fileName === name)?.imports ?? []) wanted.add(i);
  return chunks.filter(c => wanted.has(c.fileName));
}

/** The library: one ES module. */
async function bundleLibrary() {
  const bundle = await rolldown({
    input: { index: join(root, 'src', 'index.ts') },
    cwd: root,
    platform: 'node',
    resolve: { alias },
  });
  const { output } = await bundle.write({ dir: next, format: 'esm', minify, codeSplitting: false });
  return output.flatMap(o => (o.type === 'chunk' ? o.moduleIds : []));
}

compileMessages();
const bundled = [...(await bundleCommand()), ...(await bundleLibrary())];

await compileData();
await compileFits();
writeLicences(bundled);
if (!process.argv.includes('--no-types')) {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      join(root, 'src', 'build', 'tsconfig.json'),
      '--outDir',
      join(next, 'types'),
    ],
    { stdio: 'inherit' },
  );
}
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);
// Runs whose code is kept, the commonest last: what a file's cache holds is what its last run used.
for (const argv of [
  ['status', '--no-cache'],
  ['status', '--all', '--no-cache', '--no-bundled', '--ledger', join(root, 'data', 'treaties', 'hanoi.yaml')],
  ['status', 'EGY'],
  ['explain'],
  ['list'],
  ['project'],
  ['is', 'in force'],
  ['status'],
]) {
  spawnSync(process.execPath, [join(root, 'bin', 'treaty.cjs'), ...argv], {
    stdio: 'ignore',
    env: { ...process.env, TREATY_KEEP_CODE: '1' },
  });
}
const manual = execFileSync(process.execPath, [join(root, 'bin', 'treaty.cjs'), 'completion', 'man']);
writeFileSync(join(dist, 'treaty.1'), manual);
linkOwnCommand();

/** The bundled ledger, read once here and found at run time by the digest of its text. */
async function compileData() {
  const { compileLedger } = await import(pathToFileURL(join(next, 'index.js')).href);
  const folder = join(next, 'compiled');
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of await compileLedger(join(root, 'data')))
    writeFileSync(join(folder, name), content);
}

/**
 * What projections rest on: fits of the bundled record, and the track record of the backtest. That takes a while, so it is done only
 * when the record or the model has changed since the last build; `--no-types`, the quick build, leaves the backtest out.
 */
async function compileFits() {
  const folder = join(next, 'compiled');
  const key = digestOf(['data', 'src/projection', 'src/cli/projection', 'src/calendar']);
  const tested = !process.argv.includes('--no-types');
  const before = join(dist, 'compiled', 'fits.json');
  const known = existsSync(before) ? JSON.parse(readFileSync(before, 'utf8')) : null;
  const same = known?.key === key && (known.tested || !tested);
  const { compileFits: compile } = await import(pathToFileURL(join(next, 'index.js')).href);
  const files = same
    ? known.files.map(name => ({ name, content: readFileSync(join(dist, 'compiled', name)) }))
    : await compile(join(root, 'data'), tested);
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  const kept = { key, tested: same ? known.tested : tested, files: files.map(f => f.name) };
  writeFileSync(join(folder, 'fits.json'), JSON.stringify(kept));
}

/** A digest of all files below some folders. */
function digestOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(root, folder, name);
      if (statSync(file).isFile()) hash.update(`${folder}/${name}\0`).update(readFileSync(file));
    }
  return hash.digest('hex');
}

/** The licence texts of every package whose code is in the bundle. */
function writeLicences(modules) {
  const names = new Set();
  for (const module of modules) {
    const found = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
    if (found) names.add(found[1]);
  }
  const texts = [...names].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(f => /^licen[cs]e/i.test(f));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(next, 'THIRD-PARTY-LICENSES.txt'), texts.join('\n\n'));
}

/** `npx treaty` in a checkout finds the checkout's own command, at once and offline. */
function linkOwnCommand() {
  const bin = join(root, 'node_modules', '.bin');
  if (!existsSync(bin) || process.platform === 'win32') return;
  const link = join(bin, 'treaty');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'bin', 'treaty.cjs'), link);
}
