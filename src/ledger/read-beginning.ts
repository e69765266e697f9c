import type { Diagnostic } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tree } from '../source/tree.ts';

/** So many characters and lines of a text show more faults than are listed, if every line has one. */
const BEGINNING = 256 * 1024;
const BEGINNING_LINES = 3000;

/** The beginning of a long text, up to an item of a list; null of a text that is not long, or has no items. */
export function beginningOf({ path, text }: SourceFile): SourceFile | null {
  if (text.length < 2 * BEGINNING) return null;
  const lines = text.slice(0, BEGINNING).split('\n', BEGINNING_LINES);
  const end = lines.findLastIndex(line => /^ *- /.test(line));
  return end < 1 ? null : { path, text: lines.slice(0, end).join('\n') };
}

/** The faults of a beginning that are faults of the whole file too. Missing keys, events and sources may come later. */
export function lastingFaults(found: readonly Diagnostic[], tree: Tree): readonly Diagnostic[] {
  const { line } = tree.placeOf([]);
  const keys = typeof tree.value === 'object' ? Object.keys(tree.value) : [];
  const hasSources = ['record', 'sources'].every(key => keys.includes(key) && keys.at(-1) !== key);
  const mayPass = (d: Diagnostic): boolean =>
    (d.code === 'missing-key' && d.at.line === line) ||
    d.code === 'unknown-event' ||
    d.code === 'reason-of-no-date' ||
    (!hasSources && /source/.test(d.code)) ||
    (!hasSources && d.code === 'open-date-without-bound');
  return found.filter(d => !mayPass(d));
}
