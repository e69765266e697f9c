import { CommanderError } from 'commander';
import type { Host } from '../host/host.ts';
import { diagnosticsText } from '../render/diagnostics.ts';
import { harmless, harmlessJson } from '../render/harmless.ts';
import { failureJson } from '../render/json/failure.ts';
import { Failed, type Failure } from '../store/failure.ts';
import { EXIT, type ExitCode } from './command.ts';
import { failureIn, languageIn } from './failure-words.ts';
import { paintFor } from './output.ts';
import { linesOfFiles } from './source-lines.ts';
import { usageFailure } from './usage-failure.ts';

/** Reports why there is no answer: on stderr, and under a JSON format also as an object on stdout. */
export async function reportFailure(error: unknown, argv: readonly string[], host: Host): Promise<ExitCode> {
  const failure = withoutSecrets(
    error instanceof CommanderError ? await usageFailure(error, argv, host) : failureOf(error),
  );
  const form = formatIn(argv);
  if (form !== null) {
    const answer = failureJson(failure, EXIT[failure.kind]);
    const json = form === 'json' ? JSON.stringify(answer, null, 2) : JSON.stringify(answer);
    host.stdout.write(`${harmlessJson(json)}\n`);
  }
  const paint = await paintFor(host.stderr, { color: !argv.includes('--no-color') }, host.env);
  if (failure.findings)
    host.stderr.write(`${diagnosticsText(failure.findings, linesOfFiles(failure.read), paint)}\n`);
  const { message, hint } = await failureIn(languageIn(argv, host.env), failure);
  host.stderr.write(`${paint('treaty:', 'no')} ${harmless(message)}\n`);
  if (hint) host.stderr.write(`  ${harmless(hint)}\n`);
  return EXIT[failure.kind];
}

/**
 * A failure without the user names and passwords of addresses that it repeats: what is said here ends up in the logs of CI. A
 * password may hold a stroke that should have been encoded.
 */
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
