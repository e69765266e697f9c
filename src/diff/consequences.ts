import { canonicalText } from './canonical.ts';
import type { ChangeClass } from './change.ts';
import {
  type Property,
  type PropertyKind,
  type PropertyValues,
  propertiesOf,
  type SideDays,
  type SideStatus,
} from './compared-properties.ts';

/**
 * What follows from changes: what held on the older side and holds on the newer. `via` is what would hold if the ledger had only been
 * corrected and nothing had been done in law; null where that is one of the two.
 */
export type Consequence = {
  readonly [K in PropertyKind]: {
    readonly kind: K;
    readonly of: string | null;
    readonly class: ChangeClass;
    readonly before: PropertyValues[K];
    readonly via: PropertyValues[K] | null;
    readonly after: PropertyValues[K];
  };
}[PropertyKind];

/** A treaty on two sides; `corrected` is the newer one without what was done in law since the older. */
export interface Sides {
  readonly before: SideStatus;
  readonly corrected: SideStatus;
  readonly after: SideStatus;
  /** What only the clock changes is no consequence. */
  readonly clock: SideDays;
}

/** What holds of a participant of whom a side says nothing. */
const ABSENT: { readonly [K in PropertyKind]?: PropertyValues[K] } = {
  standing: { standing: 'none', possible: [] },
  'in-force-for': null,
  leaves: null,
  provision: null,
};

const named = (properties: readonly Property[]): ReadonlyMap<string, Property> =>
  new Map(properties.map(f => [`${f.kind} ${f.of ?? ''}`, f]));

/** The consequences of all changes together, in treaty terms, each with the class of what brings it about. */
export function consequencesOf(sides: Sides): readonly Consequence[] {
  const properties = (side: SideStatus) => named(propertiesOf(side, sides.clock));
  const [was, is] = [properties(sides.before), properties(sides.after)];
  const mid =
    sides.corrected === sides.before
      ? was
      : sides.corrected === sides.after
        ? is
        : properties(sides.corrected);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(name => {
    const property = is.get(name) ?? was.get(name);
    if (!property) return [];
    const value = (side: ReadonlyMap<string, Property>): unknown => {
      const found = side.get(name);
      return found ? found.value : ABSENT[property.kind];
    };
    const [before, via, after] = [value(was), value(mid), value(is)];
    if (before === undefined || after === undefined) return [];
    return consequenceOf(property.kind, property.of, before as never, via as never, after as never) ?? [];
  });
}

/** What a value was, would be by correction alone, and is; null where it is what it was. */
export function consequenceOf<K extends PropertyKind>(
  kind: K,
  of: string | null,
  before: PropertyValues[K],
  via: PropertyValues[K] | undefined,
  after: PropertyValues[K],
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
  (typeof a !== 'object' ||
    typeof b !== 'object' ||
    !a ||
    !b ||
    canonicalText({ a }) !== canonicalText({ a: b }));
