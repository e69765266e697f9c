import { hasForbidden } from './forbidden.ts';
import { cutLineRecords } from './line-records.ts';
import type { Place } from './place.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Raw } from './tree.ts';

/** What was read last: a faulty file is asked for once more, for what else is wrong with it. */
let last: { readonly file: SourceFile; readonly key: string; readonly read: ReadYaml } | null = null;

/**
 * Reads a ledger text as YAML, the lines under `key` by the quick reader where they allow it. The answer is the same either
 * way: value, places and faults.
 */
export function readLedgerText(file: SourceFile, key: string): ReadYaml {
  if (last?.file.text === file.text && last.file.path === file.path && last.key === key) return last.read;
  const read = readAnew(file, key);
  last = { file, key, read };
  return read;
}

function readAnew(file: SourceFile, key: string): ReadYaml {
  const cut = hasForbidden(file.text) ? null : cutLineRecords(file.text, key);
  if (!cut) return readDocument(file);
  const rest = readDocument({ path: file.path, text: cut.rest });
  const tree = rest.tree;
  if (rest.diagnostics.length > 0 || !tree || !hasEmptyList(tree.value, key)) return readYaml(file);
  const value = { ...(tree.value as { readonly [key: string]: Raw }), [key]: cut.records };
  const placeOf = (path: Path, of: 'value' | 'key' = 'value'): Place => {
    const [first, index, ...inside] = path;
    if (first !== key || typeof index !== 'number' || index >= cut.records.length)
      return cut.placeInWhole(tree.placeOf(path, of));
    return cut.placeOf(file.path, index, inside, of);
  };
  return { tree: { file: file.path, value, placeOf }, diagnostics: [] };
}

/** Reads a document: as plain YAML where it is that, by the package where not. The answer is the same either way. */
export function readDocument(file: SourceFile): ReadYaml {
  const tree = hasForbidden(file.text) ? null : readPlainYaml(file);
  return tree ? { tree, diagnostics: [] } : readYaml(file);
}

/** Whether the cut left its mark where it was meant: an empty list under the key. */
function hasEmptyList(value: Raw, key: string): boolean {
  if (typeof value === 'string' || Array.isArray(value) || !Object.hasOwn(value, key)) return false;
  const list = (value as { readonly [key: string]: Raw })[key];
  return Array.isArray(list) && list.length === 0;
}
