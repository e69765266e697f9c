import type { ChangeClass } from './change.ts';
import { type Clock, type Facet, type FacetKind, facetsOf, type Standpoint, type Values } from './facets.ts';
import { meaningOf } from './own-acts.ts';

/**
 * What follows from changes: what held on the older side and holds on the newer. `via` is what would hold if the ledger had only been
 * corrected and nothing had been done in law; null where that is one of the two.
 */
export type Consequence = {
  readonly [K in FacetKind]: {
    readonly kind: K;
    readonly of: string | null;
    readonly class: ChangeClass;
    readonly before: Values[K];
    readonly via: Values[K] | null;
    readonly after: Values[K];
  };
}[FacetKind];

/** A treaty on two sides; `corrected` is the newer one without what was done in law since the older. */
export interface Sides {
  readonly before: Standpoint;
  readonly corrected: Standpoint;
  readonly after: Standpoint;
  /** What only the clock changes is no consequence. */
  readonly clock: Clock;
}

/** What holds of a participant of whom a side says nothing. */
const ABSENT: { readonly [K in FacetKind]?: Values[K] } = {
  standing: { standing: 'none', possible: [] },
  'in-force-for': null,
  leaves: null,
  provision: null,
};

const named = (facets: readonly Facet[]): ReadonlyMap<string, Facet> =>
  new Map(facets.map(f => [`${f.kind} ${f.of ?? ''}`, f]));

/** The consequences of all changes together, in treaty terms, each with the class of what brings it about. */
export function consequencesOf(sides: Sides): readonly Consequence[] {
  const facets = (side: Standpoint) => named(facetsOf(side, sides.clock));
  const [was, is] = [facets(sides.before), facets(sides.after)];
  const mid =
    sides.corrected === sides.before ? was : sides.corrected === sides.after ? is : facets(sides.corrected);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(name => {
    const facet = is.get(name) ?? was.get(name);
    if (!facet) return [];
    const value = (side: ReadonlyMap<string, Facet>): unknown => {
      const found = side.get(name);
      return found ? found.value : ABSENT[facet.kind];
    };
    const [before, via, after] = [value(was), value(mid), value(is)];
    if (before === undefined || after === undefined) return [];
    return consequenceOf(facet.kind, facet.of, before as never, via as never, after as never) ?? [];
  });
}

/** What a value was, would be by correction alone, and is; null where it is what it was. */
export function consequenceOf<K extends FacetKind>(
  kind: K,
  of: string | null,
  before: Values[K],
  via: Values[K] | undefined,
  after: Values[K],
): Consequence | null {
  if (!differ(before, after)) return null;
  const [corrected, done] = [differ(before, via), differ(via, after)];
  return {
    kind,
    of,
    class: done ? 'legal' : 'knowledge',
    before,
    via: corrected && done && via !== undefined ? via : null,
    after,
  } as Consequence;
}

const differ = (a: unknown, b: unknown): boolean =>
  a !== b &&
  (typeof a !== 'object' || typeof b !== 'object' || !a || !b || meaningOf({ a }) !== meaningOf({ a: b }));
