import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
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
export interface PublishedPage {
  readonly tables: readonly OfficialTable[];
  readonly stated: { readonly signatories: StatedTotal | null; readonly parties: StatedTotal | null };
}

/** Every act that a treaty knows, each in a column of its own, several times over. */
export const MOST_COLUMNS = 100;

/** An act that a table records: whose, which, when, and the cell that says so. */
export interface TableAct {
  readonly who: string;
  /** The participant as the table names it. */
  readonly name: string;
  readonly act: Act;
  /** What the legend calls it, where the act says less. */
  readonly note: string | null;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly at: Place;
}

/** A day of entry into force for a participant, as a table gives it. */
export interface TableForce {
  readonly who: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly at: Place;
}

/** What bounds the acts of a table. */
export interface AllowedDays {
  /** The day the treaty was adopted: nothing is done about it before. */
  readonly adopted: PlainDate | null;
  readonly today: PlainDate;
}
