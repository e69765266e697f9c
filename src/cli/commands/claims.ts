import { claimElement, claimsJson } from '../../render/json/claims.ts';
import { ledgerJson } from '../../render/json/status.ts';
import { claimsCsv, claimsPage, claimsTable, sayFor } from '../../render/pages/claims.ts';
import { claimWordsIn } from '../../render/words/claims.ts';
import { messagesIn } from '../../render/words/index.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import { isBeyondRecord } from '../../status/as-of.ts';
import { judgeClaims } from '../../status/claims/judge.ts';
import { scenariosOf } from '../../status/scenario.ts';
import { openAbout } from '../../store/open-ledger.ts';
import type { Invocation } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { resolveRequest } from '../request.ts';
import { resolveTreaty } from '../resolve-names.ts';

/** `treaty claims`: what was said about a treaty, judged by the record. */
export async function runClaims({ args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, ['text', 'json', 'ndjson', 'csv', 'markdown']);
  const { open, subject } = await openAbout(host, request.ledger, ledger => ({
    treaty: resolveTreaty(ledger, args, options),
  }));
  const id = subject.treaty;
  const ledger = asKnownOn(await open.read([id]), request.asked.today);
  const treaty = ledger.treaties.get(id);
  if (!treaty) throw new Error(`${id} was found and not read`);
  const { today } = request.asked;
  const judged = judgeClaims(scenariosOf(ledger), treaty, request.asked).filter(
    j => j.claim.saidOn.earliest <= today,
  );
  const locale = await localeOf(request, open.registry);
  const [claims, english] = await Promise.all([claimWordsIn(locale.lang), claimWordsIn('en')]);
  const say = sayFor(
    treaty,
    { messages: await messagesIn('en'), lang: 'en', registry: open.registry },
    english,
  );
  const elements = () =>
    judged.map(j =>
      claimElement(j, english.reason(j.reason, say), j.nearest ? english.nearest(j.nearest, say) : null),
    );
  await writeAnswer(host, request, {
    text: () => claimsPage(treaty, judged, locale, claims),
    json: () => {
      return claimsJson(
        treaty,
        today,
        ledgerJson(treaty, isBeyondRecord(treaty, today), open.revision),
        elements(),
      );
    },
    ndjson: elements,
    csv: () => claimsCsv(treaty, judged, locale, claims),
    markdown: () => [{ kind: 'table', title: '', table: claimsTable(treaty, judged, locale, claims) }],
  });
  return EXIT.fine;
}
