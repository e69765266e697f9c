import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../source/diagnostic.ts';
import { diagnosticsText, type LinesOf } from '../diagnostics.ts';
import type { Paint } from '../style.ts';

/** What a run of checks found, and in how much. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
  /** Findings that the baseline sets aside. */
  readonly aside: number;
  /** Findings that `--severity` hides. */
  readonly hidden: number;
  /** Files that `--fix` changed. */
  readonly fixed: readonly string[];
}

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

const number = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`;

/** How many findings of each severity there are, also those that a notice stands for. */
export function tally(found: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number =>
    found.reduce((sum, f) => sum + (f.severity === severity ? (f.unlisted ?? 1) : 0), 0);
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** The sum of a run in one line: `1 error, 2 notes in 2 of 260 files`. */
export function summaryLine({ findings, files, aside, hidden, fixed }: CheckReport): string {
  const counts = tally(findings);
  const parts = (Object.keys(NAMES) as Severity[])
    .filter(s => counts[s] > 0)
    .map(s => number(counts[s], NAMES[s]));
  const places = new Set(findings.map(f => f.at.file)).size;
  const where = `${number(files, ['file', 'files'])}`;
  const found =
    parts.length === 0 ? `nothing found in ${where}` : `${parts.join(', ')} in ${places} of ${where}`;
  const more = [
    ...(fixed.length > 0 ? [`${number(fixed.length, ['file', 'files'])} fixed`] : []),
    ...(aside > 0 ? [`${aside} set aside by the baseline`] : []),
    ...(hidden > 0 ? [`${hidden} less grave not shown`] : []),
  ];
  return [found, ...more].join('; ');
}

/** Findings as text for people and editors, the sum last. */
export function checkText(report: CheckReport, linesOf: LinesOf, paint: Paint): string {
  const { findings } = report;
  const sum = `${paint(summaryLine(report), tally(findings).error > 0 ? 'no' : 'strong')}\n`;
  return findings.length === 0 ? sum : `${diagnosticsText(findings, linesOf, paint)}\n${sum}`;
}
