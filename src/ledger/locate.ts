import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { Unresolved } from './references.ts';

const within = (inner: Place, outer: Place): boolean =>
  inner.line >= outer.line && inner.endLine <= outer.endLine;

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

/** Participants of a faulty file that nobody knows: its events cannot all be read, but whose acts they are can be checked. */
export function unknownInTree(tree: Tree, knows: (id: string) => boolean): readonly Diagnostic[] {
  const whole = tree.value;
  const events =
    typeof whole === 'string' || Array.isArray(whole)
      ? []
      : (whole as { readonly [key: string]: Raw })['events'];
  if (!Array.isArray(events)) return [];
  const found: Diagnostic[] = [];
  (events as readonly Raw[]).forEach((event, i) => {
    const who =
      typeof event === 'object' && !Array.isArray(event)
        ? (event as { readonly [key: string]: Raw })['who']
        : undefined;
    const ids = typeof who === 'string' ? [who] : Array.isArray(who) ? who : [];
    ids.forEach((id, j) => {
      if (typeof id !== 'string' || !/^[A-Z][A-Z0-9-]{1,15}$/.test(id) || knows(id)) return;
      const words = {
        what: `unknown participant "${id}"`,
        why: 'the ledger knows no participant of that id',
        fix: 'declare it in participants.yaml',
      };
      found.push(
        faultAt(
          tree.placeOf(['events', i, 'who', ...(Array.isArray(who) ? [j] : [])]),
          'unknown-participant',
          words,
        ),
      );
    });
  });
  return found;
}
