import { optional, z } from '../zod.ts';

/*
 * Shapes of single values under YAML's failsafe schema, where every scalar is text; numbers and flags are read here, once. Their
 * JSON Schema also admits what an editor's core-schema reader makes of the same text unquoted: `40` a number, `true` a boolean.
 */

/** A text that is not empty. */
export const text = z
  .string()
  .min(1)
  .meta({ type: ['string', 'number', 'boolean'], minLength: 1 });

/** A whole number written in digits. */
export const count = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'a-count' })
  .transform(Number)
  .meta({ type: ['integer', 'string'], pattern: '^[0-9]{1,9}$', minimum: 0 });

/** A whole number from 1 on. */
export const positive = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, { error: 'a-positive-count' })
  .transform(Number)
  .meta({ type: ['integer', 'string'], pattern: '^[1-9][0-9]{0,8}$', minimum: 1 });

/** A number, perhaps with a fraction; no thousands separators. */
export const decimal = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,9})?$/, { error: 'a-number' })
  .transform(Number)
  .meta({ type: ['number', 'string'], pattern: '^[0-9]{1,15}([.][0-9]{1,9})?$', minimum: 0 });

/** `true`; a flag that does not hold is left out. */
export const isTrue = z
  .literal('true')
  .transform((): true => true)
  .meta({ const: undefined, type: ['boolean', 'string'], enum: [true, 'true'] });

/** An id of a treaty, source, event or group: lower-case letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'a-slug' });

/** An id of a participant: `EGY`, `EU`, `UNODC`. */
export const participantId = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'a-participant-id' });

/** One value or a list of them; read as a list. */
export const oneOrMore = <T extends z.ZodType>(shape: T) =>
  z.union([shape.transform(value => [value]), z.array(shape).min(1)]);

const language = z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']);

/** A name in the languages of the United Nations, English at least. */
export const names = z.strictObject({
  en: text,
  ar: optional(text),
  es: optional(text),
  fr: optional(text),
  ru: optional(text),
  zh: optional(text),
});

/** Text in any of the languages. */
export const textIn = z.partialRecord(language, text);
