import { fileStart, type Place } from '../source/place.ts';
import type { Finding } from './finding.ts';
import stale from './rules/baseline-entry-stale.ts';
import { RULES } from './rules/index.ts';

/*
 * A baseline is a text file of findings that were there before, one key a line, so that a diff of it reads well. Keys name the event
 * and not its line: moving or reformatting a ledger changes none of them. A finding that occurs twice stands there twice.
 */

const HEAD = '# treaty check baseline 1: findings set aside, one a line (treaty, rule, what it is about)';

/** What a run looked at: of an entry about anything else nobody can say whether it is met. */
export interface CheckedScope {
  /** Ids of the treaties, and paths of the files. */
  readonly subjects: ReadonlySet<string>;
  /** Ids of the rules that ran. */
  readonly rules: ReadonlySet<string>;
}

/** One line of a baseline, and where it stands. */
interface Entry {
  readonly key: string;
  readonly at: Place;
}

const isBaseline = (text: string): boolean => /^# treaty check baseline 1\b/.test(text);

function entriesOf(path: string, text: string): readonly Entry[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const key = line.trim();
    if (key === '' || key.startsWith('#')) return [];
    return [{ key, at: { ...fileStart(path), line: i + 1, endLine: i + 1, endColumn: line.length + 1 } }];
  });
}

/** The key of a finding as one line. */
const lineOf = (f: Finding): string => f.key.replace(/\s+/g, ' ').trim();

/** Whether a run looked where an entry points: at its treaty or file, with its rule. What is no rule is always looked for. */
function isWithin(key: string, { subjects, rules }: CheckedScope): boolean {
  const words = key.split(' ');
  for (let n = 1; n < words.length; n++) {
    if (!subjects.has(words.slice(0, n).join(' '))) continue;
    const rule = words[n] ?? '';
    return rules.has(rule) || RULES.every(r => r.id !== rule);
  }
  return false;
}

/** Findings without those of a baseline. */
export interface BaselineResult {
  readonly kept: readonly Finding[];
  readonly aside: number;
  /** Entries that nothing meets any more, as findings of the baseline itself. */
  readonly stale: readonly Finding[];
}

/** Sets aside what a baseline names, each entry for one finding; null where the text is no baseline. */
export function applyBaseline(
  found: readonly Finding[],
  path: string,
  text: string,
  scope: CheckedScope,
): BaselineResult | null {
  if (!isBaseline(text)) return null;
  const left = new Map<string, Entry[]>();
  for (const e of entriesOf(path, text)) {
    const same = left.get(e.key);
    if (same) same.push(e);
    else left.set(e.key, [e]);
  }
  const kept = found.filter(f => left.get(lineOf(f))?.shift() === undefined);
  const unmet = [...left.values()].flat().filter(e => isWithin(e.key, scope));
  unmet.sort((a, b) => a.at.line - b.at.line);
  return { kept, aside: found.length - kept.length, stale: unmet.map(staleFinding) };
}

function staleFinding({ key, at }: Entry): Finding {
  const facts = { key };
  const { id, severity } = stale;
  return { code: id, severity, at, words: stale.message(facts), facts, key: `baseline ${id} ${key}` };
}

/** A baseline of findings, in order; of an earlier one, what the run did not look at is kept. */
export function baselineText(found: readonly Finding[], earlier: string | null, scope: CheckedScope): string {
  const before = earlier === null ? [] : entriesOf('', earlier).map(e => e.key);
  const keys = [...before.filter(key => !isWithin(key, scope)), ...found.map(lineOf)];
  return `${[HEAD, ...keys.sort()].join('\n')}\n`;
}

/** A baseline without the lines of some findings; every other line stays as it is. */
export function withoutEntries(text: string, unmet: readonly Finding[]): string {
  const lines = new Set(unmet.map(f => f.at.line));
  return text
    .split('\n')
    .filter((_, i) => !lines.has(i + 1))
    .join('\n');
}
