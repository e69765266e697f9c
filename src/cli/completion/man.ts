import { VERSION } from '../../version.ts';
import { ABOUT, EXIT_CODES, NAMING } from '../about.ts';
import { OPTIONS, type OptionSpec } from '../options.ts';
import type { CommandSurface, OptionSurface } from './surface.ts';

/** A line of text that troff prints as it stands: no escapes, no requests, hyphens that can be copied. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`)
    .replace(/^\./, String.raw`\&.`);

const flag = ({ flag, value }: OptionSurface): string =>
  `\\fB${plain(flag)}\\fR${value === null ? '' : ` \\fI${plain(value)}\\fR`}`;

/** Help as it is printed: sentences, then examples. */
function helpLines(help: string): readonly string[] {
  const at = help.search(/^ {2}treaty|^ {2}source/m);
  const sentences = help.slice(0, at).trim();
  return [
    ...(sentences === '' ? [] : ['.PP', ...sentences.split('\n').map(plain)]),
    '.PP',
    '.EX',
    ...help.slice(at).split('\n').map(plain),
    '.EE',
  ];
}

const commandLines = ({ spec, options }: CommandSurface): readonly string[] => [
  `.SS ${plain(`treaty ${spec.name} ${spec.args}`.trim())}`,
  `${plain(`${spec.summary.slice(0, 1).toUpperCase()}${spec.summary.slice(1)}`)}.`,
  ...helpLines(spec.help),
  '.PP',
  `Options: ${options.map(flag).join(', ')}.`,
  ...(options.some(o => o.flag === '--format') ? [`Formats: ${spec.formats.join(', ')}.`] : []),
];

/** Every option once: the same name means the same in every command. */
function optionLines(commands: readonly CommandSurface[]): readonly string[] {
  const known = new Map(commands.flatMap(c => c.options).map(o => [o.flag, o]));
  const specs = new Map<string, OptionSpec>(
    Object.values(OPTIONS).map(o => [o.flags.split(' ')[0] ?? '', o]),
  );
  return [...known.values()]
    .sort((a, b) => (a.flag < b.flag ? -1 : 1))
    .flatMap(o => {
      const choices = o.flag === '--format' ? undefined : specs.get(o.flag)?.choices;
      return ['.TP', flag(o), plain(`${o.says}${choices ? `: ${choices.join(', ')}` : ''}`)];
    });
}

const ENVIRONMENT: readonly (readonly [name: string, says: string])[] = [
  ['TREATY_LEDGER', 'a ledger to add, where no --ledger names one'],
  ['TREATY_NO_CACHE', 'neither read nor write the cache of compiled ledgers'],
  ['NO_COLOR', 'no colour'],
  ['FORCE_COLOR', 'colour, also where the output is no terminal; stronger than NO_COLOR'],
];

/** The man page, as troff. */
export function manPage(commands: readonly CommandSurface[]): string {
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
    ...commands.flatMap(commandLines),
    '.SH OPTIONS',
    ...optionLines(commands),
    '.SH EXIT STATUS',
    plain(EXIT_CODES.replace(/^Exit codes: 0/, '0')),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, says]) => ['.TP', `.B ${name}`, plain(says)]),
    '',
  ].join('\n');
}
