import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.ts') && !f.startsWith('messages/compiled/'))
  .map(f => `src/${f}`);
const textOf = new Map(files.map(f => [f, readFileSync(f, 'utf8')]));

const EXPORT = /^export (?:abstract |async )*(?:const|function\*?|class|interface|type|enum) (?!\{)(\w+)/gm;
const IMPORT = /(?:\bfrom\s+|^import\s+|\bimport\(\s*)['"](\.[^'"]+)['"]/gm;

/** Names that several files export for declarations of their own, with the files. */
function sharedNames(): readonly string[] {
  const declared = new Map<string, Set<string>>();
  for (const [file, text] of textOf)
    for (const [, name = ''] of text.matchAll(EXPORT))
      declared.set(name, (declared.get(name) ?? new Set()).add(file));
  return [...declared].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].join(', ')}`);
}

/** Circles of imports, with imports of types and lazy ones; each as the path that closes it. */
function circles(): readonly string[] {
  const importsOf = (file: string): readonly string[] =>
    [...(textOf.get(file) ?? '').matchAll(IMPORT)]
      .map(m => normalize(join(dirname(file), m[1] ?? '')))
      .filter(f => textOf.has(f));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of importsOf(file)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

describe('names and imports of src', () => {
  test('one exported name has one meaning', () => expect(sharedNames()).toEqual([]));
  test('no circle of imports, types included', () => expect(circles()).toEqual([]));
});
