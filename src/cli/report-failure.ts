import { CommanderError } from 'commander';
import type { Host } from '../host/host.ts';
import { diagnosticsText } from '../render/diagnostics.ts';
import { harmless, harmlessJson } from '../render/harmless.ts';
import { failureJson } from '../render/json/failure.ts';
import { nearest } from '../source/nearest.ts';
import { Failed, type Failure } from '../store/failure.ts';
import { openInstalled } from '../store/installed-index.ts';
import { openLedgers } from '../store/open-ledger.ts';
import { EXIT, type ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { failureIn, languageIn } from './failure-words.ts';
import { paintFor } from './output.ts';
import { didYouMean, resolveRequest } from './request.ts';
import { resolveSubject } from './resolve-names.ts';
import { linesOfFiles } from './source-lines.ts';

/** Reports why there is no answer: on stderr, and under a JSON format also as an object on stdout. */
export async function reportFailure(error: unknown, argv: readonly string[], host: Host): Promise<ExitCode> {
  const failure = withoutSecrets(
    error instanceof CommanderError ? await usageFailure(error, argv, host) : failureOf(error),
  );
  const { knownFailure, knownMeant } = await import('./known-by-name.ts');
  const meant = await knownMeant(failure, host);
  const form = formatIn(argv);
  if (form !== null) {
    const answer = failureJson(await knownFailure(failure, meant, 'en'), EXIT[failure.kind]);
    const json = form === 'json' ? JSON.stringify(answer, null, 2) : JSON.stringify(answer);
    host.stdout.write(`${harmlessJson(json)}\n`);
  }
  const paint = await paintFor(host.stderr, { color: !argv.includes('--no-color') }, host.env);
  if (failure.findings)
    host.stderr.write(`${diagnosticsText(failure.findings, linesOfFiles(failure.read), paint)}\n`);
  const lang = languageIn(argv, host.env);
  const { message, hint } =
    meant.length > 0 ? await knownFailure(failure, meant, lang) : await failureIn(lang, failure);
  host.stderr.write(`${paint('treaty:', 'no')} ${harmless(message)}\n`);
  if (hint) host.stderr.write(`  ${harmless(hint)}\n`);
  return EXIT[failure.kind];
}

/** A failure without user names and passwords in addresses, because CI logs it. A password may contain an unencoded slash. */
function withoutSecrets(failure: Failure): Failure {
  const secret = /(\b[a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#"]*@|[^\s/?#@":]*:(?!\d*[/?#])[^\s"]*@)/gi;
  const bare = (text: string): string => text.replace(secret, '$1…@');
  const { message, hint } = failure;
  return { ...failure, message: bare(message), ...(hint === undefined ? {} : { hint: bare(hint) }) };
}

/** The JSON format that the command line asks for, also where the rest of it could not be understood. */
function formatIn(argv: readonly string[]): 'json' | 'ndjson' | null {
  const given = argv
    .findLast((a, i) => argv[i - 1] === '--format' || a.startsWith('--format='))
    ?.replace('--format=', '');
  return given === 'json' || given === 'ndjson' ? given : null;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  const stack =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .slice(1, 4)
          .map(l => l.trim())
          .join(' ')
      : '';
  return {
    code: 'bug',
    kind: 'failed',
    message: `a bug in treaty-status: ${message}`,
    hint: `please report it with this line: ${stack}`,
  };
}

/** What is wrong with a command line that commander refuses, with the command or option that was perhaps meant. */
async function usageFailure(error: CommanderError, argv: readonly string[], host: Host): Promise<Failure> {
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
