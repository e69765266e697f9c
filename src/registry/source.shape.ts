import { z } from 'zod';
import { date } from '../calendar/date.shape.ts';
import { participantId, text } from '../source/scalars.shape.ts';

/** A source as a ledger declares it. */
export const sourceShape = z.strictObject({
  publisher: text,
  title: text.optional(),
  tier: z.enum(['depositary', 'treaty-database', 'government', 'organisation', 'press', 'secondary']),
  of: participantId.optional(),
  url: text.optional(),
  lang: text.optional(),
  published: date.optional(),
  read: date.optional(),
  note: text.optional(),
});
