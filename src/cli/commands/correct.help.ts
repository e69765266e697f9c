import { ACT_NAMES } from '../../law/acts.ts';
import { argument, type CommandSpec, option } from '../command.ts';
import { EVENT } from '../event-options.ts';
import { DRY_RUN, LOCK_TIMEOUT, SOURCE, TREATY_OPTION, WRITING } from '../options.ts';

export const correctCommand: CommandSpec = {
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
};
