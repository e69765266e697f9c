import { ACT_NAMES } from '../../law/acts.ts';
import { argument, type CommandSpec } from '../command.ts';
import { EVENT } from '../event-options.ts';
import { DRY_RUN, LOCK_TIMEOUT, SOURCE, TREATY_OPTION, WRITING } from '../options.ts';

export const recordCommand: CommandSpec = {
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
};
