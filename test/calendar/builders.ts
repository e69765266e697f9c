import fc from 'fast-check';
import { addDays } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';

/** A day in a test. */
export const d = (text: string): PlainDate => text as PlainDate;

/** Days of the years 1600 to 2400. */
export const days: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 292_000 })
  .map(n => addDays(d('1600-01-01'), n));
