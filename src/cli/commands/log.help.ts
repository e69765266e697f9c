import { ACT_NAMES } from '../../law/acts.ts';
import { type CommandSpec, option } from '../command.ts';
import { ANSWERING, TREATY, TREATY_OPTION } from '../options.ts';

export const logCommand: CommandSpec = {
  name: 'log',
  group: 'Ask',
  summary: 'the recorded events, filtered by participant, act, day or certainty',
  args: [TREATY],
  options: [
    option('--all', 'the events of every treaty'),
    option('--who <participant>', 'only acts of this participant'),
    option('--act <act>', 'only acts of this kind', { choices: ACT_NAMES }),
    option('--from <date>', 'only what may have happened on or after this day'),
    option('--to <date>', 'only what may have happened on or before this day'),
    option('--certainty <level>', 'only what is known this well', {
      choices: ['confirmed', 'reported', 'inferred'],
    }),
    TREATY_OPTION,
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  examples: [
    'treaty log',
    'treaty log hanoi --who AZE',
    'treaty log --all --act ratification --format csv',
    'treaty log hanoi --certainty reported --format ndjson',
  ],
  load: async () => (await import('./log.ts')).runLog,
};
