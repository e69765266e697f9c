import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Act } from '../law/acts.ts';
import type { Place } from '../source/place.ts';

/** How well an act is known: confirmed by a competent source, reported by other sources, or inferred. */
export type Certainty = 'confirmed' | 'reported' | 'inferred';

/** One line of the record: an act, its participants, its day and its sources. */
export interface LedgerEvent {
  readonly act: Act;
  /** Participants' ids; empty for what a body that is no participant did. */
  readonly who: readonly string[];
  /** For an act of consent, the day of deposit. */
  readonly on: DateRange;
  /** Ids of sources declared in the same file; never empty in a sound ledger. */
  readonly sources: readonly string[];
  readonly certainty: Certainty;
  readonly id?: string;
  /** `unknown`: the ratification is only said; `stated`: a government source says that it was deposited. */
  readonly deposit?: 'stated' | 'unknown';
  /** Where there are several depositaries: the one it was deposited with. */
  readonly depositary?: string;
  readonly instrumentDated?: DateRange;
  readonly received?: DateRange;
  readonly notified?: DateRange;
  /** When it takes effect, where that is not what the clauses give; `because` says why. */
  readonly effective?: DateRange;
  readonly because?: string;
  readonly place?: string;
  readonly signedBy?: string;
  readonly by?: string;
  readonly reference?: string;
  readonly notification?: string;
  readonly under?: readonly string[];
  readonly onEvent?: string;
  readonly territory?: string;
  /** The last day in force that an extension gives. */
  readonly until?: DateRange;
  /** The treaty that replaces this one. */
  readonly byTreaty?: string;
  /** Who does not accept that the act has effect, and why: whether it has is undetermined. */
  readonly disputed?: { readonly by: readonly string[]; readonly note?: string };
  readonly note?: string;
  readonly at: Place;
}
