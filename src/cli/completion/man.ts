import { VERSION } from '../../version.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from '../command.ts';
import { describeOption, flagOf, optionsOf, placeholderOf, withChoices } from '../options.ts';
import { ABOUT, EXIT_CODES, NAMING } from '../program.ts';

/** A line of text that troff prints as it stands: no escapes, no requests, hyphens that can be copied. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`)
    .replace(/^\./, String.raw`\&.`);

const termOf = (spec: OptionSpec): string => {
  const value = placeholderOf(spec);
  return `\\fB${plain(flagOf(spec))}\\fR${value === null ? '' : ` \\fI${plain(value)}\\fR`}`;
};

const paragraph = (...lines: readonly string[]): readonly string[] => ['.PP', ...lines];
const item = (term: string, says: string): readonly string[] => ['.TP', term, plain(says)];

const argumentLine = (argument: ArgumentSpec): readonly string[] =>
  item(`\\fI${plain(argument.name)}\\fR`, withChoices(argument));

function commandLines(spec: CommandSpec): readonly string[] {
  const synopsis = ['treaty', spec.name, ...spec.args.map(a => a.name)].join(' ');
  return [
    `.SS ${plain(synopsis)}`,
    `${plain(`${spec.summary.slice(0, 1).toUpperCase()}${spec.summary.slice(1)}`)}.`,
    ...(spec.about ? paragraph(plain(spec.about)) : []),
    ...spec.args.flatMap(argumentLine),
    ...optionsOf(spec).flatMap(o => item(termOf(o), describeOption(o))),
    ...paragraph('.EX', ...spec.examples.flatMap(e => e.split('\n')).map(plain), '.EE'),
  ];
}

const ENVIRONMENT: readonly (readonly [name: string, says: string])[] = [
  ['TREATY_LEDGER', 'a ledger to add, where no --ledger names one'],
  ['TREATY_NO_CACHE', 'neither read nor write the cache of compiled ledgers'],
  ['NO_COLOR', 'no colour'],
  ['FORCE_COLOR', 'colour, also where the output is no terminal; stronger than NO_COLOR'],
];

export function manPage(commands: readonly CommandSpec[]): string {
  return [
    `'\\" -*- coding: utf-8 -*-`,
    `.TH TREATY 1 "" "treaty-status ${VERSION}"`,
    // No word is divided: options are to be copied.
    '.nh',
    '.SH NAME',
    String.raw`treaty \- treaty status from a sourced ledger`,
    '.SH SYNOPSIS',
    '.B treaty',
    String.raw`\fIcommand\fR [\fIargument\fR ...] [\fIoption\fR ...]`,
    '.SH DESCRIPTION',
    plain(ABOUT),
    plain(NAMING),
    '.SH COMMANDS',
    ...commands.filter(c => !c.hidden).flatMap(commandLines),
    '.SH EXIT STATUS',
    plain(EXIT_CODES.replace(/^Exit codes: 0/, '0')),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, says]) => ['.TP', `.B ${name}`, plain(says)]),
    '',
  ].join('\n');
}
