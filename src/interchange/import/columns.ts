import { TABLE_DATE } from '../../calendar/table-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { fold } from '../../source/nearest.ts';
import { cleaned } from './clean.ts';
import { type LegendItem, type Meaning, readLegend, usualAct } from './legend.ts';
import type { OfficialTable, TableCell } from './table.ts';

/** What a column of a table holds. */
export type Column =
  | { readonly kind: 'participant' }
  | ActColumn
  /** The date the treaty is in force for the participant, as the depositary gives it. */
  | { readonly kind: 'in-force-for' }
  /** The mark of the consent, in a column of its own. */
  | { readonly kind: 'code' }
  | { readonly kind: 'unread' };

/** A column of days on which acts were done, of one kind or of several told apart by marks. */
export interface ActColumn {
  readonly kind: 'acts';
  readonly effect: 'signature' | 'consent';
  readonly title: string;
  /** What a date without a mark means; null where only marked ones have a meaning. */
  readonly unmarked: Meaning | null;
  readonly marked: ReadonlyMap<string, Meaning>;
}

const PARTICIPANT =
  /^(participants?|etats?( parties?)?|states?( part(y|ies))?|countr(y|ies)|pays|part(y|ies)|parties contractantes|contracting (states?|part(y|ies)))$/;
const IN_FORCE = /^eif$|entry into force|entree en vigueur|in force/;
const CODE = /^(kind|type|code|mode|nature)$/;

/** What the title of a column says it holds; null for a title nobody has seen. */
function columnOf(title: string): Column | null {
  const folded = fold(cleaned(title));
  if (PARTICIPANT.test(folded)) return { kind: 'participant' };
  if (CODE.test(folded)) return { kind: 'code' };
  const items = readLegend(title);
  if (IN_FORCE.test(folded)) return { kind: 'in-force-for' };
  if (items.length === 0 || items.every(i => i.act === null)) return null;
  return actColumn(title, items);
}

function actColumn(title: string, items: readonly LegendItem[]): ActColumn {
  const known = items.filter((i): i is LegendItem & { act: Meaning } => i.act !== null);
  const acts = new Set(known.map(i => i.act));
  const plain = known.find(i => i.code === null);
  const [only] = acts;
  const effect =
    known.some(i => isSigning(i.act)) && !known.some(i => isBinding(i.act)) ? 'signature' : 'consent';
  return {
    kind: 'acts',
    effect,
    title: cleaned(title),
    unmarked: plain?.act ?? (acts.size === 1 ? (only ?? null) : null),
    marked: new Map(known.flatMap(i => (i.code === null ? [] : [[i.code, i.act] as const]))),
  };
}

const isAct = (m: Meaning): m is Act => m !== 'unrecorded' && m !== 'untold';
const isSigning = (m: Meaning): boolean => isAct(m) && effectOf(m) === 'signature';
const isBinding = (m: Meaning): boolean => m === 'untold' || (isAct(m) && effectOf(m) === 'consent');

/** The act of a date in a column, by its mark; null where nothing says what the mark means. */
export function meaningIn(column: ActColumn, code: string | null): Meaning | null {
  if (code === null) return column.unmarked;
  return column.marked.get(code) ?? usualAct(code, column.effect);
}

/** The columns of a table and what is wrong with its header. */
export interface ReadHeader {
  readonly columns: readonly Column[];
  readonly findings: readonly Diagnostic[];
}

/** Reads the header of a table. A title nobody has seen is a fault where dates stand below it, and unread where none do. */
export function readHeader(table: OfficialTable): ReadHeader {
  const findings: Diagnostic[] = [];
  const read = table.header.map((cell, i): Column => {
    const column = columnOf(cell.text);
    if (column) return column;
    if (i === 0 && cleaned(cell.text) === '') return { kind: 'participant' };
    if (holdsDates(table, i)) findings.push(unknownTitle(cell));
    return { kind: 'unread' };
  });
  const columns = withoutNotices(read);
  if (!columns.some(c => c.kind === 'participant')) findings.push(lacking(table, 'participant'));
  else if (!columns.some(c => c.kind === 'acts') && findings.length === 0)
    findings.push(lacking(table, 'acts'));
  return { columns, findings };
}

/** Beside a column of consents, notifications under some article are no consent. */
function withoutNotices(columns: readonly Column[]): readonly Column[] {
  const isNotice = (c: Column) =>
    c.kind === 'acts' &&
    c.unmarked === 'notification' &&
    /^notification/i.test(c.title) &&
    c.marked.size === 0;
  const others = columns.some(c => c.kind === 'acts' && c.effect === 'consent' && !isNotice(c));
  return others ? columns.map(c => (isNotice(c) ? { kind: 'unread' } : c)) : columns;
}

const holdsDates = (table: OfficialTable, index: number): boolean =>
  table.rows.some(r => cleaned(r.cells[index]?.text ?? '').search(TABLE_DATE) >= 0);

function unknownTitle(cell: TableCell): Diagnostic {
  return faultAt(cell.at, 'unknown-column', {
    what: `nothing tells what the column "${cleaned(cell.text)}" holds`,
    why: 'dates stand below it, and an act cannot be told by the place of its column',
    fix: 'name the acts in its title as the depositary does: "Ratification, Acceptance(A), Accession(a)"',
  });
}

function lacking(table: OfficialTable, what: 'participant' | 'acts'): Diagnostic {
  const at = table.header[0]?.at;
  if (!at) throw new Error('a table without a header');
  const titles = table.header.map(c => `"${cleaned(c.text)}"`).join(', ');
  return faultAt(at, `no-${what}-column`, {
    what:
      what === 'participant'
        ? `no column names the participants (${titles})`
        : `no column holds acts (${titles})`,
    why: 'the titles of the columns alone say what a table records',
    fix:
      what === 'participant'
        ? 'title that column "Participant"'
        : 'title a column "Signature", "Ratification", "Accession(a)" or as the depositary does',
  });
}
