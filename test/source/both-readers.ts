import { expect } from 'vitest';
import type { Place } from '../../src/source/place.ts';
import { readDocument } from '../../src/source/read-document.ts';
import type { Path, Raw, Tree } from '../../src/source/tree.ts';
import { readByYaml } from './yaml-package.ts';

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

const textOf = (p: Place): string => `${p.line}:${p.column}-${p.endLine}:${p.endColumn}`;
const placesIn = (tree: Tree): string =>
  [...paths(tree.value)]
    .map(path => `${path.join('.')} ${textOf(tree.placeOf(path))} ${textOf(tree.placeOf(path, 'key'))}`)
    .join('\n');

/** The package says of an empty key that it stands before blanks; ours stands at its colon. */
const emptyKey = (fault: string): string => fault.replace(/^(yaml-key) (\S+)-\2$/, '$1');

/**
 * Reads a text and compares value, faults and the place of everything with what the `yaml` package reads; whether both read it.
 * Only syntax may divide them: a text that one refuses is not compared.
 */
export function expectAgreement(text: string): boolean {
  const file = { path: 'ledger.yaml', text };
  const [ours, yaml] = [readDocument(file), readByYaml(file)];
  const refused = ours.diagnostics.some(
    d => ['yaml-syntax', 'control-character'].includes(d.code) && !ours.tree,
  );
  if (refused || yaml.faults.some(f => f.startsWith('yaml-syntax'))) return false;
  expect(ours.tree?.value).toEqual(yaml.tree?.value);
  // Keys that are not written, anchors and tags are faults: their own places are compared below, those of what stands around them are not.
  if (ours.tree && yaml.tree && ours.diagnostics.length === 0)
    expect(placesIn(ours.tree)).toBe(placesIn(yaml.tree));
  // Of two `...` the package says that an empty document stands between them; YAML 1.2 has none there.
  if (/^\.\.\.[^\n]*\n(?:\s*(?:#[^\n]*)?\n)*\s*\.\.\./m.test(text)) return true;
  const found = ours.diagnostics.map(d =>
    ['yaml-several-documents', 'empty-file'].includes(d.code) ? d.code : `${d.code} ${textOf(d.at)}`,
  );
  expect(found.map(emptyKey)).toEqual(yaml.faults.map(emptyKey));
  return true;
}
