import type { Host } from '../host/host.ts';
import { allJson, statusElement } from '../render/json/status.ts';
import { tablePage, treatiesCsv, treatiesTable } from '../render/pages/tables.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import { scenariosOf } from '../status/scenarios.ts';
import { statusReport } from '../status/status-report.ts';
import { openLedgers } from '../store/open-ledger.ts';
import { localeOf, writeAnswer } from './output.ts';
import type { Request } from './request.ts';

/** `treaty status --all`: every treaty of the ledger in one table, by id. */
export async function everyTreaty(host: Host, request: Request): Promise<void> {
  const { asked } = request;
  const open = await openLedgers(host, request.ledger);
  const ids = open.headings.map(h => h.id).sort();
  const ledger = asKnownOn(await open.read(ids), asked.today);
  const scenarios = scenariosOf(ledger);
  const reports = ids
    .flatMap(id => ledger.treaties.get(id) ?? [])
    .map(treaty => statusReport(scenarios, treaty, asked));
  const locale = await localeOf(request, open.registry);
  const { status } = locale.messages;
  return writeAnswer(host, request, {
    text: () =>
      tablePage(
        treatiesTable(reports, locale),
        `${status.treaties({ n: reports.length })} · ${status.asOf({ day: asked.on })}`,
      ),
    json: () => allJson(reports.map(statusElement)),
    ndjson: () => reports.map(statusElement),
    csv: () => treatiesCsv(reports),
  });
}
