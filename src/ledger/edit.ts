import { isDateFault, parseDateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Mapping } from '../source/sound-fields.ts';
import { insertLines, offsetOf, type TextEdit } from '../source/text-edit.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { EventText } from './treaty.shape.ts';
import { eventLine, styleOf } from './write-line.ts';

/*
 * Edits of a treaty file are insertions into its text; the tree only gives the positions. All other bytes stay: comments, spacing, the
 * order of keys, line ends. An edit that the style of a file does not allow is null. Callers read the edited text again before they
 * write it.
 */

/** A file to edit: its text, and the tree that was read from this text. */
export interface EditableText {
  readonly text: string;
  readonly tree: Tree;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(root: Raw, path: Path): Raw | undefined {
  let value: Raw | undefined = root;
  for (const key of path) {
    const inside: Raw | undefined =
      typeof value === 'object' && Object.hasOwn(value, key) ? (value as Mapping)[String(key)] : undefined;
    value = inside;
  }
  return value;
}

/** The earliest day of a date as written; the empty text, which sorts before all days, where it is no date. */
export function earliestDay(written: unknown): PlainDate | '' {
  const read = parseDateRange(String(written));
  return isDateFault(read) ? '' : read.earliest;
}

/** Whether the value at a path is written in brackets or braces. */
export function isFlow({ text, tree }: EditableText, path: Path): boolean {
  const { line, column } = tree.placeOf(path);
  return /[[{]/.test(text[offsetOf(text, line, column)] ?? '');
}

const lineAt = (text: string, line: number): string =>
  text.slice(offsetOf(text, line, 1), offsetOf(text, line + 1, 1)).replace(/\r?\n$/, '');

/** The edits that insert events, each on a line after the last event that may be as early; null for a list in brackets. */
export function insertEvents(file: EditableText, events: readonly EventText[]): readonly TextEdit[] | null {
  const { text, tree } = file;
  const dated = events.map((event, i) => ({ event, i, day: earliestDay(event.on) }));
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i));
  const list = valueAt(tree.value, ['events']);
  if (!Array.isArray(list) || list.length === 0)
    return intoEmptyList(
      file,
      dated.map(d => d.event),
    );
  if (isFlow(file, ['events'])) return null;
  const anchors = (list as readonly Mapping[]).map((e, i) => ({
    day: earliestDay(e['on']),
    line: tree.placeOf(['events', i]).endLine,
  }));
  const head = tree.placeOf(['events'], 'key').line;
  const usual = lineAt(text, tree.placeOf(['events', 0]).line);
  const perLine = new Map<number, string[]>();
  for (const { event, day } of dated) {
    const after = anchors.findLast(a => a.day <= day)?.line ?? head;
    const own = perLine.get(after) ?? [];
    own.push(eventLine(event, styleOf(lineAt(text, after), usual)));
    perLine.set(after, own);
  }
  return [...perLine].map(([after, own]) => insertLines(text, after, own));
}

/** Where there is no event yet: below `events:`, in place of the `[]` there, or at the end of the file. */
function intoEmptyList(
  { text, tree }: EditableText,
  events: readonly EventText[],
): readonly TextEdit[] | null {
  const written = events.map(e => eventLine(e, styleOf('', '')));
  if (valueAt(tree.value, ['events']) === undefined)
    return [insertLines(text, text.split('\n').length, ['events:', ...written])];
  const { line, column, endLine, endColumn } = tree.placeOf(['events']);
  const [from, to] = [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)];
  const before = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return [{ at: from - before, remove: to - from + before, insert: '' }, insertLines(text, endLine, written)];
}
