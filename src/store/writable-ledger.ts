import { type Host, isIoFault } from '../host/host.ts';
import { usage } from './failure.ts';
import { ledgerFiles } from './ledger-files.ts';
import { loadHeading } from './load-file.ts';
import type { LedgerRequest } from './opened-ledger.ts';

/** A treaty file of the ledger that a command may write to. */
export interface WritableFile {
  readonly path: string;
  readonly shown: string;
}

export interface WorkingLedger {
  /** Null where there is none to write to. */
  readonly path: string | null;
  readonly request: LedgerRequest;
}

/** The ledger to write to: the last `--ledger`, else the one found where the command runs. Never the installed one: see `refuseInstalled`. */
export function workingLedger(host: Host, request: LedgerRequest, isWritten: boolean): WorkingLedger {
  const path = request.ledgers.at(-1) ?? foundLedger(host);
  if (path === null) return { path, request };
  const whole = absolute(host, path);
  if (isWritten) refuseInstalled(host, { path: whole, shown: path });
  const ledgers = request.ledgers.length > 0 ? request.ledgers : [path];
  return {
    path,
    request: {
      ...request,
      ledgers,
      bundled: request.bundled && !isSame(host, whole, `${host.installed}/data`),
    },
  };
}

const isSame = (host: Host, a: string, b: string): boolean => host.realPath(a) === host.realPath(b);

/** Ends the command if a path leads into the installed ledger, which updates replace. A checkout, which has `.git`, may be written. */
export function refuseInstalled(host: Host, { path, shown }: WritableFile): void {
  const [real, installed] = [path, `${host.installed}/data`].map(p => host.realPath(p));
  if (real !== installed && !real?.startsWith(`${installed}/`)) return;
  const isCheckout = host.kind(`${host.installed}/.git`) !== 'absent';
  if (isCheckout && isSame(host, host.cwd, host.installed)) return;
  throw usage('installed-ledger', `${shown} is of the ledger that is installed with the command`, {
    hint: 'a new version replaces it: copy it and write to the copy',
  });
}

/** A path from the root, without `.` and `..`. */
export function absolute(host: Host, path: string): string {
  const rooted = /^([A-Za-z]:)?[\\/]/.test(path) ? path : `${host.cwd}/${path}`;
  const steps: string[] = [];
  for (const step of rooted.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return `${rooted.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}

export const isLedger = (host: Host, folder: string): boolean =>
  host.kind(`${folder}/participants.yaml`) === 'file' || host.kind(`${folder}/treaties`) === 'directory';

/** The ledger where the command runs, where none is named: the folder itself or its `data`; null where neither is one. */
export function foundLedger(host: Host): string | null {
  if (isWrittenAsLedger(host, host.cwd)) return host.cwd;
  return isLedger(host, absolute(host, 'data')) ? 'data' : null;
}

/** Whether files of a folder say that they are of a ledger: other programs have folders of these names too. */
function isWrittenAsLedger(host: Host, folder: string): boolean {
  const treaties = host.list(`${folder}/treaties`);
  const names = isIoFault(treaties) ? [] : treaties.filter(n => n.endsWith('.yaml'));
  return [`${folder}/participants.yaml`, ...names.map(n => `${folder}/treaties/${n}`)].some(path => {
    const bytes = host.read(path);
    return !isIoFault(bytes) && /^ledger:/m.test(new TextDecoder().decode(bytes));
  });
}

/** Says on stderr which ledger was found, since nobody named it. */
export const sayFound = (host: Host, path: string): void =>
  host.stderr.write(`treaty: the ledger in ${path === host.cwd ? 'this folder' : `${path}/`}\n`);

export async function writableFile(host: Host, ledger: string, treaty: string): Promise<WritableFile> {
  for (const file of ledgerFiles(host, ledger, null).treaties) {
    if ((await loadHeading(host, file))?.id !== treaty) continue;
    const found = { shown: file.shown, path: absolute(host, file.path) };
    // The ledger may be one's own and its folder or this file a link into the installed one.
    refuseInstalled(host, found);
    return found;
  }
  throw usage('treaty-not-here', `${ledger} has no file for the treaty "${treaty}"`, {
    hint: `put its heading and law into ${ledger.replace(/[\\/]$/, '')}/treaties/${treaty}.yaml first`,
  });
}
