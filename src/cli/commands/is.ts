import { findParticipant } from '../../registry/find.ts';
import type { Participant } from '../../registry/participant.ts';
import { evaluatedJson } from '../../render/json/claims.ts';
import { continuedJson, ledgerJson, treatyJson } from '../../render/json/status.ts';
import { isPage } from '../../render/pages/is.ts';
import { throughLine } from '../../render/pages/omitted.ts';
import { isBeyondRecord } from '../../status/as-of.ts';
import { evaluate } from '../../status/expression/evaluate.ts';
import { parseExpression } from '../../status/expression/parse.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { expressionFaultWords } from '../expression-wording.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { resolveRequest } from '../request.ts';
import { openTreaty } from '../resolve-names.ts';

const CODES = { yes: EXIT.fine, no: EXIT.no, undetermined: EXIT.undetermined } as const;

/** `treaty is`: answers a yes-or-no question with its exit code. */
export async function runIs({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const [text = '', ...rest] = args;
  const { open, id } = await openTreaty(host, request, rest);
  const continued = new Set<Participant>();
  const parsed = parseExpression(text, name => {
    const found = findParticipant(open.registry, name);
    if (found.kind === 'one' && found.continues) continued.add(found.continues);
    return found;
  });
  if ('fault' in parsed) {
    const { message, hint } = expressionFaultWords(parsed, text);
    throw usage('bad-expression', message, {
      hint,
      ...(parsed.candidates ? { candidates: parsed.candidates } : {}),
    });
  }
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const scenarios = scenariosOf(ledger);
  const answered = evaluate(parsed.ok, { scenarios, treaty, asked: request.asked });
  const { signature } = scenarios.of(id, 'latest', request.asked.on)?.law ?? {};
  const locale = await localeOf(request, open.registry);
  const beyond = isBeyondRecord(treaty, request.asked.on);
  const says = {
    untilForce: signature?.closes === 'entry-into-force',
    recordedUntil: beyond ? (treaty.completeUntil ?? '') : null,
  };
  await writeAnswer(host, request, {
    text: () => [
      ...isPage(answered, locale, says),
      ...[...continued].flatMap(former => throughLine(former, former.continuedBy ?? '', locale)),
    ],
    json: () => ({
      format: 'treaty/is/1',
      expression: text,
      treaty: treatyJson(treaty),
      on: request.asked.on,
      continued: continuedJson([...continued]),
      ledger: ledgerJson(treaty, beyond, open.revision),
      answer: answered.answer,
      because: evaluatedJson(answered),
    }),
  });
  return CODES[answered.answer];
}
