import type { Finding } from '../../check/finding.ts';
import { RULES } from '../../check/rules/index.ts';
import { type CheckOptions, runChecks } from '../../check/run-checks.ts';
import type { Host } from '../../host/host.ts';
import { checkElement, checkJson } from '../../render/check/json.ts';
import { type CheckReport, checkText, tally } from '../../render/check/page.ts';
import { harmlessJson } from '../../render/harmless.ts';
import { nearest } from '../../source/nearest.ts';
import { type ReadTarget, readTarget } from '../check/read-target.ts';
import { atLeast, touchedFirst } from '../check/shown.ts';
import { targetsOf } from '../check/targets.ts';
import type { Invocation } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { usage } from '../failure.ts';
import { isLedger } from '../ledger/writable.ts';
import { paintFor } from '../output.ts';
import { linesOfFiles } from '../report-failure.ts';
import { choiceOption, type Format, type RawOptions, type Request, resolveRequest } from '../request.ts';

const FORMATS: readonly Format[] = ['text', 'json', 'ndjson'];

/** `treaty check`: everything that is wrong with ledgers, in one run. */
export async function run({ args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, FORMATS);
  const asked = { today: request.asked.today, strict: request.asked.strict, only: rulesNamed(options) };
  const { paths, around } = whatToCheck(host, args, request);
  const targets: ReadTarget[] = [];
  for (const target of targetsOf(host, paths))
    targets.push(await readTarget(host, target, around, textOption(options, 'base')));
  for (const note of targets.flatMap(t => t.notes)) host.stderr.write(`treaty: ${note}\n`);
  const found = findingsOf(targets, asked);
  const shown = atLeast(found, choiceOption(options, 'severity', ['error', 'warning', 'info'], 'info'));
  const report: CheckReport = {
    findings: shown,
    files: targets.reduce((n, t) => n + t.files.length, 0),
    aside: 0,
    hidden: found.length - shown.length,
    fixed: [],
  };
  await write(host, request, report, targets);
  return tally(found).error > 0 ? EXIT.no : EXIT.fine;
}

const textOption = (options: RawOptions, name: string): string | null => {
  const given = options[name];
  return typeof given === 'string' ? given : null;
};

/** The rules named with `--rule`; one that there is not ends the command. */
function rulesNamed(options: RawOptions): readonly string[] {
  const named = (options['rule'] as readonly string[] | undefined) ?? [];
  for (const id of named) {
    if (RULES.some(r => r.id === id)) continue;
    const [near] = nearest(
      id,
      RULES.map(r => r.id),
      1,
    );
    const hint = near ? `did you mean "${near}"?` : 'see src/check/rules/';
    throw usage('unknown-rule', `--rule: there is no rule "${id}"`, { hint });
  }
  return named;
}

/** The paths that are judged, and the ledgers that they stand beside. */
function whatToCheck(
  host: Host,
  args: readonly string[],
  { ledger }: Request,
): { readonly paths: readonly string[]; readonly around: Request['ledger'] } {
  if (args.length > 0) return { paths: args, around: ledger };
  const around = { ...ledger, ledgers: [] };
  if (ledger.ledgers.length > 0) return { paths: ledger.ledgers, around };
  const own = `${host.cwd}/data`;
  return { paths: [isLedger(host, own) ? own : `${host.installed}/data`], around };
}

function findingsOf(targets: readonly ReadTarget[], options: CheckOptions): readonly Finding[] {
  const found = targets.flatMap(t => runChecks(t, options));
  const files = targets.flatMap(t => t.files);
  return touchedFirst(found, new Map(files.map(f => [f.path, f.touched])));
}

async function write(
  host: Host,
  { format, options }: Request,
  report: CheckReport,
  targets: readonly ReadTarget[],
): Promise<void> {
  const line = (value: unknown): void => host.stdout.write(`${harmlessJson(JSON.stringify(value))}\n`);
  switch (format) {
    case 'json':
      host.stdout.write(`${harmlessJson(JSON.stringify(checkJson(report), null, 2))}\n`);
      return;
    case 'ndjson':
      for (const f of report.findings) line(checkElement(f));
      return;
    default: {
      const texts = new Map(targets.flatMap(t => t.files).map(f => [f.path, f.file]));
      const lines = linesOfFiles(path => texts.get(path)?.read() ?? null);
      host.stdout.write(checkText(report, lines, await paintFor(host.stdout, options, host.env)));
    }
  }
}
