/**
 * Computes a value when it is first asked for, and keeps it. `meanwhile` is the answer to a question that comes up while the value
 * is being computed (treaties that wait for each other); without it such a question never ends.
 *
 * ```ts
 * const total = lazily(() => sum(many));
 * total(); // computed
 * total(); // the same value again
 * ```
 */
export function lazily<T>(compute: () => T, meanwhile?: T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    if (known) return known.value;
    if (meanwhile !== undefined) known = { value: meanwhile };
    known = { value: compute() };
    return known.value;
  };
}
