import { addDays, addMonths, daysBetween } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Delay } from '../../law/clause.ts';
import { lawOn } from '../../ledger/law-on.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { ClaimReason } from './reason.ts';

/** The fewest and the most days of a delay; null for a day fixed by the text or by the age of the treaty. */
export function daysOf(delay: Delay): readonly [least: number, most: number] | null {
  switch (delay.kind) {
    case 'same-day':
      return [0, 0];
    case 'nth-day-after':
      return [delay.days, delay.days];
    case 'on-expiry-of-days':
      return [delay.days, delay.days + 1];
    case 'months-after':
      return monthsOf(delay.months);
    case 'on-expiry-of-months':
      return [monthsOf(delay.months)[0], monthsOf(delay.months)[1] + 1];
    case 'years-after':
      return [Math.floor(delay.years * 365.25), Math.ceil(delay.years * 365.25)];
    case 'on-expiry-of-years':
      return [Math.floor(delay.years * 365.25), Math.ceil(delay.years * 365.25) + 1];
    case 'first-of-month-after': {
      const [least, most] = delay.days === undefined ? monthsOf(delay.months ?? 0) : [delay.days, delay.days];
      return [least + 1, most + 31];
    }
    case 'first-of-nth-month-after':
      return [monthsOf(delay.months - 1)[0] + 1, monthsOf(delay.months)[1]];
    case 'first-of-year-after':
      return [1, 366];
    case 'calendar-day':
      return [1, 731];
    case 'end-of-period':
    case 'fixed':
      return null;
  }
}

/** Four years, a leap year among them. */
const SOME_MONTHS = Array.from({ length: 48 }, (_, n) => addMonths('2001-01-01' as PlainDate, n));

/** The fewest and the most days in a number of months from any day. Three months have 89 to 92. */
function monthsOf(months: number): readonly [least: number, most: number] {
  const starts = SOME_MONTHS.flatMap(first => [first, addDays(addMonths(first, 1), -1)]);
  const lengths = starts.map(from => daysBetween(from, addMonths(from, months)));
  return [Math.min(...lengths), Math.max(...lengths)];
}

/** "90 days after": against the delay of the clause; a period in days is said both of its last day and of the day after it. */
export function judgeDelay({ statement, about }: ClaimOf<'delay_days'>, judging: ClaimContext): ClaimFinding {
  const stated = statement.days;
  const clause = lawOn(judging.treaty, about.latest).entryIntoForce;
  if (!clause) return finding('undetermined', { code: 'clause-not-known' });
  const { date: delay } = clause;
  const article = clause.article ?? null;
  const bounds = daysOf(delay);
  const exact =
    delay.kind === 'nth-day-after' || delay.kind === 'on-expiry-of-days' || delay.kind === 'same-day';
  const fits = bounds !== null && bounds[0] <= stated && stated <= bounds[1];
  const is: ClaimReason = { code: 'delay-is', stated, delay, article };
  if (fits && exact) return finding('supported', is);
  const nearest = { code: 'delay', delay, article } as const;
  if (!fits) return finding('contradicted', is, nearest);
  const [least, most] = bounds;
  return finding('undetermined', { code: 'delay-not-in-days', stated, delay, least, most }, nearest);
}
