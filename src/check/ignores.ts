import { lineStarts } from '../source/line-starts.ts';
import type { Place } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A comment that sets the findings of one rule aside: for a line, or for its whole file. */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** Null: every line of the file. */
  readonly line: number | null;
  readonly at: Place;
}

const COMMENT = /(^|[ \t])# check-ignore(-file)? +([A-Za-z0-9-]+)[ \t]*(?::[ \t]*([^\r\n]*?))?[ \t]*\r?$/gm;

/**
 * The comments that ignore a rule: `# check-ignore RULE: reason` above a line or at its end, `# check-ignore-file RULE: reason`
 * anywhere in a file.
 */
export function ignoresIn(file: SourceFile): readonly Ignore[] {
  if (!file.text.includes('# check-ignore')) return [];
  const starts = lineStarts(file.text);
  const lines = file.text.split('\n');
  return [...file.text.matchAll(COMMENT)].map(m => {
    const begins = m.index + (m[1] ?? '').length;
    const at = starts.place(file.path, begins, m.index + m[0].length);
    const whole = m[2] !== undefined;
    return { rule: m[3] ?? '', reason: m[4] ?? '', line: whole ? null : lineMeant(lines, at.line), at };
  });
}

/** The line itself where something stands before the comment; else the next one that is neither blank nor a comment. */
function lineMeant(lines: readonly string[], own: number): number {
  if (!/^\s*#/.test(lines[own - 1] ?? '')) return own;
  const next = lines.findIndex((text, i) => i >= own && !/^\s*(?:#.*)?$/.test(text));
  return next < 0 ? own : next + 1;
}

/** Whether a comment is about a finding. */
export const isIgnoredBy = (i: Ignore, found: { readonly code: string; readonly at: Place }): boolean =>
  i.rule === found.code && i.at.file === found.at.file && (i.line === null || i.line === found.at.line);
