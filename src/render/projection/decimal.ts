import type { Messages } from '../../messages/index.ts';

/** A number with so many decimals, with the mark of the language: 1.4 is "1,4" in French. */
export const decimalText = (x: number, digits: number, { separator }: Messages): string =>
  x.toFixed(digits).replace('.', separator.decimal);
