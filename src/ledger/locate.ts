import { type Diagnostic, faultAt, firstFaults } from '../source/diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { Unresolved } from './references.ts';

const within = (inner: Place, outer: Place): boolean =>
  inner.line >= outer.line && inner.endLine <= outer.endLine;

/** Where a text stands: as a value, or as the key of one. */
interface Found {
  readonly path: Path;
  readonly of: 'value' | 'key';
}

/** Where the scalars and keys of a tree stand that equal one of some texts, by text; one walk, however many are looked for. */
function pathsTo(wanted: ReadonlySet<string>, root: Raw): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  const note = (text: string, path: Path, of: Found['of']): void => {
    if (!wanted.has(text)) return;
    const paths = found.get(text);
    if (paths) paths.push({ path, of });
    else found.set(text, [{ path, of }]);
  };
  const walk = (value: Raw, path: Path): void => {
    if (typeof value === 'string') {
      note(value, path, 'value');
      return;
    }
    const listed = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, listed ? Number(key) : key];
      if (!listed) note(key, at, 'key');
      walk(inner as Raw, at);
    }
  };
  walk(root, []);
  return found;
}

/**
 * Moves findings that stand at a whole line to the very value they are about. Compiled ledgers keep the place of a line only;
 * the tree is read again when there is something to report.
 */
export function atTheirValues(found: readonly Unresolved[], tree: Tree): readonly Diagnostic[] {
  const paths = pathsTo(new Set(found.map(d => d.about)), tree.value);
  const places = new Map<string, ReadonlyMap<number, Place>>();
  const placesOf = (wrote: string): ReadonlyMap<number, Place> => {
    const known = places.get(wrote);
    if (known) return known;
    const byLine = new Map<number, Place>();
    for (const { path, of } of paths.get(wrote) ?? []) {
      const place = tree.placeOf(path, of);
      if (!byLine.has(place.line)) byLine.set(place.line, place);
    }
    places.set(wrote, byLine);
    return byLine;
  };
  const placed = found.map(d => {
    const byLine = placesOf(d.about);
    const own = byLine.get(d.at.line);
    if (own) return { ...d, at: own };
    const inside = d.at.endLine > d.at.line ? [...byLine.values()].find(p => within(p, d.at)) : undefined;
    return inside ? { ...d, at: inside } : d;
  });
  return firstFaults(placed);
}

/** Unknown participants of a faulty file: its events cannot all be read, but their participants can be checked. */
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
  return firstFaults(found);
}
