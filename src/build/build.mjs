// Builds dist/: the bundled command and library, the types, the compiled ledger, and the licences of what is bundled.
// Plain JavaScript, because Node 20 runs no TypeScript and nothing is built before this.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/entry.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // yaml's node entry is CommonJS; its other build is the same code as modules, of which only what is used is kept.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
});

await compileData();
writeLicences(result.metafile);
if (!process.argv.includes('--no-types')) {
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'src', 'build', 'tsconfig.json')], { stdio: 'inherit' });
}
linkOwnCommand();

/** The bundled ledger, read once here and found at run time by the digest of its text. */
async function compileData() {
  const { compileLedger } = await import(pathToFileURL(join(dist, 'index.js')).href + `?built=${Date.now()}`);
  const folder = join(dist, 'compiled');
  mkdirSync(folder, { recursive: true });
  for (const { key, text } of await compileLedger(join(root, 'data'))) writeFileSync(join(folder, `${key}.json`), text);
}

/** The licence texts of every package whose code is in the bundle. */
function writeLicences(metafile) {
  const names = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) names.add(found[1]);
  }
  const texts = [...names].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(f => /^licen[cs]e/i.test(f));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), texts.join('\n\n'));
}

/** `npx treaty` in a checkout finds the checkout's own command, at once and offline. */
function linkOwnCommand() {
  const bin = join(root, 'node_modules', '.bin');
  if (!existsSync(bin) || process.platform === 'win32') return;
  const link = join(bin, 'treaty');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'bin', 'treaty.js'), link);
}
