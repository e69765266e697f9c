import { claimElement, claimsJson } from '../../render/json/claims.ts';
import { ledgerJson } from '../../render/json/status.ts';
import { formatNearest, formatReason } from '../../render/pages/claim-sentences.ts';
import { claimsCsv, claimsPage, claimsTable } from '../../render/pages/claims.ts';
import { isBeyondRecord } from '../../status/as-of.ts';
import { judgeClaims } from '../../status/claims/judge.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { openAbout } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { resolveRequest } from '../request.ts';
import { resolveTreaty } from '../resolve-names.ts';

/** `treaty claims`: judges published statements about a treaty by the record. */
export async function runClaims({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const { open, subject } = await openAbout(host, request.ledger, ledger => ({
    treaty: resolveTreaty(ledger, args, options),
  }));
  const id = subject.treaty;
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const { today } = request.asked;
  const judged = judgeClaims(scenariosOf(ledger), treaty, request.asked).filter(
    j => j.claim.saidOn.earliest <= today,
  );
  const locale = await localeOf(request, open.registry);
  // For machines the locale is English.
  const elements = () =>
    judged.map(j =>
      claimElement(
        j,
        formatReason(j.reason, treaty, locale),
        j.nearest && formatNearest(j.nearest, treaty, locale),
      ),
    );
  await writeAnswer(host, request, {
    text: () => claimsPage(treaty, judged, locale),
    json: () => {
      return claimsJson(
        treaty,
        today,
        ledgerJson(treaty, isBeyondRecord(treaty, today), open.revision),
        elements(),
      );
    },
    ndjson: elements,
    csv: () => claimsCsv(treaty, judged, locale),
    markdown: () => [{ kind: 'table', title: '', table: claimsTable(treaty, judged, locale) }],
  });
  return EXIT.fine;
}
