import type { LedgerEvent } from '../ledger/events.ts';
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

/** Turns spots of one file into places; the events of a file are numbered when the first of them is asked for. */
export function placesIn(treeOf: () => Tree | null): (spot: Spot) => Place {
  let index: ReadonlyMap<string, number> | null = null;
  return spot => {
    if ('place' in spot) return spot.place;
    if (!('path' in spot) && spot.key === undefined) return spot.event.at;
    const tree = treeOf();
    if ('path' in spot) return tree ? tree.placeOf(spot.path, spot.of ?? 'value') : fileStart(spot.file);
    if (!tree || spot.key === undefined) return spot.event.at;
    index ??= eventIndex(tree);
    const at = index.get(key(spot.event.at));
    return at === undefined ? spot.event.at : tree.placeOf(['events', at, spot.key]);
  };
}

const key = (p: Place): string => `${p.line}:${p.column}`;

function eventIndex(tree: Tree): ReadonlyMap<string, number> {
  const whole = tree.value as { readonly events?: unknown };
  const events = Array.isArray(whole.events) ? whole.events : [];
  return new Map(events.map((_event, i) => [key(tree.placeOf(['events', i])), i]));
}
