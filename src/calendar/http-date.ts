import { type PlainDate, plainDate } from './plain-date.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of a date in a header of HTTP, in UTC; null for any other text. `httpDay('Mon, 30 Nov 2026 22:11:37 GMT')` is `2026-11-30`. */
export function httpDay(text: string): PlainDate | null {
  const [, day, month = '', year] = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) /.exec(text) ?? [];
  return plainDate(Number(year), MONTHS.indexOf(month) + 1, Number(day));
}
