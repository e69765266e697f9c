import { harmless } from '../harmless.ts';
import type { Block, Page, Span, Table, TreeNode } from '../page.ts';

/**
 * Text that markdown, and those who render it, take as nothing but text: no markup, mentions, links or HTML. GitHub looks for mentions,
 * numbers of issues and addresses in what markdown has become, where escapes and entities are gone: a space without width keeps them
 * apart.
 */
export const escaped = (text: string): string =>
  harmless(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*_{}[\]<>|#~]/g, c => `\\${c}`)
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, c => `${c}&#8203;`)
    .replace(/^([-+]|\d+\.)(?= )/, '\\$1');

const inline = (spans: readonly Span[]): string =>
  spans
    .map(s => {
      const bold = s.tone === 'strong' || s.tone === 'yes' || s.tone === 'no' || s.tone === 'open';
      const text = escaped(s.text);
      const core = text.trim();
      return bold && core !== '' ? text.replace(core, () => `**${core}**`) : text;
    })
    .join('');

function tableOf(table: Table): string[] {
  const row = (cells: readonly Span[]): string => `| ${cells.map(c => inline([c])).join(' | ')} |`;
  const heads = table.columns.map(c => escaped(c.title));
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...table.rows.map(row)];
}

const treeOf = (node: TreeNode, depth: number): string[] => [
  `${'  '.repeat(depth)}- ${inline(node.spans)}`,
  ...node.children.flatMap(child => treeOf(child, depth + 1)),
];

function blockOf(block: Block): string[] {
  switch (block.kind) {
    case 'gap':
      return [];
    case 'heading':
      return [`## ${escaped(block.text)}`, ''];
    case 'line':
      return [inline(block.spans), ''];
    case 'fields':
      // A row without a label belongs to the one before it.
      return [
        ...block.rows.map(r =>
          r.label === '' ? `  - ${inline(r.value)}` : `- ${escaped(r.label)}: ${inline(r.value)}`,
        ),
        '',
      ];
    case 'table':
      return [...(block.title ? [`### ${escaped(block.title)}`, ''] : []), ...tableOf(block.table), ''];
    case 'figure':
      return [`### ${escaped(block.title)}`, '', '```', ...block.lines, '```', ''];
    case 'tree':
      return [...treeOf(block.root, 0), ''];
  }
}

export function writeMarkdown(page: Page): string {
  return `${page.flatMap(blockOf).join('\n').trimEnd()}\n`;
}
