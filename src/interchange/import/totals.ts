import type { Diagnostic } from '../../source/diagnostic.ts';
import { cleanText, isNothing } from './clean.ts';
import type { Column } from './column.ts';
import type { TableRow } from './table.ts';
import { rowTotalDiffers } from './wording.ts';

/** Totals in the last rows that differ from the number of filled cells above them: the table may be cut off. */
export function totalsDiffer(
  totals: readonly TableRow[],
  columns: readonly Column[],
  rows: readonly TableRow[],
): readonly Diagnostic[] {
  const filled = (index: number) =>
    rows.filter(r => !isNothing(cleanText(r.cells[index]?.text ?? ''))).length;
  return totals.flatMap(row =>
    columns.flatMap((column, i): Diagnostic[] => {
      const cell = row.cells[i];
      const stated = /^\d{1,4}$/.test(cleanText(cell?.text ?? ''))
        ? Number(cleanText(cell?.text ?? ''))
        : null;
      if (column.kind !== 'acts' || !cell || stated === null || stated === filled(i)) return [];
      return [rowTotalDiffers(cell.at, column.title, stated, filled(i))];
    }),
  );
}
