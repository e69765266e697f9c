import { z } from '../zod.ts';
import { type DateRange, isDateFault, parseDateRange } from './imprecise-date.ts';
import { parseTenure, type Tenure } from './interval.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';

/*
 * Shapes of dates. Each reads its text: its output is a day, a range or a tenure, so that no date is parsed twice.
 */

/** What is wrong with a text that should be a date; `flattenIssues` reads it. */
interface TextFault {
  readonly fault: string;
  readonly written: string;
  readonly hint?: string;
}

/** A shape that reads a text; a fault becomes an issue with its facts. */
const readBy = <T>(read: (text: string) => T | TextFault) =>
  z.string().transform((text, ctx): T => {
    const value = read(text);
    if (value === null || typeof value !== 'object' || !('fault' in value)) return value as T;
    ctx.issues.push({ code: 'custom', input: text, message: 'date', params: { ...value } });
    return z.NEVER;
  });

/** A day exactly known. */
export const day = readBy<PlainDate>(text => {
  const known = parsePlainDate(text);
  if (known) return known;
  const read = parseDateRange(text);
  return isDateFault(read) ? read : { fault: 'not-one-day', written: text };
}).meta({ type: ['string'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A day of the ledger's EDTF profile, exact or imprecise; an unquoted year is a number to an editor. */
export const date = readBy<DateRange>(parseDateRange).meta({
  type: ['string', 'integer'],
  pattern: '^[0-9\\[.]',
  minimum: 1,
  maximum: 9999,
});

/** How long a membership held: a day since when, or an interval with both days included. */
export const tenure = readBy<Tenure>(text => {
  const held = parseTenure(text);
  if (held) return held;
  const read = parseDateRange(text);
  return isDateFault(read) && !text.includes('/') ? read : { fault: 'no-tenure', written: text };
}).meta({ type: ['string', 'integer'], minimum: 1, maximum: 9999 });

/** A day of every year, `MM-DD`; 29 February is not one. */
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/, { error: 'a-day-of-the-year' })
  .check(ctx => {
    if (/^\d\d-\d\d$/.test(ctx.value) && !parsePlainDate(`2001-${ctx.value}`)) {
      const params = { fault: 'no-such-day', written: ctx.value };
      ctx.issues.push({ code: 'custom', input: ctx.value, message: 'date', params });
    }
  })
  .meta({ type: ['string'], pattern: '^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$' });
