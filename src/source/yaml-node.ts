import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Range } from 'yaml';
import type { Path, Raw } from './tree.ts';

/** A stretch of the text by offsets, and what is wrong with it. */
export interface NodeFault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly facts: { readonly key?: string; readonly first?: number };
}

const rangeOf = (node: unknown): Range => (node as Node | null)?.range ?? [0, 0, 0];

/**
 * A composed node as plain values. Aliases, tags and keys that are no text are faults (format 1 has none of them: a ledger
 * line must say all it says); so are repeated keys, found in linear time (the package's own check is quadratic).
 */
export function toRaw(node: unknown, faults: NodeFault[]): Raw {
  const [start, end] = rangeOf(node);
  if (isAlias(node)) {
    faults.push({ code: 'yaml-alias', start, end, facts: {} });
    return '';
  }
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor) faults.push({ code: 'yaml-alias', start, end, facts: {} });
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) faults.push({ code: 'yaml-tag', start, end, facts: {} });
  }
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : String(node.source ?? '');
  if (isSeq(node)) return node.items.map(item => toRaw(item, faults));
  if (isMap(node)) return mapToRaw(node.items as Pair[], faults);
  return '';
}

function mapToRaw(items: readonly Pair[], faults: NodeFault[]): Raw {
  const value: Record<string, Raw> = Object.create(null);
  const firstAt = new Map<string, number>();
  for (const pair of items) {
    const [start, end] = rangeOf(pair.key);
    const key = isScalar(pair.key) && !pair.key.anchor ? String(pair.key.value ?? '') : null;
    if (key === null || key === '') {
      faults.push({ code: 'yaml-key', start, end, facts: {} });
      continue;
    }
    const first = firstAt.get(key);
    if (first !== undefined) faults.push({ code: 'duplicate-key', start, end, facts: { key, first } });
    else {
      firstAt.set(key, start);
      value[key] = toRaw(pair.value, faults);
    }
  }
  return value;
}

/** Offsets of the value at a path, or of its key; climbs to the nearest part above where the path leads nowhere. */
export function offsetsAt(root: unknown, path: Path, of: 'value' | 'key'): readonly [start: number, end: number] {
  let node: unknown = root;
  let key: unknown = null;
  for (const step of path) {
    const pair: Pair | undefined = isMap(node)
      ? (node.items.find(p => isScalar(p.key) && String(p.key.value) === String(step)) as Pair | undefined)
      : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (!next && !pair) break;
    key = pair?.key ?? null;
    if (!next) {
      node = key;
      break;
    }
    node = next;
  }
  const [start, end] = rangeOf(of === 'key' && key ? key : node);
  return [start, end];
}
