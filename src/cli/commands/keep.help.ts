import { ACT_NAMES } from '../../law/acts.ts';
import { argument, type CommandSpec, option } from '../command.ts';
import { EVENT } from '../event-options.ts';
import {
  COLOR,
  DRY_RUN,
  LANGUAGE,
  LEDGERS,
  LOCK_TIMEOUT,
  SOURCE,
  TODAY,
  TREATY,
  TREATY_OPTION,
  WRITING,
} from '../options.ts';

/** The commands that check a ledger and write to it. */
export const KEEP: readonly CommandSpec[] = [
  {
    name: 'check',
    group: 'Keep a ledger',
    summary: 'find every fault in a ledger, with its place',
    about:
      'Without a path: the ledgers named with --ledger, else ./data, else the bundled one. Exits with 1 if there is an error. A comment "# check-ignore RULE: reason" above a line ignores a finding there.',
    args: [argument('[path...]', 'a ledger, or files of one')],
    options: [
      option('--strict', 'also what a careful record should have'),
      option('--rule <id>', 'only this rule, also one that runs only on request', { many: true }),
      option('--rules', 'list the rules: what each flags, its severity and when it runs'),
      option('--severity <level>', 'hide what is less severe; the exit code stays the same', {
        choices: ['error', 'warning', 'info'],
        byDefault: 'info',
      }),
      option('--fix', 'correct what can be corrected mechanically'),
      { ...LOCK_TIMEOUT, says: 'with --fix: how long to wait while another program writes the file' },
      option(
        '--base <revision>',
        'compare with this git revision: report rewritten history; findings on changed lines come first',
        { group: 'Review' },
      ),
      option('--baseline <file>', 'ignore the findings listed in this file, one a line', { group: 'Review' }),
      option('--write-baseline', 'write all current findings to the baseline file', { group: 'Review' }),
      option('--prune', 'remove entries from the baseline file that no finding matches', { group: 'Review' }),
      ...LEDGERS,
      TODAY,
      COLOR,
    ],
    formats: ['text', 'json', 'ndjson', 'sarif', 'github', 'markdown'],
    examples: [
      'treaty check data',
      'treaty check data/treaties/hanoi.yaml --strict',
      'treaty check --base main --format github',
      'treaty check --baseline known.txt',
    ],
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'record',
    group: 'Keep a ledger',
    summary: 'add an event to a ledger file',
    about:
      'Adds one line, in date order; nothing else in the file changes. Prints first what the event changes in law. A line that "treaty check" would call an error is refused. Writes into the --ledger named last, else into ./data if that is a ledger.',
    args: [
      argument('<act>', 'what was done', ACT_NAMES),
      argument('[participant...]', 'who did it: id, or name in any UN language'),
    ],
    options: [TREATY_OPTION, DRY_RUN, LOCK_TIMEOUT, ...EVENT, ...SOURCE, ...WRITING],
    formats: ['text', 'json'],
    examples: [
      'treaty record signature CAN --on 2026-07 --source geist',
      'treaty record ratification "Viet Nam" --on 2026-08-01 \\\n  --source mofa --source-publisher "Foreign Ministry" \\\n  --source-tier government --source-of VNM --dry-run',
    ],
    load: async () => (await import('./record.ts')).runRecord,
  },
  {
    name: 'correct',
    group: 'Keep a ledger',
    summary: 'correct a recorded event; the old value is kept in its note',
    about: 'Give the right values as options. Prints first what the correction changes in law.',
    args: [
      argument('<event>', 'the id of an event, or its act'),
      argument('[participant...]', 'after an act: whose it is'),
    ],
    options: [
      option('--was <date>', 'the date it has now, where several events match'),
      option('--as <act>', 'the act that it really was', { choices: ACT_NAMES }),
      TREATY_OPTION,
      DRY_RUN,
      LOCK_TIMEOUT,
      ...EVENT,
      ...SOURCE,
      ...WRITING,
    ],
    formats: ['text', 'json'],
    examples: [
      'treaty correct ratification QAT --on 2026-02-11 \\\n  --source untc',
      'treaty correct signature CAN --was 2026-07 --on 2026-07-15',
    ],
    load: async () => (await import('./correct.ts')).runCorrect,
  },
  {
    name: 'complete-until',
    group: 'Keep a ledger',
    summary: 'state the day up to which every act is believed recorded',
    args: [argument('<date>', 'a day that is over, later than the one stated now'), TREATY],
    options: [TREATY_OPTION, DRY_RUN, LOCK_TIMEOUT, ...WRITING],
    formats: ['text', 'json'],
    examples: ['treaty complete-until 2026-11-21 hanoi'],
    load: async () => (await import('./complete-until.ts')).runCompleteUntil,
  },
  {
    name: 'import',
    group: 'Keep a ledger',
    summary: 'compare a published table with the ledger, and add what is missing',
    about:
      'Differences are reported and never overwritten. "--format yaml" prints the missing lines for review.',
    args: [
      argument('<form>', 'csv, or untc for the XML of a UN Treaty Collection page', ['csv', 'untc']),
      argument('<table>', 'a file, or an http(s) address'),
    ],
    options: [
      option('--into <treaty>', 'the treaty of the table; with --write also the id of a new one', {
        byDefault: 'what the file name says',
      }),
      option('--rows <name>', 'read only the rows of the treaty that the table calls so', {
        byDefault: 'the names of the treaty',
      }),
      option('--legend <marks>', 'explain marks, as in "A=accession, R=ratification"'),
      option('--write', 'add what is missing to the ledger file'),
      option('--all', 'also list what only the ledger has'),
      option('--exit-code', 'exit with 1 if table and ledger differ'),
      ...SOURCE,
      option('--timeout <seconds>', 'how long an address may take to answer', {
        group: 'Network',
        byDefault: '60',
      }),
      option(
        '--allow-private',
        'also read addresses of your own network; only for addresses that you chose yourself',
        { group: 'Network' },
      ),
      { ...LOCK_TIMEOUT, group: 'Ledger' },
      ...WRITING,
    ],
    formats: ['text', 'json', 'markdown', 'yaml'],
    examples: [
      'treaty import csv table.csv --into hanoi',
      'treaty import untc XVIII-16.en.xml --format yaml',
      'treaty import csv table.csv --into hanoi --write \\\n  --source untc',
    ],
    load: async () => (await import('./import.ts')).runImport,
  },
  {
    name: 'update',
    group: 'Keep a ledger',
    summary: 'read official pages anew into your own ledger, and tell what changed in law',
    about:
      'Reads the status pages of the UN Treaty Collection, one request a second, through the proxy of HTTPS_PROXY. Adds the missing acts to the --ledger named last, else to a ledger in your own data folder ($XDG_DATA_HOME/treaty-status), which every command then reads before the bundled one. Differences are listed and never overwritten. A page that cannot be trusted is refused, and the others go on. Exits with 1 if any treaty failed.',
    args: [argument('[treaty...]', 'id, alias or reference of each treaty')],
    options: [
      option('--all', 'every treaty with a page; of a named ledger, every one that it has'),
      option('--chapter <chapter>', 'every treaty of this chapter of the UN list: XVIII or 18, XI-A'),
      option('--since <date>', 'tell what changed in law since this day', { byDefault: 'the last reading' }),
      DRY_RUN,
      option('--from-dir <folder>', 'take pages that you saved there by hand, such as XVIII-16.en.xml', {
        group: 'Network',
      }),
      option(
        '--saved-on <date>',
        'with --from-dir: the day on which you saved them; without it, complete_until stays',
        {
          group: 'Network',
        },
      ),
      option('--origin <url>', 'ask this server, such as a mirror; it may be on your own network', {
        group: 'Network',
        byDefault: 'https://treaties.un.org',
      }),
      option('--timeout <seconds>', 'how long one page may take', { group: 'Network', byDefault: '60' }),
      option('--pause <seconds>', 'between two requests; less than 1 only with --origin', {
        group: 'Network',
        byDefault: '1',
      }),
      { ...LOCK_TIMEOUT, group: 'Ledger' },
      ...LEDGERS,
      LANGUAGE,
      COLOR,
    ],
    formats: ['text', 'json', 'markdown'],
    examples: [
      'treaty update att hanoi',
      'treaty update --all --format json',
      'treaty update --chapter XXVI --dry-run',
      'treaty update --from-dir pages --saved-on 2026-11-30',
      'treaty update --all --ledger ledger --format markdown',
    ],
    load: async () => (await import('./update.ts')).runUpdate,
  },
];
