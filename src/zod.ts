import { config, z } from 'zod';

/*
 * Zod compiles a shape to code when it first reads by it. A ledger file is read once, and compiling took longer than reading; so
 * shapes are interpreted. Only this file imports zod, so that zod is configured before any shape is made.
 */
config({ jitless: true });

export { z };

/** A key that may be absent. Unlike `exactOptional`, zod does not look into the shape for an absent key; YAML has no `undefined`. */
export const optional = <T extends z.ZodType>(shape: T): z.ZodExactOptional<T> =>
  z.optional(shape) as z.ZodType as z.ZodExactOptional<T>;
