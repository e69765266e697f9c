import type { Diagnostic } from './diagnostic.ts';
import { readYaml } from './read-yaml.ts';
import type { SourceFile } from './source-file.ts';

/** A text without the lines that are no YAML, and what is wrong with these. */
export interface RecoveredText {
  readonly rest: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a fault of the rest is only that a line was set aside. */
  isArtefact(d: Diagnostic): boolean;
}

/** More faults than this in the frame of a file, and nobody can tell what was meant. */
const MOST_REPAIRS = 20;

const RECORD = /^( *)(- +|[A-Za-z_][A-Za-z0-9_-]*: +)\{/;

const syntaxOf = (found: readonly Diagnostic[]) => found.filter(d => d.code === 'yaml-syntax');

/**
 * Where a file is no YAML: sets the lines at fault aside, so that what is wrong with the others shows in the same run. A line
 * that holds a record (`- { … }`, `key: { … }`) and is no YAML by itself is replaced by an empty record; of the rest, the line where
 * the first fault stands is left out, and again. Null where that does not lead to a text that is YAML.
 */
export function recoverFromSyntaxFaults(file: SourceFile): RecoveredText | null {
  const lines = file.text.split('\n');
  const aside = new Map<number, string>();
  const found: Diagnostic[] = [];
  const atFirst = new Set<number>();
  lines.forEach((line, i) => {
    const faults = recordFaults(file.path, line, i + 1);
    if (faults.length === 0) return;
    found.push(...faults);
    aside.set(i + 1, line);
    lines[i] = emptyRecord(line);
  });
  for (let repairs = 0; repairs <= MOST_REPAIRS; repairs++) {
    const rest = { path: file.path, text: lines.join('\n') };
    const read = readYaml(rest);
    if (!read.tree) return null;
    const [first] = syntaxOf(read.diagnostics);
    if (!first) return { rest, diagnostics: found, isArtefact: d => isArtefact(d, aside) };
    if (repairs === 0) for (const d of syntaxOf(read.diagnostics)) atFirst.add(d.at.line);
    if (atFirst.has(first.at.line)) found.push(first);
    const line = lines[first.at.line - 1];
    if (line === undefined || line.trim() === '') return null;
    aside.set(first.at.line, line);
    lines[first.at.line - 1] = '';
  }
  return null;
}

function recordFaults(path: string, line: string, number: number): readonly Diagnostic[] {
  const open = RECORD.exec(line);
  if (!open) return [];
  const brace = open[0].length - 1;
  const { diagnostics } = readYaml({ path, text: ' '.repeat(brace) + line.slice(brace) });
  const [first, ...others] = syntaxOf(diagnostics);
  if (!first) return [];
  return diagnostics
    .filter(d => !others.includes(d))
    .map(d => ({ ...d, at: { ...d.at, line: number, endLine: number } }));
}

/** The same record with nothing in it but its id, so that what refers to it still finds it. */
function emptyRecord(line: string): string {
  const id = /[{,] *(id: +[a-z0-9][a-z0-9-]*) *[,}]/.exec(line)?.[1];
  return `${line.slice(0, (RECORD.exec(line)?.[0].length ?? 1) - 1)}{${id ? ` ${id} ` : ''}}`;
}

function isArtefact(d: Diagnostic, aside: ReadonlyMap<number, string>): boolean {
  if (aside.has(d.at.line)) return true;
  const missing = /^the key "(.*)" is missing$/.exec(d.words.what)?.[1];
  return (
    d.code === 'missing-key' &&
    [...aside.values()].some(line => line.trimStart().replace(/^- +/, '').startsWith(`${missing}:`))
  );
}
