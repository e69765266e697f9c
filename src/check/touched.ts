/**
 * The lines (from 1) of a text that an earlier text does not have. A line that only moved does not count: its content was reviewed
 * before.
 */
export function touchedLines(before: string, now: string): ReadonlySet<number> {
  const had = new Map<string, number>();
  for (const line of before.split(/\r?\n/)) had.set(line, (had.get(line) ?? 0) + 1);
  const touched = new Set<number>();
  for (const [i, line] of now.split(/\r?\n/).entries()) {
    const left = had.get(line) ?? 0;
    if (left > 0) had.set(line, left - 1);
    else touched.add(i + 1);
  }
  return touched;
}
