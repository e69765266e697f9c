import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { fold } from '../../source/nearest.ts';
import { namedIn } from './cell-shapes.ts';
import { cleanText, isNothing } from './clean.ts';
import type { Column } from './column.ts';
import { asideOf } from './frame.ts';
import { kindOfCell } from './kinds.ts';
import type { OfficialTable, TableCell, TableRow } from './table.ts';
import { type RowsOfTreaty, rowsOfTreaty } from './treaties.ts';
import * as words from './wording-of-rows.ts';

/** The rows of a table that are read, and the total that a last row states, by column. */
export interface RowsToRead {
  readonly rows: readonly TableRow[];
  readonly totals: readonly TableRow[];
  /** Rows with notes: they may explain marks. */
  readonly beside: readonly TableRow[];
  readonly findings: readonly Diagnostic[];
}

/** A certainty that is less than sure. */
const UNSURE =
  /\b(reported|report|inferred|unconfirmed|unverified|not|no|false|pending|likely|probabl[ey]|possibl[ey]|rumou?r(ed)?|claim(ed)?|announced|expected|planned|draft|withdrawn|denounced|former|suspended|ended|invalid|disputed|unknown|unclear|low)\b/;
const YES = /^(yes|y|true|1|x|oui|vrai|withdrawn|denounced)$/;

/**
 * Leaves out the rows that are no acts of participants under the treaty: of other treaties, totals, notes and headings, acts for a
 * territory, and what is only reported. Each is named.
 */
export function rowsToRead(
  table: OfficialTable,
  columns: readonly Column[],
  registry: Registry,
  treatyNames: readonly string[],
): RowsToRead {
  const ofTreaty = rowsOfTreaty(table, columns, treatyNames);
  const isName = (text: string) => namedIn(registry, text) !== null;
  const found = table.rows.map(row => ({ row, why: whyNot(row, table, columns, ofTreaty, isName) }));
  const left = (why: Left) => found.filter(f => f.why === why).map(f => f.row);
  const [territory, certainty] = (['territory', 'certainty'] as const).map(
    kind => (row: TableRow) =>
      columns.flatMap((c, i) => (c.kind === kind && row.cells[i] ? [row.cells[i]] : [])),
  );
  return {
    rows: left(null),
    totals: left('total'),
    beside: [...(table.preamble ?? []), ...left('beside')],
    findings: [
      ...words.leftOut('preamble', table.preamble ?? []),
      ...words.leftOut('total', left('total')),
      ...words.leftOut('beside', left('beside')),
      ...words.leftOut('heading', left('heading')),
      ...(ofTreaty ? words.otherTreaties(ofTreaty) : []),
      ...left('territory').map(row => words.forTerritory(row.at, texts(territory?.(row) ?? []))),
      ...words.unsure(left('unsure'), row => texts(certainty?.(row) ?? [])),
      ...shortRows(
        table,
        found.flatMap(f => (f.why === null ? [f.row] : [])),
      ),
      ...left('other').map(row => words.noAct(row.at, texts(kindCells(row, columns)))),
    ],
  };
}

/**
 * Rows with too few cells. If other rows have all of them although the last are empty, one may be missing anywhere; else the table was
 * written without empty cells at the end.
 */
function shortRows({ header, rows }: OfficialTable, read: readonly TableRow[]): readonly Diagnostic[] {
  const isPadded = rows.some(
    r => r.cells.length >= header.length && isNothing(cleanText(r.cells.at(-1)?.text ?? '')),
  );
  const short = read.filter(r => r.cells.length < header.length);
  return isPadded ? short.map(r => words.tooShort(r.at)) : words.endsEarly(short);
}

const texts = (cells: readonly TableCell[]): string => cells.map(c => cleanText(c.text)).join(', ');
const kindCells = (row: TableRow, columns: readonly Column[]): readonly TableCell[] =>
  columns.flatMap((c, i) => (c.kind === 'act-kind' && row.cells[i] ? [row.cells[i]] : []));

type Left = 'total' | 'beside' | 'heading' | 'header' | 'treaty' | 'territory' | 'unsure' | 'other' | null;

function whyNot(
  row: TableRow,
  table: OfficialTable,
  columns: readonly Column[],
  ofTreaty: RowsOfTreaty | null,
  isName: (text: string) => boolean,
): Left {
  const aside = asideOf(row, table, isName);
  if (aside) return aside;
  if (ofTreaty && !ofTreaty.isMeant(row)) return 'treaty';
  for (const [i, column] of columns.entries()) {
    const text = cleanText(row.cells[i]?.text ?? '');
    if (isNothing(text)) continue;
    if (column.kind === 'territory') return 'territory';
    if (column.kind === 'certainty' && (column.inverted ? YES.test(fold(text)) : UNSURE.test(fold(text))))
      return 'unsure';
    const tells = columns.some(c => c.kind === 'acts' && c.effect === 'any');
    if (column.kind === 'act-kind' && tells && kindOfCell(text)?.kind === 'other') return 'other';
  }
  return null;
}
