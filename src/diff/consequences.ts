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

/** A property that differs. `via` is its value after corrections alone, without legal acts; null if it equals `before` or `after`. */
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

/** A treaty on two sides; `corrected` is the newer side without the legal changes since the older. */
export interface Sides {
  readonly before: SideStatus;
  readonly corrected: SideStatus;
  readonly after: SideStatus;
  /** Needed because a property that only the clock changes is no consequence. */
  readonly clock: SideDays;
}

/** Values for a participant that a side does not mention. */
const ABSENT: { readonly [K in PropertyKind]?: PropertyValues[K] } = {
  standing: { standing: 'none', possible: [] },
  'in-force-for': null,
  leaves: null,
  provision: null,
};

const named = (properties: readonly Property[]): ReadonlyMap<string, Property> =>
  new Map(properties.map(f => [`${f.kind} ${f.of ?? ''}`, f]));

/** The consequences of all changes together, each with the class of the changes that cause it. */
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

/** The consequence for one property, from its values before, after corrections alone, and after; null if it did not change. */
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
