import { expect } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { Place } from '../../src/source/place.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { skip } from '../../src/source/skip.ts';
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

/**
 * Places as texts. What is not written has no place of its own: the package puts it before the blanks, line ends and comments that
 * follow, ours mostly behind them. Both are compared as if it stood behind them.
 */
function placeTexts(text: string): (p: Place) => string {
  let next = 0;
  const starts = text.split('\n').map(line => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  return p => {
    const [start, end] = [offset(p.line, p.column), offset(p.endLine, p.endColumn)];
    const from = skip(text, start);
    return `${from}-${start === end ? from : end}`;
  };
}

const placesIn = (tree: Tree, placeText: (p: Place) => string): string =>
  [...paths(tree.value)]
    .map(path => `${path.join('.')} ${placeText(tree.placeOf(path))} ${placeText(tree.placeOf(path, 'key'))}`)
    .join('\n');

/** Before a `...` with no document above it the package reads an empty document; by YAML 1.2 (9.2) there is none. */
const ONLY_ENDS = /^(?:\s|#[^\n]*\n)*\.\.\./;
const TWO_ENDS = /^\.\.\.[^\n]*\n(?:\s|#[^\n]*\n)*\.\.\./m;

const PLACELESS = ['yaml-several-documents', 'empty-file'];

/**
 * Reads a text and compares value, faults and the place of everything with what the `yaml` package reads; whether both read it.
 * Only syntax may divide them: a text that one refuses is not compared.
 */
export function expectAgreement(text: string): boolean {
  if (ONLY_ENDS.test(text)) return false;
  const file = { path: 'ledger.yaml', text };
  const placeText = placeTexts(text);
  const [ours, yaml] = [readDocument(file), readByYaml(file)];
  const refused = ours.diagnostics.some(
    d => ['yaml-syntax', 'control-character'].includes(d.code) && !ours.tree,
  );
  if (refused || yaml.faults.some(f => f.code === 'yaml-syntax')) return false;
  expect(ours.tree?.value).toEqual(yaml.tree?.value);
  if (ours.tree && yaml.tree) expect(placesIn(ours.tree, placeText)).toBe(placesIn(yaml.tree, placeText));
  // The reference gives no place of these two; of two `...` it takes what is between them for an empty document.
  const found = (faults: readonly Pick<Diagnostic, 'code' | 'at'>[]) =>
    faults
      .filter(f => f.code !== 'yaml-several-documents' || !TWO_ENDS.test(text))
      .map(f => (PLACELESS.includes(f.code) ? f.code : `${f.code} ${placeText(f.at)}`));
  expect(found(ours.diagnostics)).toEqual(found(yaml.faults));
  return true;
}
