import { type DateRange, isDateFault, parseDateRange } from './imprecise-date.ts';
import { END_OF_TIME, type PlainDate, START_OF_TIME } from './plain-date.ts';

/** A stretch of time whose ends may be known only roughly: each end is a range, both inclusive. */
export interface Tenure {
  readonly from: DateRange;
  readonly through: DateRange;
}

const SINCE_EVER: DateRange = { earliest: START_OF_TIME, latest: START_OF_TIME, written: '..' };
const FOR_EVER: DateRange = { earliest: END_OF_TIME, latest: END_OF_TIME, written: '..' };

/**
 * Reads how long something held: `1958-01-01` (since then), `1973-01-01/2020-01-31` (both days included), `../1990`, `../..`.
 * Null for any other text. `parseTenure('1973/..')` starts on some day of 1973 and has no end.
 */
export function parseTenure(text: string): Tenure | null {
  const [first, last, ...more] = text.split('/');
  if (more.length > 0 || first === undefined) return null;
  const from = first === '..' ? SINCE_EVER : parseDateRange(first);
  const through = last === undefined || last === '..' ? FOR_EVER : parseDateRange(last);
  if (isDateFault(from) || isDateFault(through) || from.lasts || through.lasts) return null;
  return through.latest < from.earliest ? null : { from, through };
}

/** Whether a day lies in a tenure: certainly, perhaps (an end is imprecise), or certainly not. */
export function heldOn(t: Tenure, day: PlainDate): 'yes' | 'undetermined' | 'no' {
  if (day < t.from.earliest || day > t.through.latest) return 'no';
  return day >= t.from.latest && day <= t.through.earliest ? 'yes' : 'undetermined';
}
