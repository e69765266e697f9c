import { ACTS } from '../../law/acts.ts';
import type { CommandSpec } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { OPTIONS, type OptionName, type OptionSpec } from '../options.ts';

/** What `treaty completion` writes: three scripts and a page. */
export const WRITTEN = ['bash', 'zsh', 'fish', 'man'] as const;
/** Names of a ledger, which a script asks for when a key is pressed. */
export const ASKED = ['treaties', 'participants', 'groups'] as const;

/** What may stand somewhere on a command line; nothing at all where only the user can know. */
export interface Completions {
  readonly words: readonly string[];
  readonly asked: readonly (typeof ASKED)[number][];
  readonly files: boolean;
}

/** An option of a command as scripts complete it. */
export interface OptionSurface {
  /** `--on`. */
  readonly flag: string;
  /** `date`; null where it takes no value. */
  readonly value: string | null;
  readonly says: string;
  readonly many: boolean;
  readonly values: Completions;
}

/** A command as scripts and the man page show it. */
export interface CommandSurface {
  readonly spec: CommandSpec;
  readonly options: readonly OptionSurface[];
  readonly args: Completions;
}

const values = (part: Partial<Completions>): Completions => ({ words: [], asked: [], files: false, ...part });
const TREATIES = values({ asked: ['treaties'] });
const PARTICIPANTS = values({ asked: ['participants'] });
const FILES = values({ files: true });
const ACT = values({ words: Object.keys(ACTS) });

const OF_OPTION: Partial<Record<OptionName, Completions>> = {
  treaty: TREATIES,
  into: TREATIES,
  only: TREATIES,
  participant: PARTICIPANTS,
  who: PARTICIPANTS,
  'source-of': PARTICIPANTS,
  group: values({ asked: ['groups'] }),
  act: ACT,
  as: ACT,
  ledger: FILES,
  scenario: FILES,
  chart: FILES,
  baseline: FILES,
};

const OF_ARGUMENT: Readonly<Record<string, Completions>> = {
  treaty: TREATIES,
  participant: PARTICIPANTS,
  act: ACT,
  event: ACT,
  path: FILES,
  table: FILES,
  'treaty-or-paths': values({ asked: ['treaties'], files: true }),
  form: values({ words: ['csv', 'untc'] }),
  what: values({ words: WRITTEN }),
};

function optionOf(name: OptionName, { formats }: CommandSpec): OptionSurface {
  const spec: OptionSpec = OPTIONS[name];
  const [flag = '', value] = spec.flags.split(' ');
  const choices = name === 'format' ? formats : spec.choices;
  return {
    flag,
    value: value ? value.slice(1, -1) : null,
    says: spec.says,
    many: spec.many === true,
    values: choices ? values({ words: choices }) : (OF_OPTION[name] ?? values({})),
  };
}

/** What any of the arguments may be: a name of several words, or one left out, makes their places uncertain. */
function argumentsOf({ args }: CommandSpec): Completions {
  const all = [...args.matchAll(/[a-z-]+/g)].map(([name]) => OF_ARGUMENT[name] ?? values({}));
  return {
    words: all.flatMap(v => v.words),
    asked: all.flatMap(v => v.asked),
    files: all.some(v => v.files),
  };
}

/** The whole command line, from the same table that is parsed and that help is printed from. */
export const surface = (): readonly CommandSurface[] =>
  COMMANDS.map(spec => ({
    spec,
    options: spec.options.map(name => optionOf(name, spec)),
    args: argumentsOf(spec),
  }));
