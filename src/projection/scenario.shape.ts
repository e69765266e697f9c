import { oneOrMore, text } from '../source/scalars.shape.ts';
import { z } from '../zod.ts';

/** A scenario: acts supposed to come, one a line, as a ledger has events; no act needs a source. */
export const scenarioFile = z.strictObject({
  title: text.optional(),
  suppose: z
    .array(z.strictObject({ on: text, who: oneOrMore(text), act: text, note: text.optional() }))
    .min(1),
});
