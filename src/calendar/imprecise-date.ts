import { addDays, addMonths, endOfMonth, startOfMonth } from './arithmetic.ts';
import {
  daysInMonth,
  END_OF_TIME,
  type PlainDate,
  parsePlainDate,
  plainDate,
  START_OF_TIME,
} from './plain-date.ts';

/**
 * A day known only to lie between two days, both inclusive; equal bounds are an exact day.
 * `lasts` marks a span: something that went on through all of its days and is no uncertainty.
 */
export interface DateRange {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  readonly written: string;
  readonly lasts?: true;
  /** `[2026-02-23..]`: the record gives no last day; `latest` is then supplied by the source's publication. */
  readonly open?: true;
}

/** Why a text is no date of the ledger. `hint` is a text that would be one. */
export interface DateFault {
  readonly fault: 'no-such-day' | 'not-a-date' | 'edtf-not-read' | 'backwards';
  readonly written: string;
  readonly hint?: string;
}

export const isDateFault = (d: DateRange | DateFault): d is DateFault => 'fault' in d;

/** The range that is one day. */
export const exactly = (day: PlainDate): DateRange => ({ earliest: day, latest: day, written: day });

/** Whether a range leaves its day open (a span does not: it lasted through all its days). */
export const isImprecise = (d: DateRange): boolean => !d.lasts && d.earliest !== d.latest;

type Bounds = readonly [earliest: PlainDate, latest: PlainDate];

/** A year, a month or a day: the days it covers. */
function period(text: string): Bounds | null {
  const day = parsePlainDate(text);
  if (day) return [day, day];
  const first = parsePlainDate(text.length === 4 ? `${text}-01-01` : `${text}-01`);
  return first && [first, endOfMonth(text.length === 4 ? addMonths(first, 11) : first)];
}

/** `~`: one unit before to one unit after, the unit being the precision that is written. */
function approximate(text: string): Bounds | null {
  const of = period(text);
  if (!of) return null;
  if (text.length === 10) return [addDays(of[0], -1), addDays(of[1], 1)];
  const months = text.length === 7 ? 1 : 12;
  return [addMonths(of[0], -months), endOfMonth(addMonths(startOfMonth(of[1]), months))];
}

function oneOf(inside: string, written: string): DateRange | DateFault {
  const [from = '', to = '', ...more] = inside.split('..');
  if (more.length > 0 || !inside.includes('..')) return unread(written);
  const a = from === '' ? ([START_OF_TIME, START_OF_TIME] as const) : period(from);
  const b = to === '' ? ([END_OF_TIME, END_OF_TIME] as const) : period(to);
  if (!a || !b || (from === '' && to === '')) return fault(from !== '' && !a ? from : to, written);
  if (b[1] < a[0]) return { fault: 'backwards', written };
  return { earliest: a[0], latest: b[1], written, ...(to === '' ? { open: true as const } : {}) };
}

function span(written: string): DateRange | DateFault {
  const [from = '', to = ''] = written.split('/');
  const [a, b] = [period(from), period(to)];
  if (!a || !b) return fault(a ? to : from, written);
  return b[1] < a[0]
    ? { fault: 'backwards', written }
    : { earliest: a[0], latest: b[1], written, lasts: true };
}

function unread(written: string): DateFault {
  const month =
    /^(\d{4}-\d{2})-[Xu]{2}$/.exec(written)?.[1] ?? /^(\d{4})-[Xu]{2}(?:-[Xu]{2})?$/.exec(written)?.[1];
  return { fault: 'edtf-not-read', written, ...(month ? { hint: month } : {}) };
}

/** A text shaped like a day that the calendar does not have, or one in another notation. */
function fault(part: string, written: string): DateFault {
  const m = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
  if (m) {
    const [year, month, day] = [Number(m[1]), Number(m[2]), m[3] ? Number(m[3]) : 1];
    if (month >= 1 && month <= 12 && day > daysInMonth(year, month)) {
      return { fault: 'no-such-day', written, hint: plainDate(year, month, daysInMonth(year, month)) ?? '' };
    }
    const padded = plainDate(year, month, day);
    return padded
      ? { fault: 'not-a-date', written, hint: m[3] ? padded : padded.slice(0, 7) }
      : { fault: 'no-such-day', written };
  }
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(part);
  const hint = european && plainDate(Number(european[3]), Number(european[2]), Number(european[1]));
  if (/[?%XuYEST{},]/.test(part) && /\d{4}/.test(part)) return unread(written);
  return { fault: 'not-a-date', written, ...(hint ? { hint } : {}) };
}

/**
 * Reads a date of the ledger: a plain day or the EDTF profile (ISO 8601-2) of `data/README.md`.
 *
 * `2026-02` is some day of that month, `[a..b]` one day of a range, `[a..]` and `[..b]` have one bound, `2026-09~` runs from
 * the month before to the month after, and `a/b` is a span that lasted. The other forms of EDTF are refused by name.
 *
 * `parseDateRange('2026-02')` has `earliest: '2026-02-01', latest: '2026-02-28'`.
 */
export function parseDateRange(written: string): DateRange | DateFault {
  const day = parsePlainDate(written);
  if (day) return { earliest: day, latest: day, written };
  const whole = period(written);
  if (whole) return { earliest: whole[0], latest: whole[1], written };
  if (written.startsWith('[') && written.endsWith(']')) return oneOf(written.slice(1, -1), written);
  if (written.endsWith('~')) {
    const about = approximate(written.slice(0, -1));
    return about ? { earliest: about[0], latest: about[1], written } : fault(written.slice(0, -1), written);
  }
  if (/^\d{4}(-\d{1,2}){0,2}\/\d{4}/.test(written)) return span(written);
  return fault(written, written);
}
