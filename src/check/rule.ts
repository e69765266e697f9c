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
 * When a rule runs: `always`; under `--strict`, what a careful record should have; `on-demand`, when it is named with `--rule`;
 * `base`, when there is an earlier revision to compare with.
 */
export type RuleTier = 'always' | 'strict' | 'on-demand' | 'base';

/** What a finding holds: facts, of which the rule's own `says` makes words. */
export type FindingFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

/** One finding of a rule. */
export interface RuleFinding<F extends FindingFacts> {
  readonly at: Location;
  readonly facts: F;
  readonly related?: readonly { readonly at: Location; readonly what: string }[];
  /** What would put it right without a judgement of anybody. */
  readonly fix?: readonly TextEdit[];
}

/** What the rules of a run know in common. */
export interface RuleContext {
  /** The sound treaties, and those they refer to. */
  readonly ledger: Ledger;
  readonly scenarios: Scenarios;
  readonly today: PlainDate;
  /** What every treaty of the ledger is called, read or not, with the file it stands in. */
  readonly headings: readonly HeadingIn[];
  /** Ids of the treaties that are known from elsewhere: the bundled ledger, and those named beside. */
  readonly elsewhere: ReadonlySet<string>;
  /** A checked file as it was read; null for one that was not read as text. */
  read(file: string): { readonly source: SourceFile; readonly tree: Tree } | null;
}

/** What a rule knows that looks through a text, of a faulty file too. */
export interface TextContext {
  readonly today: PlainDate;
  /** The file as it was read; null where it is no YAML. */
  tree(): Tree | null;
}

/** The names of a treaty, and its file. */
export interface HeadingIn {
  readonly file: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly references: readonly string[];
}

/** A fault that the record can have: what it is called, how grave it is, where it is looked for and what is said of it. */
export interface RuleOf<F extends FindingFacts> {
  readonly id: string;
  readonly severity: Severity;
  readonly tier: RuleTier;
  /** One sentence: what is flagged. */
  readonly summary: string;
  message(facts: F): DiagnosticText;
  /** Looks through the text of a file, whatever it means. */
  text?(file: SourceFile, context: TextContext): Iterable<RuleFinding<F>>;
  /** Looks through one sound treaty. */
  treaty?(treaty: Treaty, context: RuleContext): Iterable<RuleFinding<F>>;
  /** Looks through the participants of a ledger. */
  registry?(registry: Registry, file: string): Iterable<RuleFinding<F>>;
  /** Looks at all treaties together. */
  ledger?(context: RuleContext): Iterable<RuleFinding<F>>;
  /** Compares a treaty with what it was at the base revision. */
  change?(before: Treaty, after: Treaty): Iterable<RuleFinding<F>>;
  /** Looks at a treaty of the base revision that no file holds any more. */
  removed?(before: Treaty, path: string): Iterable<RuleFinding<F>>;
}

/** A rule, whatever its facts are. */
export type Rule = RuleOf<FindingFacts>;

/** A rule of the list; its facts are checked against its words. */
export const rule = <F extends FindingFacts>(r: RuleOf<F>): Rule => r as unknown as Rule;
