import type { Host } from '../host/host.ts';
import type { Format, RawOptions } from './request.ts';

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

/** One option of one command. */
export interface OptionSpec {
  /** `--on <date>`, `--all`, `--no-color`. Completion uses the name between the brackets. */
  readonly flags: string;
  /** What it means in this command: one phrase, without a full stop. */
  readonly says: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** The value if the option is not given. */
  readonly byDefault?: string;
  /** May be given several times. */
  readonly many?: true;
  /** The heading in help; `Options` unless said. */
  readonly group?: string;
}

/** One argument of a command: `[participant...]`, `<act>`. */
export interface ArgumentSpec {
  readonly name: string;
  readonly says: string;
  readonly choices?: readonly string[];
}

/** The groups of commands, in the order of the program's help. */
export const GROUPS = ['Ask', 'Look ahead', 'See what changed', 'Keep a ledger', 'Other'] as const;

/** One command: what the parser, help, completion, the man page and `README.md` say of it, and where its code is. */
export interface CommandSpec {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** One phrase, without a full stop. */
  readonly summary: string;
  /** Sentences below the summary. */
  readonly about?: string;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** What `--format` takes, the default first; empty where the command has no `--format`. */
  readonly formats: readonly Format[];
  /** Command lines, one each; a long one is continued after a backslash. */
  readonly examples: readonly string[];
  /** Left out of help, completion and the man page: for programs. */
  readonly hidden?: true;
  /** Loads the code, when the command is asked for. */
  load(): Promise<Run>;
}

/** What a command is given: its arguments and options as written, and the outside. */
export interface Invocation {
  readonly spec: CommandSpec;
  /** All commands, for completion and the man page. */
  readonly commands: readonly CommandSpec[];
  readonly args: readonly string[];
  readonly options: RawOptions;
  readonly host: Host;
}

/** What a command does. */
export type Run = (invocation: Invocation) => Promise<ExitCode>;

/** An option; `more` where it has choices, a default, a heading, or may be repeated. */
export const option = (
  flags: string,
  says: string,
  more: Omit<OptionSpec, 'flags' | 'says'> = {},
): OptionSpec => ({ flags, says, ...more });

export const argument = (name: string, says: string, choices?: readonly string[]): ArgumentSpec => ({
  name,
  says,
  ...(choices ? { choices } : {}),
});
