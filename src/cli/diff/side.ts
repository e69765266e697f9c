import type { SideName } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import { type Heading, headingOfTreaty } from '../../ledger/heading.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { checkReferences, namedBy } from '../../ledger/references.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { EMPTY_REGISTRY, joinRegistries, type Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { LedgerFile, LedgerFiles } from '../ledger/files.ts';
import { headingOf, loadRegistry, loadTreaty } from '../ledger/load.ts';
import { faulty, type OpenLedger, placed } from '../ledger/open.ts';

/** A ledger on one side of a comparison; files are read when they are asked for. */
export interface Side {
  readonly name: SideName;
  readonly files: LedgerFiles;
  readonly registry: Registry;
  /** The file that holds a treaty. */
  fileOf(id: string): Promise<LedgerFile | null>;
  /** What the treaty that a file holds is called. */
  headingOf(file: LedgerFile): Promise<Heading>;
  /** The treaty of a file. */
  treatyOf(file: LedgerFile): Promise<Treaty>;
  /** These treaties with all that they refer to, as far as this side has them; faults end the command. */
  read(ids: readonly string[]): Promise<Ledger>;
}

const label = ({ kind, name }: SideName): string => (kind === 'revision' ? ` at ${name}` : '');

/** A side; `outer` is the ledger that it stands beside. `known` is the other side's registry where the participants are the same. */
export async function openSide(
  host: Host,
  name: SideName,
  files: LedgerFiles,
  outer: OpenLedger | null,
  known: Registry | null,
): Promise<Side> {
  const fail = (found: readonly Diagnostic[], among: readonly LedgerFile[]): Error =>
    faulty(found, among, label(name));
  const registry = known ?? (await registryOf(host, files, outer?.registry ?? EMPTY_REGISTRY, fail));
  const treatyOf = async (file: LedgerFile): Promise<Treaty> => {
    const { value, diagnostics } = await loadTreaty(host, file);
    if (!value) throw fail(diagnostics, [file]);
    return value;
  };
  const heading = async (file: LedgerFile): Promise<Heading> =>
    headingOf(file) ?? headingOfTreaty(await treatyOf(file));
  const fileOf = async (id: string): Promise<LedgerFile | null> => {
    const own = files.treaties.find(f => f.path.endsWith(`/${id}.yaml`));
    if (own && (await heading(own)).id === id) return own;
    files.readAhead(files.treaties);
    for (const file of files.treaties) if ((await heading(file)).id === id) return file;
    return null;
  };
  const read = async (wanted: readonly string[]): Promise<Ledger> => {
    const treaties = new Map<string, Treaty>();
    const faults: Diagnostic[] = [];
    const todo = [...wanted];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (treaties.has(id)) continue;
      const file = await fileOf(id);
      if (!file) {
        for (const [other, treaty] of (await fromOuter(outer, id)) ?? []) treaties.set(other, treaty);
        continue;
      }
      const { value, diagnostics } = await loadTreaty(host, file);
      faults.push(...(value ? [] : diagnostics));
      if (!value) continue;
      treaties.set(id, value);
      const named = [...namedBy(value).treaties];
      const held = new Set<string>();
      for (const n of named) if (outer?.holds(n) || (await fileOf(n))) held.add(n);
      const unresolved = checkReferences(value, registry, held);
      if (unresolved.length > 0) faults.push(...(await placed(file, unresolved)));
      todo.push(...named);
    }
    if (faults.length > 0) throw fail(faults, files.treaties);
    return { registry, treaties, revision: files.commit };
  };
  return { name, files, registry, fileOf, headingOf: heading, treatyOf, read };
}

async function registryOf(
  host: Host,
  { participants }: LedgerFiles,
  around: Registry,
  fail: (found: readonly Diagnostic[], among: readonly LedgerFile[]) => Error,
): Promise<Registry> {
  if (!participants) return around;
  const { value, diagnostics } = await loadRegistry(host, participants, around);
  if (!value) throw fail(diagnostics, [participants]);
  return joinRegistries(around, value);
}

async function fromOuter(outer: OpenLedger | null, id: string): Promise<Ledger['treaties'] | null> {
  return outer?.holds(id) ? (await outer.read([id])).treaties : null;
}
