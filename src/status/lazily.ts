/**
 * Computes a value when it is first asked for, and keeps it.
 *
 * ```ts
 * const total = lazily(() => sum(many));
 * total(); // computed
 * total(); // the same value again
 * ```
 */
export function lazily<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
