import type { Treaty } from '../../ledger/treaty.ts';
import { fold } from '../../source/nearest.ts';
import { cleanText, isNothing } from './clean.ts';
import type { Column } from './column.ts';
import type { OfficialTable, TableCell, TableRow } from './table.ts';

/** Which rows of a table with several treaties are read. */
export interface RowsOfTreaty {
  readonly isMeant: (row: TableRow) => boolean;
  /** The other treaties, with the number of their rows. */
  readonly others: ReadonlyMap<string, number>;
  /** The cell of the first row that names one of them. */
  readonly first: TableCell | null;
  readonly meant: number;
}

/** Everything that a treaty is called: id, aliases, references, titles. */
export const namesOfTreaty = ({ id, aliases, reference, title, short }: Treaty): readonly string[] =>
  [
    id,
    ...aliases,
    ...Object.values(reference),
    ...Object.values(title),
    ...Object.values(short ?? {}),
  ].filter(name => name !== undefined);

/**
 * The rows that are meant: those whose treaty is one of the names, in any column that tells the treaty. Null if no column does. A cell
 * means a treaty whole, case and punctuation aside; an empty cell means the treaty of the row above, as in merged cells.
 */
export function rowsOfTreaty(
  table: OfficialTable,
  columns: readonly Column[],
  names: readonly string[],
): RowsOfTreaty | null {
  const told = columns.flatMap((c, i) => (c.kind === 'treaty' ? [i] : []));
  if (told.length === 0) return null;
  const wanted = new Set(names.map(fold));
  const meant = new Set<TableRow>();
  const others = new Map<string, number>();
  let first: TableCell | null = null;
  let above: readonly TableCell[] = [];
  for (const row of table.rows) {
    const own = told.flatMap(i => {
      const cell = row.cells[i];
      return cell && !isNothing(cleanText(cell.text)) ? [cell] : [];
    });
    const cells = own.length > 0 ? own : above;
    above = cells;
    if (cells.some(c => wanted.has(fold(cleanText(c.text))))) meant.add(row);
    else if (cells[0]) {
      const name = cleanText(cells[0].text);
      others.set(name, (others.get(name) ?? 0) + 1);
      first ??= cells[0];
    }
  }
  return { isMeant: row => meant.has(row), others, first, meant: meant.size };
}
