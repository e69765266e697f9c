import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Tenure } from '../calendar/interval.ts';

/** A language of the United Nations. */
export type Language = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

/** The languages of the United Nations, alphabetically. */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const satisfies readonly Language[];

/** A name or a text in the languages recorded; English is always there. */
export type Names = { readonly en: string } & { readonly [L in Language]?: string | undefined };

/** A name that a participant bore for a time, and who says so. */
export interface EarlierName {
  readonly names: Names;
  readonly during: Tenure;
  readonly source: string;
}

/** A State, organisation or territory in the table of a treaty. A former State keeps its own id. */
export interface Participant {
  readonly id: string;
  readonly kind: 'state' | 'organisation' | 'territory';
  readonly names: Names;
  readonly aliases: readonly string[];
  /** First day it existed; absent where it precedes the record. */
  readonly from?: DateRange;
  /** Last day it existed; absent where it exists. */
  readonly until?: DateRange;
  /** Last day on which depositaries still listed what it had done, and counted it, where that is later than its end. */
  readonly listedUntil?: DateRange;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** The successor that continues this one as the same person, with its acts. */
  readonly continuedBy?: string;
  /** Names it bore for a time that belonged to another before or after; tables of the time mean it by them. */
  readonly formerNames?: readonly { readonly name: string; readonly during: Tenure }[] | undefined;
  /** What it was called before, as the same participant: the Democratic Republic of the Congo as Zaire. */
  readonly earlierNames?: readonly EarlierName[] | undefined;
  /** The group that holds the members of an organisation. */
  readonly members?: string;
}

/** A membership that clauses and questions refer to. */
export interface Group {
  readonly id: string;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly note?: Names | undefined;
  readonly members: ReadonlyMap<string, readonly Tenure[]>;
}

/** The name or text in a language, else in English: `nameIn({ en: 'Egypt', fr: 'Égypte' }, 'ru')` is `Egypt`. */
export const nameIn = (names: Names, language: Language): string => names[language] ?? names.en;

/** The names as a plain record. */
export const namesByLanguage = (names: Names): Names =>
  Object.fromEntries(LANGUAGES.flatMap(l => (names[l] === undefined ? [] : [[l, names[l]]]))) as Names;

/** Every name there is, in the order of the languages. */
export const everyName = (names: Names): readonly string[] =>
  LANGUAGES.map(l => names[l]).filter(name => name !== undefined);
