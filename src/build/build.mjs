// Builds dist/: the bundled command and library, the types, the compiled ledger, and the licences of what is bundled.
// Plain JavaScript, because Node 20 runs no TypeScript and nothing is built before this.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
// Built beside and then put in place, so that a command running meanwhile always finds a whole dist/.
const next = join(root, `dist.${process.pid}`);

// The first `npx treaty` in a checkout links the package into npm's own folder and runs `prepare` for that: all is built then.
if (process.env.npm_command === 'exec' && existsSync(join(dist, 'cli.cjs'))) process.exit();

const common = {
  absWorkingDir: root,
  outdir: next,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // yaml's node entry is CommonJS; its other build is the same code as modules, of which only what is used is kept.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

// The command is CommonJS in files of their own: what answers from a compiled ledger, what reads text (YAML and shapes), and what reads official tables. Measured
// against the same as ES modules: a tenth less of a bare start, and only scripts may have a V8 code cache on Node 20.
const command = await build({
  ...common,
  entryPoints: {
    cli: 'src/cli/entry.ts',
    reading: 'src/ledger/reading.ts',
    importing: 'src/cli/importing.ts',
  },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [
    {
      name: 'reading-apart',
      setup: on =>
        on.onResolve({ filter: /\/(reading|importing)\.ts$/ }, args =>
          args.kind === 'entry-point'
            ? undefined
            : { path: `./${/(\w+)\.ts$/.exec(args.path)[1]}.cjs`, external: true },
        ),
    },
  ],
});
const library = await build({ ...common, entryPoints: { index: 'src/index.ts' }, format: 'esm' });

await compileData();
writeLicences([command.metafile, library.metafile]);
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
// One run that reads the text, so that its code is kept too, and one that answers from what is compiled.
for (const more of [['--no-cache'], []]) {
  execFileSync(process.execPath, [join(root, 'bin', 'treaty.cjs'), 'status', ...more], {
    stdio: 'ignore',
    env: { ...process.env, TREATY_KEEP_CODE: '1' },
  });
}
linkOwnCommand();

/** The bundled ledger, read once here and found at run time by the digest of its text. */
async function compileData() {
  const { compileLedger } = await import(pathToFileURL(join(next, 'index.js')).href + `?built=${Date.now()}`);
  const folder = join(next, 'compiled');
  mkdirSync(folder, { recursive: true });
  for (const { key, text } of await compileLedger(join(root, 'data')))
    writeFileSync(join(folder, `${key}.json`), text);
}

/** The licence texts of every package whose code is in the bundle. */
function writeLicences(metafiles) {
  const names = new Set();
  for (const input of metafiles.flatMap(m => Object.keys(m.inputs))) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
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
