import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { cleanText } from './clean.ts';
import type { ActColumn } from './column.ts';
import type { OfficialTable, TableCell, TableRow } from './table.ts';

const titles = (cells: readonly TableCell[]): string =>
  cells
    .map(c => (cleanText(c.text) === '' ? 'a column without a title' : `"${cleanText(c.text)}"`))
    .join(', ');

/** A column of days whose title is unknown. */
export const unknownTitle = (cell: TableCell): Diagnostic =>
  faultAt(cell.at, 'unknown-column', {
    what: `the meaning of the column "${cleanText(cell.text)}" is unknown`,
    why: 'it contains dates, and the position of a column does not say which act they belong to',
    fix: 'name the acts in its title: "Ratification, Acceptance(A), Accession(a)"',
  });

/** A second column of days that takes its kinds from one column of kinds. */
export const severalDays = (at: Place, title: string): Diagnostic =>
  faultAt(at, 'several-day-columns', {
    what: `the column "${title}" is a second one of days for one column of kinds`,
    why: 'a row with a kind is one act, and the day of deposit is one day',
    fix: 'remove the column that is not the day of signature or deposit',
  });

/** Columns with the same acts: of two treaties, or of the two stages of one act. */
export function repeatedColumns(columns: readonly ActColumn[]): readonly Diagnostic[] {
  const seen = new Map<string, ActColumn>();
  return columns.flatMap((column): Diagnostic[] => {
    const acts = [...column.unmarked, ...column.marked.values()]
      .map(i => i.act)
      .filter(a => a !== 'unrecorded');
    if (acts.length === 0) return [];
    const key = [...new Set(acts)].sort().join(' ');
    const first = seen.get(key);
    seen.set(key, first ?? column);
    return first ? [repeatedColumn(column, first)] : [];
  });
}

const repeatedColumn = ({ at, title }: ActColumn, first: ActColumn): Diagnostic => ({
  ...faultAt(at, 'column-repeated', {
    what: `the columns "${first.title}" and "${title}" are of the same acts`,
    why: 'one of them may be of another treaty, or of another stage of the act',
    fix: 'keep the column of this treaty with the days of signature or deposit',
  }),
  related: [{ at: first.at, what: 'the first column' }],
});

/** A table without a column of participants, or without one of acts. */
export function lacking(table: OfficialTable, what: 'participant' | 'acts'): Diagnostic {
  const at = table.header[0]?.at;
  if (!at) throw new Error('a table without a header');
  const [missing, fix] =
    what === 'participant'
      ? ['names the participants', 'give that column the title "Participant"']
      : ['contains acts', 'give a column a title such as "Signature", "Ratification" or "Accession(a)"'];
  return faultAt(at, `no-${what}-column`, {
    what: `no column ${missing} (${table.header.map(c => `"${cleanText(c.text)}"`).join(', ')})`,
    why: 'only the titles of the columns say what a table records',
    fix,
  });
}

/** The columns that are not read although they are filled. Nothing is left out in silence. */
export function notRead(left: {
  readonly dated: readonly TableCell[];
  readonly aside: readonly TableCell[];
  readonly unknown: readonly TableCell[];
}): readonly Diagnostic[] {
  const one = (
    cells: readonly TableCell[],
    severity: Diagnostic['severity'],
    why: string,
    fix: string,
  ): Diagnostic[] => {
    const at = cells[0]?.at;
    const what = `not read: ${titles(cells)}`;
    return at ? [{ ...faultAt(at, 'column-not-read', { what, why, fix }), severity }] : [];
  };
  return [
    ...one(
      left.dated,
      'warning',
      'its title speaks of something beside the acts: a plan, a vote, a registration, a reservation',
      'if it contains acts after all, give it the title of the act: "Signature", "Ratification"',
    ),
    ...one(
      left.aside,
      'info',
      'such columns contain no acts',
      'check that nothing in it limits the act of its row',
    ),
    ...one(
      left.unknown,
      'warning',
      'the title is unknown, and there are no dates below it',
      'check that nothing in it limits the act of its row, such as "withdrawn" or "for a territory"',
    ),
  ];
}

/**
 * Columns that are not understood and distinguish rows of one participant: they may tell treaties, territories or stages. In a table with
 * one act a row, the kinds distinguish its rows.
 */
export function distinguishing(
  table: OfficialTable,
  unknown: readonly TableCell[],
  names: number | undefined,
): readonly Diagnostic[] {
  if (names === undefined) return [];
  const textOf = (row: TableRow, index: number) => cleanText(row.cells[index]?.text ?? '');
  return unknown.flatMap((cell): Diagnostic[] => {
    const index = table.header.indexOf(cell);
    const first = new Map<string, TableRow>();
    const second = table.rows.find(row => {
      const before = first.get(textOf(row, names));
      if (!before) first.set(textOf(row, names), row);
      return (
        before !== undefined && textOf(row, names) !== '' && textOf(before, index) !== textOf(row, index)
      );
    });
    if (!second) return [];
    return [
      faultAt(cell.at, 'column-distinguishes-rows', {
        what: `the column "${cleanText(cell.text)}" is not understood, and distinguishes rows of "${textOf(second, names)}"`,
        why: 'it may tell treaties, territories or stages, and then not all rows are acts under this treaty',
        fix: 'give it the title "Treaty" or "Territory", or keep only the rows that are meant',
      }),
    ];
  });
}
