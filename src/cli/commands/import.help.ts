import { argument, type CommandSpec, option } from '../command.ts';
import { LOCK_TIMEOUT, SOURCE, WRITING } from '../options.ts';

export const importTableCommand: CommandSpec = {
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
    option('--into <treaty>', 'the treaty of the table', { byDefault: 'what the file name says' }),
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
};
