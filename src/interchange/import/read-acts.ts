import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import { type Column, effectOfItem, readHeader } from './columns.ts';
import { RowReader } from './row-reader.ts';
import type { AllowedDays, OfficialTable, TableAct, TableForce } from './table.ts';

/** The content of a table: acts in the order of its rows, and everything that is wrong or was left out. */
export interface ReadActs {
  readonly acts: readonly TableAct[];
  readonly inForceFor: readonly TableForce[];
  /** The effects for which the table has a column; only such events can be missing from it. */
  readonly effects: ReadonlySet<string>;
  /** Participants with faulty rows; their acts are neither read nor reported as missing. */
  readonly unclear: ReadonlySet<string>;
  readonly findings: readonly Diagnostic[];
}

/** Reads the acts of a table. Each participant is looked up on the day of its act. */
export function readActs(table: OfficialTable, registry: Registry, bounds: AllowedDays): ReadActs {
  const { columns, findings } = readHeader(table);
  const faulty = findings.some(f => f.severity === 'error');
  const reader = new RowReader(columns, registry, bounds);
  // With a faulty header the rows are still read, so that all faults are reported at once.
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
