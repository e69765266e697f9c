import type { PlainDate } from '../../calendar/plain-date.ts';

/** On the day itself of the last act needed (Refugee Protocol art. VIII(1)). */
export const sameDay = (from: PlainDate): PlainDate => from;
