import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Outside, ROOT, run } from './harness.ts';

/*
 * A case is a folder: `command.txt` says the terminal (`# tty 80`), the environment (`# env NAME=value`), which treaties the
 * bundled ledger holds (`# bundled hanoi doha-centre`; these two unless said, or `all`) and the command;
 * `expected.txt` what it writes and how it ends; other files are what it reads. Rewrite all with `npx vitest run -u`, and read the
 * difference. Cases in `err/` end with exit 2 or 3; in `project-none/` with 4; all others with 0 (`is/` with what its answer says, `check/` and `import/` with 1
 * where there is an error).
 */

const GOLDEN = join(ROOT, 'test', 'golden');

/** The words of a command line; single and double quotes hold words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(m => m[1] ?? m[2] ?? m[3] ?? '');

function commandOf(folder: string): { readonly argv: readonly string[]; readonly outside: Outside } {
  const env: Record<string, string> = {};
  let argv: string[] = [];
  let [tty, columns] = [false, 80];
  let today: string | undefined;
  let bundled: string[] | 'all' | undefined;
  for (const line of readFileSync(join(folder, 'command.txt'), 'utf8').split('\n')) {
    const said = /^# (\w+) (.*)$/.exec(line);
    if (said?.[1] === 'tty') [tty, columns] = [true, Number(said[2])];
    else if (said?.[1] === 'today') today = said[2];
    else if (said?.[1] === 'bundled') bundled = said[2] === 'all' ? 'all' : wordsOf(said[2] ?? '');
    else if (said?.[1] === 'env') {
      const [name = '', value = ''] = (said[2] ?? '').split('=');
      env[name] = value;
    } else if (line.startsWith('treaty ')) argv = wordsOf(line).slice(1);
  }
  return {
    argv,
    outside: { cwd: folder, env, tty, columns, ...(today ? { today } : {}), ...(bundled ? { bundled } : {}) },
  };
}

/** What a terminal obeys, made visible, so that goldens can be read. */
const visible = (text: string): string =>
  text
    .replaceAll('\u001b', '␛')
    .replaceAll('\u2066', '‹')
    .replaceAll('\u2068', '⟪')
    .replaceAll('\u2069', '⟫')
    .replaceAll('\r\n', '␍\n');

/** What the files of a case hold, without what is expected of it. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name !== 'expected.txt' && statSync(join(folder, name)).isFile())
      .map(name => [name, readFileSync(join(folder, name), 'latin1')]),
  );

const themes = readdirSync(GOLDEN).filter(n => statSync(join(GOLDEN, n)).isDirectory());

describe.each(themes)('golden %s', theme => {
  const cases = readdirSync(join(GOLDEN, theme)).filter(n =>
    existsSync(join(GOLDEN, theme, n, 'command.txt')),
  );
  test.each(cases)('%s', async name => {
    const folder = join(GOLDEN, theme, name);
    const { argv, outside } = commandOf(folder);
    const before = filesIn(folder);
    const { out, err, code } = await run(argv, outside);
    // A case that wrote to its own files would show something else the next time.
    expect(filesIn(folder)).toEqual(before);
    const shown = `${visible(out)}${err ? `--- stderr\n${visible(err)}` : ''}--- exit ${code}\n`;
    if (theme === 'err') expect([2, 3]).toContain(code);
    else if (theme === 'is') expect([0, 1, 4]).toContain(code);
    else if (theme === 'project-none') expect(code).toBe(4);
    else if (theme === 'check' || theme === 'import') expect([0, 1]).toContain(code);
    else expect([code, err]).toEqual([0, '']);
    await expect(shown).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});
