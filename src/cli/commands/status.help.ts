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

export const statusCommand: CommandSpec = {
  name: 'status',
  group: 'Ask',
  summary: 'who signed, who is bound, is it in force, since when',
  about: 'A single name that is no treaty may be a participant: its treaties are listed.',
  args: [TREATY, PARTICIPANTS],
  options: [
    ON,
    STRICT,
    option('--participants', 'list every participant by standing'),
    option('--group <group>', 'how the members of a group stand: signed, consented, not yet'),
    option('--all', 'one table of every treaty'),
    option('--cite', 'one dated sentence with its sources, to quote'),
    TREATY_OPTION,
    PARTICIPANT_OPTION,
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  examples: [
    'treaty status',
    'treaty status hanoi Egypt',
    'treaty status مصر',
    'treaty status hanoi --on 2025-10-25 --participants',
    'treaty status hanoi --group african-union',
  ],
  load: async () => (await import('./status.ts')).runStatus,
};
