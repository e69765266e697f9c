import type { Host } from '../host/host.ts';
import { EXIT, type ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { isDone, programOf } from './program.ts';

/** `--no-cache`: nothing is read from the cache, and nothing is written to it. */
const UNCACHED = { kept: () => null, keep: () => {} };

/** Runs one command line. The only door from arguments to answers: returns the exit code, throws nothing. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  try {
    // Building the other sixteen commands would cost a tenth of `treaty status`.
    const named = COMMANDS.filter(c => c.name === argv[0]);
    const program = programOf(host, named.length > 0 ? named : COMMANDS, async (spec, args, options) => {
      const run = await spec.load();
      const outside = options['cache'] === false ? { ...host, ...UNCACHED } : host;
      exit = await run({ spec, commands: COMMANDS, args, options, host: outside });
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (isDone(error)) return EXIT.fine;
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, argv, host);
  }
}
