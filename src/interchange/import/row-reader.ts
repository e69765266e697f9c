import type { DateRange } from '../../calendar/imprecise-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { cleanName, cleanText, hasUnpaired, isFilled } from './clean.ts';
import { type ActColumn, type Column, effectOfItem, type KnownItem } from './column.ts';
import { type CellKind, kindOfCell } from './kinds.ts';
import type { Legend } from './marks.ts';
import { NameReader } from './name-reader.ts';
import { type DatedMark, readCell } from './read-cell.ts';
import { articlesIn, articlesOf, isFlag, isNone, isStatement, noteOfStatement } from './statements.ts';
import type { AllowedDays, TableAct, TableCell, TableForce, TableLeaving, TableRow } from './table.ts';
import { itemOf, takesKinds } from './told.ts';
import * as words from './wording.ts';
import * as cellWords from './wording-of-cells.ts';
import * as rowWords from './wording-of-rows.ts';

interface Dated {
  readonly item: KnownItem;
  readonly note: string | null;
  readonly on: DateRange;
  readonly withdrawn: boolean;
  readonly cell: TableCell;
  readonly column: ActColumn;
}

/** An act before it is decided which kind of consent it is: `from` are the kinds that the title leaves open, none if it names none. */
export interface OpenAct extends TableAct {
  readonly open: { readonly column: ActColumn; readonly from: readonly Act[] } | null;
}

export class RowReader {
  readonly acts: OpenAct[] = [];
  readonly inForceFor: TableForce[] = [];
  readonly leaving: TableLeaving[] = [];
  readonly findings: Diagnostic[] = [];
  /** Participants with faulty rows. */
  readonly unclear = new Set<string>();
  readonly #columns: readonly Column[];
  readonly #names: NameReader;
  readonly #bounds: AllowedDays;
  readonly #legend: Legend;
  readonly #seen = new Map<string, Place>();
  /** The marks that were taken for an act because the title names it. */
  readonly #marks = new Map<ActColumn, Map<KnownItem['act'], string>>();

  constructor(columns: readonly Column[], registry: Registry, bounds: AllowedDays, legend: Legend) {
    this.#columns = columns;
    this.#names = new NameReader(columns, registry, f => this.findings.push(f));
    this.#bounds = bounds;
    this.#legend = legend;
  }

  /** Reads a row. A faulty row yields only findings: if one cell is misread, the others are doubtful. */
  read(row: TableRow): void {
    const before = this.findings.length;
    const nameCell = this.#cell(row, 'participant');
    const { name, withdrawn } = cleanName(nameCell?.text ?? '', of => this.#names.isKnown(of));
    this.findings.push(...row.cells.flatMap(cell => cellWords.hiddenIn(cell.at, cell.text)));
    const kind = this.#kindOf(row);
    const dated = this.#columns.flatMap((column, i): Dated[] => {
      const cell = row.cells[i];
      return column.kind === 'acts' && cell ? this.#datedIn(cell, column, kind) : [];
    });
    if (name === '' || !nameCell) {
      if (dated.length > 0) this.findings.push(words.nameless(row.at));
      return;
    }
    if (hasUnpaired(cleanText(nameCell.text))) this.findings.push(cellWords.unpaired(nameCell.at, name));
    this.#names.compare(row, name);
    const beyond = row.cells.slice(this.#columns.length).find(c => cleanText(c.text) !== '');
    if (beyond) this.findings.push(words.withoutColumn(beyond.at));
    const kindCell = this.#cell(row, 'act-kind');
    if (
      kind?.kind === 'act' &&
      kindCell &&
      !this.#columns.some((c, i) => c.kind === 'acts' && isFilled(row.cells[i]))
    )
      this.findings.push(rowWords.withoutDay(kindCell.at, cleanText(kindCell.text)));
    const acts = dated.flatMap(d => this.#act(d, name, nameCell.at, withdrawn));
    const consented = acts.findLast(a => effectOf(a.act) === 'consent')?.who ?? null;
    const isLeaving = acts.length > 0 && acts.every(a => effectOf(a.act) === 'denunciation');
    const force = this.#day(this.#forceCell(row, kind), name, nameCell.at, consented ?? acts[0]?.who ?? null);
    const leaving = this.#day(this.#cell(row, 'leaves-on'), name, nameCell.at, acts[0]?.who ?? null);
    const whose = dated.length === 0 ? this.#names.resolve(name, nameCell.at) : null;
    if (this.findings.slice(before).some(f => f.severity === 'error')) {
      this.#doubt([...acts.map(a => a.who), ...(whose ? [whose.id] : [])], name);
      return;
    }
    const made = [...this.#withTexts(acts, row), ...this.#statements(acts, row)];
    this.acts.push(...made.filter(a => this.#isNew(a)));
    if (leaving) this.leaving.push(leaving);
    if (force && isLeaving) this.leaving.push(force);
    else if (force) this.#force(force);
  }

  /** Rows of statements with the articles and the text that stand beside them. */
  #withTexts(acts: readonly OpenAct[], row: TableRow): readonly OpenAct[] {
    if (!acts.some(a => isStatement(a.act))) return acts;
    const text = cleanText(this.#cell(row, 'text')?.text ?? '');
    const told = articlesOf(this.#cell(row, 'under'));
    const under = told.length > 0 ? told : articlesIn(text);
    return acts.map(a =>
      isStatement(a.act) ? { ...a, note: noteOfStatement(text), ...(under.length > 0 ? { under } : {}) } : a,
    );
  }

  /** Statements whose texts stand in the row of a consent or signature: they were made with it. */
  #statements(acts: readonly OpenAct[], row: TableRow): readonly OpenAct[] {
    const withAct =
      acts.findLast(a => effectOf(a.act) === 'consent') ?? acts.find(a => effectOf(a.act) === 'signature');
    return this.#columns.flatMap((column, i): OpenAct[] => {
      const cell = row.cells[i];
      const text = cleanText(cell?.text ?? '');
      if (column.kind !== 'statements' || !cell || isNone(text)) return [];
      if (!withAct || isFlag(text)) {
        this.findings.push(rowWords.statementUnread(cell.at, column.act, withAct ? 'text' : 'day'));
        return [];
      }
      const under = articlesIn(text);
      const { who, name, on } = withAct;
      const note = noteOfStatement(text);
      const said = { who, name, act: column.act, note, on, withdrawn: false, at: cell.at, open: null };
      return [under.length > 0 ? { ...said, under } : said];
    });
  }

  /** The cell with a day of entry into force: in its own column, or that of the row's day where its kind says so. */
  #forceCell(row: TableRow, kind: CellKind | null): TableCell | undefined {
    const own = this.#cell(row, 'in-force-for');
    if (kind?.kind !== 'in-force' || isFilled(own)) return own;
    return row.cells[this.#columns.findIndex(c => c.kind === 'acts' && c.effect === 'any')];
  }

  #force(day: TableLeaving): void {
    const { earliest, latest, written } = day.on;
    if (earliest !== latest) this.findings.push(words.inexactForce(day.at, written));
    else this.inForceFor.push({ ...day, on: earliest });
  }

  #doubt(ids: readonly string[], name: string): void {
    const found = this.#names.find(name);
    for (const id of [...ids, ...(found.kind === 'one' ? [found.value.id] : [])]) this.unclear.add(id);
  }

  #cell(row: TableRow, kind: Column['kind']): TableCell | undefined {
    return row.cells[this.#columns.findIndex(c => c.kind === kind)];
  }

  /** The kind of the row's act, by the column of kinds. Null if it is not told or not understood. */
  #kindOf(row: TableRow): CellKind | null {
    const cell = this.#cell(row, 'act-kind');
    if (!cell || !isFilled(cell)) return null;
    const kind = kindOfCell(cell.text);
    if (kind === null || kind.kind === 'other')
      this.findings.push(rowWords.unknownKind(cell.at, cleanText(cell.text)));
    return kind;
  }

  #act(d: Dated, name: string, at: Place, rowWithdrawn: boolean): OpenAct[] {
    const meaning = d.item.act;
    if (meaning === 'unrecorded' || meaning === 'confirmed') {
      this.findings.push(words.unrecorded(d.cell.at, name, d.on.written));
      return [];
    }
    const open = d.item.code === null ? openIn(d.column, meaning) : null;
    const act = meaning === 'untold' ? 'accession' : meaning;
    // A succession is an act of the successor, even if it takes effect retroactively.
    const succeeds = act === 'succession' || act === 'succession-to-signature';
    const who = this.#names.resolve(name, at, d.on.earliest, succeeds ? 'succeeding' : 'acting');
    const withdrawn = rowWithdrawn || d.withdrawn;
    return who ? [{ who: who.id, name, act, note: d.note, on: d.on, withdrawn, at: d.cell.at, open }] : [];
  }

  #isNew(a: OpenAct): boolean {
    const key = `${a.who} ${a.act} ${a.on.written}${isStatement(a.act) ? ` ${a.under} ${a.note}` : ''}`;
    const first = this.#seen.get(key);
    if (first) this.findings.push(words.repeated(a.at, a.name, first));
    else this.#seen.set(key, a.at);
    return !first;
  }

  /** A day of effect for a participant; null if there is none or the cell is faulty. */
  #day(cell: TableCell | undefined, name: string, nameAt: Place, acted: string | null): TableLeaving | null {
    const read = readCell(cell?.text ?? '');
    if (!cell || read.kind === 'empty') return null;
    if (read.kind !== 'acts') {
      this.findings.push(cellWords.unreadCell(cell.at, read));
      return null;
    }
    const [day] = read.acts.filter(a => !a.withdrawn);
    if (!day) return null;
    const before = words.effectBeforeAdoption(cell.at, day.on, this.#bounds);
    if (before) this.findings.push(before);
    const who = acted ?? this.#names.resolve(name, nameAt, day.on.earliest)?.id;
    return who ? { who, name, on: day.on, at: cell.at } : null;
  }

  /** Whether another mark of the column was taken for the same act because the title names it: they cannot both be that. */
  #isTwice(column: ActColumn, code: string, { act }: KnownItem): boolean {
    if (column.marked.has(code) || this.#legend.has(code)) return false;
    const taken = this.#marks.get(column) ?? new Map<KnownItem['act'], string>();
    this.#marks.set(column, taken);
    const first = taken.get(act) ?? code;
    taken.set(act, first);
    return first !== code;
  }

  #datedIn(cell: TableCell, column: ActColumn, kind: CellKind | null): Dated[] {
    if (column.effect === 'any' && (kind?.kind === 'in-force' || kind?.kind === 'other')) return [];
    const read = readCell(cell.text);
    if (read.kind === 'empty') return [];
    if (read.kind === 'acts') return read.acts.flatMap(act => this.#meant(act, cell, column, kind));
    this.findings.push(cellWords.unreadCell(cell.at, read));
    return [];
  }

  #meant(act: DatedMark, cell: TableCell, column: ActColumn, kind: CellKind | null): Dated[] {
    const { on, withdrawn } = act;
    const item = itemOf(column, act.code, kind, this.#legend, cell.at);
    if ('severity' in item) {
      this.findings.push(item);
      return [];
    }
    const mark = act.code ?? (kind?.kind === 'mark' && takesKinds(column) ? kind.code : null);
    if (mark !== null && this.#isTwice(column, mark, item)) {
      this.findings.push(cellWords.unknownMark(cell.at, mark, column));
      return [];
    }
    const outside = words.outside(cell.at, on, this.#bounds);
    if (outside) this.findings.push(outside);
    return [{ item, note: noteOf(item, column), on, withdrawn, cell, column }];
  }
}

/** What a date without a mark leaves open: every kind of consent, or the several acts that the title names. */
function openIn(column: ActColumn, meaning: KnownItem['act']): OpenAct['open'] {
  if (meaning === 'untold') return { column, from: [] };
  const named = new Set(column.unmarked.map(i => i.act));
  const from = [...named].filter(
    (a): a is Act =>
      effectOfItem(a) === 'consent' && a !== 'untold' && a !== 'confirmed' && a !== 'unrecorded',
  );
  return from.length > 1 && column.effect === 'consent' && named.has(meaning) ? { column, from } : null;
}

/** The name in the legend, if the format has only a broader act and the column distinguishes several. */
function noteOf(item: KnownItem, column: ActColumn): string | null {
  const wider = item.act === 'notification' || /confirm/i.test(item.name);
  const several = column.marked.size + column.unmarked.length > 1;
  if (!wider || !several || item.name === '' || item.act === 'formal-confirmation') return null;
  return item.name.length > 120 ? `${item.name.slice(0, 119)}…` : item.name;
}
