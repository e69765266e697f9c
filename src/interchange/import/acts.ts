import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { cleanedName } from './clean.ts';
import { type ActColumn, type Column, meaningIn, readHeader } from './columns.ts';
import type { Meaning } from './legend.ts';
import { readCell } from './read-cell.ts';
import type { OfficialTable, TableCell, TableRow } from './table.ts';
import { whoIs } from './who-is.ts';
import * as words from './wording.ts';

/** An act that a table records: whose, which, when, and the cell that says so. */
export interface TableAct {
  readonly who: string;
  /** The participant as the table names it. */
  readonly name: string;
  readonly act: Act;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly at: Place;
}

/** What a table holds: acts in the order of its rows, and all that is wrong or was left out. */
export interface ReadActs {
  readonly acts: readonly TableAct[];
  /** The effects of acts that the table has a column for: only of these can the ledger hold more. */
  readonly effects: ReadonlySet<string>;
  readonly findings: readonly Diagnostic[];
}

/** What bounds the acts of a table. */
export interface Bounds {
  /** The day the treaty was adopted: nothing is done about it before. */
  readonly adopted: PlainDate | null;
  readonly today: PlainDate;
}

/** Reads the acts of a table, each participant resolved on the day of its act. */
export function readActs(table: OfficialTable, registry: Registry, bounds: Bounds): ReadActs {
  const { columns, findings: header } = readHeader(table);
  const findings: Diagnostic[] = [...header];
  const acts =
    header.length > 0 ? [] : table.rows.flatMap(row => actsOf(row, columns, registry, bounds, findings));
  return { acts, effects: effectsOf(columns), findings: inFileOrder(findings) };
}

function effectsOf(columns: readonly Column[]): ReadonlySet<string> {
  const meanings = columns.flatMap(c => (c.kind === 'acts' ? [c.unmarked, ...c.marked.values()] : []));
  return new Set(
    meanings.flatMap(m =>
      m === null || m === 'unrecorded' ? [] : [m === 'untold' ? 'consent' : effectOf(m)],
    ),
  );
}

interface Dated {
  readonly meaning: Meaning;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly cell: TableCell;
}

function actsOf(
  row: TableRow,
  columns: readonly Column[],
  registry: Registry,
  bounds: Bounds,
  findings: Diagnostic[],
): readonly TableAct[] {
  const nameCell = row.cells[columns.findIndex(c => c.kind === 'participant')];
  const { name, withdrawn } = cleanedName(nameCell?.text ?? '');
  const ownCode = row.cells[columns.findIndex(c => c.kind === 'code')]?.text.trim() || null;
  const dated = columns.flatMap((column, i): Dated[] => {
    const cell = row.cells[i];
    return column.kind === 'acts' && cell ? datedIn(cell, column, ownCode, bounds, findings) : [];
  });
  if (name === '' || !nameCell) {
    if (dated.length > 0) findings.push(words.nameless(row.at));
    return [];
  }
  const signed = dated.some(
    d => d.meaning !== 'untold' && d.meaning !== 'unrecorded' && effectOf(d.meaning) === 'signature',
  );
  if (dated.length === 0) {
    const found = whoIs(registry, name, null);
    if (found.kind !== 'one') findings.push(words.unknownName(nameCell.at, name, found));
  }
  return dated.flatMap((d): TableAct[] => {
    const found = whoIs(registry, name, d.on.earliest);
    if (found.kind !== 'one') {
      findings.push(words.unknownName(nameCell.at, name, found));
      return [];
    }
    if (d.meaning === 'unrecorded') {
      findings.push(words.unrecorded(d.cell.at, name, d.on.written));
      return [];
    }
    const act = d.meaning === 'untold' ? (signed ? 'ratification' : 'accession') : d.meaning;
    return [{ who: found.value.id, name, act, on: d.on, withdrawn: withdrawn || d.withdrawn, at: d.cell.at }];
  });
}

function datedIn(
  cell: TableCell,
  column: ActColumn,
  ownCode: string | null,
  bounds: Bounds,
  findings: Diagnostic[],
): Dated[] {
  const read = readCell(cell.text);
  if (read.kind === 'empty') return [];
  if (read.kind !== 'one') {
    findings.push(words.unreadCell(cell.at, read));
    return [];
  }
  const { on, withdrawn } = read.act;
  const code = read.act.code ?? (column.effect === 'consent' ? ownCode : null);
  const meaning = meaningIn(column, code);
  if (meaning === null) {
    findings.push(words.unknownMark(cell.at, code, column));
    return [];
  }
  const outside = words.outside(cell.at, on, bounds);
  if (outside) findings.push(outside);
  return [{ meaning, on, withdrawn, cell }];
}
