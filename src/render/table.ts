import type { Table } from './page.ts';

/** A table without the columns in which no row says anything. */
export function withoutEmptyColumns({ columns, rows }: Table): Table {
  const kept = columns.map((_, i) => rows.some(row => row[i]?.text));
  const only = <T>(items: readonly T[]): readonly T[] => items.filter((_, i) => kept[i]);
  return { columns: only(columns), rows: rows.map(only) };
}
