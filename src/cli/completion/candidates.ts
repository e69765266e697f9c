import type { CommandSpec } from '../command.ts';
import { flagOf, optionsOf, placeholderOf } from '../options.ts';

/** Names of a ledger. */
export type NameKind = 'treaties' | 'participants' | 'groups';

/** A word that may stand somewhere, and what it means. */
export type CompletionWord = readonly [word: string, says: string];

/** What may stand at the end of a command line. */
export interface Candidates {
  readonly words: readonly CompletionWord[];
  readonly names: readonly NameKind[];
  readonly files: boolean;
  /** What the candidates must begin with. */
  readonly prefix: string;
  /** What stands before each of them: `--format=`. */
  readonly before: string;
}

/** What may stand for an argument or an option's value of this name. */
const KINDS: Readonly<Record<string, readonly (NameKind | 'files')[]>> = {
  treaty: ['treaties'],
  participant: ['participants'],
  group: ['groups'],
  path: ['files'],
  file: ['files'],
  table: ['files'],
  svg: ['files'],
  'treaty-or-paths': ['treaties', 'files'],
};

interface Slot {
  /** `treaty` of `[treaty]` or `--treaty <treaty>`. */
  readonly name: string;
  readonly choices: readonly string[];
}

/** What can follow these words after `treaty`. `['log', '--certainty', 'r']` gives the certainties, with the prefix `r`. */
export function candidatesAt(split: readonly string[], commands: readonly CommandSpec[]): Candidates {
  const words = withoutEqualsSigns(split);
  const [name = '', ...rest] = words;
  const shown = commands.filter(c => !c.hidden);
  const spec = shown.find(c => c.name === name);
  const last = words.at(-1) ?? '';
  const at = (found: Partial<Candidates>): Candidates => ({ ...NOTHING, prefix: last, ...found });
  if (rest.length === 0 || (name === 'help' && rest.length === 1))
    return at({
      words: [...shown.map((c): CompletionWord => [c.name, c.summary]), ...(rest.length === 0 ? GLOBAL : [])],
    });
  if (!spec) return at({});
  const options = optionsOf(spec);
  const [, flag, begun] = /^(--[a-z-]+)=(.*)$/s.exec(last) ?? [];
  const previous = flag ?? words.at(-2);
  const option = options.find(o => flagOf(o) === previous);
  const value = option && placeholderOf(option);
  if (option && value)
    return at({
      ...valuesIn([{ name: value, choices: option.choices ?? [] }]),
      ...(flag === undefined ? {} : { prefix: begun ?? '', before: `${flag}=` }),
    });
  if (last.startsWith('-'))
    return at({ words: [...options.map((o): CompletionWord => [flagOf(o), o.says]), HELP] });
  // Any of the arguments: names of several words, and arguments left out, make their places uncertain.
  return at(
    valuesIn(spec.args.map(a => ({ name: a.name.replace(/[^a-z-]/g, ''), choices: a.choices ?? [] }))),
  );
}

const HELP: CompletionWord = ['--help', 'print this help'];
const GLOBAL: readonly CompletionWord[] = [
  ['help', 'print help for a command'],
  HELP,
  ['--version', 'print the version'],
];
const NOTHING: Candidates = { words: [], names: [], files: false, prefix: '', before: '' };

function valuesIn(slots: readonly Slot[]): Pick<Candidates, 'words' | 'names' | 'files'> {
  const kinds = slots.flatMap(s => KINDS[s.name] ?? []);
  return {
    words: slots.flatMap(s => s.choices.map((choice): CompletionWord => [choice, ''])),
    names: kinds.filter(kind => kind !== 'files'),
    files: kinds.includes('files'),
  };
}

/** bash hands over `--format=j` as `--format`, `=`, `j`, and what stands after a sign is completed alone. */
function withoutEqualsSigns(words: readonly string[]): readonly string[] {
  const joined = words.filter((word, i) => word !== '=' || i === words.length - 1);
  return joined.at(-1) === '=' ? [...joined.slice(0, -1), ''] : joined;
}
