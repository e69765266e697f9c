import { TABLE_DATE } from '../../calendar/table-date.ts';
import { type Effect, effectOf } from '../../law/acts.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { fold } from '../../source/nearest.ts';
import type { Place } from '../../source/place.ts';
import { cleanText } from './clean.ts';
import { type LegendItem, readLegend } from './legend.ts';
import { actsOfMark, type LegendMeaning, legendMeaning } from './meaning.ts';
import { readCell } from './read-cell.ts';
import type { OfficialTable, TableCell } from './table.ts';

/** What a column of a table contains. */
export type Column =
  | { readonly kind: 'participant' }
  | ActColumn
  /** Days on which the treaty entered into force for the participants. */
  | { readonly kind: 'in-force-for' }
  /** A separate column with the marks of the consents. */
  | { readonly kind: 'code' }
  | { readonly kind: 'unread' };

/** A column with the days of acts, of one kind or of several kinds that marks distinguish. */
export interface ActColumn {
  readonly kind: 'acts';
  readonly effect: 'signature' | 'consent';
  readonly title: string;
  readonly at: Place;
  /** What a date without a mark can mean; the first is used. Empty if dates need a mark. */
  readonly unmarked: readonly KnownItem[];
  readonly marked: ReadonlyMap<string, KnownItem>;
}

export type KnownItem = LegendItem & { readonly act: LegendMeaning };

const PARTICIPANT =
  /^(participants?|etats?( parties?| signataires?)?|states?( part(y|ies))?|countr(y|ies)|pays|part(y|ies)|parties contractantes|contracting (states?|part(y|ies))|members?|membres?)\b(?!.*\bdate)/;
const IN_FORCE =
  /^(date (of|d|de|de l) )?(eif|entry into force|entree en vigueur|coming into force|effect|effective|prise d effet|effet)\b/;
/** Titles of a column with the kind of each act, as a mark (`A`) or in words. */
const CODE =
  /^((treaty )?action|acte?|(kind|type|code|mode|nature|form)( (of|de|d|du|de l) (the )?(act|action|acte|instrument|consent|consentement|participation))?)$/;

/** The kind of a column by its title; null if the title is unknown. */
function columnOf({ text, at }: TableCell): Column | null {
  const title = cleanText(text);
  const folded = fold(title);
  if (PARTICIPANT.test(folded)) return { kind: 'participant' };
  if (CODE.test(folded)) return { kind: 'code' };
  if (IN_FORCE.test(folded)) return { kind: 'in-force-for' };
  const known = readLegend(title).filter((i): i is KnownItem => i.act !== null);
  return known.length === 0 ? null : actColumn(title, at, known);
}

function actColumn(title: string, at: Place, known: readonly KnownItem[]): ActColumn {
  const definitive = known.some(i => i.act === 'definitive-signature');
  const items = known.map(
    (i): KnownItem =>
      i.act === 'confirmed' ? { ...i, act: definitive ? 'definitive-signature' : 'unrecorded' } : i,
  );
  const effects = new Set(items.map(i => effectOfItem(i.act)));
  const plain = items.filter(i => i.code === null);
  const oneAct = new Set(items.map(i => i.act)).size === 1;
  // "Signature, Ratification" without marks does not even say whether the participant is bound.
  const oneEffect = new Set(plain.map(i => effectOfItem(i.act))).size === 1;
  const unmarked = oneEffect ? plain : oneAct ? items.slice(0, 1) : [];
  return {
    kind: 'acts',
    effect: effects.has('signature') && !effects.has('consent') ? 'signature' : 'consent',
    title,
    at,
    unmarked: isUntold(unmarked) ? [{ name: title, code: null, act: 'untold' }] : unmarked,
    marked: new Map(items.flatMap(i => (i.code === null ? [] : [[i.code, i] as const]))),
  };
}

/** The effect of a legend item on standing; `none` if the format does not record it. */
export const effectOfItem = (m: LegendMeaning): Effect =>
  m === 'untold' ? 'consent' : m === 'unrecorded' || m === 'confirmed' ? 'none' : effectOf(m);

/** For "Ratification or accession", an unmarked date is a ratification if the participant had signed, else an accession. */
const isUntold = (unmarked: readonly KnownItem[]): boolean =>
  unmarked.some(i => i.act === 'accession') && unmarked.some(i => RATIFYING.has(i.act));
const RATIFYING: ReadonlySet<LegendMeaning> = new Set(['ratification', 'acceptance', 'approval']);

/** The meaning of a mark, by the legend or else by the usage of depositaries; null if neither knows it. */
export function itemOfMark(column: ActColumn, code: string | null): KnownItem | null {
  if (code === null) return column.unmarked[0] ?? null;
  const told = column.marked.get(code);
  if (told) return told;
  const acts = actsOfMark(code);
  const isSuccession = column.effect === 'signature' && acts.includes('succession-to-signature');
  // A longer code is a kind in words, from a separate column.
  const act = code.length > 2 ? legendMeaning(code) : isSuccession ? acts.at(-1) : acts[0];
  return act ? { name: '', code, act } : null;
}

export interface ReadHeader {
  readonly columns: readonly Column[];
  readonly findings: readonly Diagnostic[];
}

/** Reads the header of a table. An unknown title is a fault if there are dates below it; otherwise the column is not read. */
export function readHeader(table: OfficialTable): ReadHeader {
  const findings: Diagnostic[] = [];
  const read = table.header.map((cell, i): Column => {
    const column = columnOf(cell);
    if (column) return column;
    if (i === 0 && cleanText(cell.text) === '') return { kind: 'participant' };
    if (holdsDays(table, i)) findings.push(unknownTitle(cell));
    return { kind: 'unread' };
  });
  const columns = withoutNotices(read);
  if (!columns.some(c => c.kind === 'participant')) findings.push(lacking(table, 'participant'));
  else if (!columns.some(c => c.kind === 'acts' || c.kind === 'in-force-for') && findings.length === 0)
    findings.push(lacking(table, 'acts'));
  return { columns, findings };
}

/** Beside a column of consents, a column of notifications is not read: they are not consent. */
function withoutNotices(columns: readonly Column[]): readonly Column[] {
  const isNotice = (c: Column) =>
    c.kind === 'acts' && c.marked.size === 0 && c.unmarked.every(i => /^notification/i.test(i.name));
  const others = columns.some(c => c.kind === 'acts' && c.effect === 'consent' && !isNotice(c));
  return others ? columns.map(c => (isNotice(c) ? { kind: 'unread' } : c)) : columns;
}

/** Whether a cell of the column contains only a date. A date among other words is not an act. */
const holdsDays = (table: OfficialTable, index: number): boolean =>
  table.rows.some(r => {
    const text = r.cells[index]?.text ?? '';
    return cleanText(text).search(TABLE_DATE) >= 0 && readCell(text).kind === 'acts';
  });

function unknownTitle(cell: TableCell): Diagnostic {
  return faultAt(cell.at, 'unknown-column', {
    what: `the meaning of the column "${cleanText(cell.text)}" is unknown`,
    why: 'it contains dates, and the position of a column does not say which act they belong to',
    fix: 'name the acts in its title: "Ratification, Acceptance(A), Accession(a)"',
  });
}

function lacking(table: OfficialTable, what: 'participant' | 'acts'): Diagnostic {
  const at = table.header[0]?.at;
  if (!at) throw new Error('a table without a header');
  const titles = table.header.map(c => `"${cleanText(c.text)}"`).join(', ');
  const [missing, fix] =
    what === 'participant'
      ? ['names the participants', 'give that column the title "Participant"']
      : ['contains acts', 'give a column a title such as "Signature", "Ratification" or "Accession(a)"'];
  return faultAt(at, `no-${what}-column`, {
    what: `no column ${missing} (${titles})`,
    why: 'only the titles of the columns say what a table records',
    fix,
  });
}
