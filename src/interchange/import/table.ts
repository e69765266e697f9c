import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Place } from '../../source/place.ts';

/** A cell as published, including footnote marks, and its place. */
export interface TableCell {
  readonly text: string;
  readonly at: Place;
}

/** One row: a participant and its dates. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly at: Place;
}

/** A table of participants as published, not yet interpreted. */
export interface OfficialTable {
  readonly header: readonly TableCell[];
  readonly rows: readonly TableRow[];
  /** The rows before the header, such as the name of the treaty. */
  readonly preamble?: readonly TableRow[];
}

/** A total that the page states besides its tables. */
export interface StatedTotal {
  readonly total: number;
  readonly at: Place;
}

export interface PublishedPage {
  readonly tables: readonly OfficialTable[];
  readonly stated: { readonly signatories: StatedTotal | null; readonly parties: StatedTotal | null };
  /** The title of the treaty in the header of the page; null where there is none. */
  readonly title: string | null;
}

/** More columns than any table of participants has. */
export const MOST_COLUMNS = 100;

export interface TableAct {
  readonly who: string;
  readonly name: string;
  readonly act: Act;
  /** The table does not tell the kind of consent; `act` is chosen among those that the clause admits. */
  readonly chosen?: true;
  /** The name in the legend, if it says more than the act; of a reservation, declaration or objection its text. */
  readonly note: string | null;
  /** The articles that a reservation, declaration or objection concerns. */
  readonly under?: readonly string[];
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly at: Place;
}

/** A day of entry into force for a participant in a table. */
export interface TableForce {
  readonly who: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly at: Place;
}

/** A day on which a participant left, in a table: the day on which its denunciation took effect. */
export interface TableLeaving {
  readonly who: string;
  readonly name: string;
  readonly on: DateRange;
  readonly at: Place;
}

/** The days between which the acts of a table must lie. */
export interface AllowedDays {
  /** The day of the adoption; no act can be earlier. */
  readonly adopted: PlainDate | null;
  readonly today: PlainDate;
}
