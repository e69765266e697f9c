import type { YamlFault } from './yaml-fault-text.ts';

/** No scalar, comment or run of blanks of a ledger is longer, and nothing is nested deeper. */
export const LONGEST_TOKEN = 64 * 1024;
export const DEEPEST = 64;

/** A text that exceeds a limit; it is not read further. */
export class TooMuch extends Error {
  readonly fault: YamlFault;
  constructor(code: 'yaml-token-too-long' | 'yaml-too-deep' | 'line-too-long', at: number) {
    super(code);
    this.fault = { code, start: at, end: at + 1 };
  }
}
