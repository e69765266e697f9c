import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { OPTIONS, type OptionSpec } from '../../src/cli/options.ts';
import { CLEAN_ENV, ROOT, run, scratch, write } from './harness.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
const flagOf = (option: keyof typeof OPTIONS): string => OPTIONS[option].flags.split(' ')[0] ?? '';
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const written: Record<string, string> = {};

beforeAll(async () => {
  for (const what of [...SHELLS, 'man', 'treaties', 'participants'])
    written[what] = (await run(['completion', what])).out;
});

describe('every command and option is documented', () => {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

  test.each(COMMANDS)('$name: help', async spec => {
    expect((await run(['--help'])).out).toContain(`  ${spec.name} `);
    const help = oneLine((await run([spec.name, '--help'])).out);
    for (const name of spec.options)
      expect(help).toContain(oneLine(`${OPTIONS[name].flags} ${OPTIONS[name].says}`));
  });

  test('every option belongs to a command', () => {
    const used = new Set(COMMANDS.flatMap(c => c.options));
    expect(Object.keys(OPTIONS).filter(name => !used.has(name as keyof typeof OPTIONS))).toEqual([]);
  });

  test.each(COMMANDS)('$name: man page', spec => {
    const page = (written['man'] ?? '').replaceAll(String.raw`\-`, '-').replaceAll(String.raw`\(aq`, "'");
    const section =
      page.split('.SS ').find(s => s.startsWith(`treaty ${spec.name}${spec.args ? ' ' : '\n'}`)) ?? '';
    const options = page.slice(page.indexOf('.SH OPTIONS'));
    for (const name of spec.options) {
      expect(section).toContain(`\\fB${flagOf(name)}\\fR`);
      expect(options).toContain(OPTIONS[name].says);
      const { choices }: OptionSpec = OPTIONS[name];
      if (choices && name !== 'format') expect(options).toContain(`: ${choices.join(', ')}`);
    }
  });

  test('README: the forms of every command that has them', () => {
    const rows = readFileSync(join(ROOT, 'README.md'), 'utf8')
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .map(line => line.split('|')[1] ?? '');
    const forms = COMMANDS.filter(c => c.options.includes('format')).map(c => c.name);
    expect(forms.filter(name => !rows.some(row => new RegExp(`\`${name}[ \`]`).test(row)))).toEqual([]);
  });

  test('troff, where there is one, finds nothing to complain about in the page', () => {
    if (!has('groff')) return;
    const set = spawnSync('groff', ['-K', 'utf8', '-t', '-man', '-ww', '-z', '-T', 'utf8'], {
      input: written['man'],
    });
    expect([set.status, set.stderr.toString()]).toEqual([0, '']);
  });
});

describe('the scripts', () => {
  test.each(SHELLS.flatMap(s => COMMANDS.map(c => [s, c.name] as const)))(
    '%s knows all of %s',
    (shell, name) => {
      const script = written[shell] ?? '';
      const spec = COMMANDS.find(c => c.name === name);
      const start = {
        bash: `\n    ${name}) if `,
        zsh: `\n    ${name}) _arguments`,
        fish: `'__treaty_in ${name}' -l `,
      }[shell];
      const [, ...parts] = script.split(start);
      const own =
        shell === 'fish'
          ? parts.map(p => `--${p.split('\n')[0]}`).join('\n')
          : (parts[0]?.split(';;')[0] ?? '');
      for (const option of spec?.options ?? [])
        expect(own).toMatch(new RegExp(`${flagOf(option)}(?![a-z-])`));
    },
  );

  test.each(SHELLS)('%s takes the syntax, and its quotes are closed', shell => {
    const script = written[shell] ?? '';
    // Outside of comments a single quote stands in pairs, once the escapes of each shell are taken away.
    const quotes =
      script
        .replace(/^#.*$/gm, '')
        .replace(/\\['\\]/g, '')
        .split("'").length - 1;
    expect(quotes % 2).toBe(0);
    if (!has(shell)) return;
    const checked = spawnSync(shell, ['-n', join(write(scratch(), { script }), 'script')]);
    expect([checked.status, checked.stderr.toString()]).toEqual([0, '']);
  });

  test('names are one a line, and no control character reaches a terminal', async () => {
    expect(written['treaties']).toMatch(/^hanoi\t/m);
    expect(written['participants']).toContain('\nEGY\tEgypt\n');
    expect((await run(['completion', 'groups'])).out).toMatch(/^eu\t/m);
    expect(written['participants']).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
    expect((await run(['completion', 'fihs'])).err).toContain('did you mean "fish"?');
    expect((await run(['completion', 'treaties', '--ledger', '/nowhere'])).code).toBe(3);
  });
});

/** What a real bash offers at the end of these words, where `treaty` answers with these names. */
function offered(
  words: readonly string[],
  names: string,
): { readonly reply: string; readonly folder: string } {
  const folder = write(scratch(), {
    names,
    script: written['bash'] ?? '',
    'bin/treaty': '#!/bin/sh\nexec cat "$(dirname "$0")/../names"\n',
  });
  chmodSync(join(folder, 'bin', 'treaty'), 0o755);
  const asked = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); . ./script; _treaty; printf "%s\\n" "\${COMPREPLY[@]}"`;
  const env = { ...CLEAN_ENV, PATH: `${join(folder, 'bin')}:${CLEAN_ENV.PATH}` };
  const done = spawnSync('bash', ['--norc', '-c', asked, 'bash', ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  return { reply: done.stdout.trim(), folder };
}

describe('in bash', () => {
  test.each([
    [['treaty', 'st'], 'status'],
    [['treaty', 'status', '--part'], '--participant\n--participants'],
    [['treaty', 'explain', '--format', ''], 'text\njson\nmarkdown'],
    [['treaty', 'explain', '--format', '=', 'j'], 'json'],
    [['treaty', 'explain', '--format', '='], 'text\njson\nmarkdown'],
    [['treaty', 'log', '--certainty', 'r'], 'reported'],
    [['treaty', 'log', '--act', 'acce'], 'acceptance\naccession'],
    [['treaty', 'status', '--on', ''], ''],
    [['treaty', 'help', 'exp'], 'explain'],
    [['treaty', 'completion', 'f'], 'fish'],
    [['treaty', 'schema', ''], ''],
  ])('%j', (words, reply) =>
    expect(offered(words, '').reply.split('\n').sort()).toEqual(reply.split('\n').sort()),
  );

  test('names of the ledger', () => {
    expect(offered(['treaty', 'status', 'han'], written['treaties'] ?? '').reply.split('\n')[0]).toBe(
      'hanoi',
    );
    expect(offered(['treaty', 'log', '--who', 'EG'], written['participants'] ?? '').reply).toBe('EGY');
  });

  test('what a ledger says is quoted and never run', () => {
    const hostile = '$(touch pwned)\tx\n`touch pwned`\ty\n*\tz\na;touch pwned\t\n';
    const { reply, folder } = offered(['treaty', 'claims', ''], hostile);
    expect(reply).toBe('\\$\\(touch\\ pwned\\)\n\\`touch\\ pwned\\`\n\\*\na\\;touch\\ pwned');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
