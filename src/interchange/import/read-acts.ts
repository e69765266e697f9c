import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import { type Column, effectOfItem, readHeader } from './columns.ts';
import { RowReader } from './row-reader.ts';
import type { AllowedDays, OfficialTable, TableAct, TableForce } from './table.ts';

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

/** Reads the acts of a table, each participant resolved on the day of its act. */
export function readActs(table: OfficialTable, registry: Registry, bounds: AllowedDays): ReadActs {
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
  return new Set(items.map(i => effectOfItem(i.act)).filter(e => e !== 'none'));
}
