import type { Diagnostic } from '../source/diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { Unresolved } from './references.ts';

const within = (inner: Place, outer: Place): boolean => inner.line >= outer.line && inner.endLine <= outer.endLine;

/** The paths to every scalar of a tree that equals a text. */
function* pathsTo(wrote: string, value: Raw, path: Path): Generator<Path> {
  if (value === wrote) yield path;
  if (typeof value === 'string') return;
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsTo(wrote, inner as Raw, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/**
 * Moves findings that stand at a whole line to the very value they are about. Compiled ledgers keep the place of a line only;
 * the tree is read again when there is something to report.
 */
export function atTheirValues(found: readonly Unresolved[], tree: Tree): readonly Diagnostic[] {
  const places = new Map<string, readonly Place[]>();
  return found.map(({ wrote, ...d }) => {
    const known = places.get(wrote) ?? [...pathsTo(wrote, tree.value, [])].map(path => tree.placeOf(path));
    places.set(wrote, known);
    return { ...d, at: known.find(p => within(p, d.at)) ?? d.at };
  });
}
