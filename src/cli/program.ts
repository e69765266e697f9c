import { Command, CommanderError, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { VERSION } from '../version.ts';
import { ABOUT, EXIT_CODES, NAMING } from './about.ts';
import type { CommandSpec } from './command.ts';
import type { CommandLine } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import { OPTIONS, type OptionSpec } from './options.ts';
import type { RawOptions } from './request.ts';

/** The whole command surface for commander: help, versions, and command lines that are not plain. */
export function programOf(
  host: Host,
  argv: readonly string[],
  ran: (line: CommandLine) => Promise<void>,
): Command {
  const program = new Command('treaty')
    .description(ABOUT)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: text => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', `\n${NAMING}\n${EXIT_CODES}`);
  for (const spec of COMMANDS) addCommand(program, spec, argv, ran);
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  argv: readonly string[],
  ran: (line: CommandLine) => Promise<void>,
): void {
  const command = program
    .command(`${spec.name}${spec.args ? ` ${spec.args}` : ''}`)
    .summary(spec.summary)
    .description(capital(spec.summary));
  if (!argv.includes(spec.name) && !argv.some(a => a === 'help' || a === '-h' || a === '--help')) return;
  command.addHelpText('after', `\n${spec.help}`).allowExcessArguments(true);
  for (const name of spec.options)
    command.addOption(optionOf(OPTIONS[name], name === 'format' ? spec.formats : undefined));
  command.action(() => ran({ spec, args: command.args, options: command.opts<RawOptions>() }));
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

/** An option as commander takes it. Values are checked when the request is resolved, so that every fault has one form. */
function optionOf(spec: OptionSpec, formats?: readonly string[]): Option {
  const choices = formats ?? spec.choices;
  const option = new Option(spec.flags, choices ? `${spec.says}: ${choices.join(', ')}` : spec.says);
  return spec.many
    ? option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    : option;
}

/** Help or a version was printed: commander ends by throwing. */
export const isDone = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
