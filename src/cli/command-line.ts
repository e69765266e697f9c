import type { CommandSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { OPTIONS, type OptionName, type OptionSpec } from './options.ts';
import type { RawOptions } from './request.ts';

/** A command line understood: the command, its arguments, its options. */
export interface CommandLine {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: RawOptions;
}

interface Flag {
  readonly key: string;
  readonly spec: OptionSpec;
  readonly takesValue: boolean;
}

/** The long form of a command's options: `--on <date>` takes a value, `--no-color` sets `color` to false. */
function flagsOf(names: readonly OptionName[]): ReadonlyMap<string, Flag> {
  return new Map(
    names.map(name => {
      const spec: OptionSpec = OPTIONS[name];
      const [flag = ''] = spec.flags.split(' ');
      const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [flag, { key, spec, takesValue: spec.flags.includes('<') }];
    }),
  );
}

/**
 * Reads a plain command line: the command first, options in their long form. Anything else (help, an unknown option, a value that
 * looks like an option) is null and left to commander, which reads a plain one the same way (a test holds them together) but costs
 * a tenth of a bare start to load.
 */
export function readCommandLine(argv: readonly string[]): CommandLine | null {
  const spec = COMMANDS.find(c => c.name === argv[0]);
  if (!spec) return null;
  const flags = flagsOf(spec.options);
  const args: string[] = [];
  const options: Record<string, string | boolean | readonly string[]> = {};
  for (const flag of flags.values()) if (flag.spec.flags.startsWith('--no-')) options[flag.key] = true;
  for (let i = 1; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const at = word.indexOf('=');
    const flag = flags.get(at < 0 ? word : word.slice(0, at));
    if (!flag || (at >= 0 && !flag.takesValue)) return null;
    if (!flag.takesValue) {
      options[flag.key] = !flag.spec.flags.startsWith('--no-');
      continue;
    }
    const value = at < 0 ? argv[++i] : word.slice(at + 1);
    if (value === undefined || (at < 0 && value.startsWith('-'))) return null;
    const before = options[flag.key];
    options[flag.key] = flag.spec.many ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return required(spec) > args.length ? null : { spec, args, options };
}

const required = (spec: CommandSpec): number => spec.args.split('<').length - 1;
