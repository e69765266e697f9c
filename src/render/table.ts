import { type Cell, cell, type Table } from './page.ts';

type Value = string | number | null | undefined;

/** A column: its key in CSV, its title, and what it says of an item. */
export type TableColumn<T> = readonly [key: string, title: string, of: (item: T) => Cell | Value];

const asCell = (value: Cell | Value): Cell =>
  typeof value === 'object' && value !== null ? value : cell(`${value ?? ''}`);

/** A table with a row for each item. `tableOf(['FRA'], [['id', 'Id', id => id]])` has one cell. */
export const tableOf = <T>(items: readonly T[], columns: readonly TableColumn<T>[]): Table => ({
  columns: columns.map(([key, title]) => ({ key, title })),
  rows: items.map(item => columns.map(([, , of]) => asCell(of(item)))),
});

/** A table for CSV, whose titles are its keys. `csvOf(['FRA'], { id: id => id })` has one cell. */
export const csvOf = <T>(items: readonly T[], columns: Readonly<Record<string, (item: T) => Value>>): Table =>
  tableOf(
    items,
    Object.entries(columns).map(([key, of]) => [key, key, of]),
  );

/** A table without the columns in which no row says anything. */
export function withoutEmptyColumns({ columns, rows }: Table): Table {
  const kept = columns.map((_, i) => rows.some(row => row[i]?.text));
  const only = <T>(items: readonly T[]): readonly T[] => items.filter((_, i) => kept[i]);
  return { columns: only(columns), rows: rows.map(only) };
}
