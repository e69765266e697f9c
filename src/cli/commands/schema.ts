import { isIoFault } from '../../host/host.ts';
import { nearest } from '../../source/nearest.ts';
import { cannotRun, usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { didYouMean } from '../request.ts';

/** `treaty schema`: the published JSON Schemas, of the ledger's files and of every JSON output. */
export async function runSchema({ args, host }: Invocation): Promise<ExitCode> {
  const folders = ['data/schema', 'data/schema/output'].map(f => `${host.installed}/${f}`);
  const found = new Map<string, string>();
  for (const folder of folders) {
    const names = host.list(folder);
    if (isIoFault(names)) throw cannotRun('unreadable', `cannot read ${folder}: ${names.message}`);
    for (const n of names) if (n.endsWith('.json')) found.set(n.slice(0, -'.json'.length), `${folder}/${n}`);
  }
  const [wrote, ...more] = args;
  if (more.length > 0) throw usage('too-many-arguments', `one schema at a time (was "${args.join(' ')}")`);
  if (wrote === undefined) {
    host.stdout.write(`${[...found.keys()].join('\n')}\n`);
    return EXIT.fine;
  }
  const path = found.get(wrote);
  if (path === undefined) {
    const near = nearest(wrote, found.keys(), 1);
    const hint = didYouMean(near) ?? `one of: ${[...found.keys()].join(', ')}`;
    throw usage('unknown-schema', `no schema "${wrote}"`, { hint });
  }
  const bytes = host.read(path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${path}: ${bytes.message}`);
  host.stdout.write(new TextDecoder().decode(bytes));
  return EXIT.fine;
}
