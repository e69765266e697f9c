import type { Bytes } from '../host/host.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** Why a command gave no answer; ends it with an exit code. */
export interface Failure {
  readonly code: string;
  readonly exit: ExitCode;
  readonly message: string;
  /** What to do about it, or what was perhaps meant. */
  readonly hint?: string;
  readonly candidates?: readonly string[];
  readonly findings?: readonly Diagnostic[];
  /** The files of the findings as they were read, from a revision perhaps. */
  readonly read?: (file: string) => Bytes | null;
}

/** Carries a failure out of the depths of a command to `main`, which alone turns it into words and an exit code. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The command line names something that is not there, or cannot be read. */
export function usage(
  code: string,
  message: string,
  more: { readonly hint?: string; readonly candidates?: readonly string[] } = {},
): Failed {
  return new Failed({ code, exit: EXIT.usage, message, ...more });
}

/** The command could not run. */
export function cannotRun(
  code: string,
  message: string,
  more: Pick<Failure, 'hint' | 'findings' | 'read'> = {},
): Failed {
  return new Failed({ code, exit: EXIT.failed, message, ...more });
}
