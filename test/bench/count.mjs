// Counts what the shape of the code is judged by: `npm run count`. The tests of the architecture use the same counts.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The TypeScript files below a folder, with their texts; generated ones are left out. */
export const filesIn = folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name}`)
    .filter(path => path.endsWith('.ts') && !path.includes('/compiled/') && !path.endsWith('.d.ts'))
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const linesOf = ({ text }) => text.split('\n').length - 1;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** Circles of imports, those of types and of `import()` included: each a list of files that lead back to the first. */
export function circles(files) {
  const known = new Set(files.map(f => f.path));
  const to = new Map(
    files.map(({ path, text }) => [
      path,
      [...text.matchAll(IMPORT)]
        .map(m => normalize(join(dirname(path), m[1] ?? m[2])))
        .filter(target => known.has(target)),
    ]),
  );
  const found = [];
  const done = new Set();
  const visit = (path, way) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path]);
    if (done.has(path) || way.includes(path)) return;
    for (const next of to.get(path)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of known) visit(path, []);
  return found;
}

const DECLARED =
  /^export\s+(?:default\s+)?(?:async\s+|abstract\s+)?(?:const|let|function\*?|class|interface|type|enum)\s+(\w+)/gm;

/** Names that two files export for declarations of their own, with the files. */
export function exportedTwice(files) {
  const byName = new Map();
  for (const { path, text } of files)
    for (const name of new Set([...text.matchAll(DECLARED)].map(m => m[1])))
      byName.set(name, [...(byName.get(name) ?? []), path]);
  return [...byName]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [src, tests] = [filesIn('src'), filesIn('test')];
  const sizes = src.map(linesOf).sort((a, b) => a - b);
  const sum = files => files.reduce((n, f) => n + linesOf(f), 0);
  const largest = src.toSorted((a, b) => linesOf(b) - linesOf(a))[0];
  const [loops, twice] = [circles(src), exportedTwice(src)];
  const rows = [
    ['lines of TypeScript in src', sum(src)],
    ['lines of TypeScript in test', sum(tests)],
    ['files in src', src.length],
    ['largest file of src', `${linesOf(largest)} ${largest.path}`],
    ['nine files in ten have at most', sizes[Math.floor(sizes.length * 0.9)]],
    ['circles of imports, types included', loops.length],
    ['names exported by two files', twice.length],
  ];
  for (const [what, count] of rows) process.stdout.write(`${what.padEnd(38)}${count}\n`);
  for (const circle of loops) process.stdout.write(`  circle: ${circle.join(' → ')}\n`);
  for (const line of twice) process.stdout.write(`  twice: ${line}\n`);
}
