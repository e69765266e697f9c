import { type Host, isIoFault } from '../host/host.ts';
import { type Heading, headingOfTreaty } from '../ledger/heading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { checkReferences, namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import { VERSION } from '../version.ts';
import { COMPILED_FORMAT } from './compiled-treaty.ts';
import { type LedgerFile, ledgerFile } from './ledger-files.ts';
import { installedRegistry, installedTreaty, loadTreaty } from './load-file.ts';
import type { LedgerRequest, OpenLedger } from './opened-ledger.ts';

/** What the build found in one file of the bundled ledger. */
export interface IndexEntry extends Heading {
  /** Its name under `treaties/`. */
  readonly file: string;
  /** The key of its compiled form. */
  readonly key: string;
  /** What its text must digest to; null for a large file, of which a copy is kept to compare with. */
  readonly digest: string | null;
  /** Treaties that its clauses name, and those that theirs do. */
  readonly needs: readonly string[];
}

/**
 * What the build found in the bundled ledger, all of it sound: so that a question about one treaty reads one file, not the world.
 * An entry is believed only while the file and the registry are what they were; otherwise every file is looked at.
 */
interface InstalledIndex {
  /** Key of the compiled form of `participants.yaml`. */
  readonly registry: string;
  entry(id: string): IndexEntry | null;
  entries(): readonly IndexEntry[];
}

/** The catalogue as the build keeps it: the registry's key, then a line for each treaty, which begins with its id. */
export const indexText = (registry: string, entries: readonly IndexEntry[]): string =>
  `${registry}\n${entries.map(e => `${e.id} ${JSON.stringify(e)}\n`).join('')}`;

/** A catalogue of which only the lines that are asked for are read. */
function indexFrom(text: string): InstalledIndex | null {
  const end = text.indexOf('\n');
  if (end < 0 || !text.endsWith('\n')) return null;
  const read = (line: string): IndexEntry => JSON.parse(line.slice(line.indexOf(' '))) as IndexEntry;
  let all: readonly IndexEntry[] | null = null;
  return {
    registry: text.slice(0, end),
    entry(id) {
      const at = /^[a-z0-9-]+$/.test(id) ? text.indexOf(`\n${id} `) : -1;
      return at < 0 ? null : read(text.slice(at + 1, text.indexOf('\n', at + 1)));
    },
    entries() {
      all ??= text
        .slice(end + 1, -1)
        .split('\n')
        .map(read);
      return all;
    },
  };
}

/** The name the build keeps the catalogue under. */
export const INSTALLED_INDEX = `catalogue-${COMPILED_FORMAT.replace(/\W/g, '')}-${VERSION}`;

/** A ledger opened by its catalogue. */
export interface InstalledLedger extends OpenLedger {
  /**
   * Reads a treaty and all that it needs, anew where a file was edited; false where one of them is faulty, or goes by other names
   * than the catalogue says: then every file must be looked at.
   */
  has(id: string): Promise<boolean>;
}

/** Opens the bundled ledger by its catalogue; null where another ledger, or another registry, is asked about. */
export function openInstalled(host: Host, request: LedgerRequest): InstalledLedger | null {
  if (!request.bundled || request.ledgers.length > 0 || request.at !== null) return null;
  const text = host.installedText(INSTALLED_INDEX);
  const catalogue = text === null ? null : indexFrom(text);
  if (catalogue === null) return null;
  const registry = installedRegistry(host, ledgerFile(host, 'participants.yaml'), catalogue.registry);
  return registry === null ? null : catalogued(host, catalogue, registry);
}

function catalogued(host: Host, catalogue: InstalledIndex, registry: Registry): InstalledLedger {
  const read = new Map<string, Treaty>();
  const has = async (id: string): Promise<boolean> => {
    if (read.has(id)) return true;
    const entry = catalogue.entry(id);
    if (!entry) return false;
    const file = ledgerFile(host, `treaties/${entry.file}`);
    const same = installedTreaty(host, file, entry);
    const treaty = same ?? (await editedTreaty(host, file, entry));
    if (!treaty || (!same && !resolves(treaty))) return false;
    read.set(id, treaty);
    for (const other of same ? entry.needs : namedBy(treaty).treaties) if (!(await has(other))) return false;
    return true;
  };
  const resolves = (treaty: Treaty): boolean =>
    checkReferences(treaty, registry, new Set(catalogue.entries().map(e => e.id))).length === 0;
  return {
    registry,
    holds: id => catalogue.entry(id) !== null,
    get headings() {
      return catalogue.entries();
    },
    revision: null,
    only: null,
    has,
    read: async (): Promise<Ledger> => ({ registry, treaties: read, revision: null }),
  };
}

/** A treaty whose file is not what it was, where it is sound and goes by the same names still. */
async function editedTreaty(host: Host, file: LedgerFile, was: Heading): Promise<Treaty | null> {
  if (isIoFault(file.read())) return null;
  const { value } = await loadTreaty(host, file);
  const is = value && headingOfTreaty(value);
  const namesOf = (h: Heading): string => [h.id, ...h.aliases, ...h.references].join('\n');
  return is && namesOf(is) === namesOf(was) ? value : null;
}
