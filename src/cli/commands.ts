import type { CommandSpec } from './command.ts';
import { backtestCommand } from './commands/backtest.help.ts';
import { checkCommand } from './commands/check.help.ts';
import { claimsCommand } from './commands/claims.help.ts';
import { completeUntilCommand } from './commands/complete-until.help.ts';
import { completeCommand, completionCommand } from './commands/completion.help.ts';
import { correctCommand } from './commands/correct.help.ts';
import { diffCommand } from './commands/diff.help.ts';
import { explainCommand } from './commands/explain.help.ts';
import { importTableCommand } from './commands/import.help.ts';
import { isCommand } from './commands/is.help.ts';
import { listCommand } from './commands/list.help.ts';
import { logCommand } from './commands/log.help.ts';
import { projectCommand } from './commands/project.help.ts';
import { recordCommand } from './commands/record.help.ts';
import { schemaCommand } from './commands/schema.help.ts';
import { statusCommand } from './commands/status.help.ts';

/** Every command, in the order of the program's help. */
export const COMMANDS: readonly CommandSpec[] = [
  statusCommand,
  explainCommand,
  logCommand,
  listCommand,
  claimsCommand,
  isCommand,
  projectCommand,
  backtestCommand,
  diffCommand,
  checkCommand,
  recordCommand,
  correctCommand,
  completeUntilCommand,
  importTableCommand,
  schemaCommand,
  completionCommand,
  completeCommand,
];
