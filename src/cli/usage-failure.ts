import type { CommanderError } from 'commander';
import type { Host } from '../host/host.ts';
import { nearest } from '../source/nearest.ts';
import { Failed, type Failure } from '../store/failure.ts';
import { openInstalled } from '../store/installed-index.ts';
import { openLedgers } from '../store/open-ledger.ts';
import { COMMANDS } from './commands.ts';
import { didYouMean, resolveRequest } from './request.ts';
import { resolveSubject } from './resolve-names.ts';

/** What is wrong with a command line that commander refuses, with the command or option that was perhaps meant. */
export async function usageFailure(
  error: CommanderError,
  argv: readonly string[],
  host: Host,
): Promise<Failure> {
  const usage = { kind: 'usage', code: 'usage', hint: 'see "treaty --help"' } as const;
  const message = error.message.replace(/^error: /, '').replace(/\n.*$/s, '');
  const unknown =
    error.code === 'commander.help' ? argv.at(-1) : /^unknown command '(.*)'$/s.exec(message)?.[1];
  if (unknown !== undefined)
    return {
      ...usage,
      code: 'unknown-command',
      message: `unknown command "${unknown}"`,
      hint: (await commandMeant(unknown, argv, host)) ?? usage.hint,
    };
  const code = error.code === 'commander.unknownOption' ? 'unknown-option' : usage.code;
  const option = /\(Did you mean (.*)\?\)/.exec(error.message)?.[1];
  return { ...usage, code, message, ...(option ? { hint: `did you mean ${option}?` } : {}) };
}

/** The command that was perhaps meant: one spelled almost so, or `status` where the words name a treaty or a participant. */
async function commandMeant(unknown: string, argv: readonly string[], host: Host): Promise<string | null> {
  const firstOption = argv.findIndex(word => word.startsWith('-'));
  const words = firstOption < 0 ? argv : argv.slice(0, firstOption);
  if (words[0] === unknown && (await isName(words, host)))
    return `did you mean "treaty status ${words.join(' ')}"?`;
  const names = COMMANDS.filter(c => !c.hidden).map(c => c.name);
  return didYouMean(nearest(unknown, names, 1));
}

/** Whether words name a treaty, a participant, or both, in the ledgers of the environment. */
async function isName(words: readonly string[], host: Host): Promise<boolean> {
  try {
    const { ledger } = resolveRequest({}, host, ['text']);
    resolveSubject((await openInstalled(host, ledger)) ?? (await openLedgers(host, ledger)), words, {});
    return true;
  } catch (error) {
    if (error instanceof Failed) return false;
    throw error;
  }
}
