import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Facts } from '../facts.ts';
import { type Conditional, completing, measuredDays } from '../threshold.ts';
import type { Measured } from './measured.ts';

/** Since when a part of a compound condition is met, whose instruments completed it, and how far it was met on that day. */
export interface PartMet {
  readonly on: PlainDate;
  readonly by: readonly string[];
  readonly measured: Measured;
}

/** Where a part stands in its condition: `.0` is the first part, `.1.0` the first part of the second. */
export type PartPath = string;

/**
 * Since when each part of a compound condition is met without a break, by its path; parts that are not met on the last day are
 * absent. Kyoto Protocol art. 25(1): the 55 instruments since 23 May 2002 (Iceland), the 55 % since 18 November 2004 (Russia).
 */
export function partsMet(
  clause: Conditional,
  facts: Facts,
  through: PlainDate,
): ReadonlyMap<PartPath, PartMet> {
  const met = new Map<PartPath, PartMet>();
  const note = (now: Measured, before: Measured | undefined, on: PlainDate, at: PartPath): void => {
    for (const [n, part] of now.parts.entries()) {
      const path = `${at}.${n}`;
      const earlier = before?.parts[n];
      if (!part.met) met.delete(path);
      else if (!met.has(path))
        met.set(path, { on, by: [...new Set(completing(part, earlier, on))].sort(), measured: part });
      note(part, earlier, on, path);
    }
  };
  let before: Measured | undefined;
  for (const { day, measured } of measuredDays(clause, facts, through)) {
    note(measured, before, day, '');
    before = measured;
  }
  return met;
}
