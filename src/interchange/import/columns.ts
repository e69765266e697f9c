import { continuing } from '../../registry/find.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { fold } from '../../source/nearest.ts';
import { actColumn, anyAct, takesKind, withoutNotices } from './act-columns.ts';
import { type CellShapes, codeIn, namedIn, shapesOf } from './cell-shapes.ts';
import { cleanText } from './clean.ts';
import type { Column } from './column.ts';
import { kindOfCell } from './kinds.ts';
import { isStatement } from './statements.ts';
import type { OfficialTable, TableCell } from './table.ts';
import { type TitleMeaning, titleMeaning } from './title.ts';
import * as words from './wording-of-columns.ts';

/** The columns of a table, and the faults of its header. */
export interface ReadHeader {
  readonly columns: readonly Column[];
  readonly findings: readonly Diagnostic[];
}

/** A column before it is decided what it is. */
interface Candidate {
  readonly index: number;
  readonly cell: TableCell;
  readonly meaning: TitleMeaning | null;
  readonly shapes: CellShapes;
  readonly hasDays: boolean;
}

/**
 * Reads the header of a table. A title says what its column is, unless the cells are something else: codes of countries under "Code",
 * names under "Signatory". An unknown title is a fault if there are dates below it; otherwise the column is named and not read.
 */
export function readHeader(
  table: OfficialTable,
  registry: Registry,
  treatyNames: readonly string[],
): ReadHeader {
  const candidates = table.header.map((cell, index): Candidate => {
    const shapes = shapesOf(table, index, registry);
    const hasDays = shapes.days > 0 && shapes.days >= shapes.names;
    const titled = titleMeaning(cell.text, hasDays);
    const ofTreaty = titled === null && !hasDays && namesTreaty(table, index, treatyNames);
    return { index, cell, shapes, hasDays, meaning: ofTreaty ? { kind: 'treaty' } : titled };
  });
  const main = participantColumn(candidates);
  const kinds = candidates.find(c => c !== main && isKinds(c, candidates, main, table, registry));
  const tellsStatements = kinds !== undefined && hasStatements(table, kinds.index);
  const findings: Diagnostic[] = [];
  const columns = withoutNotices(
    candidates.map((c): Column => {
      if (c === main) return { kind: 'participant', codes: c.shapes.codes > c.shapes.names };
      if (c === kinds) return { kind: 'act-kind' };
      const column =
        columnOf(c, {
          hasKinds: kinds !== undefined,
          isNumber: treatyNumbers(c, candidates, table),
          tellsStatements,
        }) ??
        (main && alsoNames(c, main, table, registry));
      if (column) return column;
      if (c.hasDays && (c.meaning === null || c.meaning.kind === 'day'))
        findings.push(words.unknownTitle(c.cell));
      return { kind: 'unread' };
    }),
  );
  findings.push(...words.repeatedColumns(columns.filter(c => c.kind === 'acts')));
  const byKind = columns.filter(c => c.kind === 'acts' && takesKind(c));
  const [, second] = kinds ? byKind : [];
  if (second?.kind === 'acts') findings.push(words.severalDays(second.at, second.title));
  if (!main) findings.push(words.lacking(table, 'participant'));
  else if (!columns.some(c => c.kind === 'acts' || c.kind === 'in-force-for') && findings.length === 0)
    findings.push(words.lacking(table, 'acts'));
  const left = notRead(candidates, columns);
  return {
    columns,
    findings: [
      ...findings,
      ...words.notRead(left),
      ...(byKind.some(c => c.kind === 'acts' && c.effect === 'any')
        ? []
        : words.distinguishing(table, left.unknown, main?.index)),
    ],
  };
}

/** The column of names: of those with such a title the one whose cells are most often known, else one that consists of names. */
function participantColumn(candidates: readonly Candidate[]): Candidate | undefined {
  const known = ({ shapes }: Candidate) => Math.max(shapes.names, shapes.codes);
  const best = (of: readonly Candidate[]) => of.toSorted((a, b) => known(b) - known(a))[0];
  const titled = best(candidates.filter(c => c.meaning?.kind === 'participant'));
  if (titled && known(titled) > 0) return titled;
  const isOf = (c: Candidate, kind: string) => c.meaning?.kind === kind;
  const others = candidates.filter(c => c.meaning === null || isOf(c, 'code') || isOf(c, 'acts'));
  const ofWords = others.filter(c => !c.hasDays);
  // Names before codes: the codes then have to agree with them.
  const byCells =
    best(ofWords.filter(c => c.shapes.names > 0 && c.shapes.names * 2 >= c.shapes.filled)) ??
    best(ofWords.filter(c => known(c) * 2 > c.shapes.filled));
  const first = candidates[0];
  return byCells ?? titled ?? (first && cleanText(first.cell.text) === '' ? first : undefined);
}

/** Whether a column of kinds has rows of reservations, declarations or objections. */
const hasStatements = (table: OfficialTable, index: number): boolean =>
  table.rows.some(r => {
    const kind = kindOfCell(r.cells[index]?.text ?? '');
    return kind?.kind === 'act' && kind.act !== 'untold' && isStatement(kind.act);
  });

const isCodes = ({ shapes }: Candidate): boolean => shapes.codes > 0 && shapes.codes * 2 >= shapes.filled;

/** Whether a column tells the kinds of acts. Under "Code" or "Type" there may be codes of countries, or kinds of participants. */
function isKinds(
  c: Candidate,
  all: readonly Candidate[],
  main: Candidate | undefined,
  table: OfficialTable,
  registry: Registry,
): boolean {
  const { meaning, shapes } = c;
  if (c.hasDays || (main && isCodes(c) && alsoNames(c, main, table, registry))) return false;
  if (meaning?.kind === 'act-kind')
    return shapes.filled === 0 || shapes.kindWords + shapes.marks > 0 || !ofParticipants(table, c.index);
  const hasOther = all.some(o => o !== c && o.meaning?.kind === 'act-kind');
  // "Denounced" as a status does not say whether the date beside it is that of the denunciation.
  const isStatus = meaning?.kind === 'certainty' && shapes.beginnings === shapes.filled;
  const isOpen = meaning === null || meaning.kind === 'treaty' || isStatus;
  const isNeeded = all.some(o => o.meaning?.kind === 'day');
  return isNeeded && isOpen && !hasOther && shapes.kindWords * 2 > shapes.filled;
}

/** Whether the cells of a column tell the kind of each participant and not of its act: `State`, `REIO`. */
const ofParticipants = (table: OfficialTable, index: number): boolean =>
  table.rows.every(r =>
    /^$|^(states?|countr(y|ies)|organi[sz]ations?|igo|reio|eu|member|non member|observer|territory)( .*)?$/.test(
      fold(cleanText(r.cells[index]?.text ?? '')),
    ),
  );

function columnOf(
  { cell, meaning, shapes }: Candidate,
  {
    hasKinds,
    isNumber,
    tellsStatements,
  }: Readonly<Record<'hasKinds' | 'isNumber' | 'tellsStatements', boolean>>,
): Column | null {
  switch (meaning?.kind) {
    case 'acts':
      return actColumn(cleanText(cell.text), cell.at, meaning.items, shapes);
    case 'day':
      return hasKinds ? anyAct(cell) : null;
    case 'in-force-for':
    case 'leaves-on':
    case 'territory':
    case 'treaty':
      return { kind: meaning.kind };
    case 'statements':
      return { kind: 'statements', act: meaning.act };
    case 'under':
    case 'text':
      return tellsStatements ? { kind: meaning.kind } : null;
    case 'treaty-number':
      return isNumber ? { kind: 'treaty' } : null;
    case 'certainty':
      return { kind: 'certainty', inverted: /^(withdrawn|denounced)$/.test(fold(cleanText(cell.text))) };
    default:
      return null;
  }
}

/** Whether a column "Reference" tells the treaty: beside a column of treaties, or with numbers such as `XVIII-16` or `CETS 185`. */
function treatyNumbers(c: Candidate, all: readonly Candidate[], table: OfficialTable): boolean {
  if (all.some(o => o.meaning?.kind === 'treaty' && o.shapes.filled > 0)) return true;
  const texts = table.rows.map(r => cleanText(r.cells[c.index]?.text ?? '')).filter(t => t !== '');
  const numbers = texts.filter(t => /^[IVXL]+-([A-Z]-)?\d+|^(C?ETS|STC?E)\b|^[\w-]+:[\w-]+$/.test(t));
  return numbers.length * 2 > texts.length;
}

/** Whether a cell of a column has the title of the treaty. One word, such as an id, may be another thing: `Paris` is also a place. */
function namesTreaty(table: OfficialTable, index: number, names: readonly string[]): boolean {
  const titles = new Set(names.map(fold).filter(name => name.includes(' ')));
  return table.rows.some(r => titles.has(fold(cleanText(r.cells[index]?.text ?? ''))));
}

/**
 * A second column of names or codes, which must agree with the first in every row. A column of numbers, or one with an unknown title,
 * is one only if it agrees in most rows: `4` may be Afghanistan or the fourth row.
 */
function alsoNames(c: Candidate, main: Candidate, table: OfficialTable, registry: Registry): Column | null {
  const { shapes, meaning } = c;
  const isNames = shapes.names > 0 && shapes.names * 2 >= shapes.filled;
  if (
    c.hasDays ||
    !(isNames || isCodes(c)) ||
    ['aside', 'text', 'under', 'statements'].includes(meaning?.kind ?? '')
  )
    return null;
  const isNumbered = shapes.numbers > 0;
  const says =
    meaning?.kind === 'participant' || (meaning?.kind === 'code' && (!isNumbered || isM49(c.cell)));
  const column = { kind: 'also-participant' } as const;
  if (says) return column;
  const same = table.rows.filter(r => {
    const [a, b] = [main, c].map(({ index }) => whoIn(registry, r.cells[index]?.text ?? ''));
    return a && a === b;
  }).length;
  return same * 3 >= shapes.filled * (isNumbered ? 2 : 1) ? column : null;
}

const isM49 = ({ text }: TableCell): boolean => /\bm ?49\b|numeric/i.test(text);

/** The participant that a name or code stands for, whenever it acted; null if there is none or more than one. */
export function whoIn(registry: Registry, text: string): string | null {
  const found = namedIn(registry, text) ?? codeIn(registry, text);
  return found ? continuing(registry, found).id : null;
}

/** The columns that are not read although they are filled: those that are known to say nothing about acts, and the others. */
function notRead(candidates: readonly Candidate[], columns: readonly Column[]) {
  const left = candidates.filter((c, i) => columns[i]?.kind === 'unread' && c.shapes.filled > 0);
  const known = (c: Candidate) => ['aside', 'code', 'under', 'text'].includes(c.meaning?.kind ?? '');
  const faulty = (c: Candidate) => c.hasDays && (c.meaning === null || c.meaning.kind === 'day');
  return {
    dated: left.filter(c => c.hasDays && !faulty(c)).map(c => c.cell),
    aside: left.filter(c => !c.hasDays && known(c)).map(c => c.cell),
    unknown: left.filter(c => !c.hasDays && !known(c)).map(c => c.cell),
  };
}
