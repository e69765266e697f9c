import type { PlainDate } from '../calendar/plain-date.ts';
import { atTheirValues } from '../ledger/locate.ts';
import { checkReferences } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../source/diagnostic.ts';
import { scenariosOf } from '../status/scenarios.ts';
import type { CheckedFile, CheckInput } from './check-input.ts';
import type { Finding } from './finding.ts';
import { type Ignore, ignoredBy, ignoresIn, ignoringAny } from './ignores.ts';
import { findingReporter } from './report-finding.ts';
import type { FindingFacts, Rule, RuleContext, RuleFinding } from './rule.ts';
import ignoreOfUnknownRule from './rules/ignore-of-unknown-rule.ts';
import ignoreWithoutEffect from './rules/ignore-without-effect.ts';
import ignoreWithoutReason from './rules/ignore-without-reason.ts';
import { RULES } from './rules.ts';

export interface CheckOptions {
  readonly today: PlainDate;
  readonly strict: boolean;
  /** Ids of the rules to run; empty for the default rules. */
  readonly only: readonly string[];
}

/** The rules that a run with these options uses. */
export function rulesFor({ strict, only }: CheckOptions): readonly Rule[] {
  if (only.length > 0) return RULES.filter(r => only.includes(r.id));
  return RULES.filter(r => r.tier === 'always' || r.tier === 'base' || (strict && r.tier === 'strict'));
}

/** All findings in file order, without those that comments in the files ignore. Never throws on user input. */
export function runChecks(input: CheckInput, options: CheckOptions): readonly Finding[] {
  const rules = rulesFor(options);
  const sound = new Map<string, Treaty>();
  const read: Finding[] = [];
  for (const file of input.files) {
    const unresolved = input.registry ? referencesOf(file, input, input.registry) : [];
    read.push(...[...file.diagnostics, ...unresolved].map(d => asFinding(d)));
    if (file.treaty && unresolved.length === 0) sound.set(file.treaty.id, file.treaty);
  }
  const found = [...read, ...ruleFindings(input, options, rules, sound)];
  const ignores = input.files.flatMap(f => (f.source ? ignoresIn(f.source) : []));
  const isIgnored = ignoredBy(input.files.flatMap(effectiveIn));
  const kept = found.filter(f => !isIgnored(f));
  const notes = options.only.length > 0 ? [] : faultsOf(ignores, found, rules);
  return inFileOrder([...kept, ...notes]) as readonly Finding[];
}

/** The ignore comments of a file that have effect. For a rule on changes, only comments that exist at the base revision: a change cannot excuse itself. */
function effectiveIn({ source, textBefore }: CheckedFile): readonly Ignore[] {
  const now = source ? ignoresIn(source) : [];
  const ofBase = new Set(RULES.flatMap(r => (r.tier === 'base' ? [r.id] : [])));
  if (!source || now.every(i => !ofBase.has(i.rule))) return now;
  const said = (i: Ignore): string => `${i.rule} ${i.line === null} ${i.reason}`;
  const before = new Set(ignoresIn({ path: source.path, text: textBefore ?? '' }).map(said));
  return now.filter(i => !ofBase.has(i.rule) || before.has(said(i)));
}

/** References to unknown ids; those of a faulty file were found when it was read. */
function referencesOf(file: CheckedFile, input: CheckInput, registry: Registry): readonly Diagnostic[] {
  if (!file.treaty) return [];
  const known = new Set([...input.headings.map(h => h.id), ...input.elsewhere]);
  const found = checkReferences(file.treaty, registry, known);
  const tree = found.length > 0 ? file.tree() : null;
  return tree ? atTheirValues(found, tree) : found;
}

function asFinding(d: Diagnostic): Finding {
  return { ...d, facts: {}, key: `${d.at.file} ${d.code} ${d.words.what}` };
}

function ruleFindings(
  input: CheckInput,
  { today }: CheckOptions,
  rules: readonly Rule[],
  sound: ReadonlyMap<string, Treaty>,
): readonly Finding[] {
  const ledger = input.registry && {
    registry: input.registry,
    treaties: new Map([...input.others, ...sound]),
    revision: null,
  };
  const byPath = new Map(input.files.map(f => [f.path, f]));
  const context: RuleContext | null = ledger && {
    ledger,
    scenarios: scenariosOf(ledger),
    today,
    headings: input.headings,
    elsewhere: input.elsewhere,
    read: path => {
      const file = byPath.get(path);
      const tree = file?.tree();
      return file?.source && tree ? { source: file.source, tree } : null;
    },
  };
  const toFinding = findingReporter(input.files);
  const found: Finding[] = [];
  const report = (rule: Rule, reported: Iterable<RuleFinding<FindingFacts>>): void => {
    for (const r of reported) found.push(toFinding(rule, r));
  };
  for (const rule of rules) {
    for (const file of input.files) {
      if (file.source && rule.text) report(rule, rule.text(file.source, { today, tree: () => file.tree() }));
      if (file.registry && rule.registry) report(rule, rule.registry(file.registry, file.path));
      const { treaty, before } = file;
      if (!context || !treaty || !sound.has(treaty.id)) continue;
      if (rule.treaty) report(rule, rule.treaty(treaty, context));
      if (before?.id === treaty.id && rule.change) report(rule, rule.change(before, treaty));
    }
    if (context && rule.ledger) report(rule, rule.ledger(context));
    if (rule.removed) for (const r of input.removed ?? []) report(rule, rule.removed(r.treaty, r.path));
  }
  return found;
}

function faultsOf(
  ignores: readonly Ignore[],
  found: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  if (ignores.length === 0) return [];
  const known = RULES.map(r => r.id);
  const toFinding = findingReporter([]);
  const isMet = ignoringAny(found);
  return ignores.flatMap(i => {
    const report = (rule: Rule): Finding[] => [
      toFinding(rule, { at: { place: i.at }, facts: { rule: i.rule, known } }),
    ];
    if (!known.includes(i.rule)) return report(ignoreOfUnknownRule);
    if (i.reason === '') return report(ignoreWithoutReason);
    const ran = rules.some(r => r.id === i.rule && r.tier !== 'base');
    return ran && !isMet(i) ? report(ignoreWithoutEffect) : [];
  });
}
