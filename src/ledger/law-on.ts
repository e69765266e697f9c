import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Treaty } from './treaty.ts';

/** The version of the final clauses in force on a day; the first one before that. */
export function lawOn(treaty: Treaty, day: PlainDate): Law {
  const { law } = treaty;
  // Versions are sorted by their days; every instrument asks for the one of its own day, so they are halved, not walked through.
  let [low, high] = [0, law.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((law[middle]?.from ?? day) <= day) low = middle;
    else high = middle;
  }
  const found = law[low];
  if (!found) throw new Error(`${treaty.id} has no law at all`);
  return found;
}
