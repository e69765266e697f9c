import type { CommandSpec } from './command.ts';
import { backtest } from './commands/backtest.help.ts';
import { check } from './commands/check.help.ts';
import { claims } from './commands/claims.help.ts';
import { completeUntil } from './commands/complete-until.help.ts';
import { complete, completion } from './commands/completion.help.ts';
import { correct } from './commands/correct.help.ts';
import { diff } from './commands/diff.help.ts';
import { explain } from './commands/explain.help.ts';
import { importTable } from './commands/import.help.ts';
import { is } from './commands/is.help.ts';
import { list } from './commands/list.help.ts';
import { log } from './commands/log.help.ts';
import { project } from './commands/project.help.ts';
import { record } from './commands/record.help.ts';
import { schema } from './commands/schema.help.ts';
import { status } from './commands/status.help.ts';

/** Every command, in the order of the program's help. */
export const COMMANDS: readonly CommandSpec[] = [
  status,
  explain,
  log,
  list,
  claims,
  is,
  project,
  backtest,
  diff,
  check,
  record,
  correct,
  completeUntil,
  importTable,
  schema,
  completion,
  complete,
];
