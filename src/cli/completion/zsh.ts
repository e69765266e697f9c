import type { CommandSurface, Completions, OptionSurface } from './surface.ts';

const HEAD = String.raw`#compdef treaty
# zsh completion for treaty: treaty completion zsh > a folder of $fpath, as _treaty
_treaty_ask() {
  local -a found
  local kind line
  for kind; do
    for line in "${'$'}{(@f)$(command treaty completion $kind 2>/dev/null)}"; do
      [[ -n $line ]] && found+=("${'$'}{${'$'}{line%%$'\t'*}//:/\\:}:${'$'}{line#*$'\t'}")
    done
  done
  _describe name found
}`;

/** A word in single quotes, which zsh takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
/** A text inside a specification of `_arguments`, where brackets and colons have a meaning. */
const inSpec = (text: string): string => text.replace(/[\\[\]:]/g, String.raw`\$&`);

/**
 * An action of `_arguments`: one only, so that files stand back where there are names. The space keeps zsh from adding arguments of
 * its own to a call.
 */
const action = ({ words, asked, files }: Completions): string =>
  asked.length > 0
    ? ` _treaty_ask ${asked.join(' ')}`
    : words.length > 0
      ? `(${words.join(' ')})`
      : files
        ? '_files'
        : ' ';

const option = (o: OptionSurface): string =>
  quoted(
    `${o.many ? '*' : ''}${o.flag}${o.value === null ? '' : '='}[${inSpec(o.says)}]${o.value === null ? '' : `:${o.value}:${action(o.values)}`}`,
  );

/** What may stand as an argument; where that is of several kinds, each has its turn. */
function argument({ words, asked, files }: Completions): string {
  const each = [
    ...(words.length > 0 ? [`word:word:(${words.join(' ')})`] : []),
    ...(asked.length > 0 ? [`name:name: _treaty_ask ${asked.join(' ')}`] : []),
    ...(files ? ['file:file:_files'] : []),
  ];
  return each.length === 0
    ? quoted('*:: :')
    : quoted(`*:argument:_alternative ${each.map(e => `"${e}"`).join(' ')}`);
}

/** The zsh script. */
export function zshScript(commands: readonly CommandSurface[]): string {
  return [
    HEAD,
    '_treaty() {',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ spec }) => `    ${quoted(`${spec.name}:${spec.summary}`)}`),
    '  )',
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  local command=$words[2]',
    '  shift words; (( CURRENT-- ))',
    '  case $command in',
    ...commands.flatMap(({ spec, options, args }) => [
      `    ${spec.name}) _arguments \\`,
      ...options.map(o => `      ${option(o)} \\`),
      `      ${argument(args)} ;;`,
    ]),
    '    help) _describe command commands ;;',
    '  esac',
    '}',
    'if [[ $funcstack[1] == _treaty ]]; then _treaty "$@"; else compdef _treaty treaty; fi',
    '',
  ].join('\n');
}
