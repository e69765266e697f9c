/**
 * The indexes of a longest run of values that never fall: what is in order when as few as possible are taken out.
 * `longestRun(['a', 'd', 'b', 'c'])` is `[0, 2, 3]`. In time n log n.
 */
export function longestRun(values: readonly string[]): readonly number[] {
  // ends[k]: index of the smallest value that ends a run of k + 1; before[i]: the index that precedes i in its run.
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? '') <= value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = i;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.push(i);
  return run.reverse();
}
