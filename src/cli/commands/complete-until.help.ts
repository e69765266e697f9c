import { argument, type CommandSpec } from '../command.ts';
import { DRY_RUN, LOCK_TIMEOUT, TREATY, TREATY_OPTION, WRITING } from '../options.ts';

export const completeUntilCommand: CommandSpec = {
  name: 'complete-until',
  group: 'Keep a ledger',
  summary: 'state the day up to which every act is believed recorded',
  args: [argument('<date>', 'a day that is over, later than the one stated now'), TREATY],
  options: [TREATY_OPTION, DRY_RUN, LOCK_TIMEOUT, ...WRITING],
  formats: ['text', 'json'],
  examples: ['treaty complete-until 2026-11-21 hanoi'],
  load: async () => (await import('./complete-until.ts')).runCompleteUntil,
};
