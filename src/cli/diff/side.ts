import type { SideName } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import { namedBy } from '../../ledger/references.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { EMPTY_REGISTRY, joinRegistries, type Registry } from '../../registry/registry.ts';
import type { LedgerFile, LedgerFiles } from '../../store/ledger-files.ts';
import { loadRegistry, loadTreaty } from '../../store/load-file.ts';
import { readTreaties, sound, soundHeading } from '../../store/open-ledger.ts';
import type { OuterLedger } from '../outer-ledger.ts';

/** A ledger on one side of a comparison. */
export type Side = Awaited<ReturnType<typeof openSide>>;

/**
 * Opens a side; its files are read when they are asked for, and their faults end the command. `outer` is the ledger that it stands
 * beside. `known` is the other side's registry where the participants are the same.
 */
export async function openSide(
  host: Host,
  name: SideName,
  files: LedgerFiles,
  outer: OuterLedger | null,
  known: Registry | null,
) {
  const where = name.kind === 'revision' ? ` at ${name.name}` : '';
  const { participants, treaties } = files;
  const around = outer?.registry ?? EMPTY_REGISTRY;
  const own = !known && participants && sound(loadRegistry(host, participants, around), participants, where);
  const registry = known ?? (own ? joinRegistries(around, await own) : around);
  const headingOf = (file: LedgerFile) => soundHeading(host, file, where);
  /** The file that holds a treaty: mostly the one with its name; otherwise all are looked at. */
  const fileOf = async (id: string): Promise<LedgerFile | null> => {
    const likely = treaties.find(f => f.path.endsWith(`/${id}.yaml`));
    if (likely && (await headingOf(likely)).id === id) return likely;
    files.readAhead(treaties);
    for (const file of treaties) if ((await headingOf(file)).id === id) return file;
    return null;
  };
  const held = async (treaty: Treaty): Promise<ReadonlySet<string>> => {
    const ids = new Set<string>();
    for (const id of namedBy(treaty).treaties.keys()) if (outer?.holds(id) || (await fileOf(id))) ids.add(id);
    return ids;
  };
  const never = () => false;
  const lookup = {
    files: treaties,
    revision: files.commit,
    where,
    fileOf,
    held,
    isChecked: never,
    isUpdated: never,
    outer,
  };
  return {
    name,
    files,
    registry,
    fileOf,
    headingOf,
    treatyOf: (file: LedgerFile) => sound(loadTreaty(host, file), file, where),
    read: (ids: readonly string[]) => readTreaties(host, registry, ids, lookup),
  };
}
