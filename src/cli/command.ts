import type { Host } from '../host/host.ts';
import type { ExitCode } from './exit.ts';
import type { OptionName } from './options.ts';
import type { Format, RawOptions } from './request.ts';

/** What a command is given: its arguments and options as written, and the outside. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: RawOptions;
  readonly host: Host;
}

/** What a command does. */
export type Run = (invocation: Invocation) => Promise<ExitCode>;

/** One command of the table: what help, README and completions say of it, and where its code is. */
export interface CommandSpec {
  readonly name: string;
  readonly args: string;
  readonly summary: string;
  /** A sentence or two, and examples. */
  readonly help: string;
  readonly options: readonly OptionName[];
  readonly formats: readonly Format[];
  load(): Promise<Run>;
}
