import { addDays, daysBetween } from './add-days.ts';
import { fieldsOf, type PlainDate } from './plain-date.ts';

const EPOCH = '1970-01-01' as PlainDate;

/** Days from 1 January 1970 to a day: for arithmetic over many days. `dayNumber('1970-01-31')` is `30`. */
export const dayNumber = (day: PlainDate): number => daysBetween(EPOCH, day);

/** The day of a number; what is left of a day is cut off. `dayOfNumber(30.9)` is `'1970-01-31'`. */
export const dayOfNumber = (number: number): PlainDate => addDays(EPOCH, Math.floor(number));

/** The month of a numbered day, from 0 for January. */
export const monthOfNumber = (number: number): number => fieldsOf(dayOfNumber(number))[1] - 1;

/** Where in its year a numbered day lies, in months: 15 June is about 5.5. */
export function placeInYear(number: number): number {
  const [, month, day] = fieldsOf(dayOfNumber(number));
  return month - 1 + (day - 1) / 31;
}
