import type { TextEdit } from '../source/text-edit.ts';
import type { Finding } from './finding.ts';

const endOf = (e: TextEdit): number => e.at + e.remove;

/** Whether two edits touch the same characters; two insertions at one place do not. */
const overlap = (a: TextEdit, b: TextEdit): boolean =>
  a.at < endOf(b) && b.at < endOf(a) ? true : a.at === b.at && a.remove > 0 && b.remove > 0;

/**
 * The edits that put findings of one file right, all of a finding or none: where two findings touch the same characters the first
 * goes first, and the other is found again when the file is read anew.
 */
export function fixesFor(found: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of found) if (fix && !fix.some(e => taken.some(t => overlap(e, t)))) taken.push(...fix);
  return taken;
}
