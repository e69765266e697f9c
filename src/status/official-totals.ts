import type { Treaty } from '../ledger/treaty.ts';
import { isOfficial } from '../registry/source.ts';
import { type AsOf, isBeyondRecord } from './as-of.ts';
import type { Between } from './expression/answers.ts';

/**
 * Bounds of a total beyond the record, narrowed by the totals that a depositary or an official database stated for a day beyond it:
 * numbers only grow while no tie is presumed to end, so a later total bounds them from above and an earlier one from below. Under
 * `strict` only a total of the day itself counts.
 */
export function narrowedByTotals(
  treaty: Treaty,
  { on, rule }: AsOf,
  of: 'signatories' | 'consents' | 'parties',
  { lo, hi }: Between,
): Between {
  let narrowed = { lo, hi };
  for (const total of treaty.observed) {
    const number = total[of];
    if (number === undefined || !isBeyondRecord(treaty, total.on.earliest)) continue;
    if (!total.sources.some(id => isOfficial(treaty.sources[id]))) continue;
    const isThatDay = total.on.earliest === on && total.on.latest === on;
    if (rule === 'strict' && !isThatDay) continue;
    if (on <= total.on.earliest) narrowed = { ...narrowed, hi: Math.min(narrowed.hi, number) };
    if (total.on.latest <= on) narrowed = { ...narrowed, lo: Math.max(narrowed.lo, number) };
  }
  // A total that contradicts the record narrows nothing.
  return narrowed.lo <= narrowed.hi ? narrowed : { lo, hi };
}
