import { isIoFault } from '../../host/host.ts';
import type { LedgerFile } from '../../store/ledger-files.ts';
import { fileNameOf } from '../../store/paths.ts';
import type { Side } from './side.ts';

/** Whether two files are surely the same: at two revisions by git's ids, else by their bytes. */
export function isSameFile(a: LedgerFile | null | undefined, b: LedgerFile | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  if (a.content !== undefined && b.content !== undefined) return a.content === b.content;
  const [known, other] = a.holds ? [a, b] : [b, a];
  const bytes = other.read();
  if (isIoFault(bytes)) return false;
  if (known.holds) return known.holds(bytes);
  const own = known.read();
  return !isIoFault(own) && Buffer.compare(own, bytes) === 0;
}

/** The treaties whose files differ between the sides, also where a file has another name. */
export async function editedIds(before: Side, after: Side): Promise<ReadonlySet<string>> {
  const single = before.files.single && after.files.single;
  const named = (side: Side): ReadonlyMap<string, LedgerFile> =>
    new Map(side.files.treaties.map(f => [single ? '' : fileNameOf(f.path), f]));
  const [was, is] = [named(before), named(after)];
  const gone = [...was].filter(([name, file]) => !isSameFile(file, is.get(name))).map(([, f]) => f);
  const come = [...is].filter(([name, file]) => !isSameFile(was.get(name), file)).map(([, f]) => f);
  before.files.readAhead(gone);
  after.files.readAhead(come);
  const ids = new Set<string>();
  for (const file of gone) ids.add((await before.headingOf(file)).id);
  for (const file of come) ids.add((await after.headingOf(file)).id);
  return ids;
}
