/** A type with all of its properties and lists readonly, at every depth: what a shape reads is not changed afterwards. */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };
