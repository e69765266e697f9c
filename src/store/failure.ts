import type { Bytes } from '../host/host.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A treaty that is known by name only. */
export interface KnownName {
  readonly reference: string;
  readonly title: string;
  /** The day on which it was opened for signature or done. */
  readonly date: string;
  readonly entryIntoForce: string | null;
}

/** Why there is no answer. */
export interface Failure {
  /** Names the failure for programs: `no-ledger`. */
  readonly code: string;
  /** `usage`: the command line is wrong; `failed`: could not read or write; the others are answers that end the command. */
  readonly kind: 'usage' | 'failed' | 'no' | 'undetermined';
  readonly message: string;
  /** What to do about it, or what was perhaps meant. */
  readonly hint?: string;
  readonly candidates?: readonly string[];
  /** What may have been meant, of treaties that are known by name only. */
  readonly known?: readonly KnownName[];
  readonly findings?: readonly Diagnostic[];
  /** The bytes of a file of the findings, which may come from a revision. */
  readonly read?: (file: string) => Bytes | null;
}

/** Carries a failure to the caller that can report it: the command line, or the user of the library. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The user named something that does not exist, or that cannot be understood. */
export const usage = (
  code: string,
  message: string,
  more: Pick<Failure, 'hint' | 'candidates'> = {},
): Failed => new Failed({ code, kind: 'usage', message, ...more });

/** A file could not be read or written, or a ledger is faulty. */
export const cannotRun = (
  code: string,
  message: string,
  more: Pick<Failure, 'hint' | 'findings' | 'read'> = {},
): Failed => new Failed({ code, kind: 'failed', message, ...more });
