import type { Registry } from '../registry/registry.ts';
import { type Diagnostic, firstFaults } from '../source/diagnostic.ts';
import type { Place } from '../source/place.ts';
import { isMapping, itemsOf } from '../source/sound-fields.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import { type Unresolved, unresolvedParticipant } from './references.ts';

const within = (inner: Place, outer: Place): boolean =>
  inner.line >= outer.line && inner.endLine <= outer.endLine;

/** A text of a tree, and whether it is a value or the key of one. */
interface TreeText {
  readonly text: string;
  readonly path: Path;
  readonly of: 'value' | 'key';
}

/** Every text value and key of a tree, in the order of the file. */
export function* textsIn(value: Raw, path: Path = []): Generator<TreeText> {
  if (typeof value === 'string') {
    yield { text: value, path, of: 'value' };
    return;
  }
  const listed = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, listed ? Number(key) : key];
    if (!listed) yield { text: key, path: at, of: 'key' };
    yield* textsIn(inner as Raw, at);
  }
}

function textsByName(wanted: ReadonlySet<string>, root: Raw): ReadonlyMap<string, readonly TreeText[]> {
  const found = new Map<string, TreeText[]>([...wanted].map(text => [text, []]));
  for (const one of textsIn(root)) found.get(one.text)?.push(one);
  return found;
}

/** Moves findings from a whole line to the value they are about. Compiled ledgers know lines only, so the tree is read again. */
export function atTheirValues(found: readonly Unresolved[], tree: Tree): readonly Diagnostic[] {
  const paths = textsByName(new Set(found.map(d => d.about)), tree.value);
  const places = new Map<string, ReadonlyMap<number, Place>>();
  const placesOf = ({ about: wrote, key }: Unresolved): ReadonlyMap<number, Place> => {
    const name = key === undefined ? wrote : `${key}: ${wrote}`;
    const known = places.get(name);
    if (known) return known;
    const byLine = new Map<number, Place>();
    for (const { path, of } of paths.get(wrote) ?? []) {
      if (key !== undefined && path.at(-1) !== key) continue;
      const place = tree.placeOf(path, of);
      if (!byLine.has(place.line)) byLine.set(place.line, place);
    }
    places.set(name, byLine);
    return byLine;
  };
  return firstFaults(found, d => {
    const byLine = placesOf(d);
    const own = byLine.get(d.at.line);
    if (own) return { ...d, at: own };
    const inside = d.at.endLine > d.at.line ? [...byLine.values()].find(p => within(p, d.at)) : undefined;
    return inside ? { ...d, at: inside } : d;
  });
}

/** Unknown participants of a file that is not read as a treaty: its events may be faulty, but their participants can be checked. */
export function unknownInTree(tree: Tree, registry: Registry, suggests: boolean): readonly Unresolved[] {
  const found: Unresolved[] = [];
  for (const [i, event] of itemsOf(isMapping(tree.value) ? tree.value['events'] : undefined).entries()) {
    const who = isMapping(event) ? event['who'] : undefined;
    const isList = Array.isArray(who);
    for (const [j, id] of (isList ? itemsOf(who) : [who]).entries()) {
      if (typeof id !== 'string' || !/^[A-Z][A-Z0-9-]{1,15}$/.test(id) || registry.participants.has(id))
        continue;
      const at = tree.placeOf(['events', i, 'who', ...(isList ? [j] : [])]);
      found.push(unresolvedParticipant(id, registry, at, suggests ? found.length : Number.POSITIVE_INFINITY));
    }
  }
  return found;
}
