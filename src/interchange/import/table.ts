import type { Place } from '../../source/place.ts';

/** A cell as its file has it, footnote marks and all, and where it stands. */
export interface TableCell {
  readonly text: string;
  readonly at: Place;
}

/** One row: whoever acted, and when. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly at: Place;
}

/** A table of participants as it is published: nothing of it understood yet. */
export interface OfficialTable {
  readonly header: readonly TableCell[];
  readonly rows: readonly TableRow[];
}

/** A total that the page states beside its tables, and where. */
export interface StatedTotal {
  readonly total: number;
  readonly at: Place;
}

/** What a page publishes: its tables, and the totals it states. */
export interface Published {
  readonly tables: readonly OfficialTable[];
  readonly stated: { readonly signatories: StatedTotal | null; readonly parties: StatedTotal | null };
}

/** Every act that a treaty knows, each in a column of its own, several times over. */
export const MOST_COLUMNS = 100;
