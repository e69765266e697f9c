import type { z } from '../zod.ts';
import type { Path, Raw } from './tree.ts';

/** One way in which a value is not of its shape, with all that its sentence needs. */
export interface Issue {
  readonly code:
    | 'unknown-key'
    | 'missing-key'
    | 'unknown-value'
    | 'wrong-kind'
    | 'impossible-date'
    | 'unknown-kind'
    | 'two-kinds';
  readonly path: Path;
  /** True where the key rather than the value is at fault. */
  readonly key: boolean;
  readonly wrote: string;
  readonly legal: readonly string[];
  /** What it should be: `a-count`, or a date's fault. */
  readonly expected: string;
  readonly hint?: string;
}

type ZodIssue = z.core.$ZodIssue;
type Join = (path: readonly PropertyKey[]) => Path;

/** Zod's issues as a flat list, unions resolved to the branch that was meant. */
export function flattenIssues(issues: readonly ZodIssue[], root: Raw): readonly Issue[] {
  const found = issues.flatMap(i => flatten(i, [], root));
  const merged = found.filter(i => i.wrote === '<<' && i.path.at(-1) === '<<').map(i => i.path.slice(0, -1));
  if (merged.length === 0) return found;
  // What a merge key would have given seems to be missing.
  const isMerged = ({ path }: Issue): boolean => merged.some(m => isWithin(path, m));
  return found.filter(i => i.wrote === '<<' || !isMerged(i));
}

const isWithin = (path: Path, above: Path): boolean => above.every((step, i) => path[i] === step);

function flatten(issue: ZodIssue, above: Path, root: Raw): readonly Issue[] {
  const join: Join = path => [...above, ...path.map(k => (typeof k === 'number' ? k : String(k)))];
  const path = join(issue.path);
  const wrote = valueAt(root, path);
  const base = { path, key: false, wrote: describe(wrote), legal: [] as readonly string[], expected: '' };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const legal = Object.keys((issue as { readonly keysOf?: object }).keysOf ?? {});
      return issue.keys.map(k => ({
        ...base,
        code: 'unknown-key',
        path: [...path, k],
        key: true,
        wrote: k,
        legal,
      }));
    }
    case 'invalid_value':
      return [
        missing(path, wrote, base) ?? { ...base, code: 'unknown-value', legal: issue.values.map(String) },
      ];
    case 'invalid_type':
      return [missing(path, wrote, base) ?? { ...base, code: 'wrong-kind', expected: issue.expected }];
    case 'custom':
      return [
        issue.message === 'date'
          ? dateIssue(issue.params ?? {}, base)
          : { ...base, code: 'wrong-kind', expected: issue.message },
      ];
    case 'invalid_key':
      return [
        {
          ...base,
          code: 'wrong-kind',
          key: true,
          wrote: String(path.at(-1)),
          expected: issue.issues[0]?.message ?? 'a-key',
        },
      ];
    case 'invalid_union':
      return union(issue, path, wrote, root);
    case 'too_small':
      return [
        { ...base, code: 'wrong-kind', expected: Array.isArray(wrote) ? 'a-list-with-items' : 'not-empty' },
      ];
    default:
      return [{ ...base, code: 'wrong-kind', expected: issue.message }];
  }
}

function missing(path: Path, wrote: Raw | undefined, base: Omit<Issue, 'code'>): Issue | null {
  return wrote === undefined ? { ...base, code: 'missing-key', wrote: String(path.at(-1)) } : null;
}

function dateIssue(params: Record<string, unknown>, base: Omit<Issue, 'code'>): Issue {
  const hint = typeof params['hint'] === 'string' ? { hint: params['hint'] } : {};
  return { ...base, code: 'impossible-date', expected: String(params['fault'] ?? 'not-a-date'), ...hint };
}

/**
 * Of a union, the branch whose required keys are all there is the one that was meant: its issues are reported. Where no
 * branch has its keys, the kind itself is unknown, and the kinds that exist are named.
 */
function union(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  path: Path,
  wrote: Raw | undefined,
  root: Raw,
): readonly Issue[] {
  const branches = issue.errors.map(errors => errors.flatMap(e => flatten(e, path, root)));
  const lacks = (branch: readonly Issue[]) =>
    branch.filter(i => i.code === 'missing-key' && i.path.length === path.length + 1);
  const isText = typeof wrote === 'string';
  const isSelf = (i: Issue) =>
    i.path.length === path.length && (i.code === 'wrong-kind' || (i.code === 'unknown-value' && !isText));
  const meant = branches.filter(b => b.length > 0 && lacks(b).length === 0 && !b.some(isSelf));
  // An empty list is neither of the lists that are admitted.
  const empty = branches
    .flat()
    .find(i => i.path.length === path.length && i.expected === 'a-list-with-items');
  if (empty) return [empty];
  const [best] = [...meant].sort((a, b) => a.length - b.length);
  if (best) return [twoKinds(best, meant) ?? best].flat();
  const legal = [...new Set(branches.flatMap(lacks).map(i => i.wrote))];
  const self = { path, key: false, wrote: describe(wrote), legal, expected: '' };
  if (wrote !== null && typeof wrote === 'object' && !Array.isArray(wrote) && legal.length > 0) {
    const [only, other] = branches.filter(b => !b.some(isSelf));
    // One branch alone takes a mapping: no kind is to be chosen.
    if (only && !other) return only;
    const unknown = branches.flat().find(i => i.code === 'unknown-key' && !legal.includes(i.wrote));
    return [unknown ? { ...unknown, code: 'unknown-kind', legal } : { ...self, code: 'unknown-kind' }];
  }
  const words = branches
    .flat()
    .filter(i => i.path.length === path.length && i.code === 'unknown-value')
    .flatMap(i => i.legal);
  if (typeof wrote === 'string' && words.length > 0)
    return [{ ...self, code: 'unknown-value', legal: [...new Set([...words, ...legal])] }];
  return branches.find(b => b.length > 0 && !b.some(isSelf)) ?? branches[0] ?? [];
}

/** Two keys that belong to different branches: each branch that has its keys calls the other's key unknown. */
function twoKinds(best: readonly Issue[], meant: readonly (readonly Issue[])[]): Issue | null {
  const strange = (branch: readonly Issue[]) => branch.find(i => i.code === 'unknown-key');
  const [mine, rest] = [strange(best), meant.filter(b => b !== best)];
  const rival =
    mine && rest.map(strange).find(i => i && i.path.length === mine.path.length && i.wrote !== mine.wrote);
  if (!mine || !rival) return null;
  return { ...mine, code: 'two-kinds', legal: [rival.wrote, mine.wrote] };
}

/** The value at a path; undefined if there is none. */
function valueAt(root: Raw, path: Path): Raw | undefined {
  let value: Raw | undefined = root;
  for (const step of path) {
    if (value === undefined || typeof value === 'string') return undefined;
    value = Object.hasOwn(value, step) ? (value as { readonly [key: string]: Raw })[String(step)] : undefined;
  }
  return value;
}

function describe(value: Raw | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
