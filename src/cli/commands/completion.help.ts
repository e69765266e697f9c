import { argument, type CommandSpec } from '../command.ts';
import { SCRIPTS } from '../completion/script-names.ts';

export const completionCommand: CommandSpec = {
  name: 'completion',
  group: 'Other',
  summary: 'print a completion script for bash, zsh or fish, or the man page',
  args: [argument('<what>', 'the shell, or man for the page as troff', SCRIPTS)],
  options: [],
  formats: [],
  examples: [
    'source <(treaty completion bash)',
    'treaty completion zsh > ~/.zfunc/_treaty',
    'treaty completion fish \\\n  > ~/.config/fish/completions/treaty.fish',
    'treaty completion man | man -l -',
  ],
  load: async () => (await import('./completion.ts')).runCompletion,
};

/** What the scripts ask when a key is pressed. */
export const completeCommand: CommandSpec = {
  name: '__complete',
  group: 'Other',
  summary: 'what may stand where the cursor is, one a line',
  args: [argument('[word...]', 'the words after "treaty", the one at the cursor last')],
  options: [],
  formats: [],
  examples: ['treaty __complete -- status han'],
  hidden: true,
  load: async () => (await import('./complete.ts')).runComplete,
};
