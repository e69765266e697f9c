import type { PlainDate } from '../calendar/plain-date.ts';
import { readDate } from '../registry/source.ts';
import { applyEdits, insertLines, type TextEdit } from '../source/text-edit.ts';
import type { EventText } from './treaty.shape.ts';
import type { Treaty } from './treaty.ts';
import { eventLine, scalar, styleOf } from './write-line.ts';

/** A file to be edited: its text, and the treaty that was read from this very text. */
export interface EditableFile {
  readonly text: string;
  readonly treaty: Treaty;
}

/**
 * The splices that put events into a treaty file, each after the last event that may be as early. Nothing but lines is put in:
 * every other character stays. A list in brackets (`events: [ … ]`) is not edited: null.
 */
export function insertEvents(
  { text, treaty }: EditableFile,
  events: readonly EventText[],
): readonly TextEdit[] | null {
  const lines = text.split(/\r?\n/);
  const byDay = events
    .map((event, i) => ({ event, i, day: readDate(event.on).earliest }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i));
  if (treaty.events.length === 0)
    return intoEmptyList(
      text,
      lines,
      byDay.map(e => e.event),
    );
  const head = lines.findIndex(line => /^["']?events["']?\s*:/.test(line)) + 1;
  if (head === 0 || treaty.events.some(e => e.at.line <= head)) return null;
  const anchors = anchorsOf(treaty, head);
  const style = styleOf(lines[(treaty.events[0]?.at.line ?? 1) - 1]);
  const perLine = new Map<number, string[]>();
  for (const { event, day } of byDay) {
    const after = anchors.findLast(a => a.day <= day)?.line ?? head;
    const own = perLine.get(after) ?? [];
    own.push(
      eventLine(event, styleOf(lines[after - 1]).indent === style.indent ? styleOf(lines[after - 1]) : style),
    );
    perLine.set(after, own);
  }
  return [...perLine].map(([after, own]) => insertLines(text, after, own));
}

/** The last line of each event, in file order. */
function anchorsOf(
  treaty: Treaty,
  head: number,
): readonly { readonly day: PlainDate; readonly line: number }[] {
  return treaty.events
    .filter(e => e.at.line > head)
    .map(e => ({ day: e.on.earliest, line: e.at.endLine }))
    .sort((a, b) => a.line - b.line);
}

/** Where there is no event yet: below `events:`, in place of `events: []`, or at the end of the file. */
function intoEmptyList(
  text: string,
  lines: readonly string[],
  events: readonly EventText[],
): readonly TextEdit[] | null {
  const written = events.map(e => eventLine(e));
  const head = lines.findIndex(line => /^events:/.test(line));
  if (head < 0) return [insertLines(text, lines.length, ['events:', ...written])];
  const line = lines[head] ?? '';
  const empty = /^events:(\s*\[\s*\])\s*(#.*)?$/.exec(line);
  if (!empty) return null;
  const at = text.split('\n').slice(0, head).join('\n').length + (head > 0 ? 1 : 0) + 'events:'.length;
  return [{ at, remove: (empty[1] ?? '').length, insert: '' }, insertLines(text, head + 1, written)];
}

/** A source as it is written into a file: its id and its values, those that are there. */
export interface SourceText {
  readonly id: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The splice that declares a source after the others of a file, or before its events where it has none. */
export function insertSource({ text }: EditableFile, { id, values }: SourceText): TextEdit | null {
  const lines = text.split(/\r?\n/);
  const pairs = Object.entries(values).flatMap(([key, v]) =>
    v === undefined ? [] : [`${key}: ${scalar(v)}`],
  );
  const declared = `${id}: { ${pairs.join(', ')} }`;
  const head = lines.findIndex(line => /^sources:/.test(line));
  if (head < 0) {
    const events = lines.findIndex(line => /^events:/.test(line));
    return insertLines(text, events < 0 ? lines.length : events, ['sources:', `  ${declared}`]);
  }
  if (!/^sources:\s*(#.*)?$/.test(lines[head] ?? '')) return null;
  let last = head;
  for (let i = head + 1; i < lines.length && /^(\s|#|$)/.test(lines[i] ?? ''); i++)
    if (/^\s+\S/.test(lines[i] ?? '') && !/^\s*#/.test(lines[i] ?? '')) last = i;
  const indent = /^\s+/.exec(lines[head + 1] ?? '')?.[0] ?? '  ';
  return insertLines(text, last + 1, [`${indent}${declared}`]);
}

/** The text of a file with edits made. */
export const edited = (file: EditableFile, edits: readonly TextEdit[]): string =>
  applyEdits(file.text, edits);
