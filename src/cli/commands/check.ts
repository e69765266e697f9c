import type { CheckedScope } from '../../check/baseline.ts';
import type { Finding } from '../../check/finding.ts';
import { firstOfEachRule } from '../../check/first-of-each-rule.ts';
import { RULES } from '../../check/rules.ts';
import { type CheckOptions, rulesFor, runChecks } from '../../check/run-checks.ts';
import type { Host } from '../../host/host.ts';
import { tally } from '../../render/check/page.ts';
import type { Severity } from '../../source/diagnostic.ts';
import { nearest } from '../../source/nearest.ts';
import { usage } from '../../store/failure.ts';
import { absolute, foundLedger, sayFound } from '../../store/writable-ledger.ts';
import { throughBaseline } from '../check/baseline-file.ts';
import { fixFiles } from '../check/fix.ts';
import { writeRules } from '../check/list-rules.ts';
import { type ReadFile, type ReadTarget, readTarget } from '../check/read-target.ts';
import { targetsOf } from '../check/targets.ts';
import { writeReport } from '../check/write-report.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import {
  choiceOption,
  didYouMean,
  type RawOptions,
  type Request,
  resolveRequest,
  secondsOption,
  textOption,
  textsOption,
} from '../request.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** A fix may reveal another fault; no ledger needs more rounds than this. */
const MOST_ROUNDS = 5;

/** `treaty check`: finds every fault of ledgers in one run. */
export async function runCheck({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const onGithub = options['format'] === undefined && host.env['GITHUB_ACTIONS'] === 'true';
  const request = resolveRequest(onGithub ? { ...options, format: 'github' } : options, host, spec.formats);
  if (options['rules'] === true) return writeRules(host, request);
  const asked = { today: request.asked.today, strict: options['strict'] === true, only: rulesNamed(options) };
  const least = choiceOption(options, 'severity', ['error', 'warning', 'info'], 'info');
  const { fixed, targets, found } = await fixedAndFound(host, args, request, asked);
  for (const note of targets.flatMap(t => t.notes)) host.stderr.write(`treaty: ${note}\n`);
  const files = targets.flatMap(t => t.files);
  const { kept, aside, stale } = await throughBaseline(host, options, found, scopeOf(files, asked));
  const left = [...kept, ...stale];
  const grave = atLeastAsSevere(left, least);
  const findings = firstOfEachRule(grave);
  const hidden = left.length - grave.length;
  await writeReport(host, request, { findings, files: files.length, aside, hidden, fixed }, files);
  return tally(left).error > 0 ? EXIT.no : EXIT.fine;
}

/** What the run looked at. */
const scopeOf = (files: readonly ReadFile[], asked: CheckOptions): CheckedScope => ({
  subjects: new Set(files.flatMap(f => [f.path, ...(f.treaty ? [f.treaty.id] : [])])),
  rules: new Set(rulesFor(asked).map(r => r.id)),
});

interface Found {
  readonly targets: readonly ReadTarget[];
  readonly found: readonly Finding[];
  /** The files that were fixed. */
  readonly fixed: readonly string[];
}

/** The findings; with `--fix`, those that remain after fixing and reading again. */
async function fixedAndFound(
  host: Host,
  args: readonly string[],
  request: Request,
  asked: CheckOptions,
): Promise<Found> {
  const { options } = request;
  const fixed = new Set<string>();
  const check = async () => {
    const targets = await readTargets(host, args, request);
    return { targets, files: targets.flatMap(t => t.files), found: findingsOf(targets, asked) };
  };
  for (let round = 0; ; round++) {
    const checked = await check();
    const result = { ...checked, fixed: [...fixed].sort() };
    if (options['fix'] !== true || round === MOST_ROUNDS) return result;
    const timeout = secondsOption(options, 'lock-timeout') * 1000;
    const written = await fixFiles(host, checked, timeout, check);
    if (written.length === 0) return result;
    for (const path of written) fixed.add(path);
  }
}

async function readTargets(
  host: Host,
  args: readonly string[],
  request: Request,
): Promise<readonly ReadTarget[]> {
  const base = textOption(request.options, 'base');
  const { paths, around } = whatToCheck(host, args, request);
  const targets: ReadTarget[] = [];
  for (const target of targetsOf(host, paths))
    targets.push(await readTarget(host, target, around, { base, isReview: request.format === 'github' }));
  return targets;
}

/** The rules named with `--rule`; an unknown one ends the command. */
function rulesNamed(options: RawOptions): readonly string[] {
  const named = textsOption(options, 'rule');
  const known = RULES.map(r => r.id);
  for (const id of named) {
    if (known.includes(id)) continue;
    const hint = didYouMean(nearest(id, known, 1)) ?? 'see "treaty check --rules"';
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
  const found = foundLedger(host);
  if (found === null)
    throw usage('no-ledger', 'there is no ledger in this folder, nor in its data/', {
      hint: 'name a ledger or one of its files: treaty check PATH',
    });
  sayFound(host, found);
  return { paths: [absolute(host, found)], around };
}

function findingsOf(targets: readonly ReadTarget[], options: CheckOptions): readonly Finding[] {
  const found = targets.flatMap(t => runChecks(t, options));
  const files = targets.flatMap(t => t.files);
  return touchedFirst(found, new Map(files.map(f => [f.path, f.touched])));
}

const atLeastAsSevere = (found: readonly Finding[], least: Severity): readonly Finding[] =>
  found.filter(f => GRAVITY[f.severity] >= GRAVITY[least]);

/** Findings on lines that the change touched come first; both parts are in file order. */
function touchedFirst(
  found: readonly Finding[],
  touched: ReadonlyMap<string, ReadonlySet<number> | null>,
): readonly Finding[] {
  if ([...touched.values()].every(lines => lines === null)) return found;
  const marked = found.map(f => ({ ...f, touched: touched.get(f.at.file)?.has(f.at.line) ?? false }));
  return [...marked.filter(f => f.touched), ...marked.filter(f => !f.touched)];
}
