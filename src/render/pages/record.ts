import type { Consequence } from '../../diff/consequences.ts';
import { GAP, line, type Page, span } from '../page.ts';
import type { Locale } from '../phrases.ts';
import { type ConsequenceStyle, consequenceRows } from './consequence.ts';

/** A change of a file, as far as a page shows it. */
export interface ShownChange {
  readonly change: {
    readonly before: { readonly text: string };
    readonly after: { readonly text: string };
  };
  readonly consequences: readonly Consequence[];
}

/** A line that a change takes out or puts in, and where in the new text the latter stands. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly text: string;
  readonly line: number | null;
}

/** The lines that differ between two texts: those taken out, then those put in. A line that only moved is both. */
export function changedLines({ change: { before, after } }: ShownChange): readonly ChangedLine[] {
  const [old, now] = [before, after].map(({ text }) => text.split(/\r?\n/)) as [string[], string[]];
  let [start, end] = [0, 0];
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  const rest = () => Math.min(old.length, now.length) - start;
  while (end < rest() && old.at(-1 - end) === now.at(-1 - end)) end++;
  const left = old.slice(start, old.length - end);
  const put: ChangedLine[] = [];
  now.slice(start, now.length - end).forEach((text, i) => {
    const there = left.indexOf(text);
    if (there >= 0) left.splice(there, 1);
    else put.push({ sign: '+', text, line: start + i + 1 });
  });
  return [...left.map((text): ChangedLine => ({ sign: '-', text, line: null })), ...put];
}

/** A change before it is written: its lines, and what changes in law. */
export function recordPage(shown: ShownChange, telling: ConsequenceStyle): Page {
  const rows = consequenceRows(shown.consequences, telling);
  return [
    ...changedLines(shown).map(({ sign, text }) =>
      line(span(`${sign} `, sign === '+' ? 'yes' : 'no'), span(text.trim())),
    ),
    GAP,
    rows.length > 0
      ? { kind: 'fields', rows }
      : line(span(telling.locale.messages.write.noConsequence, 'dim')),
    GAP,
  ];
}

/** Where it was written; or that nothing was, and why. */
export function writtenLine(
  shown: ShownChange,
  file: string,
  isWritten: boolean,
  { messages: { write } }: Locale,
): string {
  const changed = changedLines(shown);
  if (changed.length === 0) return write.unchanged({ file });
  const at = changed.find(l => l.line !== null)?.line;
  return isWritten
    ? write.written({ place: at === undefined || at === null ? file : `${file}:${at}` })
    : write.dryRun;
}
