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
