import { daysBetween } from '../calendar/arithmetic.ts';
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

const overlap = (a: DateRange, b: DateRange): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

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
  const left = withoutSame(actsPerParticipant(before), actsPerParticipant(after));
  const corrections = new Map<LedgerEvent, LedgerEvent>();
  const now = byWho(left.after);
  for (const [who, was] of byWho(left.before))
    for (const [a, b] of paired(was, now.get(who) ?? [])) corrections.set(a, b);
  const taken = new Set(corrections.values());
  return {
    added: left.after.filter(e => !taken.has(e)),
    removed: left.before.filter(e => !corrections.has(e)),
    corrected: left.before.flatMap(e => {
      const now = corrections.get(e);
      return now ? [{ before: e, after: now }] : [];
    }),
  };
}

/** Both lists without their common events. Duplicates are removed as often as both lists have them. */
function withoutSame(
  before: readonly LedgerEvent[],
  after: readonly LedgerEvent[],
): { readonly before: readonly LedgerEvent[]; readonly after: readonly LedgerEvent[] } {
  const counts = new Map<string, number>();
  const keys = new Map([...before, ...after].map(e => [e, canonicalEvent(e)]));
  const key = (e: LedgerEvent): string => keys.get(e) ?? '';
  for (const e of before) counts.set(key(e), (counts.get(key(e)) ?? 0) + 1);
  const common = new Map<string, number>();
  const rest = after.filter(e => {
    const n = counts.get(key(e)) ?? 0;
    if (n === 0) return true;
    counts.set(key(e), n - 1);
    common.set(key(e), (common.get(key(e)) ?? 0) + 1);
    return false;
  });
  const gone = before.filter(e => {
    const n = common.get(key(e)) ?? 0;
    common.set(key(e), n - 1);
    return n <= 0;
  });
  return { before: gone, after: rest };
}

function byWho(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly LedgerEvent[]> {
  const found = new Map<string, LedgerEvent[]>();
  for (const e of events) {
    const who = e.who[0] ?? '';
    const own = found.get(who);
    if (own) own.push(e);
    else found.set(who, [e]);
  }
  return found;
}

type Pair = readonly [before: LedgerEvent, after: LedgerEvent];

/** The pairs among the acts of one participant, by the safest rule first. */
function paired(before: readonly LedgerEvent[], after: readonly LedgerEvent[]): readonly Pair[] {
  const found: Pair[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  for (const way of WAYS) {
    for (const [a, b] of 'key' in way ? byKey(open, way.key) : byFit(open, way.fits)) {
      if (!open.before.has(a) || !open.after.has(b)) continue;
      open.before.delete(a);
      open.after.delete(b);
      found.push([a, b]);
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
  const waiting = new Map<string, LedgerEvent[]>();
  for (const b of open.after) {
    const name = key(b);
    if (name === undefined) continue;
    const same = waiting.get(name);
    if (same) same.push(b);
    else waiting.set(name, [b]);
  }
  const taken = new Map<string, number>();
  return [...open.before].flatMap((a): readonly Pair[] => {
    const name = key(a);
    if (name === undefined) return [];
    const n = taken.get(name) ?? 0;
    const b = waiting.get(name)?.[n];
    taken.set(name, n + 1);
    return b ? [[a, b]] : [];
  });
}

/** Events that pass a test, the nearest in time first. */
function byFit(open: Open, fits: (a: LedgerEvent, b: LedgerEvent) => boolean): readonly Pair[] {
  const candidates = [...open.before].flatMap(a =>
    [...open.after].filter(b => fits(a, b)).map(b => ({ a, b, apart: distance(a.on, b.on) })),
  );
  return candidates.sort((x, y) => x.apart - y.apart).map(({ a, b }): Pair => [a, b]);
}
