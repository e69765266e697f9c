import { argument, type CommandSpec, option } from '../command.ts';
import { COLOR, LANGUAGE, LEDGERS, STRICT, TODAY, TREATY_OPTION } from '../options.ts';

export const diffCommand: CommandSpec = {
  name: 'diff',
  group: 'See what changed',
  summary: 'what changed between two days, revisions or files, and what follows',
  about:
    'Compares two days (--on A..B), two git revisions (--at A..B; a single one with the files as they are), or two files or directories. Without a treaty: all that differ. Revisions are those of the --ledger named last, else of ./data, else of the bundled ledger.',
  args: [argument('[treaty-or-paths...]', 'a treaty; or two files or directories to compare')],
  options: [
    option('--on <dates>', 'compare two days, A..B; with --at or paths: the day to state consequences for', {
      byDefault: 'today',
    }),
    option('--at <revisions>', 'compare two git revisions, A..B'),
    STRICT,
    option('--projection', 'also how the median of the projection moved, which may take a moment'),
    option('--exit-code', 'exit with 1 if more differs than order, spacing and comments'),
    TREATY_OPTION,
    ...LEDGERS,
    TODAY,
    LANGUAGE,
    COLOR,
  ],
  formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  examples: [
    'treaty diff hanoi --on 2025-10-25..2026-11-21',
    'treaty diff --at main..HEAD --format markdown',
    'treaty diff --at HEAD --exit-code',
    'treaty diff old.yaml new.yaml',
  ],
  load: async () => (await import('./diff.ts')).runDiff,
};
