import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actsOfMark } from '../../src/interchange/import/meaning.ts';
import { ACTS, type ActMeaning } from '../../src/law/acts.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { HEAD } from '../ledger/builders.ts';

const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```yaml ?(\w*)\n([\s\S]*?)```/g)].map(m => ({
  kind: m[1] ?? '',
  text: m[2] ?? '',
  line: readme.slice(0, m.index).split('\n').length,
}));

/** The table of acts as the README shows it. */
const actsTable = (): string =>
  [
    '| act | effect | article |',
    '|---|---|---|',
    ...Object.entries<ActMeaning>(ACTS).map(
      ([act, { effect, article }]) => `| \`${act}\` | ${effect} | ${article ?? ''} |`,
    ),
  ].join('\n');

/** Each block as treaty files: whole, a part that follows the head, or a list of conditions or delays. */
function files({ kind, text }: (typeof blocks)[number]): string[] {
  if (kind === 'file') return [text];
  const items = text
    .split('\n')
    .filter(l => l.startsWith('- '))
    .map(l => l.slice(2));
  const clause = (when: string, date: string) =>
    `${HEAD}law:\n  entry_into_force:\n    when: ${when}\n    date: ${date}\n`;
  if (kind === 'when') return items.map(i => clause(i, 'same_day'));
  if (kind === 'date') return items.map(i => clause('{ instruments: 1 }', i));
  return [HEAD + text];
}

describe('data/README.md', () => {
  test('its table of acts is that of the code', () => {
    expect(/<!-- acts.*?-->\n([\s\S]*?)\n<!-- \/acts -->/.exec(readme)?.[1]).toBe(actsTable());
  });

  test('its table of marks is that of the code', () => {
    const table = /<!-- marks.*?-->\n([\s\S]*?)\n<!-- \/marks -->/.exec(readme)?.[1] ?? '';
    const rows = table
      .split('\n')
      .slice(2)
      .map(row => row.split('|').map(cell => [...cell.matchAll(/`([\w-]+)`/g)].map(m => m[1] ?? '')));
    expect(rows.length).toBeGreaterThan(8);
    for (const [, marks = [], acts] of rows)
      for (const mark of marks)
        expect([mark, actsOfMark(mark), actsOfMark(mark.toUpperCase())]).toEqual([mark, acts, acts]);
  });

  test.each(blocks.filter(b => b.kind !== 'participants'))(
    'the block at line $line is read without fault',
    block => {
      for (const text of files(block)) {
        const { treaty, diagnostics } = readTreaty({ path: 'README.md', text });
        expect(diagnostics.map(d => `${d.at.line}:${d.at.column} ${d.words.what}\n${text}`)).toEqual([]);
        expect(treaty).not.toBeNull();
      }
    },
  );

  test.each(blocks.filter(b => b.kind === 'participants'))(
    'the participants at line $line are read without fault',
    ({ text }) => {
      const { registry, diagnostics } = readRegistry({ path: 'README.md', text });
      expect(diagnostics).toEqual([]);
      expect(registry?.groups.size).toBe(1);
    },
  );

  test('every key of the format is shown', async () => {
    const { jsonSchemas } = await import('../../src/ledger/json-schema.ts');
    const keys = new Set<string>();
    const walk = (schema: unknown): void => {
      if (schema === null || typeof schema !== 'object') return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') for (const name of Object.keys(value as object)) keys.add(name);
        walk(value);
      }
    };
    walk(jsonSchemas());
    const shown = blocks.map(b => b.text).join('\n');
    const languages = ['ar', 'es', 'ru', 'zh'];
    expect(
      [...keys].filter(
        k =>
          !new RegExp(`(?:^|[\\s{,])${k}:`, 'm').test(shown) &&
          !languages.includes(k) &&
          !['amends', 'protocol_to'].includes(k),
      ),
    ).toEqual([]);
    expect(blocks.length).toBeGreaterThan(8);
  });
});
