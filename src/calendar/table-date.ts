import { type DateFault, type DateRange, parseDateRange } from './imprecise-date.ts';
import { daysInMonth, plainDate } from './plain-date.ts';

/** The months as official tables name them, in English and in French, without accents. */
const MONTHS = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
] as const;

/** A month by its name or an abbreviation that leaves no doubt, 1 to 12; null for anything else. `monthOf('juil.')` is `7`. */
function monthOf(written: string): number | null {
  const wanted = written
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  if (wanted.length < 3) return null;
  const found = MONTHS.flatMap((names, i) => (names.some(n => n.startsWith(wanted)) ? [i + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** A time of day after a date, with its zone. */
const TIME = String.raw`(?:(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AaPp]\.?[Mm]\b\.?)?)\s*(Z\b|UTC\b|GMT\b|[+-]\d{2}(?::?\d{2})?\b)?)`;
const DAY = [
  String.raw`\b\d{4}-\d{1,2}(?:-\d{1,2})?`,
  String.raw`\b\d{4}[./]\d{1,2}[./]\d{1,2}`,
  String.raw`\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}`,
  String.raw`\b\d{1,2}\s?[./\s-]\s?[IVX]{1,4}\s?[./\s-]\s?\d{4}`,
  String.raw`(?:\b\d{1,2}(?:er|ère|st|nd|rd|th)?\.?[\s-]*)?\p{L}{3,}\.?,?[\s-]*(?:\d{1,2},?\s+)?\d{4}`,
].join('|');

/**
 * A day as tables write it, anywhere in a text, with a time of day if there is one: `24 Oct 1945`, `1er mars 1990`, `October 24, 1945`,
 * `1945-10-24T00:00:00`, `24.10.1945`, `24-X-1945`, `Oct 1945`.
 */
export const TABLE_DATE = new RegExp(String.raw`(?:${DAY})(?:${TIME}|\b)`, 'gu');

/** Why a date of a table cannot be read: a fault of its day, or a time or zone, which can change its day. */
export type TableDateFault =
  | DateFault
  | { readonly fault: 'time-of-day' | 'time-zone'; readonly written: string; readonly hint?: string };

/**
 * Reads a day as official tables write it, in English, in French, or as ISO 8601. A month without a day is some day of it. Midnight
 * without a zone is that day; another time, or a zone, is a fault. Numbers alone must begin with the year or have points between them:
 * `07/03/2000` leaves open which is the day.
 * `parseTableDate('1er mars 1990')` is the day `1990-03-01`.
 */
export function parseTableDate(written: string): DateRange | TableDateFault {
  const timed = new RegExp(`^(.*?)${TIME}$`, 'u').exec(written);
  const day = dayIn(timed?.[1] ?? written);
  if (!timed || 'fault' in day) return day;
  if (timed[3] !== undefined) return { fault: 'time-zone', written, hint: day.written };
  const isMidnight = /^(?:0{1,2}:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*[Aa]\.?[Mm]\.?)$/.test(timed[2] ?? '');
  return isMidnight ? day : { fault: 'time-of-day', written, hint: day.written };
}

function dayIn(written: string): DateRange | DateFault {
  const named = /^(\d{1,2})(?:er|ère|st|nd|rd|th)?\.?[\s-]*(\p{L}{3,}\.?),?[\s-]*(\d{4})$/u.exec(written);
  const figures = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  if (figures) return numbered(written, figures[1], figures[2], figures[3]);
  const roman = /^(\d{1,2})[\s./-]+([IVX]{1,4})[\s./-]+(\d{4})$/.exec(written);
  const month = roman ? ROMAN.indexOf(roman[2] as (typeof ROMAN)[number]) + 1 : 0;
  if (roman && month > 0) return numbered(written, roman[1], String(month), roman[3]);
  const ordered = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(written);
  if (ordered) return numbered(written, ordered[3], ordered[2], ordered[1]);
  if (named) return dayOf(written, named[1], named[2], named[3]);
  const american = /^(\p{L}+\.?)\s*(\d{1,2}),?\s+(\d{4})$/u.exec(written);
  if (american) return dayOf(written, american[2], american[1], american[3]);
  const monthly = /^(\p{L}+\.?),?[\s-]*(\d{4})$/u.exec(written);
  const number = monthly && monthOf(monthly[1] ?? '');
  if (number) return parseDateRange(`${monthly[2]}-${String(number).padStart(2, '0')}`);
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(written);
  const hint = dashed && plainDate(Number(dashed[3]), Number(dashed[2]), Number(dashed[1]));
  return dashed ? { fault: 'not-a-date', written, ...(hint ? { hint } : {}) } : parseDateRange(written);
}

/** A day by its number in a month by its name. */
function dayOf(written: string, day = '', month = '', year = ''): DateRange | DateFault {
  const number = monthOf(month);
  return number === null ? { fault: 'not-a-date', written } : numbered(written, day, String(number), year);
}

function numbered(written: string, day = '', month = '', year = ''): DateRange | DateFault {
  const found = plainDate(Number(year), Number(month), Number(day));
  if (found) return parseDateRange(found);
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const last = isMonth && plainDate(Number(year), Number(month), daysInMonth(Number(year), Number(month)));
  return { fault: 'no-such-day', written, ...(last ? { hint: last } : {}) };
}
