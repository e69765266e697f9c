import { type Host, isIoFault } from '../host/host.ts';
import { cannotRun, Failed } from './failure.ts';
import { type LedgerFiles, type Links, ledgerFiles } from './ledger-files.ts';
import { headingOf } from './load-file.ts';

/**
 * The files of a ledger that a revision may not have: null where it has none. A single file that is missing is looked for under the
 * names that its folder had then and has no more; `id` is the treaty that it holds now. Where git cannot read, the command ends.
 */
export function filesAt(
  host: Host,
  path: string,
  at: string | null,
  id: string | null,
  links: Links,
): LedgerFiles | null {
  try {
    const files = ledgerFiles(host, path, at, links);
    const [file] = files.treaties;
    const bytes = files.single && at !== null ? file?.read() : undefined;
    if (!file || at === null || !isIoFault(bytes)) return files;
    if (bytes.io !== 'ENOENT')
      throw cannotRun('unreadable', `cannot read ${file.shown} at ${at}: ${bytes.message}`);
    return id === null ? null : renamed(host, file.path, at, id);
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'no-ledger') return null;
    throw error;
  }
}

function renamed(host: Host, path: string, at: string, id: string): LedgerFiles | null {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const revision = host.revision(path, at);
  const [then, now] = [isIoFault(revision) ? revision : revision.list(folder), host.list(folder)];
  if (isIoFault(then)) throw cannotRun('unreadable', `cannot read ${folder} at ${at}: ${then.message}`);
  const gone = then.filter(name => /\.ya?ml$/.test(name) && !(Array.isArray(now) && now.includes(name)));
  for (const name of gone) {
    const files = ledgerFiles(host, `${folder}/${name}`, at);
    if (files.treaties.some(f => headingOf(f)?.id === id)) return files;
  }
  return null;
}
