import { Command, CommanderError, Help, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { usage } from '../store/failure.ts';
import { VERSION } from '../version.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { describeOption, flagOf, optionsOf, withChoices } from './options.ts';
import type { RawOptions } from './request.ts';

/** What the command is, in a sentence. */
export const ABOUT =
  'Treaty status from a sourced ledger: who signed, who is bound, is it in force, since when, and why.';

export const NAMING =
  'A treaty goes by id, alias or reference; a participant by id or by name in any UN language.';

export const EXIT_CODES = 'Exit codes: 0 fine or yes, 1 no, 2 usage, 3 could not run, 4 undetermined.';

/** Runs a command with its arguments and options as they were written. */
export type RunCommand = (spec: CommandSpec, args: readonly string[], options: RawOptions) => Promise<void>;

/** Terms wider than this have their description below them. */
const WIDEST_TERM = 22;

/** Help of any width from 40 columns: only spaces break a line, and a long term stands above its description. */
const LAYOUT: Partial<Help> = {
  minWidthToWrap: 10,
  padWidth: (command, helper) => Math.min(WIDEST_TERM, Help.prototype.padWidth.call(helper, command, helper)),
  subcommandTerm: command => command.name(),
  formatItem: (term, termWidth, description, helper) => {
    const indent = ' '.repeat(termWidth + 4);
    const width = Math.max(10, (helper.helpWidth ?? 80) - indent.length);
    const [first = '', ...rest] = helper.boxWrap(description, width).split('\n');
    const isLong = term.length > termWidth;
    return [
      isLong ? `  ${term}` : `  ${term.padEnd(termWidth)}  ${first}`.trimEnd(),
      ...[...(isLong ? [first] : []), ...rest].map(line => `${indent}${line}`),
    ].join('\n');
  },
};

/** The parser of the whole command line, which also prints help and versions. */
export function programOf(host: Host, commands: readonly CommandSpec[], run: RunCommand): Command {
  const widthOf = ({ columns }: Host['stdout']): number => Math.max(40, Math.min(columns, 100));
  const program = new Command('treaty')
    .usage('COMMAND [ARGUMENTS] [OPTIONS]')
    .description(ABOUT)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "treaty COMMAND --help" for a command')
    .commandsGroup('Other:')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureHelp(LAYOUT)
    .configureOutput({
      writeOut: text => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => widthOf(host.stdout),
      getErrHelpWidth: () => widthOf(host.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program.addHelpText('after', () => {
    const helper = Object.assign(program.createHelp(), LAYOUT);
    return `\n${helper.boxWrap(`${NAMING}\n${EXIT_CODES}`, widthOf(host.stdout))}`;
  });
  for (const spec of commands) addCommand(program, spec, run);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, run: RunCommand): void {
  const command = program
    .command(spec.name, { hidden: spec.hidden === true })
    .helpGroup(`${spec.group}:`)
    .summary(spec.summary)
    .description(`${capital(spec.summary)}.${spec.about ? `\n\n${spec.about}` : ''}`)
    .helpOption('-h, --help', 'print this help')
    .allowExcessArguments(true);
  for (const argument of spec.args) command.argument(argument.name, withChoices(argument));
  for (const option of optionsOf(spec)) addOption(command, option);
  command
    .addHelpText('after', `\nExamples:\n${spec.examples.map(indented).join('\n')}`)
    .action(() => run(spec, command.args, command.opts<RawOptions>()));
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const indented = (text: string): string => text.replace(/^/gm, '  ');

/** Values are checked when the request is resolved, so that every fault has one form. */
function addOption(command: Command, spec: OptionSpec): void {
  const option = new Option(spec.flags, describeOption(spec)).helpGroup(`${spec.group ?? 'Options'}:`);
  if (spec.many)
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  command.addOption(option);
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven && !spec.many)
      throw usage('repeated-option', `${flagOf(spec)} is given twice`, { hint: 'it can be given once' });
    isGiven = true;
  });
}

/** Help or a version was printed: commander ends by throwing. */
export const isDone = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
