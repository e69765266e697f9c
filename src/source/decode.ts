import type { z } from '../zod.ts';
import { type Diagnostic, faultAt, UNWORDED } from './diagnostic.ts';
import { flattenIssues } from './shape-issues.ts';
import { shapeWords } from './shape-wording.ts';
import { entriesOf, isMapping, itemsOf } from './sound-fields.ts';
import type { Path, Tree } from './tree.ts';

/** A value of a shape, or null with the faults at their places. */
export interface Decoded<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finished issues no longer know their shape: one of an unknown key takes the shape's keys along. Zod's own sentence is not used. */
function withLegalKeys(issue: z.core.$ZodRawIssue): undefined {
  const inst = issue.inst as { readonly _zod?: { readonly def?: { readonly shape?: object } } } | undefined;
  if (issue.code === 'unrecognized_keys') Object.assign(issue, { keysOf: inst?._zod?.def?.shape ?? {} });
}

/** Looking for what was meant costs time: the first so many issues get a suggestion. */
const MOST_SUGGESTIONS = 200;

/** A longer list is checked item by item: zod gathers all issues of a list, and 120,000 of them overflow its stack. */
const LONG_LIST = 1000;

/** After so many faulty items of a list, what is wrong with further ones is only counted. */
const MOST_FAULTY = 1000;

interface ListShape {
  readonly _zod: {
    readonly def: { readonly innerType?: ListShape; readonly element?: z.ZodType; readonly checks?: unknown };
  };
}

/** The shape of the items of a list that may have any length; null of anything else. */
function itemShapeOf(shape: z.ZodType, key: string): z.ZodType | null {
  const shapes = (shape as { readonly shape?: Readonly<Record<string, ListShape>> }).shape;
  const own = shapes && Object.hasOwn(shapes, key) ? shapes[key] : undefined;
  const { element = null, checks } = (own?._zod.def.innerType ?? own)?._zod.def ?? {};
  return checks ? null : element;
}

/** Checks a tree against a shape. Every issue becomes a diagnostic at the line that causes it. */
export function decode<S extends z.ZodType>(tree: Tree, shape: S): Decoded<z.infer<S>> {
  const whole = { ...(isMapping(tree.value) ? tree.value : {}) };
  const lists: Record<string, unknown[]> = {};
  const issues: z.core.$ZodIssue[] = [];
  const further: Path[] = [];
  for (const [key, list] of entriesOf(tree.value)) {
    const item = Array.isArray(list) && list.length > LONG_LIST ? itemShapeOf(shape, key) : null;
    if (!item) continue;
    whole[key] = [];
    const read: unknown[] = [];
    let faulty = 0;
    itemsOf(list).forEach((value, i) => {
      const { success, data, error } = item.safeParse(value, { error: withLegalKeys });
      if (success) read.push(data);
      else if (faulty++ < MOST_FAULTY)
        for (const issue of error.issues) issues.push({ ...issue, path: [key, i, ...issue.path] });
      else further.push([key, i]);
    });
    lists[key] = read;
  }
  const read = shape.safeParse(isMapping(tree.value) ? whole : tree.value, { error: withLegalKeys });
  if (read.success && issues.length === 0)
    return {
      value:
        Object.keys(lists).length > 0 ? ({ ...(read.data as object), ...lists } as z.infer<S>) : read.data,
      diagnostics: [],
    };
  const diagnostics = flattenIssues([...(read.error?.issues ?? []), ...issues], tree.value).map(
    (i, n): Diagnostic => ({
      code: i.code,
      severity: 'error',
      at: tree.placeOf(i.path, i.key ? 'key' : 'value'),
      about: i.wrote,
      // The words are made when they are read: of very many faults only the first are listed.
      get words() {
        return shapeWords(n < MOST_SUGGESTIONS ? i : { ...i, legal: [] });
      },
    }),
  );
  const others = further.map(path => faultAt(tree.placeOf(path), UNWORDED, { what: 'this is faulty' }));
  return { value: null, diagnostics: [...diagnostics, ...others] };
}
