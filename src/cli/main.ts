import type { Host } from '../host/host.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** Runs one command line. The only door from arguments to answers: returns the exit code, throws nothing. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const line = readCommandLine(argv);
    return line ? await runCommand(line, host) : await runByCommander(argv, host);
  } catch (error) {
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, argv, host);
  }
}

async function runCommand({ spec, args, options }: CommandLine, host: Host): Promise<ExitCode> {
  const uncached = { kept: () => null, keep: () => {} };
  const run = await spec.load();
  return run({ args, options, host: options['cache'] === false ? { ...host, ...uncached } : host });
}

/** Help, versions, and whatever is not a plain command line. */
async function runByCommander(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const { programOf, isDone } = await import('./program.ts');
  const program = programOf(host, argv, async line => {
    exit = await runCommand(line, host);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!isDone(error)) throw error;
  }
  return exit;
}
