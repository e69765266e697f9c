import { monthOfNumber } from '../../calendar/arithmetic.ts';
import { MODEL } from './assumptions.ts';
import { instrumentDays, type TreatyRecord } from './record.ts';

/** The pace of each calendar month as a multiple of the average, January first; the mean is 1. */
export type Season = readonly number[];

/** The season of the reference treaties: many States deposit at the United Nations' treaty event in September. */
export function seasonFrom(references: readonly TreatyRecord[]): Season {
  const seen = new Array<number>(12).fill(MODEL.seasonPrior);
  for (const reference of references)
    for (const day of instrumentDays(reference)) {
      if (day > reference.completeUntil) continue;
      const month = monthOfNumber(day);
      seen[month] = (seen[month] ?? 0) + 1;
    }
  const mean = seen.reduce((a, b) => a + b, 0) / 12;
  return seen.map(n => n / mean);
}
