import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { DiagnosticText, Severity } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { Tree } from '../source/tree.ts';
import type { Scenarios } from '../status/scenario.ts';
import type { Location } from './location.ts';

/**
 * When a rule runs: `always`; `strict`, with `--strict`; `on-demand`, only if named with `--rule`; `base`, if there is a base revision
 * to compare with.
 */
export type RuleTier = 'always' | 'strict' | 'on-demand' | 'base';

/** The facts of a finding. The `message` of the rule turns them into words. */
export type FindingFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

/** A finding as a rule reports it, before its place and message are known. */
export interface RuleFinding<F extends FindingFacts> {
  readonly at: Location;
  readonly facts: F;
  readonly related?: readonly { readonly at: Location; readonly what: string }[];
  /** Edits that fix it without human judgement. */
  readonly fix?: readonly TextEdit[];
}

/** What the rules of a run know. */
export interface RuleContext {
  /** The treaties without faults of reading, and the treaties they refer to. */
  readonly ledger: Ledger;
  readonly scenarios: Scenarios;
  readonly today: PlainDate;
  /** The names and file of every treaty of the ledger, including faulty ones. */
  readonly headings: readonly HeadingIn[];
  /** Ids of treaties in other ledgers: the bundled one and those given with `--ledger`. */
  readonly elsewhere: ReadonlySet<string>;
  /** A checked file; null if it could not be read as text. */
  read(file: string): { readonly source: SourceFile; readonly tree: Tree } | null;
}

/** What a rule on texts knows. Such rules also run on faulty files. */
export interface TextContext {
  readonly today: PlainDate;
  /** The parsed file; null if it is not valid YAML. */
  tree(): Tree | null;
}

/** The names of a treaty, and its file. */
export interface HeadingIn {
  readonly file: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly references: readonly string[];
}

/** A kind of fault: its id and severity, and where to look for it. */
interface Looking<F extends FindingFacts> {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what is flagged. */
  readonly summary: string;
  /** Checks the text of a file. */
  text?(file: SourceFile, context: TextContext): Iterable<RuleFinding<F>>;
  /** Checks one treaty. */
  treaty?(treaty: Treaty, context: RuleContext): Iterable<RuleFinding<F>>;
  /** Checks the participants of a ledger. */
  registry?(registry: Registry, file: string): Iterable<RuleFinding<F>>;
  /** Checks all treaties together. */
  ledger?(context: RuleContext): Iterable<RuleFinding<F>>;
  /** Compares a treaty with its state at the base revision. */
  change?(before: Treaty, after: Treaty): Iterable<RuleFinding<F>>;
  /** Reports a treaty of the base revision that no file holds any more. */
  removed?(before: Treaty, path: string): Iterable<RuleFinding<F>>;
}

/** A sentence of a message, or how it is made from the facts. */
type Sentence<F> = string | ((facts: F) => string);

/** A rule as its file writes it. */
interface RuleDefinition<F extends FindingFacts> extends Looking<F> {
  /** `always` if left out. */
  readonly tier?: RuleTier;
  readonly what: Sentence<F>;
  readonly why: Sentence<F>;
  readonly fix: Sentence<F>;
}

/** A rule with any type of facts. */
export interface Rule extends Looking<FindingFacts> {
  readonly tier: RuleTier;
  message(facts: FindingFacts): DiagnosticText;
}

/** Defines a rule; the type parameter checks that its findings have the facts that its message uses. */
export function rule<F extends FindingFacts>(definition: RuleDefinition<F>): Rule {
  const {
    tier = 'always',
    what,
    why,
    fix,
    ...looking
  } = definition as unknown as RuleDefinition<FindingFacts>;
  const message = (facts: FindingFacts): DiagnosticText => {
    const said = (sentence: Sentence<FindingFacts>) =>
      typeof sentence === 'string' ? sentence : sentence(facts);
    return { what: said(what), why: said(why), fix: said(fix) };
  };
  return { ...looking, tier, message };
}
