import type { DateRange } from './imprecise-date.ts';
import type { PlainDate } from './plain-date.ts';

/** How two days stand to each other when either may be known only roughly. */
export type Order = 'before' | 'same' | 'after' | 'undetermined';

/** Compares two ranges. `2026-02` against `2026-02-10` is `'undetermined'`. */
export function compareRanges(a: DateRange, b: DateRange): Order {
  if (a.latest < b.earliest) return 'before';
  if (a.earliest > b.latest) return 'after';
  return a.earliest === a.latest && b.earliest === b.latest ? 'same' : 'undetermined';
}

/** Whether two ranges have a day in common. */
export const overlap = (a: DateRange, b: DateRange): boolean =>
  a.earliest <= b.latest && b.earliest <= a.latest;

/** Whether every day of one range is in another. */
export const liesWithin = (inner: DateRange, outer: DateRange): boolean =>
  outer.earliest <= inner.earliest && inner.latest <= outer.latest;

/** Whether what is dated so has happened by the end of a day: certainly, perhaps, or certainly not. */
export function happenedBy(date: DateRange, day: PlainDate): 'yes' | 'undetermined' | 'no' {
  if (date.lasts) return date.earliest <= day ? 'yes' : 'no';
  if (date.latest <= day) return 'yes';
  return date.earliest <= day ? 'undetermined' : 'no';
}

/** Order of two plain days for `sort`. */
export const byDay = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
