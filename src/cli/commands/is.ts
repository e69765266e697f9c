import { addYears } from '../../calendar/arithmetic.ts';
import type { Host } from '../../host/host.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { findParticipant } from '../../registry/find.ts';
import type { Participant } from '../../registry/participant.ts';
import { evaluatedJson } from '../../render/json/claims.ts';
import { continuedJson, ledgerJson, treatyJson } from '../../render/json/status.ts';
import { isPage } from '../../render/pages/is.ts';
import { throughLine } from '../../render/pages/omitted.ts';
import { type Locale, windowRules } from '../../render/phrases.ts';
import { type AsOf, isBeyondRecord } from '../../status/as-of.ts';
import { type Evaluated, evaluate } from '../../status/expression/evaluate.ts';
import type { ExpressionFault, ExpressionFaultCode } from '../../status/expression/expression.ts';
import { parseExpression } from '../../status/expression/parse.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { type Failure, usage } from '../../store/failure.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { readKnownTreaty } from '../read-treaty.ts';
import { askedOf, meant, resolveRequest } from '../request.ts';
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
    const { message, ...more } = expressionFaultWords(parsed, text);
    throw usage('bad-expression', message, {
      ...more,
      ...(parsed.candidates ? { candidates: parsed.candidates } : {}),
    });
  }
  const { ledger, treaty } = await readKnownTreaty(open, id, request.asked.today);
  const scenarios = scenariosOf(ledger);
  const asked = askedOf(request, treaty);
  const answered = evaluate(parsed.ok, { scenarios, treaty, asked });
  const law = scenarios.of(id, 'latest', asked.on)?.law;
  const locale = await localeOf(request, open.registry);
  const beyond = isBeyondRecord(treaty, asked.on);
  const says = {
    window: windowRules(law),
    on: asked.on,
    recordedUntil: beyond ? recordEnd(treaty) : null,
    full: options['explain'] === true,
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
      on: asked.on,
      continued: continuedJson([...continued]),
      ledger: ledgerJson(treaty, beyond, open.revision),
      answer: answered.answer,
      basis: answered.basis,
      asRecorded: evaluate(parsed.ok, { scenarios, treaty, asked: { ...asked, rule: 'as-recorded' } }).answer,
      because: evaluatedJson(answered),
    }),
  });
  if (request.format === 'text') warnOfRecord(host, answered, treaty, asked, locale);
  return CODES[answered.answer];
}

/**
 * On stderr, after an answer for people: that it rests on a record which ended more than a year before, or what settles one that is
 * undetermined.
 */
function warnOfRecord(
  host: Host,
  { basis }: Evaluated,
  treaty: Treaty,
  { on, today }: AsOf,
  { messages: { is } }: Locale,
): void {
  const ends = { treaty: treaty.id, until: recordEnd(treaty) };
  if (basis === 'presumed' && addYears(ends.until, 1) < on)
    host.stderr.write(`treaty: ${is.restsOnRecord(ends)}\n`);
  if (basis === 'open' && on <= today) host.stderr.write(`treaty: ${is.recordEnds(ends)}\n  ${is.settle}\n`);
}

const STANDINGS = 'none, signatory, contracting, party, former-party';

const WHAT: Readonly<Record<ExpressionFaultCode, (wrote: string) => string>> = {
  empty: () => 'the expression is empty',
  'too-long': () => 'the expression is too long',
  'too-deep': () => 'parentheses are nested too deeply',
  'unclosed-quote': wrote => `the quote ${wrote} is not closed`,
  'unclosed-parenthesis': () => 'a parenthesis is not closed',
  'unexpected-character': wrote => `"${wrote}" is not expected here`,
  'unknown-operator': wrote => `"${wrote}" is no comparison: use >=, >, <=, < or =`,
  'comparison-expected': wrote =>
    `a comparison is expected${wrote === '' ? '' : `, not "${wrote}"`}: >=, >, <=, < or =`,
  'number-expected': wrote => `a whole number is expected${wrote === '' ? '' : `, not "${wrote}"`}`,
  'unknown-count': wrote => `"${wrote}" is nothing to count`,
  'unknown-standing': wrote =>
    `"${wrote}" is no standing: none, signatory, contracting, party or former-party`,
  'condition-expected': wrote => `a condition is expected${wrote === '' ? '' : `, not "${wrote}"`}`,
  'unknown-participant': wrote => `no participant "${wrote}" in the ledger`,
  'ambiguous-participant': wrote => `"${wrote}" may be several participants`,
  'unexpected-text': wrote => `"${wrote}" is left over`,
};

/** What is wrong with an expression, where, and what was perhaps meant. */
export function expressionFaultWords(
  fault: ExpressionFault,
  text: string,
): Pick<Failure, 'message' | 'hint' | 'says' | 'hintSays'> {
  const { at, wrote, candidates, hint } = fault;
  const said = {
    message: `column ${at} of the expression: ${WHAT[fault.fault](wrote)}`,
    says: [`expression.${fault.fault}`, { at, wrote: wrote === '' ? null : wrote, standings: STANDINGS }],
  } as const;
  if (candidates)
    return {
      ...said,
      hint: `say which: ${candidates.join(', ')}`,
      hintSays: ['sayWhich', { list: candidates }],
    };
  if (hint) return { ...said, ...meant([hint]) };
  if (text.trim() === '') return { ...said, hint: 'treaty is "signatories >= 70"' };
  const example = 'signatories >= 70 and not in force; "Viet Nam" is party';
  return { ...said, hint: `for example: ${example}`, hintSays: ['example', { example }] };
}
