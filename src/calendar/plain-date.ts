declare const plain: unique symbol;

/**
 * A calendar day without clock or zone, written `YYYY-MM-DD` (years 0001 to 9999).
 * Days compare as strings: `a < b` means a comes before b.
 */
export type PlainDate = string & { readonly [plain]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month of the proleptic Gregorian calendar. `daysInMonth(2024, 2)` is `29`. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day a year, month (1 to 12) and day number name, or null where there is none.
 * `plainDate(2025, 2, 30)` is `null`.
 */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysInMonth(year, month)) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return text as PlainDate;
}

/** Reads `YYYY-MM-DD`; null for anything else, also for a day that does not exist. */
export function parsePlainDate(text: string): PlainDate | null {
  const m = SHAPE.exec(text);
  return m ? plainDate(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Year, month (1 to 12) and day of a plain date. `fieldsOf('1980-01-27')` is `[1980, 1, 27]`. */
export function fieldsOf(date: PlainDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The earlier of two days. */
export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** The later of two days. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** The last day this calendar knows: stands for "no end" in half-open intervals. */
export const END_OF_TIME = '9999-12-31' as PlainDate;

/** The first day this calendar knows: stands for "since ever". */
export const START_OF_TIME = '0001-01-01' as PlainDate;
