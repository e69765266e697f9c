import { Command, CommanderError, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { VERSION } from '../version.ts';
import type { CommandSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { OPTIONS, type OptionSpec } from './options.ts';
import type { RawOptions } from './request.ts';

/** Runs one command line. The only door from arguments to answers: returns the exit code, throws nothing. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const program = programOf(host, argv, code => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, argv, host);
  }
}

function programOf(host: Host, argv: readonly string[], done: (code: ExitCode) => void): Command {
  const program = new Command('treaty')
    .description(
      'Treaty status from a sourced ledger: who signed, who is bound, is it in force, since when, and why.',
    )
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
    .addHelpText(
      'after',
      '\nA treaty goes by id, alias or reference; a participant by id or by name in any UN language.\nExit codes: 0 fine or yes, 1 no, 2 usage, 3 could not run, 4 undetermined.',
    );
  for (const spec of COMMANDS) addCommand(program, spec, host, argv, done);
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  host: Host,
  argv: readonly string[],
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command(`${spec.name}${spec.args ? ` ${spec.args}` : ''}`)
    .summary(spec.summary)
    .description(capital(spec.summary));
  if (!argv.includes(spec.name) && !argv.some(a => a === 'help' || a === '-h' || a === '--help')) return;
  command.addHelpText('after', `\n${spec.help}`).allowExcessArguments(true);
  for (const name of spec.options)
    command.addOption(optionOf(OPTIONS[name], name === 'format' ? spec.formats : undefined));
  command.action(async () => {
    const options = command.opts<RawOptions>();
    const scoped = options['cache'] === false ? { ...host, compiled: () => null, keep: () => {} } : host;
    const { run } = await spec.load();
    done(await run({ args: command.args, options, host: scoped }));
  });
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
