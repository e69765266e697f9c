import { type Act, type Effect, effectOf } from '../../law/acts.ts';
import type { Place } from '../../source/place.ts';
import type { LegendItem } from './legend.ts';
import type { LegendMeaning } from './meaning.ts';

/** What a column of a table contains, by its title and its cells. */
export type Column =
  /** Names of participants; `codes` where these are codes of countries. */
  | { readonly kind: 'participant'; readonly codes: boolean }
  | {
      readonly kind: 'also-participant' | 'act-kind' | 'in-force-for' | 'leaves-on' | 'territory' | 'treaty';
    }
  /** How sure a row is; `inverted` where "yes" means that its act no longer stands. */
  | { readonly kind: 'certainty'; readonly inverted: boolean }
  | ActColumn
  /** Texts of reservations, declarations or objections that each row's participant made when it consented or signed. */
  | { readonly kind: 'statements'; readonly act: Act }
  /** Beside rows of reservations, declarations or objections: the articles they concern, and their texts. */
  | { readonly kind: 'under' | 'text' }
  | { readonly kind: 'unread' };

/** A column with the days of acts, of one kind or of several kinds that marks distinguish. */
export interface ActColumn {
  readonly kind: 'acts';
  /** `any` where another column tells the kind of each act; `other` for acts that are neither signature nor consent. */
  readonly effect: 'signature' | 'consent' | 'other' | 'any';
  readonly title: string;
  readonly at: Place;
  /** What a date without a mark can mean. Empty if dates need a mark. */
  readonly unmarked: readonly KnownItem[];
  readonly marked: ReadonlyMap<string, KnownItem>;
}

/** A legend item whose meaning is known. */
export type KnownItem = LegendItem & { readonly act: LegendMeaning };

/** The effect of a legend item on standing; `none` if the format does not record it. */
export const effectOfItem = (m: LegendMeaning): Effect =>
  m === 'untold' ? 'consent' : m === 'unrecorded' || m === 'confirmed' ? 'none' : effectOf(m);
