import { reasonJson } from '../../render/json/explain.ts';
import { continuedJson, ledgerJson, treatyJson } from '../../render/json/status.ts';
import { explainPage } from '../../render/pages/explain.ts';
import { throughLine } from '../../render/pages/omitted.ts';
import { windowRules } from '../../render/phrases.ts';
import { explainParticipant } from '../../status/explain-participant.ts';
import { explainTreaty } from '../../status/explain-treaty.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { statusReport } from '../../status/status-report.ts';
import { usage } from '../../store/failure.ts';
import { openAbout } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { askedOf, resolveRequest } from '../request.ts';
import { resolveSubject } from '../resolve-names.ts';

/** `treaty explain`: the reasons of a status, of a treaty or of a participant in it. */
export async function runExplain({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const { open, subject } = await openAbout(host, request.ledger, ledger =>
    resolveSubject(ledger, args, options),
  );
  const { treaty: id, participant, continues } = subject;
  if (id === null) {
    const name = participant?.names.en ?? '';
    throw usage('no-treaty-named', `explain ${name} under which treaty?`, {
      says: ['explainWhich', { who: participant?.names ?? name }],
      hint: `treaty explain hanoi ${participant?.id ?? ''}`,
    });
  }
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const report = statusReport(scenariosOf(ledger), treaty, askedOf(request, treaty));
  const root = participant ? explainParticipant(report, participant.id) : explainTreaty(report);
  const locale = await localeOf(request, open.registry);
  await writeAnswer(host, request, {
    text: () => [
      ...(participant ? throughLine(continues, participant.id, locale) : []),
      ...explainPage(root, locale, {
        window: windowRules(report.pair.latest.law),
        full: options['full'] === true,
      }),
    ],
    json: () => ({
      format: 'treaty/explain/1',
      treaty: treatyJson(treaty),
      participant: participant?.id ?? null,
      continued: continuedJson([continues]),
      on: report.asked.on,
      ledger: ledgerJson(treaty, report.beyondRecord, report.revision),
      explanation: reasonJson(root),
    }),
  });
  return EXIT.fine;
}
