import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { type Column, effectOfMeaning, readHeader } from './columns.ts';
import { RowReader } from './row-reader.ts';
import type { OfficialTable } from './table.ts';

/** An act that a table records: whose, which, when, and the cell that says so. */
export interface TableAct {
  readonly who: string;
  /** The participant as the table names it. */
  readonly name: string;
  readonly act: Act;
  /** What the legend calls it, where the act says less. */
  readonly note: string | null;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly at: Place;
}

/** A day of entry into force for a participant, as a table gives it. */
export interface TableForce {
  readonly who: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly at: Place;
}

/** What a table holds: acts in the order of its rows, and all that is wrong or was left out. */
export interface ReadActs {
  readonly acts: readonly TableAct[];
  readonly inForceFor: readonly TableForce[];
  /** The effects of acts that the table has a column for: only of these can the ledger hold more. */
  readonly effects: ReadonlySet<string>;
  /** Participants whose rows are faulty: nothing is said of what they did, and nothing of what they did not. */
  readonly unclear: ReadonlySet<string>;
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
  const { columns, findings } = readHeader(table);
  const faulty = findings.some(f => f.severity === 'error');
  const reader = new RowReader(columns, registry, bounds);
  // Under a refused header the rows are read for what else is wrong, so that one look at the table mends all of it.
  if (columns.some(c => c.kind === 'participant')) for (const row of table.rows) reader.read(row);
  return {
    acts: faulty ? [] : reader.acts,
    inForceFor: faulty ? [] : reader.inForceFor,
    effects: faulty ? new Set() : effectsOf(columns),
    unclear: reader.unclear,
    findings: inFileOrder([...findings, ...reader.findings]),
  };
}

function effectsOf(columns: readonly Column[]): ReadonlySet<string> {
  const items = columns.flatMap(c => (c.kind === 'acts' ? [...c.unmarked, ...c.marked.values()] : []));
  return new Set(items.map(i => effectOfMeaning(i.act)).filter(e => e !== 'none'));
}
