import { harmless } from '../harmless.ts';
import type { Block, Field, Page, Span, Table, TreeNode } from '../page.ts';
import { isolated, painted, type TextStyle, wrap } from './wrap.ts';

export function writeText(page: Page, style: TextStyle): string {
  const lines = page.flatMap(block => blockLines(block, style));
  while (lines.at(-1) === '') lines.pop();
  return `${lines.map(l => l.trimEnd()).join('\n')}\n`;
}

function blockLines(block: Block, style: TextStyle): string[] {
  switch (block.kind) {
    case 'gap':
      return [''];
    case 'heading':
      return wrap([{ text: block.text, tone: 'strong' }], style.width, style);
    case 'line':
      return wrap(block.spans, style.width, style);
    case 'fields':
      return fieldLines(block.rows, style);
    case 'table':
      return [
        ...(block.title ? [style.paint(isolated(block.title, style), 'strong')] : []),
        ...tableLines(block.table, style),
      ];
    case 'figure':
      return [style.paint(isolated(block.title, style), 'strong'), ...block.lines.map(l => `  ${l}`)];
    case 'tree':
      return treeLines(block.root, style, '', '');
  }
}

const pad = (text: string, shown: string, width: number, style: TextStyle): string =>
  text + ' '.repeat(Math.max(0, width - style.measure(shown)));

/** The largest of numbers, however many; 0 of none. */
const largest = (of: readonly number[]): number => of.reduce((a, b) => (a > b ? a : b), 0);

function fieldLines(given: readonly Field[], style: TextStyle): string[] {
  const rows = given.map(r => ({ ...r, label: harmless(r.label) }));
  const labels = Math.min(largest(rows.map(r => style.measure(r.label))), 30);
  return rows.flatMap(({ label, value }) => {
    const lines = wrap(value, Math.max(20, style.width - labels - 4), style);
    return lines.map((l, i) => {
      const head =
        i === 0 ? pad(style.paint(isolated(label, style), 'dim'), label, labels, style) : ' '.repeat(labels);
      return `  ${head}  ${l}`;
    });
  });
}

/** The widest word that a column keeps whole, however little room there is. */
const LONGEST_WORD = 24;
const LONGEST_PART = 12;

/** Column widths that fit: the widest columns give way first, none below its longest word. Null where even those do not fit. */
function columnWidths(table: Table, style: TextStyle): number[] | null {
  const texts = table.columns.map((c, i) => [c.title, ...table.rows.map(r => harmless(r[i]?.text ?? ''))]);
  const widest = (of: readonly string[]): number => largest(of.map(t => style.measure(t)));
  const widths = texts.map(widest);
  const least = texts.map(t => Math.min(LONGEST_WORD, widest(t.flatMap(partsOf))));
  const room = style.width - 2 - 2 * (widths.length - 1);
  const give = (i: number): number => (widths[i] ?? 0) - (least[i] ?? 0);
  for (;;) {
    const over = widths.reduce((a, b) => a + b, 0) - room;
    const able = widths.map((w, i) => (give(i) > 0 ? w : 0));
    const next = able.indexOf(largest(able));
    if (over <= 0) return widths;
    if (give(next) <= 0) return null;
    widths[next] = (widths[next] ?? 0) - Math.min(over, 4, give(next));
  }
}

/** Rows one below another, for a table that is too wide. */
function stackedLines({ columns, rows }: Table, style: TextStyle): string[] {
  const said = (row: Table['rows'][number]) =>
    columns.flatMap(({ title }, i) => {
      const cell = row[i];
      return cell && cell.text !== '' ? [{ label: title, value: [cell] }] : [];
    });
  return rows.flatMap((row, i) => [...(i === 0 ? [] : ['']), ...fieldLines(said(row), style)]);
}

/** What a line may be broken into: words, and the parts of a long one at its hyphens. */
const partsOf = (text: string): readonly string[] =>
  text.split(' ').flatMap(word => (word.length > LONGEST_PART ? word.split(/(?<=-)/) : [word]));

/** The lines of a cell, as shown and without paint. Most cells are one short text, of which nothing has to be broken. */
function cellLines(
  cell: Span,
  width: number,
  style: TextStyle,
): readonly { readonly shown: string; readonly plain: string }[] {
  const { text } = cell;
  if (style.measure(text) <= width && !/^ | $| {2}/.test(text) && harmless(text) === text)
    return [{ shown: text === '' ? '' : painted(cell, style), plain: text }];
  const plain = wrap([cell], width, { ...style, paint: t => t, isolate: false });
  return wrap([cell], width, style).map((shown, n) => ({ shown, plain: plain[n] ?? '' }));
}

function tableLines(table: Table, style: TextStyle): string[] {
  const widths = columnWidths(table, style);
  if (widths === null) return stackedLines(table, style);
  const row = (cells: readonly Span[]): string[] => {
    const wrapped = cells.map((c, i) => cellLines(c, widths[i] ?? 12, style));
    const height = largest(wrapped.map(w => w.length));
    const empty = { shown: '', plain: '' };
    return Array.from({ length: height }, (_, n) => {
      const line = wrapped.map((w, i) =>
        pad((w[n] ?? empty).shown, (w[n] ?? empty).plain, widths[i] ?? 12, style),
      );
      return `  ${line.join('  ')}`;
    });
  };
  const head = row(table.columns.map(c => ({ text: c.title, tone: 'dim' as const })));
  return [...head, ...table.rows.flatMap(row)];
}

function treeLines(node: TreeNode, style: TextStyle, first: string, rest: string): string[] {
  const own = wrap(node.spans, Math.max(16, style.width - first.length - 2), style);
  const lines = own.map(
    (l, i) => `${i === 0 ? first : `${rest}${node.children.length > 0 ? '│ ' : '  '}`}${l}`,
  );
  node.children.forEach((child, i) => {
    const last = i === node.children.length - 1;
    for (const below of treeLines(
      child,
      style,
      `${rest}${last ? '└─ ' : '├─ '}`,
      `${rest}${last ? '   ' : '│  '}`,
    ))
      lines.push(below);
  });
  return lines;
}
