import { findStarts } from './line-starts.ts';

/** A splice: so many characters taken out at an offset, and a text put there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A text with splices made; every other character stays. Those at one offset are made in the order given; none may overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.at - b.edit.at || a.i - b.i);
  let [result, done] = ['', 0];
  for (const { edit } of inOrder) {
    if (edit.at < done) throw new Error(`edits overlap at ${edit.at}`);
    result += text.slice(done, edit.at) + edit.insert;
    done = edit.at + edit.remove;
  }
  return result + text.slice(done);
}

/** The line end that a text uses, by its first line; a line feed where it has one line only. */
export const lineEndOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** Where the lines of a text begin. The last text is remembered: edits of one file ask many times. */
function startsOf(text: string): readonly number[] {
  if (latest.text !== text) latest = { text, starts: findStarts(text) };
  return latest.starts;
}

/** The offsets of a line (from 1), its line end included; null where the text has no such line. */
export function lineSpan(text: string, line: number): { readonly from: number; readonly to: number } | null {
  const from = startsOf(text)[line - 1];
  return from === undefined ? null : { from, to: endOfLine(text, line) };
}

/** Offset of the first character after a line (from 1), behind its line end; the text's length where it is the last. */
const endOfLine = (text: string, line: number): number => startsOf(text)[line] ?? text.length;

export const offsetOf = (text: string, line: number, column: number): number =>
  endOfLine(text, line - 1) + column - 1;

/** Whole lines put in after a line (from 1; 0 is the top). The last line of a text may lack its end, and lacks it afterwards. */
export function insertLines(text: string, afterLine: number, lines: readonly string[]): TextEdit {
  const at = endOfLine(text, afterLine);
  const end = lineEndOf(text);
  const joined = lines.join(end);
  const unended = at === text.length && text !== '' && !text.endsWith('\n');
  return { at, remove: 0, insert: unended ? `${end}${joined}` : `${joined}${end}` };
}
