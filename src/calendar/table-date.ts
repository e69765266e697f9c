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

/** A day as tables write it, anywhere in a text: `24 Oct 1945`, `1er mars 1990`, `October 24, 1945`, `1945-10-24`, `Oct 1945`. */
export const TABLE_DATE =
  /\b\d{4}-\d{1,2}(?:-\d{1,2})?\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|(?:\b\d{1,2}(?:er|ère|st|nd|rd|th)?\.?[\s-]*)?\p{L}{3,}\.?[\s-]*(?:\d{1,2},\s*)?\d{4}\b/gu;

/** Reads a day as official tables write it: English, French or ISO 8601. `parseTableDate('1er mars 1990')` is `1990-03-01`. */
export function parseTableDate(written: string): DateRange | DateFault {
  const european = /^(\d{1,2})(?:er|ère|st|nd|rd|th)?\.?[\s-]*(\p{L}+\.?)[\s-]*(\d{4})$/u.exec(written);
  if (european) return dayOf(written, european[1], european[2], european[3]);
  const american = /^(\p{L}+\.?)\s*(\d{1,2}),\s*(\d{4})$/u.exec(written);
  if (american) return dayOf(written, american[2], american[1], american[3]);
  const month = /^(\p{L}+\.?)[\s-]*(\d{4})$/u.exec(written);
  const number = month && monthOf(month[1] ?? '');
  if (number) return parseDateRange(`${month[2]}-${String(number).padStart(2, '0')}`);
  return parseDateRange(written);
}

function dayOf(written: string, day = '', month = '', year = ''): DateRange | DateFault {
  const number = monthOf(month);
  if (number === null) return { fault: 'not-a-date', written };
  const found = plainDate(Number(year), number, Number(day));
  if (found) return parseDateRange(found);
  const last = plainDate(Number(year), number, daysInMonth(Number(year), number));
  return { fault: 'no-such-day', written, ...(last ? { hint: last } : {}) };
}
