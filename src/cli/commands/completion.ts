import { nearest } from '../../source/nearest.ts';
import { usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { SHELL_SCRIPTS } from '../completion/scripts.ts';
import { SCRIPTS } from '../options.ts';
import { didYouMean } from '../request.ts';

/** `treaty completion`: the script of a shell, or the man page. */
export async function runCompletion({ args, commands, host }: Invocation): Promise<ExitCode> {
  const [wrote = '', ...more] = args;
  if (more.length > 0) throw usage('too-many-arguments', `one script at a time (was "${args.join(' ')}")`);
  const what = SCRIPTS.find(known => known === wrote);
  if (what === undefined) {
    const hint = didYouMean(nearest(wrote, SCRIPTS, 1)) ?? `one of: ${SCRIPTS.join(', ')}`;
    throw usage('unknown-script', `no completion for "${wrote}"`, { hint });
  }
  host.stdout.write(
    what === 'man' ? (await import('../completion/man.ts')).manPage(commands) : SHELL_SCRIPTS[what],
  );
  return EXIT.fine;
}
