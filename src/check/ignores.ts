import { lineStarts } from '../source/line-starts.ts';
import type { Place } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A comment that ignores the findings of one rule, on one line or in the whole file. */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** Null for the whole file. */
  readonly line: number | null;
  readonly at: Place;
}

const COMMENT = /(^|[ \t])# check-ignore(-file)? +([A-Za-z0-9-]+)(?:[ \t]*:([^\r\n]*))?[ \t]*\r?$/gm;

/** The comments `# check-ignore RULE: reason` (above a line or at its end) and `# check-ignore-file RULE: reason` of a file. */
export function ignoresIn(file: SourceFile): readonly Ignore[] {
  if (!file.text.includes('# check-ignore')) return [];
  const starts = lineStarts(file.text);
  const meant = linesMeant(file.text);
  return [...file.text.matchAll(COMMENT)].map(m => {
    const begins = m.index + (m[1] ?? '').length;
    const at = starts.place(file.path, begins, m.index + m[0].length);
    const whole = m[2] !== undefined;
    return {
      rule: m[3] ?? '',
      reason: (m[4] ?? '').trim(),
      line: whole ? null : (meant[at.line] ?? at.line),
      at,
    };
  });
}

/** For each line (from 1), the line that a comment on it refers to: the line itself if it has content, else the next one with content. */
function linesMeant(text: string): readonly number[] {
  const lines = text.split('\n');
  const meant = new Array<number>(lines.length + 1);
  let next = lines.length;
  for (let line = lines.length; line > 0; line--) {
    if (!/^\s*(?:#.*)?$/.test(lines[line - 1] ?? '')) next = line;
    meant[line] = next;
  }
  return meant;
}

interface Placed {
  readonly code: string;
  readonly at: Place;
}

const named = (file: string, rule: string, line: number | null): string => `${file}\n${rule}\n${line ?? ''}`;

/** Whether a comment ignores a finding. Takes linear time for any number of comments and findings. */
export function ignoredBy(ignores: readonly Ignore[]): (found: Placed) => boolean {
  const about = new Set(ignores.map(i => named(i.at.file, i.rule, i.line)));
  return ({ code, at }) => about.has(named(at.file, code, at.line)) || about.has(named(at.file, code, null));
}

/** Whether a comment ignores at least one of the findings. */
export function ignoringAny(found: readonly Placed[]): (ignore: Ignore) => boolean {
  const met = new Set(
    found.flatMap(f => [named(f.at.file, f.code, f.at.line), named(f.at.file, f.code, null)]),
  );
  return i => met.has(named(i.at.file, i.rule, i.line));
}
