// Compiles the bundled ledger, and what projections rest on, into entries that the command finds by the SHA-256 of their texts.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleOptions } from './bundle.mjs';

/** Writes `compiled/` into the folder of the build; `before` is the last build, whose fits are taken over where they still hold. */
export async function compileData(root, next, { before, isQuick }) {
  const code = join(next, 'compile-data.mjs');
  const bundle = await rolldown({
    ...bundleOptions(root),
    input: join(root, 'src', 'build', 'compile-data.ts'),
  });
  await bundle.write({ file: code, format: 'esm', codeSplitting: false });
  const { compileLedger, compileProjections, entryBytes, nodeHost } = await import(pathToFileURL(code).href);
  const data = join(root, 'data');
  const host = { ...nodeHost, kept: () => null, keep: () => {} };
  const folder = join(next, 'compiled');
  mkdirSync(folder, { recursive: true });
  const write = entries => {
    for (const { name, text } of entries) writeFileSync(join(folder, name), entryBytes(name, text));
    return entries.map(e => e.name);
  };
  write(await compileLedger(host, data));
  await writeFits(root, folder, {
    before: join(before, 'compiled'),
    isQuick,
    make: async tested => write(await compileProjections(host, data, tested)),
  });
  rmSync(code);
}

/**
 * Fits of the bundled record, and the track record of the backtest. They take a while, so they are made only when the record or the
 * model has changed since the last build. A quick build leaves the backtest out.
 */
async function writeFits(root, folder, { before, isQuick, make }) {
  const key = sumOf(root, ['data', 'src/projection', 'src/cli/projection', 'src/calendar']);
  const list = join(before, 'fits.json');
  const last = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : null;
  const holds = last?.key === key && (last.tested || isQuick);
  if (holds) for (const name of last.files) cpSync(join(before, name), join(folder, name));
  const now = holds ? last : { key, tested: !isQuick, files: await make(!isQuick) };
  writeFileSync(join(folder, 'fits.json'), JSON.stringify(now));
}

/** A SHA-256 over all files below some folders. */
function sumOf(root, folders) {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(root, folder, name);
      if (statSync(file).isFile()) hash.update(`${folder}/${name}\0`).update(readFileSync(file));
    }
  return hash.digest('hex');
}
