import { argument, type CommandSpec } from '../command.ts';
import { COLOR, SCRIPTS } from '../options.ts';

export const OTHER: readonly CommandSpec[] = [
  {
    name: 'schema',
    group: 'Other',
    summary: 'print a JSON Schema: of the ledger format, or of a JSON output',
    args: [argument('[name]', 'the schema; without it, the names of all')],
    options: [COLOR],
    formats: ['text', 'json'],
    examples: ['treaty schema', 'treaty schema treaty', 'treaty schema status'],
    load: async () => (await import('./schema.ts')).runSchema,
  },
  {
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
  },
  /** What the scripts ask when a key is pressed. */
  {
    name: '__complete',
    group: 'Other',
    summary: 'what may stand where the cursor is, one a line',
    args: [argument('[word...]', 'the words after "treaty", the one at the cursor last')],
    options: [],
    formats: [],
    examples: ['treaty __complete -- status han'],
    hidden: true,
    load: async () => (await import('./complete.ts')).runComplete,
  },
];
