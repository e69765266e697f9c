// Bundles the command, and collects the licences of the packages in the bundle.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** commander can run other programs as subcommands; ours has none, and loading `child_process` costs a tenth of a bare start. */
const withoutSubprocesses = {
  name: 'without-subprocesses',
  resolveId: {
    filter: { id: /^(node:)?child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') ? '\0no-subprocesses' : undefined),
  },
  load: { filter: { id: /^\0no-subprocesses$/ }, handler: () => 'export default {};' },
};

/** Options of every bundle. yaml's own entry for Node is CommonJS; its other build is the same code as modules, and can be trimmed. */
export const bundleOptions = root => ({
  cwd: root,
  platform: 'node',
  resolve: { alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') } },
});

/**
 * Bundles the command as CommonJS, which Node loads faster than modules. Everything `treaty status` needs is one file, `core.cjs`;
 * other commands, languages, and all that reads text are files of their own. Returns the modules in the bundle.
 */
export async function bundleCommand(root, folder, { minify }) {
  const bundle = await rolldown({
    ...bundleOptions(root),
    input: { cli: join(root, 'src', 'cli', 'entry.ts') },
    plugins: [withoutSubprocesses],
    preserveEntrySignatures: 'allow-extension',
  });
  const form = {
    dir: folder,
    format: 'cjs',
    minify,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  };
  const chunks = (await bundle.generate(form)).output.filter(o => o.type === 'chunk');
  const core = new Set(withImports(chunks, ['cli.cjs', 'status.cjs']).flatMap(c => c.moduleIds));
  const groups = [{ name: 'core', test: id => core.has(id) || id.includes('rolldown/runtime') }];
  const { output } = await bundle.write({
    ...form,
    codeSplitting: { groups, includeDependenciesRecursively: false },
  });
  return output.flatMap(o => (o.type === 'chunk' ? o.moduleIds : []));
}

/** These chunks and all that they import statically. */
function withImports(chunks, names) {
  const wanted = new Set(names);
  for (const name of wanted)
    for (const i of chunks.find(c => c.fileName === name)?.imports ?? []) wanted.add(i);
  return chunks.filter(c => wanted.has(c.fileName));
}

/** Writes the licence text of every package whose code is in the bundle. */
export function writeLicences(root, folder, modules) {
  const names = new Set();
  for (const module of modules) {
    const found = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
    if (found) names.add(found[1]);
  }
  const texts = [...names].sort().map(name => {
    const at = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const file = readdirSync(at).find(f => /^licen[cs]e/i.test(f));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(at, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), texts.join('\n\n'));
}
