import type { PlainDate } from './plain-date.ts';

/** The day it is, in UTC: the only reading of the clock, and the host's to call. */
export const todayInUtc = (): PlainDate => new Date().toISOString().slice(0, 10) as PlainDate;
