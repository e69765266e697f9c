import { isMapping } from '../source/sound-fields.ts';
import { insertLines, offsetOf, type TextEdit } from '../source/text-edit.ts';
import type { Path } from '../source/tree.ts';
import { type EditableText, isFlow, valueAt } from './edit.ts';
import { scalar } from './write-line.ts';

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
    v === undefined ? [] : [`${key}: ${scalar(key, v)}`],
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

/** The splice that puts another value in place of the one at a path; the value there must be plain. */
export function replaceValue({ text, tree }: EditableText, path: Path, value: string): TextEdit {
  const { line, column, endLine, endColumn } = tree.placeOf(path);
  const at = offsetOf(text, line, column);
  return { at, remove: offsetOf(text, endLine, endColumn) - at, insert: value };
}

/** The splice that says up to which day the record is complete: the day there is replaced, or a line put where such a line stands. */
export function setCompleteUntil(file: EditableText, day: string): TextEdit {
  const { text, tree } = file;
  if (valueAt(tree.value, ['complete_until']) !== undefined)
    return replaceValue(file, ['complete_until'], day);
  return insertLines(text, lineBefore(file, AFTER_COVERAGE), [`complete_until: ${day}`]);
}

const AFTER_COVERAGE = ['observed', 'law', 'published', ...BEFORE] as const;

/** The splices for a reading of the source: the record is complete until that day, but for the acts of the last `lag` days. */
export function setCoverage(file: EditableText, day: string, lag: number): readonly TextEdit[] {
  const { text, tree } = file;
  const line = `lag: ${lag}`;
  if (valueAt(tree.value, ['complete_until']) === undefined) {
    const heading = lineBefore(file, AFTER_COVERAGE);
    return valueAt(tree.value, ['lag']) === undefined
      ? [insertLines(text, heading, [`complete_until: ${day}`, line])]
      : [insertLines(text, heading, [`complete_until: ${day}`]), replaceValue(file, ['lag'], String(lag))];
  }
  const until = setCompleteUntil(file, day);
  if (valueAt(tree.value, ['lag']) !== undefined) return [until, replaceValue(file, ['lag'], String(lag))];
  return [until, insertLines(text, tree.placeOf(['complete_until']).endLine, [line])];
}
