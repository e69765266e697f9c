import { oneOrMore, text } from '../source/scalars.shape.ts';
import { z } from '../zod.ts';

/** A scenario file: supposed acts, written like the events of a ledger but without sources. */
export const scenarioFile = z.strictObject({
  title: text.optional(),
  suppose: z
    .array(z.strictObject({ on: text, who: oneOrMore(text), act: text, note: text.optional() }))
    .min(1),
});
