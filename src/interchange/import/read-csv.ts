import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { type LineStarts, lineStarts } from '../../source/line-starts.ts';
import { fileStart } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { framed } from './frame.ts';
import { MOST_COLUMNS, type OfficialTable, type TableCell, type TableRow } from './table.ts';
import { tooWide } from './wording.ts';

/** More rows than any table of participants has, including the empty rows that spreadsheets export. Later rows are not read. */
const MOST_RECORDS = 50_000;

/** Stops parsing at a row with too many cells. */
class TooWide extends Error {
  readonly line: number;
  constructor(line: number) {
    super('too wide');
    this.line = line;
  }
}

interface Field {
  readonly text: string;
  /** Its end in UTF-8 bytes, the unit of the parser. */
  readonly end: number;
}

/**
 * The separator: the comma, semicolon, tab or bar that stands in most of the first lines, outside quotes. A preamble may have none, and
 * names may contain commas.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .slice(0, 30)
    .filter(line => line.trim() !== '');
  const inLines = (sign: string) => lines.filter(line => line.includes(sign)).length;
  const times = (sign: string) => lines.join('').split(sign).length;
  return [',', ';', '\t', '|'].reduce((a, b) =>
    inLines(b) > inLines(a) || (inLines(b) === inLines(a) && times(b) > times(a)) ? b : a,
  );
}

/** Reads a CSV text as one table, or returns a fault. */
export function readCsv(file: SourceFile): OfficialTable | Diagnostic {
  const text = file.text;
  const fields = parseFields(file);
  if (!Array.isArray(fields)) return fields as Diagnostic;
  if (fields.length >= MOST_RECORDS)
    return faultAt(fileStart(file.path), 'too-many-rows', {
      what: `the table has ${MOST_RECORDS} rows or more`,
      why: 'no table of participants is so long, even with empty rows',
      fix: 'keep only the table of one treaty',
    });
  const starts = lineStarts(text);
  const ends = unitsAt(
    text,
    fields.flat().map(f => f.end),
  );
  let [next, from] = [0, 0];
  const rows = fields.map((record: readonly Field[]): TableRow => {
    const cells = record.map((field): TableCell => {
      const to = ends[next++] ?? text.length;
      const cell = cellAt(field.text, text, starts, file.path, from, to);
      from = to + 1;
      return cell;
    });
    const [first, last] = [cells[0]?.at ?? fileStart(file.path), cells.at(-1)?.at ?? fileStart(file.path)];
    return { cells, at: { ...first, endLine: last.endLine, endColumn: last.endColumn } };
  });
  return framed(rows) ?? faultAt(fileStart(file.path), 'empty-table', { what: 'the table is empty' });
}

function cellAt(
  text: string,
  whole: string,
  starts: LineStarts,
  file: string,
  from: number,
  to: number,
): TableCell {
  let start = from;
  while (start < to && /[\s\ufeff]/.test(whole[start] ?? '')) start++;
  return { text, at: starts.place(file, start, to) };
}

function parseFields(file: SourceFile): readonly (readonly Field[])[] | Diagnostic {
  try {
    return parse(file.text, {
      bom: true,
      delimiter: separatorOf(file.text),
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_RECORDS,
      cast: (text, { bytes, index, lines }) => {
        // Stop early: a row of millions of cells would take minutes.
        if (index >= MOST_COLUMNS) throw new TooWide(lines);
        return { text, end: bytes };
      },
    }) as unknown as readonly (readonly Field[])[];
  } catch (error) {
    const isWide = error instanceof TooWide;
    if (!isWide && !(error instanceof CsvError)) throw error;
    const wrote = isWide ? error.line : error['lines'];
    const line = typeof wrote === 'number' ? wrote : 1;
    const at = { file: file.path, line, column: 1, endLine: line, endColumn: 1 };
    if (isWide) return tooWide(at);
    return faultAt(at, 'not-csv', {
      what: `this is not valid CSV: ${error.message.split('\n')[0]}`,
      why: 'without clear cells the table would be read wrongly',
      fix: 'put a cell that holds a comma, a quote or a line break in quotes, and double the quotes inside it',
    });
  }
}

/** Converts ascending UTF-8 byte offsets to UTF-16 offsets in one pass. */
function unitsAt(text: string, bytes: readonly number[]): readonly number[] {
  let [unit, byte] = [0, 0];
  return bytes.map(wanted => {
    while (byte < wanted && unit < text.length) {
      const code = text.codePointAt(unit) ?? 0;
      byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      unit += code < 0x10000 ? 1 : 2;
    }
    return unit;
  });
}
