import type { Host } from '../host/host.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openInstalled } from '../store/installed-index.ts';
import { bundledRegistry, openLedgers } from '../store/open-ledger.ts';
import type { LedgerRequest, OpenLedger } from '../store/opened-ledger.ts';
import { absolute } from '../store/writable-ledger.ts';

/** The ledgers beside the one that is checked or compared. */
export type OuterLedger = Pick<OpenLedger, 'registry' | 'holds' | 'headings' | 'read'>;

/** Opens the bundled ledger and those named, without the ledgers at `roots`, which stand beside them; null beside the bundled one alone. */
export async function openOuterLedger(
  host: Host,
  { ledgers, bundled, updates }: LedgerRequest,
  roots: readonly string[],
): Promise<OuterLedger | null> {
  const own = new Set(roots.map(r => absolute(host, r)));
  const isBundled = own.has(absolute(host, `${host.installed}/data`));
  const request = {
    ledgers: ledgers.filter(path => !own.has(absolute(host, path))),
    bundled: bundled && !isBundled,
    updates: updates !== null && own.has(updates) ? null : updates,
    at: null,
  };
  if (!request.bundled && request.ledgers.length === 0) return isBundled ? null : statesAlone(host);
  const quick = await openInstalled(host, request);
  if (!quick) return openLedgers(host, request);
  // By its index: most treaties of the bundled ledger are not asked about.
  const read = async (ids: readonly string[]): Promise<Ledger> => {
    for (const id of ids) if (!(await quick.has(id))) return (await openLedgers(host, request)).read(ids);
    return quick.read(ids);
  };
  return { ...quick, read };
}

/** Without the bundled treaties the States and groups stay. */
async function statesAlone(host: Host): Promise<OuterLedger> {
  const registry = await bundledRegistry(host);
  const read = async (): Promise<Ledger> => ({ registry, treaties: new Map(), revision: null });
  return { registry, holds: () => false, headings: [], read };
}
