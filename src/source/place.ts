/**
 * Where something was read: a file and a stretch of its text. Lines and columns count from 1, columns in UTF-16 units as
 * editors and SARIF do; the end is exclusive (the column after the last character).
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** File order, then order within the file. */
export function byPlace(a: { readonly at: Place }, b: { readonly at: Place }): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}

/** `path:line:column`, the form editors jump to. */
export const placeText = (p: Place): string => `${p.file}:${p.line}:${p.column}`;

/** The start of a file: where a finding about the whole of it stands. */
export const fileStart = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
