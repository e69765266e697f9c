import type { Place } from './place.ts';
import type { Path, Raw } from './tree.ts';

/*
 * A ledger writes one event a line, so a large file is a long run of lines such as
 *   - { on: 2025-10-25, who: EGY, act: signature, source: [untc, nl] }
 * Measured on 100,000 of them: the YAML composer takes 6.7 s and 690 MB, this reader 0.2 s. It accepts only lines on which
 * it certainly agrees with YAML (a property test compares the two); any other line sends the whole file to the composer.
 */

/** The lines of one top-level sequence, cut out of a text. */
export interface LineRecords {
  readonly records: readonly { readonly [key: string]: Raw }[];
  /** The line (from 1) of each record. */
  readonly lines: readonly number[];
  /** The text with the sequence replaced by an empty one. */
  readonly rest: string;
  /** Where a record, or a value or key in it, or an item of that value, stands. */
  placeOf(file: string, index: number, inside: Path, of: 'value' | 'key'): Place;
  /** A place of the rest as one of the whole text. */
  placeInWhole(inRest: Place): Place;
}

const PLAIN = String.raw`[^\s"'\[\]{},#&*!|>%@\`:?=\-\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff](?:[^"'\[\]{},#:\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*[^\s"'\[\]{},#:\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff])?`;
const QUOTED = String.raw`"[^"\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*"`;
const SCALAR = `(?:${QUOTED}|${PLAIN})`;
const LIST = String.raw`\[ *${SCALAR}(?: *, *${SCALAR})* *\]`;
const PAIR = new RegExp(String.raw` *([a-z][a-z_]*): +(${LIST}|${SCALAR}) *(,|\})`, 'y');
const ITEM = new RegExp(SCALAR, 'g');
const OPEN = /( *)- +\{/y;
const REST_OF_LINE = / *(?:\r?\n|$)/y;
const BLANK = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;

/** What is longer is left to the full reader, which refuses it. */
const LONGEST = 60_000;

const unquote = (text: string): string => (text.charCodeAt(0) === 34 ? text.slice(1, -1) : text);
const valueIn = (text: string): Raw =>
  text.charCodeAt(0) === 91 ? (text.match(ITEM) ?? []).map(unquote) : unquote(text);

/** One line from `at` (after its `{`), or null where it is not surely a flow map of plain pairs. */
function readPairs(
  text: string,
  at: number,
): { readonly value: { [key: string]: Raw }; readonly end: number } | null {
  const value: { [key: string]: Raw } = {};
  let next = at;
  for (;;) {
    PAIR.lastIndex = next;
    const pair = PAIR.exec(text);
    if (!pair) return null;
    const [, key = '', raw = '', mark] = pair;
    if (Object.hasOwn(value, key) || raw.length > LONGEST) return null;
    value[key] = valueIn(raw);
    next = PAIR.lastIndex;
    if (mark === '}') break;
  }
  REST_OF_LINE.lastIndex = next;
  return REST_OF_LINE.test(text) ? { value, end: REST_OF_LINE.lastIndex } : null;
}

/**
 * Cuts the one-line records of a top-level key out of a text; null where any line needs the full YAML reader.
 * The rest must still be read as YAML: only if that is without fault was the cut made between two keys of the document.
 */
export function cutLineRecords(text: string, key: string): LineRecords | null {
  const head = new RegExp(String.raw`^${key}:[ \t]*\r?\n`, 'gm');
  const found = head.exec(text);
  if (!found || head.exec(text)) return null;
  const body = found.index + found[0].length;
  const cut = readLines(text, body);
  if (!cut) return null;
  const headLine = countLines(text, 0, found.index) + 1;
  const cutLines = countLines(text, body, cut.end);
  const lineOf = (line: number): number => (line > headLine ? line + cutLines : line);
  const place = (file: string, index: number, inside: Path, of: 'value' | 'key'): Place =>
    placeInLine(text, file, headLine + (cut.lines[index] ?? 0), cut.offsets[index] ?? 0, inside, of);
  return {
    records: cut.records,
    lines: cut.lines.map(line => headLine + line),
    rest: `${text.slice(0, found.index)}${key}: []\n${text.slice(cut.end)}`,
    placeOf: place,
    placeInWhole(p) {
      const beyondHead = (line: number, column: number) => line === headLine && column > key.length + 1;
      const first = beyondHead(p.line, p.column) ? place(p.file, 0, [], 'value') : null;
      const last = beyondHead(p.endLine, p.endColumn)
        ? place(p.file, cut.records.length - 1, [], 'value')
        : null;
      const indent = text.indexOf('-', cut.offsets[0]) - (cut.offsets[0] ?? 0) + 1;
      return {
        file: p.file,
        line: first?.line ?? lineOf(p.line),
        column: first ? indent : p.column,
        endLine: last?.endLine ?? lineOf(p.endLine),
        endColumn: last?.endColumn ?? p.endColumn,
      };
    },
  };
}

interface Cut {
  readonly records: { [key: string]: Raw }[];
  /** Line of each record, the line after the key being 1. */
  readonly lines: number[];
  readonly offsets: number[];
  readonly end: number;
}

function readLines(text: string, body: number): Cut | null {
  const cut = { records: [] as { [key: string]: Raw }[], lines: [] as number[], offsets: [] as number[] };
  let [at, line, indent] = [body, 1, -1];
  while (at < text.length) {
    OPEN.lastIndex = at;
    const open = OPEN.exec(text);
    if (open) {
      const deep = (open[1] ?? '').length;
      if (indent >= 0 && deep !== indent) return null;
      indent = deep;
      const read = readPairs(text, OPEN.lastIndex);
      if (!read) return null;
      cut.records.push(read.value);
      cut.lines.push(line);
      cut.offsets.push(at);
      at = read.end;
    } else {
      BLANK.lastIndex = at;
      if (!BLANK.test(text)) break;
      if (BLANK.lastIndex - at > LONGEST) return null;
      at = BLANK.lastIndex;
    }
    line++;
  }
  const next = text.slice(at, at + 1);
  return cut.records.length > 0 && (next === '' || /[A-Za-z_"']/.test(next)) ? { ...cut, end: at } : null;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function placeInLine(
  text: string,
  file: string,
  line: number,
  start: number,
  inside: Path,
  of: 'value' | 'key',
): Place {
  const at = (from: number, to: number): Place => ({
    file,
    line,
    column: from - start + 1,
    endLine: line,
    endColumn: to - start + 1,
  });
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline - (text[newline - 1] === '\r' ? 1 : 0);
  const [key, item] = inside;
  OPEN.lastIndex = start;
  OPEN.test(text);
  PAIR.lastIndex = OPEN.lastIndex;
  for (let pair = PAIR.exec(text); key !== undefined && pair; pair = PAIR.exec(text)) {
    const [, name = '', value = '', mark] = pair;
    const keyAt = pair.index + pair[0].search(/[a-z]/);
    if (name === String(key)) {
      const valueAt = text.indexOf(value, keyAt + name.length + 1);
      const found = item === undefined || value[0] !== '[' ? undefined : itemsOf(value)[Number(item)];
      if (found) return at(valueAt + found.at, valueAt + found.at + found.length);
      return of === 'key' ? at(keyAt, keyAt + name.length) : at(valueAt, valueAt + value.length);
    }
    if (mark === '}') break;
  }
  const brace = text.indexOf('{', start);
  return at(brace, text.slice(brace, end).trimEnd().length + brace);
}

const itemsOf = (list: string) => [...list.matchAll(ITEM)].map(m => ({ at: m.index, length: m[0].length }));
