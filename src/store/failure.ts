import type { Bytes } from '../host/host.ts';
import type { Names } from '../registry/participant.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A treaty that is known by name only. */
export interface KnownName {
  readonly reference: string;
  readonly title: string;
  /** The day on which it was opened for signature or done. */
  readonly date: string;
  readonly entryIntoForce: string | null;
}

/** What a parameter of a sentence is: a text, a number, names that are listed, or a name in several languages. */
export type SaidValue = string | number | null | readonly string[] | Names;

/** A sentence by its key among the messages (`failure`) and its parameters, so that it can be said in another language. */
export type Said = readonly [key: string, values?: Readonly<Record<string, SaidValue>>];

/** Why there is no answer. */
export interface Failure {
  /** Names the failure for programs: `no-ledger`. */
  readonly code: string;
  /** `usage`: the command line is wrong; `failed`: could not read or write; the others are answers that end the command. */
  readonly kind: 'usage' | 'failed' | 'no' | 'undetermined';
  readonly message: string;
  /** What to do about it, or what was perhaps meant. */
  readonly hint?: string;
  /** The message and the hint for other languages; what has none is said in English. */
  readonly says?: Said;
  readonly hintSays?: Said;
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
  more: Pick<Failure, 'hint' | 'candidates' | 'says' | 'hintSays'> = {},
): Failed => new Failed({ code, kind: 'usage', message, ...more });

/** A file could not be read or written, or a ledger is faulty. */
export const cannotRun = (
  code: string,
  message: string,
  more: Pick<Failure, 'hint' | 'findings' | 'read'> = {},
): Failed => new Failed({ code, kind: 'failed', message, ...more });
