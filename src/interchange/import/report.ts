import type { PlainDate } from '../../calendar/plain-date.ts';
import { effectOf } from '../../law/acts.ts';
import type { EventText } from '../../ledger/treaty.shape.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../../source/diagnostic.ts';
import { type Column, effectOfItem, readHeader } from './columns.ts';
import { compareTable, type TableComparison } from './compare.ts';
import { RowReader } from './row-reader.ts';
import type {
  AllowedDays,
  OfficialTable,
  PublishedPage,
  StatedTotal,
  TableAct,
  TableForce,
} from './table.ts';
import * as words from './wording.ts';

/** A published day of entry into force for a participant, compared with the ledger. */
export interface ForceMatch {
  readonly relation: 'agrees' | 'date-differs' | 'missing';
  readonly force: TableForce;
  readonly ledger: PlainDate | null;
}

/** A published table compared with a treaty of the ledger. */
export interface ImportReport {
  readonly treaty: Treaty;
  readonly from: string;
  readonly rows: number;
  readonly comparison: TableComparison;
  readonly inForceFor: readonly ForceMatch[];
  readonly findings: readonly Diagnostic[];
}

/** Reads the published tables and compares them with a treaty. Writes nothing. */
export function importReport(
  from: string,
  published: PublishedPage,
  treaty: Treaty,
  registry: Registry,
  today: PlainDate,
): ImportReport {
  const adopted = treaty.events.find(e => e.act === 'adoption')?.on.earliest ?? null;
  const read = published.tables.map(t => readActs(t, registry, { adopted, today }));
  const acts = read.flatMap(r => r.acts);
  const rows = published.tables.reduce((n, t) => n + t.rows.length, 0);
  const head = published.tables[0]?.header[0]?.at;
  // A table without rows allows no conclusion, in particular not that the ledger has extra events.
  const effects = new Set(rows === 0 ? [] : read.flatMap(r => [...r.effects]));
  const unclear = new Set(read.flatMap(r => [...r.unclear]));
  return {
    treaty,
    from,
    rows,
    comparison: compareTable(treaty, acts, effects, unclear),
    inForceFor: read.flatMap(r => r.inForceFor).map(f => forceMatch(f, treaty)),
    findings: inFileOrder([
      ...read.flatMap(r => r.findings),
      ...(rows === 0 && head ? [words.noRows(head)] : []),
      ...totals(published, read, acts),
    ]),
  };
}

function forceMatch(force: TableForce, treaty: Treaty): ForceMatch {
  const days = treaty.published?.participants?.dates;
  const ledger = (days && Object.hasOwn(days, force.who) ? days[force.who] : undefined) ?? null;
  return {
    relation: ledger === null ? 'missing' : ledger === force.on ? 'agrees' : 'date-differs',
    force,
    ledger,
  };
}

/** Stated totals that differ from the tables. This detects a table that was cut off but is still well-formed. */
function totals(
  { stated }: PublishedPage,
  read: readonly ReadActs[],
  acts: readonly TableAct[],
): readonly Diagnostic[] {
  if (read.some(r => r.findings.some(f => f.severity === 'error'))) return [];
  const standing = acts.filter(a => !a.withdrawn);
  const who = (effect: string) =>
    new Set(standing.filter(a => effectOf(a.act) === effect).map(a => a.name)).size;
  const differs = (what: 'signatories' | 'parties', total: StatedTotal | null, counted: number) =>
    total !== null && total.total !== counted
      ? [words.totalDiffers(total.at, what, total.total, counted)]
      : [];
  const hasSignatures = read.some(r => r.effects.has('signature'));
  return [
    ...(hasSignatures ? differs('signatories', stated.signatories, who('signature')) : []),
    ...differs('parties', stated.parties, who('consent')),
  ];
}

/** The acts that the ledger lacks, as events in its format. Pass null as `source` if it is the default of the record. */
export function missingEvents({ comparison }: ImportReport, source: string | null): readonly EventText[] {
  return comparison.matches
    .filter(m => m.relation === 'missing')
    .map(({ act }) => ({
      on: act.on.written,
      who: act.who,
      act: act.act,
      ...(act.note === null ? {} : { note: act.note }),
      ...(source === null ? {} : { source }),
    }));
}

/** The days of entry into force that the ledger lacks, by participant. */
export const missingDays = ({ inForceFor }: ImportReport): Readonly<Record<string, PlainDate>> =>
  Object.fromEntries(inForceFor.filter(m => m.relation === 'missing').map(m => [m.force.who, m.force.on]));

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
