import { type Host, isIoFault } from '../host/host.ts';
import { statedCoverage } from '../ledger/record-end.ts';
import type { Treaty } from '../ledger/treaty.ts';

/**
 * The user's own folder for what `treaty update` writes, `$XDG_DATA_HOME/treaty-status`; null where the environment names none: then
 * nothing is kept. `~/.local/share/treaty-status` on most systems.
 */
export function dataFolder({ env }: Pick<Host, 'env'>): string | null {
  const isRooted = (path: string | undefined): path is string =>
    path !== undefined && /^([A-Za-z]:)?[\\/]/.test(path);
  const xdg = env['XDG_DATA_HOME'];
  if (isRooted(xdg)) return `${xdg.replace(/[\\/]+$/, '')}/treaty-status`;
  const local = env['LOCALAPPDATA'];
  if (isRooted(local)) return `${local}/treaty-status`;
  const home = env['HOME'];
  return isRooted(home) ? `${home.replace(/[\\/]+$/, '')}/.local/share/treaty-status` : null;
}

/** The ledger of updates: its treaties are taken before the bundled ones. */
export function updatesLedger(host: Pick<Host, 'env'>): string | null {
  const folder = dataFolder(host);
  return folder === null ? null : `${folder}/ledger`;
}

/** The names of the treaty files in the ledger of updates; none where there is no such ledger. */
export function updatedFiles(host: Host, updates: string | null): ReadonlySet<string> {
  const names = updates === null ? [] : host.list(`${updates}/treaties`);
  return new Set(isIoFault(names) ? [] : names.filter(n => /\.ya?ml$/.test(n) && !n.startsWith('.')));
}

/** Marks a treaty as one of the ledger of updates, with the day on which its page was last read. Its claims are still read when needed. */
export function asUpdated(treaty: Treaty): Treaty {
  const day = statedCoverage(treaty);
  if (day === null) return treaty;
  return Object.defineProperties({} as Treaty, {
    ...Object.getOwnPropertyDescriptors(treaty),
    updatedOn: { value: day, enumerable: true },
  });
}
