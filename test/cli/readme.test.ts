import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandSpec, OptionSpec } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { describeOption, optionsOf } from '../../src/cli/options.ts';
import { ROOT, run } from './harness.ts';

const SHOWN = COMMANDS.filter(c => !c.hidden);
const FORMATS = ['text', 'json', 'ndjson', 'csv', 'markdown', 'yaml', 'sarif', 'github'] as const;
const row = (...cells: readonly string[]): string =>
  `| ${cells.map(c => c.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${'---|'.repeat(head.length)}`, ...rows.map(cells => row(...cells))].join('\n');

/** Each text of an option once, with the commands that share it; those of most commands first. */
function optionRows(): readonly (readonly string[])[] {
  const said = new Map<string, { readonly spec: OptionSpec; readonly commands: CommandSpec[] }>();
  for (const spec of SHOWN)
    for (const option of optionsOf(spec).filter(o => !o.flags.startsWith('--format'))) {
      const key = `${option.flags}\n${describeOption(option)}`;
      const known = said.get(key);
      if (known) known.commands.push(spec);
      else said.set(key, { spec: option, commands: [spec] });
    }
  return [...said.values()]
    .toSorted((a, b) => (a.spec.flags < b.spec.flags ? -1 : a.spec.flags > b.spec.flags ? 1 : 0))
    .map(({ spec, commands }) => [
      `\`${spec.flags}\``,
      commands.length > 8
        ? `all but ${SHOWN.filter(c => !commands.includes(c))
            .map(c => `\`${c.name}\``)
            .join(', ')}`
        : commands.map(c => `\`${c.name}\``).join(', '),
      describeOption(spec),
    ]);
}

const TABLES: Readonly<Record<string, string>> = {
  formats: table(
    ['command', ...FORMATS],
    SHOWN.map(c => [`\`${c.name}\``, ...FORMATS.map(f => (c.formats.includes(f) ? 'yes' : ''))]),
  ),
  options: table(['option', 'commands', 'meaning'], optionRows()),
};

test('src/cli/README.md shows the formats and options as the program has them', async () => {
  const path = join(ROOT, 'src', 'cli', 'README.md');
  const text = readFileSync(path, 'utf8');
  const shown = text.replace(
    /(<!-- (\w+) -->\n).*?(<!-- \/\2 -->)/gs,
    (_, start: string, name: string, end: string) => `${start}${TABLES[name]}\n${end}`,
  );
  await expect(shown).toMatchFileSnapshot(path);
});

test.each(SHOWN.filter(c => c.formats.length > 0))('$name takes its formats and no other', async spec => {
  const args = spec.args.filter(a => a.name.startsWith('<')).map(a => a.choices?.[0] ?? '2026-01-01');
  const more = ['record', 'correct'].includes(spec.name) ? ['--on', '2026-01-01'] : [];
  for (const format of [...FORMATS, 'xml']) {
    const { err } = await run([spec.name, ...args, ...more, '--format', format, '--ledger', '/nowhere']);
    const isRefused = err.includes(`--format: "${format}" is not one of ${spec.formats.join(', ')}`);
    if (spec.name !== 'schema')
      expect([format, isRefused]).toEqual([format, !(spec.formats as readonly string[]).includes(format)]);
  }
});
