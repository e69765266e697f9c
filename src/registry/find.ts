import { fold, nearest } from '../source/nearest.ts';
import { everyName, type Group, type Names, type Participant } from './participant.ts';
import type { Registry } from './registry.ts';

/** What a name leads to: one, several it might be, or none with what was perhaps meant. */
export type NameMatch<T> =
  | {
      readonly kind: 'one';
      readonly value: T;
      /** The former one that was named, and that `value` continues. */
      readonly continues?: T;
    }
  | { readonly kind: 'several'; readonly candidates: readonly T[] }
  | { readonly kind: 'none'; readonly near: readonly string[] };

interface Named {
  readonly id: string;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly earlierNames?: Participant['earlierNames'];
}

const wordings = (n: Named): readonly string[] => [
  n.id,
  ...[n.names, ...(n.earlierNames ?? []).map(e => e.names)].flatMap(everyName),
  ...n.aliases,
];

/**
 * Finds by id, by name in any language, or by alias; case, diacritics and punctuation aside. A whole name wins; words that
 * stand in several names list them ("Samoa" is Samoa, "Islands" may be many).
 */
function find<T extends Named>(wrote: string, entries: ReadonlyMap<string, T>): NameMatch<T> {
  const exact = entries.get(wrote);
  if (exact) return { kind: 'one', value: exact };
  const wanted = fold(wrote);
  if (wanted === '') return { kind: 'none', near: [] };
  const { byName, byWord } = indexOf(entries);
  const whole = byName.get(wanted) ?? [];
  const [word = ''] = wanted.split(' ');
  const partly = [...(byWord.get(word) ?? [])].filter(
    e => !whole.includes(e) && wordings(e).some(n => ` ${fold(n)} `.includes(` ${wanted} `)),
  );
  const [only] = whole;
  if (only && whole.length === 1) return { kind: 'one', value: only };
  const candidates = [...whole, ...partly];
  const [single] = candidates;
  if (single && candidates.length === 1) return { kind: 'one', value: single };
  if (candidates.length > 0) return { kind: 'several', candidates };
  return {
    kind: 'none',
    get near() {
      return nearOnes(wrote, entries);
    },
  };
}

/** Entries by what they are called, in the order of the registry. */
interface Index<T> {
  /** By a whole name, folded. */
  readonly byName: ReadonlyMap<string, readonly T[]>;
  /** By each word of their names, folded. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<T>>;
  /** The last that bears a name as it is written. */
  readonly owner: ReadonlyMap<string, T>;
}

const indexes = new WeakMap<ReadonlyMap<string, Named>, Index<Named>>();

/** Made once: a ledger may ask for thousands of names. */
function indexOf<T extends Named>(entries: ReadonlyMap<string, T>): Index<T> {
  const known = indexes.get(entries);
  if (known) return known as Index<T>;
  const byName = new Map<string, T[]>();
  const byWord = new Map<string, Set<T>>();
  const owner = new Map<string, T>();
  for (const entry of entries.values()) {
    for (const name of wordings(entry)) {
      owner.set(name, entry);
      const folded = fold(name);
      const bearers = byName.get(folded) ?? [];
      if (!bearers.includes(entry)) byName.set(folded, [...bearers, entry]);
      for (const word of folded.split(' ')) byWord.set(word, (byWord.get(word) ?? new Set()).add(entry));
    }
  }
  const index = { byName, byWord, owner };
  indexes.set(entries, index);
  return index;
}

/** Whom a near miss may have meant, each once and by its English name, however near its names in other languages are. */
export function nearOnes(wrote: string, entries: ReadonlyMap<string, Named>): readonly string[] {
  const { owner } = indexOf(entries);
  const names = nearest(wrote, owner.keys(), 12).map(name => owner.get(name)?.names.en ?? name);
  return [...new Set(names)].slice(0, 3);
}

/**
 * A participant by what a user calls it. Words that usage gives to several ("Congo", "Korea", "Guinea") list them, although one
 * of them may bear the word as its whole name; the registry says which words these are. A participant that another continues is
 * found as that other one: `SUN` and "Soviet Union" as the Russian Federation, which holds its acts.
 */
export function findParticipant(registry: Registry, wrote: string): NameMatch<Participant> {
  const exact = registry.participants.get(wrote);
  if (exact) return asContinued(registry, exact);
  const shared = registry.ambiguous.get(fold(wrote));
  const candidates = shared?.map(id => registry.participants.get(id)).filter(p => p !== undefined) ?? [];
  if (candidates.length > 1) return { kind: 'several', candidates };
  const found = find(wrote, registry.participants);
  return found.kind === 'one' ? asContinued(registry, found.value) : found;
}

function asContinued(registry: Registry, named: Participant): NameMatch<Participant> {
  const value = continuing(registry, named);
  return value === named ? { kind: 'one', value } : { kind: 'one', value, continues: named };
}

/** The participant that continues another as the same person (the Russian Federation for the USSR), or the participant itself. */
export function continuing(registry: Registry, p: Participant): Participant {
  const next = p.continuedBy === undefined ? undefined : registry.participants.get(p.continuedBy);
  return next ?? p;
}

/** A group by what a user calls it. */
export const findGroup = (registry: Registry, wrote: string): NameMatch<Group> =>
  find(wrote, registry.groups);
