import { expect } from 'vitest';
import type { ReadYaml } from '../../src/source/read-yaml.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import type { Path, Raw, Tree } from '../../src/source/tree.ts';

/** The paths of a tree: every value, keys that are not there, and items beyond the end. */
function* paths(value: Raw, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value === 'string') return yield [...path, 'inside-a-text'];
  if (Array.isArray(value)) yield [...path, value.length];
  else yield [...path, 'no-such-key'];
  for (const [key, inner] of Object.entries(value)) {
    yield* paths(inner as Raw, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const placesIn = (tree: Tree) =>
  [...paths(tree.value)].map(path => [path.join('.'), tree.placeOf(path), tree.placeOf(path, 'key')]);

/** Reads a text by a quick reader and by the YAML package, and compares value, faults and the place of everything. */
export function expectAgreement(text: string, quickly: (file: SourceFile) => ReadYaml): void {
  const file = { path: 'ledger.yaml', text };
  const [quick, full] = [quickly(file), readYaml(file)];
  expect(quick.diagnostics).toEqual(full.diagnostics);
  expect(quick.tree?.value).toEqual(full.tree?.value);
  if (quick.tree && full.tree) expect(placesIn(quick.tree)).toEqual(placesIn(full.tree));
}
