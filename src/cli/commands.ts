import type { CommandSpec } from './command.ts';
import { ASK } from './commands/ask.help.ts';
import { KEEP } from './commands/keep.help.ts';
import { LOOK_AHEAD } from './commands/look-ahead.help.ts';
import { OTHER } from './commands/other.help.ts';

/** Every command, in the order of the program's help. */
export const COMMANDS: readonly CommandSpec[] = [...ASK, ...LOOK_AHEAD, ...KEEP, ...OTHER];
