import { argument, type CommandSpec, option } from '../command.ts';
import { ANSWERING, COLOR, LANGUAGE, LEDGERS, STRICT, TODAY, TREATY, TREATY_OPTION } from '../options.ts';

/** The commands that project, and the one that compares. */
export const LOOK_AHEAD: readonly CommandSpec[] = [
  {
    name: 'project',
    group: 'Look ahead',
    summary: 'when it will enter into force, with probabilities and their track record',
    about:
      'The model learns from how States joined earlier treaties; "treaty backtest" shows how well it would have done. Where no number can be given (in force already, or a clause that no deposit decides) it says why and exits with 4.',
    args: [TREATY],
    options: [
      option('--by <date>', 'also the probability by this day'),
      option(
        '--target <number>',
        'when this many instruments will be deposited, instead of entry into force',
      ),
      option('--suppose <act>', 'assume an act to come: "FRA ratification 2027-01"', { many: true }),
      option('--scenario <file>', 'assume the acts of a YAML file: suppose: [{ who, act, on }]'),
      option(
        '--reference <filter>',
        'which treaties to learn from: chapter=XVIII, since=1990, until=2010 or names, joined with commas',
        { byDefault: 'all' },
      ),
      option('--chart <svg>', 'the chart as SVG: "svg" prints it, NAME.svg writes a file'),
      option('--on <date>', 'project from this day, with what was known then', { byDefault: 'today' }),
      TREATY_OPTION,
      ...ANSWERING,
    ],
    formats: ['text', 'json', 'csv', 'markdown'],
    examples: [
      'treaty project',
      'treaty project hanoi --by 2028-12-31 \\\n  --suppose "FRA ratification 2027-01"',
      'treaty project crpd --on 2007-10-01',
      'treaty project hanoi --chart hanoi.svg',
    ],
    load: async () => (await import('./project.ts')).runProject,
  },
  {
    name: 'backtest',
    group: 'Look ahead',
    summary: 'how well projections of the past would have done, beside four simple models',
    about:
      'For every treaty of the record, half a year to three years after it was opened: when would its 30th, 40th and 60th instrument come? Answers with what was known then, and scores the answers. "--format csv" lists every case.',
    args: [argument('[treaty...]', 'score only the cases of these treaties')],
    options: [
      option('--only <treaty>', 'score only the cases of this treaty; the model still learns from all', {
        many: true,
      }),
      ...ANSWERING,
    ],
    formats: ['text', 'json', 'csv', 'markdown'],
    examples: [
      'treaty backtest',
      'treaty backtest --only crpd --only uncac',
      'treaty backtest --ledger my-treaty.yaml --format json',
    ],
    load: async () => (await import('./backtest.ts')).runBacktest,
  },
  {
    name: 'diff',
    group: 'See what changed',
    summary: 'what changed between two days, revisions or files, and what follows',
    about:
      'Compares two days (--on A..B), two git revisions (--at A..B; a single one with the files as they are), or two files or directories. Without a treaty: all that differ. Revisions are those of the --ledger named last, else of ./data, else of the bundled ledger.',
    args: [argument('[treaty-or-paths...]', 'a treaty; or two files or directories to compare')],
    options: [
      option(
        '--on <dates>',
        'compare two days, A..B; with --at or paths: the day to state consequences for',
        {
          byDefault: 'today',
        },
      ),
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
  },
];
