import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Act } from '../law/acts.ts';
import type { Place } from '../source/place.ts';

/** How a stated number is meant. */
export type Exactness = 'exactly' | 'at-least' | 'more-than' | 'about';

/** Totals that statements are made about. `states_signed` leaves organisations out. */
export type ClaimedCount = 'signatories' | 'states_signed' | 'consents' | 'parties';

/** One statement about a treaty, in the form a rule can judge. */
export type Statement =
  | { readonly kind: 'count'; readonly of: ClaimedCount; readonly number: number; readonly as: Exactness }
  | { readonly kind: 'signed' | 'consented' | 'not_signed'; readonly who: readonly string[] }
  | { readonly kind: 'first_to'; readonly act: Act; readonly who: string }
  | { readonly kind: 'in_force'; readonly by: DateRange }
  | { readonly kind: 'required'; readonly number: number; readonly of: RequiredOf }
  | { readonly kind: 'delay_days'; readonly days: number }
  | { readonly kind: 'adopted'; readonly on: DateRange }
  | { readonly kind: 'resolution'; readonly reference: string }
  | { readonly kind: 'on'; readonly on: DateRange; readonly event: string }
  | { readonly kind: 'text'; readonly text: string; readonly contradictedBy?: CounterFact };

/** What a statement says the threshold counts. */
export type RequiredOf =
  | 'instruments'
  | 'states'
  | 'member-states'
  | 'ratifications'
  | 'signatures'
  | 'parties';

/** A cited fact against a statement that no rule of the ledger can judge. */
export interface CounterFact {
  readonly what: string;
  readonly on: DateRange;
  readonly reference?: string;
  readonly source: string;
}

/** A public statement about a treaty, recorded to be judged. */
export interface Claim {
  readonly id: string;
  readonly saidOn: DateRange;
  readonly sources: readonly string[];
  /** The day the statement is about; when it was said, unless stated. */
  readonly about: DateRange;
  readonly note?: string;
  readonly statement: Statement;
  readonly at: Place;
}
