import type { Mapping } from '../source/sound-fields.ts';
import { insertLines, lineEndOf, offsetOf, type TextEdit } from '../source/text-edit.ts';
import type { Path, Tree } from '../source/tree.ts';
import { type EditableText, earliestDay, valueAt } from './edit.ts';
import type { EventText } from './treaty.shape.ts';
import { EVENT_KEYS, valueText } from './write-line.ts';

/** What an event is to say: values to put in or in place of those there. */
export type EventEdit = { readonly [K in keyof EventText]?: EventText[K] };

/** The edits that change an event: existing values are replaced in place, new keys go before the next key in the usual order. */
export function changeEvent(file: EditableText, index: number, change: EventEdit): readonly TextEdit[] {
  const { text, tree } = file;
  const event = valueAt(tree.value, ['events', index]) as Mapping;
  const edits: TextEdit[] = [];
  for (const key of EVENT_KEYS) {
    const v = change[key];
    if (v === undefined) continue;
    const path = ['events', index, key];
    if (Object.hasOwn(event, key)) edits.push({ ...stretch(text, tree, path), insert: valueText(key, v) });
    else edits.push(addedKey(file, index, event, key, valueText(key, v)));
  }
  return edits;
}

function stretch(text: string, tree: Tree, path: Path): Omit<TextEdit, 'insert'> {
  const { line, column, endLine, endColumn } = tree.placeOf(path);
  const at = offsetOf(text, line, column);
  return { at, remove: offsetOf(text, endLine, endColumn) - at };
}

/** A key put before the next one in the usual order that the event has; `on` is always there and stands first. */
function addedKey(
  { text, tree }: EditableText,
  index: number,
  event: Mapping,
  key: keyof EventText,
  value: string,
): TextEdit {
  const { at, remove } = stretch(text, tree, ['events', index]);
  const inBraces = text[at] === '{';
  const keys = Object.keys(event);
  const later = EVENT_KEYS.slice(EVENT_KEYS.indexOf(key) + 1).find(
    k => keys.includes(k) && keys.indexOf(k) > 0,
  );
  if (later !== undefined) {
    const place = tree.placeOf(['events', index, later], 'key');
    const before = offsetOf(text, place.line, place.column);
    const indent = `${lineEndOf(text)}${' '.repeat(place.column - 1)}`;
    return { at: before, remove: 0, insert: `${key}: ${value}${inBraces ? ', ' : indent}` };
  }
  if (!inBraces) {
    const { column, endLine } = tree.placeOf(['events', index]);
    return insertLines(text, endLine, [`${' '.repeat(column - 1)}${key}: ${value}`]);
  }
  const end = at + remove - 1;
  const space = /\s*$/.exec(text.slice(at, end))?.[0].length ?? 0;
  return { at: end - space, remove: 0, insert: `, ${key}: ${value}` };
}

/** The edits that move an event to its place among the days; none if it is in place, or if the list was not in order. */
export function moveToItsDay({ text, tree }: EditableText, index: number): readonly TextEdit[] {
  const list = valueAt(tree.value, ['events']) as readonly Mapping[];
  const days = list.map(e => earliestDay(e['on']));
  const [own = '', others] = [days[index], days.filter((_, i) => i !== index)];
  const inOrder = others.every((d, i) => i === 0 || (others[i - 1] ?? '') <= d);
  const [before = '', after = '9999'] = [days[index - 1], days[index + 1]];
  if (!inOrder || (before <= own && own <= after)) return [];
  const at = (i: number) => tree.placeOf(['events', i]);
  const { line, endLine } = at(index);
  const [from, to] = [offsetOf(text, line, 1), offsetOf(text, endLine + 1, 1)];
  const anchor = days.findLastIndex((d, i) => i !== index && d <= own);
  const head = tree.placeOf(['events'], 'key').line;
  const lines = text
    .slice(from, to)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  // A file whose last line has no end keeps it so: the end goes with the line before.
  const unended = to === text.length && !text.endsWith('\n');
  const cut = unended ? (/\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return [
    { at: from - cut, remove: to - from + cut, insert: '' },
    insertLines(text, anchor < 0 ? head : at(anchor).endLine, lines),
  ];
}

export function indexAtLine(tree: Tree, line: number): number {
  const list = valueAt(tree.value, ['events']) as readonly unknown[];
  return list.findIndex((_, i) => tree.placeOf(['events', i]).line === line);
}
