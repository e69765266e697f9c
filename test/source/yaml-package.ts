import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Range,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { forbiddenInValue } from '../../src/source/forbidden.ts';
import { lineStarts } from '../../src/source/line-starts.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import type { Path, Raw, Tree } from '../../src/source/tree.ts';

/*
 * The same reading by the `yaml` package: values, places and faults. The reader of the ledger is held to it.
 */

/** A stretch of the text by offsets, and what is wrong with it. */
interface NodeFault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Of a mapping in lines that is a key itself the package says that it begins at its first colon; it begins at its first key. */
function rangeOf(node: unknown): Range {
  const [start, ...ends] = (node as Node | null)?.range ?? [0, 0, 0];
  const key = isMap(node) && !node.flow ? (node.items[0]?.key as Node | null)?.range : undefined;
  return [Math.min(start, key?.[0] ?? start), ...ends];
}

/**
 * A composed node as plain values. Aliases, tags and keys that are no text are faults (format 1 has none of them: a ledger
 * line must say all it says); so are repeated keys, found in linear time (the package's own check is quadratic).
 */
function toRaw(node: unknown, faults: NodeFault[]): Raw {
  const [start, end] = rangeOf(node);
  if (isAlias(node)) {
    faults.push({ code: 'yaml-alias', start, end });
    return '';
  }
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor) faults.push({ code: 'yaml-alias', start, end });
    if (node.tag) faults.push({ code: 'yaml-tag', start, end });
  }
  if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : String(node.source ?? '');
    refuseForbidden(node, faults);
    return value;
  }
  if (isSeq(node)) return node.items.map(item => toRaw(item, faults));
  if (isMap(node)) return mapToRaw(node.items as Pair[], faults);
  return '';
}

/** What a text may not hold, its values may not hold by an escape either; only double quotes have escapes. */
function refuseForbidden(node: unknown, faults: NodeFault[]): void {
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') return;
  const character = forbiddenInValue(node.value);
  const [start, end] = rangeOf(node);
  if (character !== null) faults.push({ code: 'control-character', start, end });
}

function mapToRaw(items: readonly Pair[], faults: NodeFault[]): Raw {
  const value: Record<string, Raw> = Object.create(null);
  const firstAt = new Map<string, number>();
  for (const pair of items) {
    const [start, end] = rangeOf(pair.key);
    const key = isScalar(pair.key) && !pair.key.anchor ? String(pair.key.value ?? '') : null;
    if (key === null || key === '') {
      faults.push({ code: 'yaml-key', start, end });
      continue;
    }
    if (isScalar(pair.key) && pair.key.tag) faults.push({ code: 'yaml-tag', start, end });
    refuseForbidden(pair.key, faults);
    if (key === '__proto__') {
      faults.push({ code: 'reserved-key', start, end });
      continue;
    }
    const first = firstAt.get(key);
    if (first !== undefined) faults.push({ code: 'duplicate-key', start, end });
    else {
      firstAt.set(key, start);
      value[key] = toRaw(pair.value, faults);
    }
  }
  return value;
}

const pairsByMap = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by key, the first of equal keys; kept, since a map with many faults is asked for each. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByMap.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : null;
    if (key !== null && !pairs.has(key)) pairs.set(key, pair);
  }
  pairsByMap.set(map, pairs);
  return pairs;
}

/** Offsets of the value at a path, or of its key; climbs to the nearest part above where the path leads nowhere. */
function offsetsAt(root: unknown, path: Path, of: 'value' | 'key'): readonly [start: number, end: number] {
  let node: unknown = root;
  let key: unknown = null;
  for (const step of path) {
    const pair = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (!next && !pair) break;
    key = pair?.key ?? null;
    if (!next) {
      node = key;
      break;
    }
    node = next;
  }
  const found = of === 'key' && key ? key : node;
  return [rangeOf(found)[0], endOf(found)];
}

/** Where a node ends: a block collection with its last part, whatever comments follow it. */
function endOf(node: unknown): number {
  let last: unknown = node;
  for (;;) {
    if (!(isMap(last) || isSeq(last)) || last.flow || last.items.length === 0) return rangeOf(last)[1];
    const item: unknown = last.items.at(-1);
    const pair = isMap(last) ? (item as Pair) : null;
    last = pair ? (pair.value ?? pair.key) : item;
  }
}

/** What the `yaml` package reads of a text: its tree, and the faults of syntax and of values with their places. */
export function readByYaml(file: SourceFile): {
  readonly tree: Tree | null;
  readonly faults: readonly Pick<Diagnostic, 'code' | 'at'>[];
} {
  const documents = parseAllDocuments(file.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const { place } = lineStarts(file.text);
  const fault = (code: string, start: number, end: number) => ({ code, at: place(file.path, start, end) });
  if ('empty' in documents || !documents[0]?.contents)
    return { tree: null, faults: [fault('empty-file', 0, 0)] };
  const { contents } = documents[0];
  const faults: NodeFault[] = [];
  const value = toRaw(contents, faults);
  return {
    tree: {
      file: file.path,
      value,
      placeOf: (path, of = 'value') => place(file.path, ...offsetsAt(contents, path, of)),
    },
    faults: [
      ...documents.flatMap(d => d.errors).map(e => fault('yaml-syntax', ...e.pos)),
      ...faults.map(f => fault(f.code, f.start, f.end)),
      ...(documents[1] ? [fault('yaml-several-documents', 0, 0)] : []),
    ],
  };
}
