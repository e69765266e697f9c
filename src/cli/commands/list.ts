import type { Ledger } from '../../ledger/ledger.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { listElement, listJson } from '../../render/json/tables.ts';
import { type Listed, listCsv, listPage } from '../../render/pages/treaty-list.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import type { AsOf } from '../../status/as-of.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { statusReport } from '../../status/status-report.ts';
import { usage } from '../../store/failure.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import {
  admitted,
  admittedByStatus,
  asksStatus,
  type ListFilter,
  listFilter,
  mayLackFew,
} from '../list-filter.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { resolveRequest } from '../request.ts';

/** `treaty list`: the treaties of the ledger, by id, filtered by what they are and by how they stand. */
export async function runList({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  if (args.length > 0)
    throw usage('too-many-arguments', `list takes no arguments (was "${args.join(' ')}")`, {
      hint: 'for one treaty: treaty status NAME',
    });
  const request = resolveRequest(options, host, spec.formats, 'as-recorded');
  const filter = listFilter(options);
  const open = await openLedgers(host, request.ledger);
  const ids = open.headings.map(h => h.id).sort();
  const ledger = await open.read(ids);
  const all = ids.flatMap(id => ledger.treaties.get(id) ?? []);
  const treaties = admitted(all, filter, open.registry);
  const { listed, unsettled } = asksStatus(filter)
    ? standing(ledger, treaties, filter, request.asked)
    : { listed: treaties.map(treaty => ({ treaty, report: null })), unsettled: [] };
  const locale = await localeOf(request, open.registry);
  await writeAnswer(host, request, {
    text: () => listPage(listed, unsettled, locale),
    json: () => listJson(listed),
    ndjson: () => listed.map(listElement),
    csv: () => listCsv(listed),
  });
  return EXIT.fine;
}

/** Whether the treaty had any event by the day; before that, the question has no meaning. */
const begun = (treaty: Treaty, { on }: AsOf): boolean =>
  treaty.events.length === 0 || treaty.events.some(e => e.on.earliest <= on);

/** The treaties that pass the filter, and the ids of those whose force is undetermined. */
function standing(
  ledger: Ledger,
  treaties: readonly Treaty[],
  filter: ListFilter,
  asked: AsOf,
): { readonly listed: readonly Listed[]; readonly unsettled: readonly string[] } {
  const known = asKnownOn(ledger, asked.today);
  const scenarios = scenariosOf(known);
  const all = treaties
    .filter(t => begun(t, asked))
    .map(treaty => ({
      treaty,
      report: statusReport(scenarios, known.treaties.get(treaty.id) ?? treaty, asked),
    }));
  const listed = admittedByStatus(all, filter);
  const unsettled = all.filter(
    l => l.report.inForce === 'undetermined' && !listed.includes(l) && mayLackFew(l.report, filter),
  );
  return { listed, unsettled: unsettled.map(l => l.treaty.id) };
}
