import { type Host, isIoFault } from '../host/host.ts';
import { namesByLanguage } from '../registry/participant.ts';
import { statusElement } from '../render/json/status.ts';
import type { TreatyOverview } from '../render/pages/tables.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import { scenariosOf } from '../status/scenario.ts';
import { statusReport } from '../status/status-report.ts';
import { ledgerFiles } from '../store/ledger-files.ts';
import { tryDecode } from '../store/load-file.ts';
import { openLedger } from '../store/open-ledger.ts';
import { pathsOf } from '../store/opened-ledger.ts';
import { VERSION } from '../version.ts';
import type { Request } from './request.ts';

/**
 * The status of every treaty, by id. Computing it for the whole record takes seconds, so it is kept in the user's cache under all
 * that it follows from: the question, the tool, and every byte of the ledgers.
 */
export async function statusOfAll(host: Host, request: Request): Promise<readonly TreatyOverview[]> {
  const kept = keyOf(host, request);
  const text = kept && host.compiled(kept.key, kept.bytes);
  const known = text ? tryDecode(t => JSON.parse(t) as readonly TreatyOverview[], text) : null;
  if (known) return known;
  const found = await computed(host, request);
  if (kept) host.keep(kept.key, kept.bytes, JSON.stringify(found));
  return found;
}

async function computed(host: Host, request: Request): Promise<readonly TreatyOverview[]> {
  const open = await openLedger(host, request.ledger);
  const ids = open.headings.map(h => h.id).sort();
  const ledger = asKnownOn(await open.read(ids), request.asked.today);
  const scenarios = scenariosOf(ledger);
  return ids
    .flatMap(id => ledger.treaties.get(id) ?? [])
    .map(treaty => ({
      status: statusElement(statusReport(scenarios, treaty, request.asked)),
      called: {
        title: namesByLanguage(treaty.title),
        ...(treaty.short ? { short: namesByLanguage(treaty.short) } : {}),
      },
    }));
}

/** The name of the answer, and the bytes that it follows from; null for a revision, whose files are slow to come by. */
function keyOf(
  host: Host,
  { ledger, asked }: Request,
): { readonly key: string; readonly bytes: Uint8Array } | null {
  if (ledger.at !== null) return null;
  const parts: Uint8Array[] = [];
  for (const path of pathsOf(host, ledger)) {
    const { participants, treaties } = ledgerFiles(host, path, null);
    for (const file of [...(participants ? [participants] : []), ...treaties]) {
      const bytes = file.read();
      if (isIoFault(bytes)) return null;
      parts.push(Buffer.from(`\u0000${file.shown}\u0000${bytes.length}\u0000`), bytes);
    }
  }
  const bytes = Buffer.concat(parts);
  const { on, today, strict } = asked;
  return { key: `overview2-${VERSION}-${on}-${today}-${strict}-${bytes.length}`, bytes };
}
