import type { Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules.ts';
import type { Host } from '../../host/host.ts';
import { cell, type Page, tableOf } from '../../render/page.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { writeAnswer } from '../output.ts';
import type { Request } from '../request.ts';

const element = ({ id, severity, tier, summary }: Rule) => ({ id, severity, tier, summary });

const page = (): Page => {
  const table = tableOf(RULES, [
    ['rule', 'rule', r => cell(r.id, 'id')],
    ['severity', 'severity', r => r.severity],
    ['runs', 'runs', r => r.tier],
    ['flags', 'flags', r => r.summary],
  ]);
  return [{ kind: 'table', title: '', table }];
};

/** `treaty check --rules`: every rule, how grave what it flags is, and when it runs. */
export async function writeRules(host: Host, request: Request): Promise<ExitCode> {
  const format = request.format === 'sarif' || request.format === 'github' ? 'text' : request.format;
  await writeAnswer(
    host,
    { ...request, format },
    {
      text: page,
      json: () => ({ format: 'treaty/rules/1', rules: RULES.map(element) }),
      ndjson: () => RULES.map(element),
    },
  );
  return EXIT.fine;
}
