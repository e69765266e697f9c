import type { Raw } from './tree.ts';

export type Mapping = { readonly [key: string]: Raw };

/** What a shape is asked here: whether a value has it, and what is then read of it. */
interface Shape<T = unknown> {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: T | undefined };
}
type Shapes = Readonly<Record<string, Shape>>;
type FieldsOf<S extends Shapes> = { readonly [K in keyof S]?: S[K] extends Shape<infer T> ? T : never };

export const isMapping = (value: Raw | undefined): value is Mapping =>
  typeof value === 'object' && !Array.isArray(value);

/** The pairs of a mapping; none of anything else. */
export const entriesOf = (value: Raw | undefined): readonly (readonly [string, Raw])[] =>
  isMapping(value) ? Object.entries(value) : [];

/** The items of a list; none of anything else. */
export const itemsOf = (value: Raw | undefined): readonly Raw[] =>
  Array.isArray(value) ? (value as readonly Raw[]) : [];

/**
 * Of a faulty value, the fields that have their shape, as read. A field that is there but faulty has been reported, and must not be
 * reported as missing too: `standIns` gives what stands for it. What is no mapping has no fields, and lacks none.
 */
export function soundFields<S extends Shapes>(
  value: Raw,
  shapes: S,
  standIns: FieldsOf<S> = {},
): FieldsOf<S> {
  if (!isMapping(value)) return standIns;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!Object.hasOwn(shapes, key)) continue;
    const read = shapes[key]?.safeParse(inner);
    if (read?.success) kept[key] = read.data;
    else if (Object.hasOwn(standIns, key)) kept[key] = standIns[key];
  }
  return kept as FieldsOf<S>;
}
