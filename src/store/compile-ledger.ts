import type { Host } from '../host/host.ts';
import { headingOfTreaty } from '../ledger/heading.ts';
import { checkReferences } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { EMPTY_REGISTRY } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { placeText } from '../source/place.ts';
import { encodeRegistry } from './compiled-registry.ts';
import { encodeTreaty } from './compiled-treaty.ts';
import { INSTALLED_INDEX, type IndexEntry, type InstalledIndex } from './installed-index.ts';
import { type LedgerFile, ledgerFiles } from './ledger-files.ts';
import { entryNameOf, type Loaded, loadRegistry, loadTreaty } from './load-file.ts';

/** An entry that the build leaves in the installation. */
export interface CompiledEntry {
  readonly name: string;
  readonly text: string;
}

/** Compiles every file of the ledger at a path, and its index, for the build. A faulty ledger stops the build. */
export async function compileLedger(host: Host, path: string): Promise<readonly CompiledEntry[]> {
  const { participants, treaties: files } = ledgerFiles(host, path, null);
  if (!participants) throw new Error(`${path} has no participants.yaml`);
  const registry = sound(await loadRegistry(host, participants, EMPTY_REGISTRY));
  const nameOf = (what: string, file: LedgerFile) => entryNameOf(host, what, file);
  const treaties = new Map<string, { readonly treaty: Treaty; readonly entry: IndexEntry }>();
  for (const file of files) {
    const treaty = sound(await loadTreaty(host, file));
    const name = file.shown.replace(/^.*[\\/]/, '');
    const entry = { ...headingOfTreaty(treaty), file: name, compiled: nameOf('treaty', file) };
    if (treaties.has(treaty.id)) throw new Error(`${path} holds ${treaty.id} twice`);
    treaties.set(treaty.id, { treaty, entry });
  }
  const all = [...treaties.values()];
  const unresolved = all.flatMap(t => checkReferences(t.treaty, registry, new Set(treaties.keys())));
  if (unresolved.length > 0) throw new Error(faults(unresolved));
  const index: InstalledIndex = {
    registry: nameOf('registry', participants),
    treaties: all.map(t => t.entry),
  };
  return [
    { name: index.registry, text: encodeRegistry(registry) },
    ...all.map(({ treaty, entry }) => ({ name: entry.compiled, text: encodeTreaty(treaty) })),
    { name: INSTALLED_INDEX, text: JSON.stringify(index) },
  ];
}

function sound<T>({ value, diagnostics }: Loaded<T>): T {
  if (value === null || diagnostics.length > 0) throw new Error(faults(diagnostics));
  return value;
}

const faults = (found: readonly Pick<Diagnostic, 'at' | 'words'>[]): string =>
  found.map(d => `${placeText(d.at)} ${d.words.what}`).join('\n');
