import { z } from 'zod';
import { isDateFault, parseDateRange } from './imprecise-date.ts';
import { parseTenure } from './interval.ts';
import { parsePlainDate } from './plain-date.ts';

/** A day exactly known. */
export const day = z
  .string()
  .check(ctx => {
    if (parsePlainDate(ctx.value)) return;
    const read = parseDateRange(ctx.value);
    const facts = isDateFault(read) ? read : { fault: 'not-one-day', written: ctx.value };
    ctx.issues.push({ code: 'custom', input: ctx.value, message: 'date', params: { ...facts } });
  })
  .meta({ type: ['string'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A day of the ledger's EDTF profile, exact or imprecise; an unquoted year is a number to an editor. */
export const date = z
  .string()
  .check(ctx => {
    const read = parseDateRange(ctx.value);
    if (isDateFault(read))
      ctx.issues.push({ code: 'custom', input: ctx.value, message: 'date', params: { ...read } });
  })
  .meta({ type: ['string', 'integer'], pattern: '^[0-9\\[.]', minimum: 1, maximum: 9999 });

/** How long a membership held: a day since when, or an interval with both days included. */
export const tenure = z
  .string()
  .check(ctx => {
    if (parseTenure(ctx.value)) return;
    const read = parseDateRange(ctx.value);
    const facts =
      isDateFault(read) && !ctx.value.includes('/') ? read : { fault: 'no-tenure', written: ctx.value };
    ctx.issues.push({ code: 'custom', input: ctx.value, message: 'date', params: { ...facts } });
  })
  .meta({ type: ['string', 'integer'], minimum: 1, maximum: 9999 });

/** A day of every year, `MM-DD`; 29 February is none. */
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
