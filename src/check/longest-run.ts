/**
 * The indexes of a longest non-decreasing subsequence: the values that stay when as few as possible are moved.
 * `longestRun(['a', 'd', 'b', 'c'])` is `[0, 2, 3]`. Takes O(n log n).
 */
export function longestRun(values: readonly string[]): readonly number[] {
  // ends[k]: index of the smallest value that ends a run of length k + 1; before[i]: index of the value before i in its run.
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
