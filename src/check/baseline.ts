import { fileStart, type Place } from '../source/place.ts';
import type { Finding } from './finding.ts';
import stale from './rules/baseline-entry-stale.ts';
import { RULES } from './rules.ts';

/*
 * A baseline is a text file of known findings, one key a line, so that git diffs of it are readable. A key names the event and not its
 * line, so moving or reformatting lines changes no key. A finding that occurs twice is listed twice.
 */

const HEAD = '# treaty check baseline 1: findings set aside, one a line (treaty, rule, what it is about)';

/** What a run checked. Entries about anything else are neither met nor stale. */
export interface CheckedScope {
  /** Ids of the treaties and paths of the files. */
  readonly subjects: ReadonlySet<string>;
  /** Ids of the rules that ran. */
  readonly rules: ReadonlySet<string>;
}

/** One line of a baseline and its place. */
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

const lineOf = (f: Finding): string => f.key.replace(/\s+/g, ' ').trim();

/** Whether a run checked the treaty or file of an entry with its rule. Faults of reading have no rule and are always checked. */
function isWithin(key: string, { subjects, rules }: CheckedScope): boolean {
  const words = key.split(' ');
  for (let n = 1; n < words.length; n++) {
    if (!subjects.has(words.slice(0, n).join(' '))) continue;
    const rule = words[n] ?? '';
    return rules.has(rule) || RULES.every(r => r.id !== rule);
  }
  return false;
}

/** The findings of a run, compared with a baseline. */
export interface BaselineResult {
  readonly kept: readonly Finding[];
  readonly aside: number;
  /** One finding for each entry that no finding matches any more, placed in the baseline. */
  readonly stale: readonly Finding[];
}

/** Removes the findings that a baseline lists; each entry removes one finding. Null if the text is not a baseline. */
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

/** The text of a baseline with these findings, sorted. Entries of an earlier baseline that the run did not check are kept. */
export function baselineText(found: readonly Finding[], earlier: string | null, scope: CheckedScope): string {
  const before = earlier === null ? [] : entriesOf('', earlier).map(e => e.key);
  const keys = [...before.filter(key => !isWithin(key, scope)), ...found.map(lineOf)];
  return `${[HEAD, ...keys.sort()].join('\n')}\n`;
}

/** A baseline without the lines of the given stale entries; other lines stay unchanged. */
export function withoutEntries(text: string, unmet: readonly Finding[]): string {
  const lines = new Set(unmet.map(f => f.at.line));
  return text
    .split('\n')
    .filter((_, i) => !lines.has(i + 1))
    .join('\n');
}
