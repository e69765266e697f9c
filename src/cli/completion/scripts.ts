/*
 * What a shell sources: it hands the words of the command line to `treaty __complete`, whose answer has one candidate a line, with
 * a tab before its description, and `:files` where a file name may stand. Candidates may come from ledgers that anyone may write:
 * no script expands them (in bash `compgen -W` would), and bash quotes them.
 */

/** For bash; written for 3.2, which macOS still has. bash splits `--format=json` at the sign. */
const BASH = String.raw`# bash completion for treaty; to be sourced: source <(treaty completion bash)
_treaty() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then compopt -o default 2>/dev/null
    else COMPREPLY+=("$(printf %q "${'$'}{line%%$'\t'*}")"); fi
  done < <(command treaty __complete -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _treaty treaty
`;

const ZSH = String.raw`#compdef treaty
# zsh completion for treaty: treaty completion zsh > a folder of $fpath, as _treaty
_treaty() {
  local -a found
  local line
  for line in "${'$'}{(@f)$(command treaty __complete -- "${'$'}{(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) _files ;;
      *) found+=("${'$'}{${'$'}{line%%$'\t'*}//:/\\:}:${'$'}{line#*$'\t'}") ;;
    esac
  done
  _describe treaty found
}
if [[ $funcstack[1] == _treaty ]]; then _treaty "$@"; else compdef _treaty treaty; fi
`;

const FISH = `# fish completion for treaty: treaty completion fish > ~/.config/fish/completions/treaty.fish
function __treaty_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    for line in (command treaty __complete -- $words[2..] "$word" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$word"
        else
            echo $line
        end
    end
end
complete -c treaty -f -a '(__treaty_complete)'
`;

/** The script of each shell. */
export const SHELL_SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;
