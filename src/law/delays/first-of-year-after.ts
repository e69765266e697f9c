import { firstOfYearFollowing } from '../../calendar/first-of-month.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';

/** 1 January of the next year; of an instrument of 1 January, too. */
export const firstOfYearAfter = (from: PlainDate): PlainDate => firstOfYearFollowing(from);
