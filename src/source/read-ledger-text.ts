import { cutLineRecords } from './line-records.ts';
import type { Place } from './place.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Raw } from './tree.ts';

/**
 * Reads a ledger text as YAML, the lines under `key` by the quick reader where they allow it. The answer is the same either
 * way: value, places and faults.
 */
export function readLedgerText(file: SourceFile, key: string): ReadYaml {
  const cut = cutLineRecords(file.text, key);
  if (!cut) return readYaml(file);
  const rest = readYaml({ path: file.path, text: cut.rest });
  const tree = rest.tree;
  if (rest.diagnostics.length > 0 || !tree || typeof tree.value === 'string' || Array.isArray(tree.value)) return readYaml(file);
  const value = { ...(tree.value as { readonly [key: string]: Raw }), [key]: cut.records };
  const shifted = (p: Place): Place => ({ ...p, line: cut.restLineOf(p.line), endLine: cut.restLineOf(p.endLine) });
  const placeOf = (path: Path, of: 'value' | 'key' = 'value'): Place => {
    const [first, index, inner] = path;
    if (first !== key || typeof index !== 'number' || index >= cut.records.length) return shifted(tree.placeOf(path, of));
    return cut.placeOf(file.path, index, inner === undefined ? null : String(inner), of);
  };
  return { tree: { file: file.path, value, placeOf }, diagnostics: [] };
}
