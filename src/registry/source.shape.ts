import { date } from '../calendar/date.shape.ts';
import { participantId, text } from '../source/scalars.shape.ts';
import { z } from '../zod.ts';
import { TIERS } from './source.ts';

/** A source as a ledger declares it. */
export const sourceShape = z.strictObject({
  publisher: text,
  title: text.exactOptional(),
  tier: z.enum(TIERS),
  of: participantId.exactOptional(),
  url: text.exactOptional(),
  lang: text.exactOptional(),
  published: date.exactOptional(),
  read: date.exactOptional(),
  note: text.exactOptional(),
});
