import type { RegistryChange } from '../../diff/diff-registries.ts';
import { isIoFault } from '../../host/host.ts';
import { namedBy } from '../../ledger/references.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { LedgerFile } from '../../store/ledger-files.ts';
import type { Side } from './side.ts';

/**
 * Treaties whose own files are the same and that may stand otherwise, because they depend on a treaty that was edited, or on somebody
 * or a group that is known otherwise. Most files are only searched for the ids.
 */
export async function dependants(
  before: Side,
  after: Side,
  edited: ReadonlySet<string>,
  registry: readonly RegistryChange[],
): Promise<ReadonlySet<string>> {
  const bearing = registry.filter(c => c.bearing);
  const groups = new Set(bearing.filter(c => c.part === 'group').map(c => c.id));
  const people = new Set(bearing.filter(c => c.part === 'participant').map(c => c.id));
  for (const p of after.registry.participants.values())
    if (p.members !== undefined && groups.has(p.members)) people.add(p.id);
  const found = new Set<string>();
  const asked = new Set([...edited, ...groups, ...people]);
  if (asked.size === 0) return found;
  // The files as they are cost no process to read.
  const side = before.name.kind === 'revision' ? after : before;
  side.files.readAhead(side.files.treaties);
  for (let grown = true; grown; ) {
    grown = false;
    const ids = [...asked].map(id => Buffer.from(id));
    for (const file of side.files.treaties) {
      if (!mentions(file, ids)) continue;
      const treaty = await side.treatyOf(file);
      if (asked.has(treaty.id) || !dependsOn(treaty, asked, people)) continue;
      found.add(treaty.id);
      asked.add(treaty.id);
      grown = true;
    }
  }
  return found;
}

function mentions(file: LedgerFile, ids: readonly Buffer[]): boolean {
  const bytes = file.read();
  if (isIoFault(bytes)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ids.some(id => text.includes(id));
}

function dependsOn(treaty: Treaty, asked: ReadonlySet<string>, people: ReadonlySet<string>): boolean {
  const { treaties, groups, participants } = namedBy(treaty);
  return (
    [...treaties.keys(), ...groups.keys(), ...participants.keys()].some(id => asked.has(id)) ||
    (people.size > 0 && treaty.events.some(e => e.who.some(id => people.has(id))))
  );
}
