import { type Host, isIoFault } from '../host/host.ts';
import { namesByLanguage } from '../registry/participant.ts';
import { statusElement } from '../render/json/status.ts';
import type { TreatyOverview } from '../render/pages/tables.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import { scenariosOf } from '../status/scenarios.ts';
import { statusReport } from '../status/status-report.ts';
import { allFiles, ledgerFiles } from '../store/ledger-files.ts';
import { entryName } from '../store/load-file.ts';
import { openLedgers } from '../store/open-ledger.ts';
import { pathsOf } from '../store/opened-ledger.ts';
import type { Request } from './request.ts';

/**
 * The status of every treaty, in the order of ids. Computing it for the whole record takes seconds, so the answer is kept in the
 * user's cache under everything it follows from: the question, the tool, and every byte of the ledgers.
 */
export async function statusOfAll(host: Host, request: Request): Promise<readonly TreatyOverview[]> {
  const name = nameFor(host, request);
  const kept = name === null ? null : host.kept(name);
  if (kept !== null) return JSON.parse(kept) as readonly TreatyOverview[];
  const found = await computed(host, request);
  if (name !== null) host.keep(name, JSON.stringify(found));
  return found;
}

async function computed(host: Host, request: Request): Promise<readonly TreatyOverview[]> {
  const open = await openLedgers(host, request.ledger);
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

/** The name under which the answer is kept; null for a revision, whose files are slow to read. */
function nameFor(host: Host, { ledger, asked }: Request): string | null {
  if (ledger.at !== null) return null;
  const files = pathsOf(host, ledger).flatMap(path => allFiles(ledgerFiles(host, path, null)));
  const sums: string[] = [];
  for (const file of files) {
    const bytes = file.read();
    if (isIoFault(bytes)) return null;
    sums.push(file.shown, host.sha256(bytes));
  }
  const { on, today, rule } = asked;
  return entryName(host, 'status-of-all', new TextEncoder().encode(JSON.stringify([on, today, rule, sums])));
}
