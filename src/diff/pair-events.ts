import { daysBetween } from '../calendar/arithmetic.ts';
import { overlap } from '../calendar/compare.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import { effectOf } from '../law/acts.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { actsPerParticipant, canonicalEvent, dayText } from './canonical.ts';

/** An act in two states of a record. */
export interface Correction {
  readonly before: LedgerEvent;
  readonly after: LedgerEvent;
}

/** The differences between the acts of two states of a record. */
export interface Pairing {
  readonly added: readonly LedgerEvent[];
  readonly removed: readonly LedgerEvent[];
  readonly corrected: readonly Correction[];
}

/** One year in days: acts of one kind that are further apart are different acts, unless an id or other details pair them. */
const NEAR = 366;

/** Days between two ranges; 0 where they touch. */
function distance(a: DateRange, b: DateRange): number {
  if (overlap(a, b)) return 0;
  return a.latest < b.earliest ? daysBetween(a.latest, b.earliest) : daysBetween(b.latest, a.earliest);
}

/** What distinguishes two acts of one kind by one participant, apart from their day. */
const details = (e: LedgerEvent): string =>
  [e.by, e.depositary, e.onEvent, e.territory, e.reference, e.under?.toSorted().join()].join('\u0000');

/** Whether the act affects standing. A participant has rarely more than one such act of a kind. */
const shapes = (e: LedgerEvent): boolean => !['none', 'statement'].includes(effectOf(e.act));

const near = (a: LedgerEvent, b: LedgerEvent): boolean => distance(a.on, b.on) <= NEAR;
const sameNote = (a: LedgerEvent, b: LedgerEvent): boolean => a.note !== undefined && a.note === b.note;

/** A rule by which two events of one participant are the same act: equal keys, or a test of both. */
type Way =
  | { readonly key: (e: LedgerEvent) => string | undefined }
  | { readonly fits: (a: LedgerEvent, b: LedgerEvent) => boolean };

/** Acts in which nothing differs; of duplicates, as many as both states have. */
const SAME: Way = { key: canonicalEvent };

/** The safest rules first. Keys come before tests, which compare every event with every other: renaming a source changes every line of a long record. */
const WAYS: readonly Way[] = [
  { key: e => e.id },
  { key: e => `${e.act} ${dayText(e.on)} ${details(e)}` },
  {
    fits: (a, b) =>
      a.act === b.act && details(a) === details(b) && (shapes(a) || near(a, b) || sameNote(a, b)),
  },
  { key: e => `${e.act} ${dayText(e.on)}` },
  { fits: (a, b) => a.act === b.act && shapes(a) },
  { fits: (a, b) => shapes(a) && effectOf(a.act) === effectOf(b.act) && near(a, b) },
];

/**
 * Pairs the acts of two states of a record. An act stays the same if its day, sources or certainty change: acts are paired by id, else by
 * participant and kind, the nearest in time first. A ratification that became an acceptance is the same consent. Each act is paired at
 * most once.
 */
export function pairEvents(before: readonly LedgerEvent[], after: readonly LedgerEvent[]): Pairing {
  const [was, is] = [actsPerParticipant(before), actsPerParticipant(after)];
  const whoOf = (e: LedgerEvent): string => e.who[0] ?? '';
  const now = grouped(is, whoOf);
  const pairs = [...grouped(was, whoOf)].flatMap(([who, own]) => paired(own, now.get(who) ?? []));
  const known = new Map(pairs.map(p => [p.before, p]));
  const taken = new Set(pairs.map(p => p.after));
  return {
    added: is.filter(e => !taken.has(e)),
    removed: was.filter(e => !known.has(e)),
    corrected: was.flatMap(e => {
      const pair = known.get(e);
      return pair && !pair.isSame ? [{ before: e, after: pair.after }] : [];
    }),
  };
}

/** The events with each key; those without a key are left out. */
function grouped(
  events: Iterable<LedgerEvent>,
  key: (e: LedgerEvent) => string | undefined,
): ReadonlyMap<string, readonly LedgerEvent[]> {
  const found = new Map<string, LedgerEvent[]>();
  for (const e of events) {
    const name = key(e);
    if (name === undefined) continue;
    const own = found.get(name);
    if (own) own.push(e);
    else found.set(name, [e]);
  }
  return found;
}

type Pair = readonly [before: LedgerEvent, after: LedgerEvent];

/** The pairs among the acts of one participant, by the safest rule first; `isSame` where nothing differs. */
function paired(before: readonly LedgerEvent[], after: readonly LedgerEvent[]) {
  const found: (Correction & { readonly isSame: boolean })[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  for (const way of [SAME, ...WAYS]) {
    for (const [a, b] of 'key' in way ? byKey(open, way.key) : byFit(open, way.fits)) {
      if (!open.before.has(a) || !open.after.has(b)) continue;
      open.before.delete(a);
      open.after.delete(b);
      found.push({ before: a, after: b, isSame: way === SAME });
    }
  }
  return found;
}

interface Open {
  readonly before: ReadonlySet<LedgerEvent>;
  readonly after: ReadonlySet<LedgerEvent>;
}

/** Events with equal keys, in the order of the ledger. */
function byKey(open: Open, key: (e: LedgerEvent) => string | undefined): readonly Pair[] {
  const waiting = grouped(open.after, key);
  return [...grouped(open.before, key)].flatMap(([name, own]) =>
    own.flatMap((a, i): readonly Pair[] => {
      const b = waiting.get(name)?.[i];
      return b ? [[a, b]] : [];
    }),
  );
}

/** Events that pass a test, the nearest in time first. */
function byFit(open: Open, fits: (a: LedgerEvent, b: LedgerEvent) => boolean): readonly Pair[] {
  const candidates = [...open.before].flatMap(a =>
    [...open.after].filter(b => fits(a, b)).map(b => ({ a, b, apart: distance(a.on, b.on) })),
  );
  return candidates.sort((x, y) => x.apart - y.apart).map(({ a, b }): Pair => [a, b]);
}
