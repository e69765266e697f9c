import type { Place } from './place.ts';

/** What YAML's failsafe schema gives: every scalar is text, as written. Objects have no prototype. */
export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };

/** Keys and indexes that lead from the root to a value. */
export type Path = readonly (string | number)[];

/** A read document: its value, and where each part of it stands. */
export interface Tree {
  readonly file: string;
  readonly value: Raw;
  /** The place of a value (or its key); if it does not exist, that of the nearest part above it. */
  placeOf(path: Path, of?: 'value' | 'key'): Place;
}
