import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { fileStart, type Place } from '../source/place.ts';
import type { Path, Tree } from '../source/tree.ts';

export type EventKey =
  | 'on'
  | 'who'
  | 'act'
  | 'source'
  | 'deposit'
  | 'effective'
  | 'instrument_dated'
  | 'received'
  | 'notified'
  | 'on_event'
  | 'territory'
  | 'inferred';

/** What a finding is about: an event or one of its values, a value of the file by its path, or a range of the text. */
export type Location =
  | { readonly event: LedgerEvent; readonly key?: EventKey }
  | { readonly file: string; readonly path: Path; readonly of?: 'value' | 'key' }
  | { readonly place: Place };

export const fileOf = (location: Location): string =>
  'event' in location ? location.event.at.file : 'path' in location ? location.file : location.place.file;

/** A name of a location that does not depend on its line: `EGY ratification 2024-01-01`, or the path; empty for a range of text. */
export function stableName(location: Location): string {
  if ('event' in location) {
    const { who, act, on } = location.event;
    return [...(who.length > 0 ? [who.join('+')] : []), act, on.written].join(' ');
  }
  return 'path' in location ? location.path.join('.') : '';
}

/** A file in which locations are looked up. */
interface Located {
  tree(): Tree | null;
  readonly treaty: Treaty | null;
}

/** Finds the places of locations in one file. The tree is parsed, and the events numbered, only when a location needs them. */
export function placeFinder({ tree: treeOf, treaty }: Located): (location: Location) => Place {
  let index: ReadonlyMap<Place, number> | null = null;
  return location => {
    if ('place' in location) return location.place;
    if (!('path' in location) && location.key === undefined) return location.event.at;
    const tree = treeOf();
    if ('path' in location)
      return tree ? tree.placeOf(location.path, location.of ?? 'value') : fileStart(location.file);
    if (!tree || location.key === undefined) return location.event.at;
    index ??= numbersOf(treaty?.events ?? []);
    const at = index.get(location.event.at);
    return at === undefined ? location.event.at : tree.placeOf(['events', at, location.key]);
  };
}

function numbersOf(events: readonly LedgerEvent[]): ReadonlyMap<Place, number> {
  const asWritten = [...events].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return new Map(asWritten.map((e, i) => [e.at, i]));
}
