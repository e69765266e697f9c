import { argument, type CommandSpec, option } from '../command.ts';
import { COLOR, LEDGERS, LOCK_TIMEOUT, TODAY } from '../options.ts';

export const checkCommand: CommandSpec = {
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
};
