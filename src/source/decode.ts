import type { z } from 'zod';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { flattenIssues, type Issue } from './shape-issues.ts';
import { shapeWords } from './shape-wording.ts';
import type { Tree } from './tree.ts';

/** A value of a shape, or null with the faults at their places. */
export interface Decoded<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The legal keys, legal values and the like ride on the message, since finished issues no longer know their shape. */
function withLegalKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const shape = (issue.inst as { readonly _zod?: { readonly def?: { readonly shape?: object } } } | undefined)
    ?._zod?.def?.shape;
  return shape ? JSON.stringify(Object.keys(shape)) : undefined;
}

/** Looking for what was meant costs time: the first so many issues get a suggestion. */
const MOST_SUGGESTIONS = 200;

/** Checks a tree against a shape. Every issue becomes a diagnostic at the line that causes it. */
export function decode<S extends z.ZodType>(tree: Tree, shape: S): Decoded<z.infer<S>> {
  const read = shape.safeParse(tree.value, { error: withLegalKeys });
  if (read.success) return { value: read.data, diagnostics: [] };
  const issues: readonly Issue[] = flattenIssues(read.error.issues, tree.value);
  const diagnostics = issues.map((i, n) => {
    const at = tree.placeOf(i.path, i.key ? 'key' : 'value');
    return {
      ...faultAt(at, i.code, shapeWords(n < MOST_SUGGESTIONS ? i : { ...i, legal: [] })),
      about: i.wrote,
    };
  });
  return { value: null, diagnostics };
}
