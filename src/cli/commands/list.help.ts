import { type CommandSpec, option } from '../command.ts';
import { ANSWERING } from '../options.ts';

export const listCommand: CommandSpec = {
  name: 'list',
  group: 'Ask',
  summary: 'the treaties of the ledger: all, of a chapter, in force or nearly so',
  args: [],
  options: [
    option('--chapter <chapter>', 'only treaties of this chapter of the UN list: XVIII or 18, XI-A'),
    option('--depositary <name>', 'only treaties with this depositary: UNSG, or the name of a State'),
    option('--in-force', 'only treaties in force'),
    option('--not-in-force', 'only treaties not in force'),
    option(
      '--needs-at-most <number>',
      'only treaties not in force that lack no more instruments than this, the nearest first',
    ),
    option('--on <date>', 'with one of these three: in force or not on this day', { byDefault: 'today' }),
    option('--strict', 'with one of these three: what an unrecorded act could change counts as undetermined'),
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  examples: [
    'treaty list',
    'treaty list --chapter XVIII',
    'treaty list --not-in-force --on 2000-01-01',
    'treaty list --needs-at-most 5',
  ],
  load: async () => (await import('./list.ts')).runList,
};
