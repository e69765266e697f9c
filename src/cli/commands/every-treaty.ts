import type { Host } from '../../host/host.ts';
import { EMPTY_REGISTRY } from '../../registry/registry.ts';
import { allJson } from '../../render/json/status.ts';
import { tablePage, treatiesCsv, treatiesTable } from '../../render/pages/tables.ts';
import { localeOf, writeAnswer } from '../output.ts';
import type { Request } from '../request.ts';
import { statusOfAll } from '../status-of-all.ts';

/** `treaty status --all`: every treaty of the ledger in one table. */
export async function everyTreaty(host: Host, request: Request): Promise<void> {
  const treaties = await statusOfAll(host, request);
  const locale = await localeOf(request, EMPTY_REGISTRY);
  const { messages } = locale;
  return writeAnswer(host, request, {
    text: () =>
      tablePage(
        treatiesTable(treaties, locale),
        `${messages.status.treaties({ n: treaties.length })} · ${messages.status.asOf({ day: request.asked.on })}`,
      ),
    json: () => allJson(treaties.map(t => t.status)),
    ndjson: () => treaties.map(t => t.status),
    csv: () => treatiesCsv(treaties),
  });
}
