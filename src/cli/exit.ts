/** The exit codes; they do not depend on the format. */
export const EXIT = {
  /** Ran: fine, yes, same. */
  fine: 0,
  /** Ran: findings of severity error, no, different. */
  no: 1,
  /** The command line could not be understood: unknown command, flag, treaty, participant. */
  usage: 2,
  /** Could not run: unreadable or faulty ledger, no such revision, a bug in us. */
  failed: 3,
  /** Ran: the record does not determine the answer. */
  undetermined: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
