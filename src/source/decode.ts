import type { z } from '../zod.ts';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { flattenIssues, type Issue } from './shape-issues.ts';
import { shapeWords } from './shape-wording.ts';
import type { Tree } from './tree.ts';

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
