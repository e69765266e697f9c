import type { CommandSurface, Completions } from './surface.ts';

const HEAD = `# fish completion for treaty: treaty completion fish > ~/.config/fish/completions/treaty.fish
function __treaty_first
    test (count (commandline -opc)) -eq 1
end
function __treaty_in
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = $argv[1]
end
function __treaty_ask
    for kind in $argv
        command treaty completion $kind 2>/dev/null
    end
end
complete -c treaty -f
complete -c treaty -n __treaty_first -l version -d 'print the version'
complete -c treaty -l help -d 'print help'`;

/** A word in single quotes, in which fish knows two escapes. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;

function offers({ words, asked, files }: Completions): string {
  const list = [...words, ...(asked.length > 0 ? [`(__treaty_ask ${asked.join(' ')})`] : [])].join(' ');
  return `${files ? ' -F' : ''}${list === '' ? '' : ` -a ${quoted(list)}`}`;
}

/** The fish script. What a ledger says reaches fish as output of a command, which it does not expand. */
export function fishScript(commands: readonly CommandSurface[]): string {
  const names = commands.map(c => c.spec.name);
  return [
    HEAD,
    ...commands.map(
      ({ spec }) => `complete -c treaty -n __treaty_first -a ${spec.name} -d ${quoted(spec.summary)}`,
    ),
    `complete -c treaty -n '__treaty_in help' -a ${quoted(names.join(' '))}`,
    ...commands.flatMap(({ spec, options, args }) => {
      const inside = `complete -c treaty -n ${quoted(`__treaty_in ${spec.name}`)}`;
      return [
        ...options.map(
          o =>
            `${inside} -l ${o.flag.slice(2)}${o.value === null ? '' : o.values.files ? ' -r' : ' -x'}${offers(o.values)} -d ${quoted(o.says)}`,
        ),
        ...(offers(args) === '' ? [] : [`${inside}${offers(args)}`]),
      ];
    }),
    '',
  ].join('\n');
}
