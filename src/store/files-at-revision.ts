import { type Host, isIoFault } from '../host/host.ts';
import { Failed } from './failure.ts';
import { type LedgerFiles, ledgerFiles } from './ledger-files.ts';
import { headingOf } from './load-file.ts';

/**
 * The files of a ledger that may not be there at a revision: null where it has none. A single file that is not there is looked for
 * under the names that its folder had then and has no more: `id` is the treaty that it holds now.
 */
export function filesAt(host: Host, path: string, at: string | null, id: string | null): LedgerFiles | null {
  try {
    const files = ledgerFiles(host, path, at);
    const [file] = files.treaties;
    if (!files.single || at === null || !file || !isIoFault(file.read())) return files;
    return id === null ? null : renamed(host, file.path, at, id);
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'no-ledger') return null;
    throw error;
  }
}

function renamed(host: Host, path: string, at: string, id: string): LedgerFiles | null {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const revision = host.revision(path, at);
  const [then, now] = [isIoFault(revision) ? [] : revision.list(folder), host.list(folder)];
  if (isIoFault(then)) return null;
  const gone = then.filter(name => /\.ya?ml$/.test(name) && !(Array.isArray(now) && now.includes(name)));
  for (const name of gone) {
    const files = ledgerFiles(host, `${folder}/${name}`, at);
    if (files.treaties.some(f => headingOf(f)?.id === id)) return files;
  }
  return null;
}
