import { claimElement } from '../../render/json/claims.ts';
import { ledgerJson, treatyJson } from '../../render/json/status.ts';
import { claimsAfterToday } from '../../render/pages/after-today.ts';
import { formatNearest, formatReason } from '../../render/pages/claim-sentences.ts';
import { claimsCsv, claimsPage, claimsTable } from '../../render/pages/claims.ts';
import { isBeyondRecord } from '../../status/as-of.ts';
import { judgeClaims } from '../../status/claims/judge.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { resolveRequest } from '../request.ts';
import { openTreaty } from '../resolve-names.ts';

/** `treaty claims`: judges published statements about a treaty by the record. */
export async function runClaims({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const { open, id } = await openTreaty(host, request, args);
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const { today } = request.asked;
  const all = judgeClaims(scenariosOf(ledger), treaty, request.asked);
  const judged = all.filter(j => j.claim.saidOn.earliest <= today);
  const later = all.length - judged.length;
  const locale = await localeOf(request, open.registry);
  // For machines the locale is English.
  const elements = () =>
    judged.map(j =>
      claimElement(
        j,
        treaty,
        formatReason(j.reason, treaty, locale),
        j.nearest && formatNearest(j.nearest, treaty, locale),
      ),
    );
  await writeAnswer(host, request, {
    text: () => [...claimsPage(treaty, judged, locale), ...claimsAfterToday(later, locale)],
    json: () => ({
      format: 'treaty/claims/1',
      treaty: treatyJson(treaty),
      today,
      ledger: ledgerJson(treaty, isBeyondRecord(treaty, today), open.revision),
      claims: elements(),
      claimsAfterToday: later,
    }),
    ndjson: elements,
    csv: () => claimsCsv(treaty, judged, locale),
    markdown: () => [{ kind: 'table', title: '', table: claimsTable(treaty, judged, locale) }],
  });
  return EXIT.fine;
}
