import { type Host, isIoFault } from '../host/host.ts';
import { type Heading, headingOfTreaty } from '../ledger/heading.ts';
import { checkReferences, namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { EMPTY_REGISTRY, type Registry } from '../registry/registry.ts';
import { VERSION } from '../version.ts';
import { fileAt, type LedgerFile, ledgerFile } from './ledger-files.ts';
import { entryName, loadRegistry, loadTreaty } from './load-file.ts';
import type { LedgerRequest, OpenLedger } from './opened-ledger.ts';
import { asUpdated, updatedFiles } from './updates.ts';

/** What the build found in one treaty file of the bundled ledger. */
export interface IndexEntry extends Heading {
  /** Its name under `treaties/`. */
  readonly file: string;
  /** The name of its compiled form, which holds the SHA-256 of the text. */
  readonly compiled: string;
}

/** What the build found in the bundled ledger, all of it sound: a question about one treaty then reads one file instead of all. */
export interface InstalledIndex {
  /** The name of the compiled form of `participants.yaml`. */
  readonly registry: string;
  readonly treaties: readonly IndexEntry[];
}

/** The name of the entry that holds the index. */
export const INSTALLED_INDEX = `index-${VERSION}`;

export interface InstalledLedger extends OpenLedger {
  /** Reads a treaty and all it refers to. False if one is faulty or has other names than the index: then open all files. */
  has(id: string): Promise<boolean>;
}

/** What the build found in the bundled ledger; null where its participants are not those of the build. */
export function installedIndex(host: Host, participants: LedgerFile): InstalledIndex | null {
  const text = host.kept(INSTALLED_INDEX);
  const bytes = participants.read();
  if (text === null || isIoFault(bytes)) return null;
  const index = JSON.parse(text) as InstalledIndex;
  return entryName(host, 'registry', bytes) === index.registry ? index : null;
}

/** Opens the bundled ledger, and the updates of its files, by its index; null where another ledger or an edited registry is asked about. */
export async function openInstalled(host: Host, request: LedgerRequest): Promise<InstalledLedger | null> {
  if (!request.bundled || request.ledgers.length > 0 || request.at !== null) return null;
  const participants = ledgerFile(host, 'participants.yaml');
  const index = installedIndex(host, participants);
  if (!index) return null;
  const { value } = await loadRegistry(host, participants, EMPTY_REGISTRY);
  const names = updatedFiles(host, request.updates);
  // Another treaty in the ledger of updates is not in the index.
  const known = new Set(index.treaties.map(e => e.file));
  if ([...names].some(name => !known.has(name))) return null;
  return value && indexed(host, index, value, { folder: request.updates ?? '', names });
}

/** The files in the ledger of updates, which stand in for the installed ones of the same name. */
interface Updates {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
}

function indexed(
  host: Host,
  { treaties }: InstalledIndex,
  registry: Registry,
  updates: Updates,
): InstalledLedger {
  const entries = new Map(treaties.map(e => [e.id, e]));
  const read = new Map<string, Treaty>();
  const has = async (id: string): Promise<boolean> => {
    if (read.has(id)) return true;
    const entry = entries.get(id);
    const isUpdated = entry !== undefined && updates.names.has(entry.file);
    const file =
      entry &&
      (isUpdated
        ? fileAt(host, `${updates.folder}/treaties/${entry.file}`)
        : ledgerFile(host, `treaties/${entry.file}`));
    const bytes = file?.read();
    if (!file || !bytes || isIoFault(bytes)) return false;
    const { value } = await loadTreaty(host, file);
    if (!value || (entryName(host, 'treaty', bytes) !== entry.compiled && !isStill(value, entry)))
      return false;
    read.set(id, isUpdated ? asUpdated(value) : value);
    for (const other of namedBy(value).treaties.keys()) if (!(await has(other))) return false;
    return true;
  };
  const isStill = (treaty: Treaty, entry: IndexEntry): boolean =>
    namesIn(headingOfTreaty(treaty)) === namesIn(entry) &&
    checkReferences(treaty, registry, new Set(entries.keys())).length === 0;
  return {
    registry,
    holds: id => entries.has(id),
    headings: treaties,
    revision: null,
    only: null,
    has,
    read: async () => ({ registry, treaties: read, revision: null }),
  };
}

const namesIn = (h: Heading): string => [h.id, ...h.aliases, ...h.references].join('\n');
