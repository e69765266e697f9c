import type { TextEdit } from '../source/text-edit.ts';
import type { Finding } from './finding.ts';

interface Owned {
  readonly edit: TextEdit;
  /** Index of the finding that it belongs to. */
  readonly owner: number;
}

/**
 * The edits that fix findings of one file. A finding is fixed with all its edits or not at all: if edits of several findings overlap,
 * only the first finding is fixed now. The others are found again when the file is read again.
 */
export function fixesFor(found: readonly Finding[]): readonly TextEdit[] {
  const all: readonly Owned[] = found.flatMap(({ fix = [] }, owner) => fix.map(edit => ({ edit, owner })));
  const late = new Set<number>();
  for (const together of clusters(all)) {
    const first = Math.min(...together.map(o => o.owner));
    for (const { owner } of together) if (owner !== first) late.add(owner);
  }
  return all.filter(({ owner }) => !late.has(owner)).map(({ edit }) => edit);
}

/** Groups of edits that overlap, directly or through other edits. Several insertions at one place do not overlap. */
function clusters(all: readonly Owned[]): readonly (readonly Owned[])[] {
  const found: Owned[][] = [];
  let [end, at, removes] = [-1, -1, false];
  for (const o of [...all].sort((a, b) => a.edit.at - b.edit.at)) {
    const { edit } = o;
    const same = edit.at === at && (removes || edit.remove > 0);
    const cluster = edit.at < end || same ? found.at(-1) : undefined;
    if (cluster) cluster.push(o);
    else found.push([o]);
    removes = (edit.at === at && removes) || edit.remove > 0;
    [at, end] = [edit.at, Math.max(end, edit.at + edit.remove)];
  }
  return found;
}
