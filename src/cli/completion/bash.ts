import type { CommandSurface, Completions } from './surface.ts';

/*
 * Names come from ledgers that anyone may write: they are read line by line and compared, never expanded (`compgen -W` would run
 * what stands in them), and quoted before they are put on the command line. Written for bash 3.2, which macOS still has.
 */
const HEAD = String.raw`# bash completion for treaty; to be sourced: source <(treaty completion bash)
_treaty_offer() {
  local word
  for word; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}
_treaty_ask() {
  local line
  while IFS= read -r line; do
    line=${'$'}{line%%$'\t'*}
    if [[ $line == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$line")"); fi
  done < <(command treaty completion "$1" 2>/dev/null)
}
_treaty_files() { compopt -o default 2>/dev/null; }
_treaty() {
  local cur=${'$'}{COMP_WORDS[COMP_CWORD]} prev=${'$'}{COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash splits --format=json at the sign
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=${'$'}{COMP_WORDS[COMP_CWORD-2]}; fi`;

const offers = ({ words, asked, files }: Completions): string =>
  [
    ...(words.length > 0 ? [`_treaty_offer ${words.join(' ')}`] : []),
    ...asked.map(kind => `_treaty_ask ${kind}`),
    ...(files ? ['_treaty_files'] : []),
    'return',
  ].join('; ');

/** The bash script. Every word in it is of our own table: letters, digits and hyphens. */
export function bashScript(commands: readonly CommandSurface[]): string {
  const names = commands.map(c => c.spec.name).join(' ');
  const withValue = commands.flatMap(({ spec, options }) =>
    options.flatMap(o => (o.value === null ? [] : [`    ${spec.name}:${o.flag}) ${offers(o.values)} ;;`])),
  );
  const rest = commands.map(
    ({ spec, options, args }) =>
      `    ${spec.name}) if [[ $cur == -* ]]; then _treaty_offer ${options.map(o => o.flag).join(' ')} --help; else ${offers(args)}; fi ;;`,
  );
  return [
    HEAD,
    `  if ((COMP_CWORD == 1)); then _treaty_offer ${names} help --help --version; return; fi`,
    `  case "\${COMP_WORDS[1]}:$prev" in`,
    ...withValue,
    '  esac',
    `  case "\${COMP_WORDS[1]}" in`,
    ...rest,
    `    help) _treaty_offer ${names} ;;`,
    '  esac',
    '}',
    'complete -F _treaty treaty',
    '',
  ].join('\n');
}
