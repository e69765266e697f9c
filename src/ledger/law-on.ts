import { type PlainDate, START_OF_TIME } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Treaty } from './treaty.ts';

/** The version of the final clauses in force on a day; the first one before that. */
export function lawOn(treaty: Treaty, day: PlainDate): Law {
  const [first, ...later] = treaty.law;
  if (!first) throw new Error(`${treaty.id} has no law at all`);
  return later.filter(l => (l.from ?? START_OF_TIME) <= day).at(-1) ?? first;
}
