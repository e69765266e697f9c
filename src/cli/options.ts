import { LANGUAGES } from '../registry/participant.ts';
import { TIERS } from '../registry/source.ts';
import { argument, type CommandSpec, type OptionSpec, option } from './command.ts';

/*
 * What means the same in several commands is said here once. What means something else in another command stands in the file of
 * that command (`commands/*.help.ts`).
 */

const ledger = { group: 'Ledger' };

/** The ledgers that a command reads. */
export const LEDGERS: readonly OptionSpec[] = [
  option('--ledger <path>', 'also read this ledger: a directory or one treaty file', {
    ...ledger,
    many: true,
    byDefault: 'TREATY_LEDGER',
  }),
  option('--no-bundled', 'leave out the bundled treaties', ledger),
  option('--no-updates', 'leave out what "treaty update" has written', ledger),
  option('--no-cache', 'neither read nor write the cache of compiled ledgers', ledger),
];

const AT = option('--at <revision>', 'read the ledger as it was at this git revision', ledger);
export const TODAY = option('--today <date>', 'the day to take as today; what happened later is ignored', {
  ...ledger,
  byDefault: 'the clock',
});

const output = { group: 'Output' };

export const LANGUAGE = option('--lang <language>', 'language of text and names', {
  ...output,
  choices: LANGUAGES,
  byDefault: 'en',
});
export const COLOR = option('--no-color', 'no colours (also NO_COLOR)', output);

/** What every command that answers from a ledger takes. */
export const ANSWERING: readonly OptionSpec[] = [...LEDGERS, AT, TODAY, LANGUAGE, COLOR];
/** The same for commands that write: into the files as they are, and into no revision. */
export const WRITING: readonly OptionSpec[] = [...LEDGERS, TODAY, LANGUAGE, COLOR];

/** `--format`, of the forms that a command can write. */
function formatOption({ formats }: CommandSpec): readonly OptionSpec[] {
  const [byDefault] = formats;
  if (byDefault === undefined) return [];
  return [option('--format <format>', 'form of the answer', { ...output, choices: formats, byDefault })];
}

export const optionsOf = (spec: CommandSpec): readonly OptionSpec[] => [
  ...spec.options,
  ...formatOption(spec),
];

/** `--on` of an option's flags. */
export const flagOf = ({ flags }: OptionSpec): string => flags.split(' ')[0] ?? '';
/** The name under which the parser keeps an option's value: `lockTimeout` for `--lock-timeout`, `color` for `--no-color`. */
export const optionKey = (flag: string): string =>
  flag.replace(/^--(no-)?/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** `date` of `--on <date>`; null where the option takes no value. */
export const placeholderOf = ({ flags }: OptionSpec): string | null => /<(.*)>/.exec(flags)?.[1] ?? null;

/** What an option or argument says, with the words that it takes where the phrase does not name them. */
export const withChoices = ({ says, choices = [] }: Pick<OptionSpec, 'says' | 'choices'>): string =>
  choices.every(choice => says.includes(choice)) ? says : `${says}: ${choices.join(', ')}`;

/** The same of an option, with its default, and whether it may be repeated. */
export function describeOption(spec: OptionSpec): string {
  const notes = [
    ...(spec.byDefault === undefined ? [] : [`default: ${spec.byDefault}`]),
    ...(spec.many ? ['may be repeated'] : []),
  ];
  return `${withChoices(spec)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

export const TREATY = argument(
  '[treaty]',
  'its id, alias or reference (default: hanoi, or the only one of --ledger)',
);
export const PARTICIPANTS = argument('[participant...]', 'id, or name in any UN language: EGY, Egypt, مصر');
export const TREATY_OPTION = option(
  '--treaty <treaty>',
  'the treaty, where a name could be taken for another',
);
export const PARTICIPANT_OPTION = option(
  '--participant <participant>',
  'the participant, where a name could be taken for a treaty',
);
export const ON = option(
  '--on <date>',
  'the day that the question is about; "record": the day its record ends',
  {
    byDefault: 'today',
  },
);
export const AS_RECORDED = option(
  '--as-recorded',
  'take the record as complete: answer as if no act were missing beyond its end',
);
export const STRICT = option(
  '--strict',
  'presume nothing beyond the end of the record: what any unrecorded act could change is undetermined',
);

export const DRY_RUN = option('--dry-run', 'show what would be written, and write nothing');
export const LOCK_TIMEOUT = option(
  '--lock-timeout <seconds>',
  'how long to wait while another program writes the file',
  { byDefault: '60' },
);

/** What `treaty completion` writes: a script for each shell, and the man page. */
export const SCRIPTS = ['bash', 'zsh', 'fish', 'man'] as const;

const source = { group: 'Source' };

export const SOURCE: readonly OptionSpec[] = [
  option('--source <id>', 'the source of what is written, as the treaty file declares it', source),
  option('--source-publisher <name>', 'declare that source: who publishes it', source),
  option('--source-tier <tier>', 'its kind of publisher', { ...source, choices: TIERS }),
  option('--source-of <participant>', 'for tier government: whose government', source),
  option('--source-url <url>', 'where it was read', source),
  option('--source-title <title>', 'its title', source),
  option('--source-published <date>', 'when it was published', source),
];
