import { readDate } from '../registry/source.ts';
import { insertLines, offsetOf, type TextEdit } from '../source/text-edit.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { EventText } from './treaty.shape.ts';
import { eventLine, scalar, styleOf } from './write-line.ts';

/*
 * Edits of a treaty file are splices into its text; the tree only tells where. Whatever is not edited stays as it was, byte for
 * byte: comments, spacing, the order of keys, line ends. An edit that a file's way of writing does not allow is null, and whoever
 * asked for it reads the edited text again before it is written.
 */

/** A file to be edited: its text, and the tree that was read from this very text. */
export interface EditableText {
  readonly text: string;
  readonly tree: Tree;
}

type Mapping = { readonly [key: string]: Raw };

const isMapping = (value: Raw | undefined): value is Mapping =>
  typeof value === 'object' && !Array.isArray(value);

/** What stands at a path; undefined where nothing does. */
function valueAt(root: Raw, path: Path): Raw | undefined {
  let value: Raw | undefined = root;
  for (const key of path) {
    const inside: Raw | undefined =
      typeof value === 'object' && Object.hasOwn(value, key) ? (value as Mapping)[String(key)] : undefined;
    value = inside;
  }
  return value;
}

/** Whether the value at a path is written in brackets or braces. */
function isFlow({ text, tree }: EditableText, path: Path): boolean {
  const { line, column } = tree.placeOf(path);
  return /[[{]/.test(text[offsetOf(text, line, column)] ?? '');
}

const lineAt = (text: string, line: number): string =>
  text.slice(offsetOf(text, line, 1), offsetOf(text, line + 1, 1)).replace(/\r?\n$/, '');

/**
 * The splices that put events into a treaty file, each on a line of its own after the last event that may be as early. A list
 * in brackets (`events: [ … ]`) is not edited.
 */
export function insertEvents(file: EditableText, events: readonly EventText[]): readonly TextEdit[] | null {
  const { text, tree } = file;
  const dated = events.map((event, i) => ({ event, i, day: readDate(event.on).earliest }));
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i));
  const list = valueAt(tree.value, ['events']);
  if (!Array.isArray(list) || list.length === 0)
    return intoEmptyList(
      file,
      dated.map(d => d.event),
    );
  if (isFlow(file, ['events'])) return null;
  const anchors = (list as readonly Mapping[]).map((e, i) => ({
    day: readDate(String(e['on'])).earliest,
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

/** A mapping that is written into a file: its key, and its values, those that are there. */
export interface NamedValues {
  readonly id: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The top-level keys before which the parts of a heading are put where a file has none of them. */
const BEFORE = ['weights', 'record', 'sources', 'events', 'claims'] as const;

/** The line after which a new top-level part is put: before the parts that commonly follow it. */
function lineBefore({ text, tree }: EditableText, parts: readonly string[]): number {
  const lines = parts
    .filter(key => valueAt(tree.value, [key]) !== undefined)
    .map(key => tree.placeOf([key], 'key').line);
  return lines.length > 0 ? Math.min(...lines) - 1 : text.split('\n').length;
}

/** The splice that declares a source, after the others of the file. */
export function insertSource(file: EditableText, { id, values }: NamedValues): TextEdit | null {
  const { text, tree } = file;
  const pairs = Object.entries(values).flatMap(([key, v]) =>
    v === undefined ? [] : [`${key}: ${scalar(v)}`],
  );
  const declared = `${id}: { ${pairs.join(', ')} }`;
  const sources = valueAt(tree.value, ['sources']);
  if (sources === undefined)
    return insertLines(text, lineBefore(file, ['events', 'claims']), ['sources:', `  ${declared}`]);
  const last = isMapping(sources) ? Object.keys(sources).at(-1) : undefined;
  if (last === undefined || isFlow(file, ['sources'])) return null;
  const indent = ' '.repeat(tree.placeOf(['sources', last], 'key').column - 1);
  return insertLines(text, tree.placeOf(['sources', last]).endLine, [`${indent}${declared}`]);
}

/** Days of entry into force for participants, of one source. */
export interface PublishedText {
  readonly source: string;
  readonly dates: Readonly<Record<string, string>>;
}

const DATES = ['published', 'participants', 'dates'] as const;

/** The splices that add published days of participants, in the order of their ids; those there stay as they are. */
export function insertPublishedDays(
  file: EditableText,
  { source, dates }: PublishedText,
): readonly TextEdit[] | null {
  const { text, tree } = file;
  const ids = Object.keys(dates).sort();
  const block = [
    '  participants:',
    `    source: ${source}`,
    '    dates:',
    ...ids.map(id => `      ${id}: ${dates[id]}`),
  ];
  const published = valueAt(tree.value, ['published']);
  if (published === undefined) return [insertLines(text, lineBefore(file, BEFORE), ['published:', ...block])];
  if (!isMapping(published) || isFlow(file, ['published'])) return null;
  const known = valueAt(tree.value, DATES);
  if (known === undefined && published['participants'] === undefined)
    return [insertLines(text, tree.placeOf(['published']).endLine, block)];
  if (!isMapping(known)) return null;
  return isFlow(file, DATES) ? intoBraces(file, ids, dates) : intoLines(file, Object.keys(known), ids, dates);
}

function intoBraces(
  { text, tree }: EditableText,
  ids: readonly string[],
  dates: PublishedText['dates'],
): readonly TextEdit[] {
  const { endLine, endColumn } = tree.placeOf(DATES);
  const brace = offsetOf(text, endLine, endColumn) - 1;
  const before = /\s*$/.exec(text.slice(0, brace))?.[0].length ?? 0;
  const insert = ids.map(id => `, ${id}: ${dates[id]}`).join('');
  return [{ at: brace - before, remove: 0, insert }];
}

function intoLines(
  { text, tree }: EditableText,
  known: readonly string[],
  ids: readonly string[],
  dates: PublishedText['dates'],
): readonly TextEdit[] {
  const placeOf = (id: string) => tree.placeOf([...DATES, id], 'key');
  const indent = ' '.repeat(placeOf(known[0] ?? '').column - 1);
  const head = tree.placeOf(DATES, 'key').line;
  return ids.map(id => {
    const before = known.findLast(k => k < id);
    return insertLines(text, before === undefined ? head : placeOf(before).line, [
      `${indent}${id}: ${dates[id]}`,
    ]);
  });
}
