import type { Diagnostic } from './diagnostic.ts';
import { type FindSyntaxFaults, type ReadDocument, readDocument } from './read-document.ts';
import type { SourceFile } from './source-file.ts';

/** What was read of a file, whether it is YAML or not. */
export interface RecoveredText extends ReadDocument {
  /** Whether a fault that is found in the tree only comes from lines that were set aside. */
  isArtefact(d: Diagnostic): boolean;
}

/** With more syntax faults than this outside records, the meaning of the file cannot be guessed. */
const MOST_REPAIRS = 20;

/** So many records are worded by the `yaml` package; what is wrong with more of them js-yaml says. */
const MOST_WORDED = 100;

/** Reading again takes a second where a text is long or has many faults, and these are rarely due to a few lines. */
const mostRepairs = ({ text }: SourceFile, { diagnostics }: ReadDocument): number =>
  text.length > 128 * 1024 || diagnostics.length > 200 ? 2 : MOST_REPAIRS;

const RECORD = /^( *)(- +|[A-Za-z_][A-Za-z0-9_-]*: +)\{/;

const isSyntax = (d: Diagnostic): boolean => d.code === 'yaml-syntax';

/** Whether js-yaml refuses the text: more words for what is wrong may be found. */
export const isRefused = ({ diagnostics }: Pick<ReadDocument, 'diagnostics'>): boolean =>
  diagnostics.some(d => isSyntax(d) || d.code === 'line-too-long');

/**
 * Reads a file. Lines with syntax faults are left out so that other faults show too; if they cannot be found, reads what is above them.
 * Without `find` it only says that the file is no YAML.
 */
export function readWithRecovery(file: SourceFile, find?: FindSyntaxFaults): RecoveredText {
  const read = readDocument(file, find);
  if (!find || !isRefused(read)) return { ...read, isArtefact: () => false };
  return withoutFaultyLines(file, read, find) ?? aboveFirstFault(file, read);
}

/**
 * A line that holds a record (`- { … }`, `key: { … }`) and is no YAML by itself is replaced by an empty record; of the rest, the line
 * where the first fault stands is left out, and again. Null where that does not lead to a text that is YAML.
 */
function withoutFaultyLines(
  file: SourceFile,
  whole: ReadDocument,
  find: FindSyntaxFaults,
): RecoveredText | null {
  const lines = file.text.split('\n');
  const aside = new Map<number, string>();
  const found: Diagnostic[] = [];
  lines.forEach((line, i) => {
    const fault = recordFault(file.path, line, i + 1, found.length < MOST_WORDED ? find : undefined);
    if (!fault) return;
    found.push(fault);
    aside.set(i + 1, line);
    lines[i] = emptyRecord(line);
  });
  const atFirst = new Set<number>();
  const again = () => readDocument({ path: file.path, text: lines.join('\n') }, find);
  let read = found.length > 0 ? again() : whole;
  const most = mostRepairs(file, read);
  for (let repairs = 0; ; repairs++) {
    const { tree, diagnostics } = read;
    if (tree) return { tree, diagnostics: [...found, ...diagnostics], isArtefact: d => isArtefact(d, aside) };
    const first = diagnostics.find(isSyntax);
    if (!first || repairs === most) return null;
    if (repairs === 0) for (const d of diagnostics) atFirst.add(d.at.line);
    if (atFirst.has(first.at.line)) found.push(first);
    const line = lines[first.at.line - 1];
    if (line === undefined || line.trim() === '') return null;
    aside.set(first.at.line, line);
    lines[first.at.line - 1] = '';
    read = again();
  }
}

/** The top-level blocks above the first fault that are YAML; a quote that is not closed reaches far below where it begins. */
function aboveFirstFault(file: SourceFile, whole: ReadDocument): RecoveredText {
  const { diagnostics } = whole;
  const most = mostRepairs(file, whole);
  const lines = file.text.split('\n').slice(0, Math.min(...diagnostics.map(d => d.at.line)) - 1);
  // A bracket that is not closed: what stands in it is judged, too.
  let { tree } = readDocument({ path: file.path, text: `${lines.join('\n')}\n ]` });
  for (let blocks = 0; !tree && lines.length > 0 && blocks <= most; blocks++) {
    lines.length = Math.max(
      lines.findLastIndex(line => /^[^\s#]/.test(line)),
      0,
    );
    ({ tree } = readDocument({ path: file.path, text: lines.join('\n') }));
  }
  return { tree, diagnostics, isArtefact: d => d.at.line > lines.length || d.code === 'missing-key' };
}

/** What is wrong with the syntax of a line that holds a record; null where it is YAML, or holds none. */
function recordFault(path: string, line: string, number: number, find?: FindSyntaxFaults): Diagnostic | null {
  const open = RECORD.exec(line);
  if (!open) return null;
  const brace = open[0].length - 1;
  const { diagnostics } = readDocument({ path, text: ' '.repeat(brace) + line.slice(brace) }, find);
  const fault = diagnostics.find(isSyntax);
  return fault ? { ...fault, at: { ...fault.at, line: number, endLine: number } } : null;
}

/** The same record with nothing in it but its id, so that what refers to it still finds it. */
function emptyRecord(line: string): string {
  const id = /[{,] *(id: +[a-z0-9][a-z0-9-]*) *[,}]/.exec(line)?.[1];
  return `${line.slice(0, (RECORD.exec(line)?.[0].length ?? 1) - 1)}{${id ? ` ${id} ` : ''}}`;
}

function isArtefact(d: Diagnostic, aside: ReadonlyMap<number, string>): boolean {
  return (
    aside.has(d.at.line) ||
    (d.code === 'wrong-kind' &&
      /^must be a (mapping|list)/.test(d.words.what) &&
      (aside.has(d.at.line - 1) || aside.has(d.at.line + 1))) ||
    (d.code === 'missing-key' &&
      [...aside.values()].some(line => line.trimStart().replace(/^- +/, '').startsWith(`${d.about}:`)))
  );
}
