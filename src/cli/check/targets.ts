import type { Host } from '../../host/host.ts';
import { cannotRun } from '../../store/failure.ts';
import { fileNameOf, folderOf } from '../../store/paths.ts';
import { absolute, isLedger } from '../../store/writable-ledger.ts';

/** A ledger to be checked, whole or in part. */
export interface Target {
  /** The folder, or the single treaty file. */
  readonly root: string;
  /** Whole paths of the files that are checked; null for all. */
  readonly only: ReadonlySet<string> | null;
}

/**
 * What the paths of a command line name: ledgers, folders `treaties/` of ledgers, or single files. A file is judged with the
 * participants and treaties of the ledger it lies in; several files of one ledger are one target.
 */
export function targetsOf(host: Host, paths: readonly string[]): readonly Target[] {
  const byRoot = new Map<string, Set<string> | null>();
  for (const path of paths) {
    const { root, only } = targetOf(host, path);
    const known = byRoot.get(root);
    if (only === null || known === null) byRoot.set(root, null);
    else byRoot.set(root, new Set([...(known ?? []), ...only]));
  }
  return [...byRoot].map(([root, only]) => ({ root, only }));
}

function targetOf(host: Host, path: string): Target {
  const whole = absolute(host, path);
  const kind = host.kind(whole);
  if (kind === 'absent')
    throw cannotRun('no-ledger', `there is nothing at ${path}`, {
      hint: 'name a directory with participants.yaml and treaties/, or one of its files',
    });
  const above = folderOf(whole);
  if (kind === 'directory') {
    const part = fileNameOf(whole) === 'treaties' && !isLedger(host, whole) && isLedger(host, above);
    if (!part) return { root: whole, only: null };
    const names = host.list(whole);
    return { root: above, only: new Set(Array.isArray(names) ? names.map(n => `${whole}/${n}`) : []) };
  }
  if (fileNameOf(whole) === 'participants.yaml') return { root: above, only: new Set([whole]) };
  if (fileNameOf(above) === 'treaties' && isLedger(host, folderOf(above)))
    return { root: folderOf(above), only: new Set([whole]) };
  return { root: whole, only: new Set([whole]) };
}
