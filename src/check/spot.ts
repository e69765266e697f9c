import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { fileStart, type Place } from '../source/place.ts';
import type { Path, Tree } from '../source/tree.ts';

/** A key of an event as the file has it. */
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
  | 'inferred';

/** What a finding is about: an event or one of its values, a value of the file by its path, or a stretch of the text. */
export type Spot =
  | { readonly event: LedgerEvent; readonly key?: EventKey }
  | { readonly file: string; readonly path: Path; readonly of?: 'value' | 'key' }
  | { readonly place: Place };

/** The file of a spot. */
export const fileOf = (spot: Spot): string =>
  'event' in spot ? spot.event.at.file : 'path' in spot ? spot.file : spot.place.file;

/** What a spot is called wherever its line stands: by whom, what and when for an event, else by its path. */
export function subjectOf(spot: Spot): string {
  if ('event' in spot) {
    const { who, act, on } = spot.event;
    return [...(who.length > 0 ? [who.join('+')] : []), act, on.written].join(' ');
  }
  return 'path' in spot ? spot.path.join('.') : '';
}

/** What spots are located in: a file whose tree is read when the first of them needs it. */
interface Located {
  tree(): Tree | null;
  readonly treaty: Treaty | null;
}

/** Turns spots of one file into places; the events of a file are numbered when the first of them is asked for. */
export function placesIn({ tree: treeOf, treaty }: Located): (spot: Spot) => Place {
  let index: ReadonlyMap<Place, number> | null = null;
  return spot => {
    if ('place' in spot) return spot.place;
    if (!('path' in spot) && spot.key === undefined) return spot.event.at;
    const tree = treeOf();
    if ('path' in spot) return tree ? tree.placeOf(spot.path, spot.of ?? 'value') : fileStart(spot.file);
    if (!tree || spot.key === undefined) return spot.event.at;
    index ??= numbersOf(treaty?.events ?? []);
    const at = index.get(spot.event.at);
    return at === undefined ? spot.event.at : tree.placeOf(['events', at, spot.key]);
  };
}

/** How manieth in its file each event is, by its place. */
function numbersOf(events: readonly LedgerEvent[]): ReadonlyMap<Place, number> {
  const asWritten = [...events].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return new Map(asWritten.map((e, i) => [e.at, i]));
}
