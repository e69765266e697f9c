import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import { chooseKinds, type KnownOfTreaty } from './choose-kinds.ts';
import { cleanText } from './clean.ts';
import { type Column, effectOfItem } from './column.ts';
import { readHeader } from './columns.ts';
import { type Legend, legendIn } from './marks.ts';
import type { LegendMeaning } from './meaning.ts';
import { rowsToRead } from './row-filter.ts';
import { RowReader } from './row-reader.ts';
import type { AllowedDays, OfficialTable, TableAct, TableForce, TableLeaving, TableRow } from './table.ts';
import { totalsDiffer } from './totals.ts';

/** The content of a table: acts in the order of its rows, and everything that is wrong or was left out. */
export interface ReadActs {
  readonly acts: readonly TableAct[];
  readonly inForceFor: readonly TableForce[];
  readonly leaving: readonly TableLeaving[];
  /** The effects for which the table has a column; only such events can be missing from it. */
  readonly effects: ReadonlySet<string>;
  /** Participants with faulty rows; their acts are neither read nor reported as missing. */
  readonly unclear: ReadonlySet<string>;
  /** The rows of the treaty and its participants. */
  readonly rows: number;
  readonly findings: readonly Diagnostic[];
}

/** What helps to read a table besides itself. */
export interface ReadingHelp extends KnownOfTreaty {
  /** What the treaty is called in a column of treaties. */
  readonly names: readonly string[];
  /** Marks that the user explains. */
  readonly legend: Legend;
}

const NO_HELP: ReadingHelp = {
  names: [],
  legend: new Map(),
  admits: () => null,
  hasSigned: () => false,
  isOrganisation: () => false,
};

/** Whether every row is longer than the header, and not only by empty cells: then a title is missing, and columns stand under wrong ones. */
const isHeaderShort = (columns: number, rows: readonly TableRow[]): boolean =>
  rows.length > 0 &&
  rows.every(row => row.cells.length > columns) &&
  rows.some(row => row.cells.slice(columns).some(c => cleanText(c.text) !== ''));

/** Reads the acts of a table. Each participant is looked up on the day of its act. */
export function readActs(
  table: OfficialTable,
  registry: Registry,
  bounds: AllowedDays,
  help: ReadingHelp = NO_HELP,
): ReadActs {
  const { columns, findings } = readHeader(table, registry, help.names);
  const kept = rowsToRead(table, columns, registry, help.names);
  const faulty =
    [...findings, ...kept.findings].some(f => f.severity === 'error') ||
    isHeaderShort(columns.length, kept.rows);
  const reader = new RowReader(columns, registry, bounds, legendOf(table, kept.beside, help.legend));
  // With a faulty header the rows are still read, so that all faults are reported at once.
  if (columns.some(c => c.kind === 'participant')) for (const row of kept.rows) reader.read(row);
  const chosen = chooseKinds(reader.acts, help);
  const acts = faulty ? [] : chosen.acts;
  return {
    acts,
    inForceFor: faulty ? [] : reader.inForceFor,
    leaving: faulty ? [] : reader.leaving,
    effects: faulty ? new Set() : effectsOf(columns, acts),
    unclear: reader.unclear,
    rows: kept.rows.length,
    findings: inFileOrder([
      ...findings,
      ...kept.findings,
      ...reader.findings,
      ...chosen.findings,
      ...totalsDiffer(kept.totals, columns, kept.rows),
    ]),
  };
}

function legendOf({ header }: OfficialTable, beside: readonly TableRow[], told: Legend): Legend {
  const inTitles = header.map(c => c.text).filter(text => text.includes('='));
  const texts = [...inTitles, ...beside.map(r => r.cells.map(c => c.text).join(' , '))];
  return new Map([...texts.flatMap(t => [...legendIn(t)]), ...told]);
}

function effectsOf(columns: readonly Column[], acts: readonly TableAct[]): ReadonlySet<string> {
  const items = columns.flatMap((c): readonly { readonly act: LegendMeaning }[] =>
    c.kind === 'acts' ? [...c.unmarked, ...c.marked.values()] : c.kind === 'statements' ? [c] : [],
  );
  // Where each row tells its kind, the table has the kinds that its rows have.
  const byRow = columns.some(c => c.kind === 'acts' && c.effect === 'any') ? acts : [];
  const found = [...items, ...byRow].map(i => effectOfItem(i.act));
  return new Set(found.filter(e => e !== 'none'));
}
