import { type Host, isIoFault } from '../../host/host.ts';
import { type Editable, editableOf, readEditable } from '../../store/edit-file.ts';
import { cannotRun } from '../../store/failure.ts';
import { ledgerFiles } from '../../store/ledger-files.ts';
import { loadHeading } from '../../store/load-file.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { dataFolder, updatesLedger } from '../../store/updates.ts';
import { type WritableFile, writableFile } from '../../store/writable-ledger.ts';

/** Where updates are written: a ledger that was named, or the user's ledger of updates. */
export interface UpdateTarget {
  readonly ledger: string;
  /** The ids of its treaties, where it was named: only these are updated in it. */
  readonly own: ReadonlySet<string> | null;
  /** The file of a treaty; one that does not exist yet begins as a copy of the bundled one. */
  fileOf(id: string): Promise<WritableFile>;
  /** The bytes of a file, or of the bundled one that it begins with. */
  bytesOf(file: WritableFile, id: string): Promise<Uint8Array>;
  /** What stands in a file, or in the bundled one that it begins with; `isNew` where it does not exist yet. */
  read(file: WritableFile, id: string): Promise<{ readonly before: Editable; readonly isNew: boolean }>;
}

/** Ends the command where there is nothing to write to. */
export async function updateTarget(
  host: Host,
  request: LedgerRequest,
  isWritten: boolean,
): Promise<UpdateTarget> {
  const named = request.ledgers.at(-1);
  if (named !== undefined) {
    const own = new Set<string>();
    for (const file of ledgerFiles(host, named, null).treaties) {
      const heading = await loadHeading(host, file);
      if (heading) own.add(heading.id);
    }
    return {
      ledger: named,
      own,
      fileOf: id => writableFile(host, named, id),
      bytesOf: async file => bytesIn(host, file),
      read: async file => ({ before: await readEditable(host, file), isNew: false }),
    };
  }
  const ledger = updatesLedger(host);
  if (ledger === null)
    throw cannotRun(
      'no-home',
      'there is no folder to keep updates in: neither XDG_DATA_HOME nor HOME names one',
      {
        hint: 'set XDG_DATA_HOME, or name your own ledger with --ledger PATH',
      },
    );
  if (isWritten) makeFolder(host, `${ledger}/treaties`);
  return {
    ledger,
    own: null,
    fileOf: async id => ({ path: `${ledger}/treaties/${id}.yaml`, shown: `${ledger}/treaties/${id}.yaml` }),
    bytesOf: async (file, id) =>
      host.kind(file.path) === 'absent'
        ? new TextEncoder().encode(bundledText(host, id))
        : bytesIn(host, file),
    read: async (file, id) =>
      host.kind(file.path) === 'absent'
        ? { before: await editableOf({ path: file.shown, text: bundledText(host, id) }), isNew: true }
        : { before: await readEditable(host, file), isNew: false },
  };
}

function makeFolder(host: Host, folder: string): void {
  const fault = host.makeFolder(folder);
  if (!fault) return;
  throw cannotRun(fault.io, `cannot make ${folder}: ${fault.message}`, {
    hint: `updates are kept in ${dataFolder(host)}: set XDG_DATA_HOME to another place, or name your own ledger with --ledger PATH`,
  });
}

/** The schema that the bundled files name by a path that leads nowhere from other folders. */
const SCHEMA_LINE = /^# yaml-language-server:.*\n/;

function bytesIn(host: Host, { path, shown }: WritableFile): Uint8Array {
  const bytes = host.read(path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${shown}: ${bytes.message}`);
  return bytes;
}

/** The text of the bundled file of a treaty. */
function bundledText(host: Host, id: string): string {
  for (const bundled of ledgerFiles(host, `${host.installed}/data`, null).treaties) {
    if (!bundled.path.endsWith(`/${id}.yaml`)) continue;
    const bytes = bundled.read();
    if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${bundled.shown}: ${bytes.message}`);
    return new TextDecoder().decode(bytes).replace(SCHEMA_LINE, '');
  }
  throw cannotRun('no-treaty-file', `the bundled ledger has no file for the treaty "${id}"`);
}
