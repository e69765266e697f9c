import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { effectOf } from '../../law/acts.ts';
import { type NameMatch, nearOnes } from '../../registry/find.ts';
import type { Participant } from '../../registry/participant.ts';
import type { Registry } from '../../registry/registry.ts';
import { resolveOn } from '../../registry/resolve.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { cleanName, cleanText, hasUnpaired } from './clean.ts';
import { type ActColumn, type Column, effectOfItem, itemOfMark, type KnownItem } from './columns.ts';
import { type DatedMark, readCell } from './read-cell.ts';
import type { AllowedDays, TableAct, TableCell, TableForce, TableRow } from './table.ts';
import * as words from './wording.ts';

interface Dated {
  readonly item: KnownItem;
  readonly note: string | null;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly cell: TableCell;
}

/** Only this many unknown names get suggestions. With more, the table is not one of participants, or in another language. */
const MOST_SUGGESTED = 20;

export class RowReader {
  readonly acts: TableAct[] = [];
  readonly inForceFor: TableForce[] = [];
  readonly findings: Diagnostic[] = [];
  /** Participants with faulty rows. */
  readonly unclear = new Set<string>();
  readonly #columns: readonly Column[];
  readonly #registry: Registry;
  readonly #bounds: AllowedDays;
  readonly #seen = new Map<string, Place>();
  readonly #suggested = new Map<string, readonly string[]>();

  constructor(columns: readonly Column[], registry: Registry, bounds: AllowedDays) {
    this.#columns = columns;
    this.#registry = registry;
    this.#bounds = bounds;
  }

  /** Reads a row. A faulty row yields only findings: if one cell is misread, the others are doubtful. */
  read(row: TableRow): void {
    const before = this.findings.length;
    const nameCell = this.#cell(row, 'participant');
    const { name, withdrawn } = cleanName(nameCell?.text ?? '');
    const ownCode = cleanText(this.#cell(row, 'code')?.text ?? '') || null;
    const dated = this.#columns.flatMap((column, i): Dated[] => {
      const cell = row.cells[i];
      return column.kind === 'acts' && cell ? this.#datedIn(cell, column, ownCode) : [];
    });
    if (name === '' || !nameCell) {
      if (dated.length > 0) this.findings.push(words.nameless(row.at));
      return;
    }
    if (hasUnpaired(cleanText(nameCell.text))) this.findings.push(words.unpaired(nameCell.at, name));
    const beyond = row.cells.slice(this.#columns.length).find(c => cleanText(c.text) !== '');
    if (beyond) this.findings.push(words.withoutColumn(beyond.at));
    const signed = dated.some(d => effectOfItem(d.item.act) === 'signature');
    const acts = dated.flatMap(d => this.#act(d, name, nameCell.at, withdrawn, signed));
    const force = this.#force(
      row,
      name,
      nameCell.at,
      acts.findLast(a => effectOf(a.act) === 'consent')?.who ?? null,
    );
    const whose = dated.length === 0 ? this.#resolve(name, nameCell.at) : null;
    if (this.findings.slice(before).some(f => f.severity === 'error')) {
      this.#doubt([...acts.map(a => a.who), ...(whose ? [whose.id] : [])], name);
      return;
    }
    this.acts.push(...acts.filter(a => this.#isNew(a)));
    if (force) this.inForceFor.push(force);
  }

  #doubt(ids: readonly string[], name: string): void {
    const found = this.#found(name);
    for (const id of [...ids, ...(found.kind === 'one' ? [found.value.id] : [])]) this.unclear.add(id);
  }

  #found(name: string, day?: PlainDate, how?: 'acting' | 'succeeding'): NameMatch<Participant> {
    return resolveOn(this.#registry, name, day, how, wrote => this.#near(wrote));
  }

  /** Suggestions for an unknown name. Each search compares the whole registry, so results are kept and their number is limited. */
  #near(name: string): readonly string[] {
    const known = this.#suggested.get(name);
    if (known || this.#suggested.size >= MOST_SUGGESTED) return known ?? [];
    const near = nearOnes(name, [...this.#registry.participants.values()]);
    this.#suggested.set(name, near);
    return near;
  }

  #cell(row: TableRow, kind: Column['kind']): TableCell | undefined {
    return row.cells[this.#columns.findIndex(c => c.kind === kind)];
  }

  #resolve(name: string, at: Place, day?: PlainDate, how?: 'acting' | 'succeeding'): Participant | null {
    const found = this.#found(name, day, how);
    if (found.kind === 'one') return found.value;
    this.findings.push(words.unknownName(at, name, found));
    return null;
  }

  #act(d: Dated, name: string, at: Place, rowWithdrawn: boolean, signed: boolean): TableAct[] {
    const meaning = d.item.act;
    if (meaning === 'unrecorded' || meaning === 'confirmed') {
      this.findings.push(words.unrecorded(d.cell.at, name, d.on.written));
      return [];
    }
    const act = meaning === 'untold' ? (signed ? 'ratification' : 'accession') : meaning;
    // A succession is an act of the successor, even if it takes effect retroactively.
    const succeeds = act === 'succession' || act === 'succession-to-signature';
    const who = this.#resolve(name, at, d.on.earliest, succeeds ? 'succeeding' : 'acting');
    const withdrawn = rowWithdrawn || d.withdrawn;
    return who ? [{ who: who.id, name, act, note: d.note, on: d.on, withdrawn, at: d.cell.at }] : [];
  }

  #isNew(a: TableAct): boolean {
    const key = `${a.who} ${a.act} ${a.on.written}`;
    const first = this.#seen.get(key);
    if (first) this.findings.push(words.repeated(a.at, a.name, first));
    else this.#seen.set(key, a.at);
    return !first;
  }

  #force(row: TableRow, name: string, nameAt: Place, consented: string | null): TableForce | null {
    const cell = this.#cell(row, 'in-force-for');
    const read = readCell(cell?.text ?? '');
    if (!cell || read.kind === 'empty') return null;
    if (read.kind !== 'acts') {
      this.findings.push(words.unreadCell(cell.at, read));
      return null;
    }
    const [act] = read.acts.filter(a => !a.withdrawn);
    if (!act) return null;
    const { earliest, latest, written } = act.on;
    if (earliest !== latest) {
      this.findings.push(words.inexactForce(cell.at, written));
      return null;
    }
    const who = consented ?? this.#resolve(name, nameAt, earliest)?.id;
    return who ? { who, name, on: earliest, at: cell.at } : null;
  }

  #datedIn(cell: TableCell, column: ActColumn, ownCode: string | null): Dated[] {
    const read = readCell(cell.text);
    if (read.kind === 'empty') return [];
    if (read.kind === 'acts') return read.acts.flatMap(act => this.#meant(act, cell, column, ownCode));
    this.findings.push(words.unreadCell(cell.at, read));
    return [];
  }

  #meant(act: DatedMark, cell: TableCell, column: ActColumn, ownCode: string | null): Dated[] {
    const { on, withdrawn } = act;
    const code = act.code ?? (column.effect === 'consent' ? ownCode : null);
    const item = itemOfMark(column, code);
    if (item === null) {
      this.findings.push(words.unknownMark(cell.at, code, column));
      return [];
    }
    const outside = words.outside(cell.at, on, this.#bounds);
    if (outside) this.findings.push(outside);
    const chosen = code === null ? words.chosen(column) : null;
    if (chosen) this.findings.push(chosen);
    return [{ item, note: noteOf(item, column), on, withdrawn, cell }];
  }
}

/** The name in the legend, if the format has only a broader act and the column distinguishes several. */
function noteOf(item: KnownItem, column: ActColumn): string | null {
  const wider = item.act === 'notification' || /confirm/i.test(item.name);
  const several = column.marked.size + column.unmarked.length > 1;
  if (!wider || !several || item.name === '' || item.act === 'formal-confirmation') return null;
  return item.name.length > 120 ? `${item.name.slice(0, 119)}…` : item.name;
}
