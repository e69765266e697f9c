import { type CommandSpec, option } from '../command.ts';
import {
  ANSWERING,
  ON,
  PARTICIPANT_OPTION,
  PARTICIPANTS,
  STRICT,
  TREATY,
  TREATY_OPTION,
} from '../options.ts';

export const explainCommand: CommandSpec = {
  name: 'explain',
  group: 'Ask',
  summary: 'why: the reasons as a tree, with articles and file:line',
  args: [TREATY, PARTICIPANTS],
  options: [
    option('--full', 'list every instrument, also those that do not affect the answer'),
    ON,
    STRICT,
    TREATY_OPTION,
    PARTICIPANT_OPTION,
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'markdown'],
  examples: ['treaty explain', 'treaty explain hanoi Qatar', 'treaty explain ctbt --full'],
  load: async () => (await import('./explain.ts')).runExplain,
};
