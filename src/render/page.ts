/** How a piece of text is meant, for writers that can show it: colour on a terminal, bold in markdown. */
export type Tone = 'plain' | 'strong' | 'dim' | 'yes' | 'no' | 'open' | 'id';

/** A run of text of one tone. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A cell of a table; `raw` is what CSV prints where the shown text is made for readers. */
export interface Cell extends Span {
  readonly raw?: string;
}

/** A neutral table: what it says, not how it looks. */
export interface Table {
  /** `key` names the column in CSV, in every language. */
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A node of an explanation as it is shown. */
export interface TreeNode {
  readonly spans: readonly Span[];
  readonly children: readonly TreeNode[];
}

/** A line of a page: what it is about, and what is said of it. */
export interface Field {
  readonly label: string;
  readonly value: readonly Span[];
}

/** What a report shows, from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'line'; readonly spans: readonly Span[] }
  | { readonly kind: 'fields'; readonly rows: readonly Field[] }
  | { readonly kind: 'table'; readonly title: string; readonly table: Table }
  | { readonly kind: 'tree'; readonly root: TreeNode }
  /** Lines drawn with characters, shown as they are. */
  | { readonly kind: 'figure'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'gap' };

export type Page = readonly Block[];

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });
export const cell = (text: string, tone: Tone = 'plain', raw?: string): Cell => ({
  text,
  tone,
  ...(raw === undefined ? {} : { raw }),
});
export const line = (...spans: readonly Span[]): Block => ({ kind: 'line', spans });
export const GAP: Block = { kind: 'gap' };

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

export function withoutEmptyColumns({ columns, rows }: Table): Table {
  const kept = columns.map((_, i) => rows.some(row => row[i]?.text));
  const only = <T>(items: readonly T[]): readonly T[] => items.filter((_, i) => kept[i]);
  return { columns: only(columns), rows: rows.map(only) };
}
