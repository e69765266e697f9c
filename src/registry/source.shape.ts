import { date } from '../calendar/date.shape.ts';
import { participantId, text } from '../source/scalars.shape.ts';
import { optional, z } from '../zod.ts';
import { TIERS } from './source.ts';

/** A source as a ledger declares it. */
export const sourceShape = z.strictObject({
  publisher: text,
  title: optional(text),
  tier: z.enum(TIERS),
  of: optional(participantId),
  url: optional(text),
  lang: optional(text),
  published: optional(date),
  read: optional(date),
  note: optional(text),
});
