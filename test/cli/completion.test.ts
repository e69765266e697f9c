import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { describeOption, flagOf, optionsOf } from '../../src/cli/options.ts';
import { CLEAN_ENV, ROOT, run, scratch, write } from './harness.ts';

const SHOWN = COMMANDS.filter(c => !c.hidden);
const SHELLS = ['bash', 'zsh', 'fish'] as const;
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const written: Record<string, string> = {};

beforeAll(async () => {
  for (const what of [...SHELLS, 'man']) written[what] = (await run(['completion', what])).out;
});

/** The words that the scripts are offered at the end of a command line. */
async function offered(...words: string[]): Promise<readonly string[]> {
  const { out, code } = await run(['__complete', '--', ...words]);
  expect(code).toBe(0);
  return out.split('\n').flatMap(line => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('what may stand where the cursor is', () => {
  test.each([
    [['st'], ['status']],
    [['he'], ['help']],
    [['--v'], ['--version']],
    [['help', 'exp'], ['explain']],
    [
      ['status', '--part'],
      ['--participants', '--participant'],
    ],
    [
      ['explain', '--format', ''],
      ['text', 'json', 'markdown'],
    ],
    [['explain', '--format=j'], ['--format=json']],
    // bash splits at the sign
    [['explain', '--format', '=', 'j'], ['json']],
    [
      ['explain', '--format', '='],
      ['text', 'json', 'markdown'],
    ],
    [['log', '--certainty', 'r'], ['reported']],
    [
      ['log', '--act', 'acce'],
      ['acceptance', 'accession'],
    ],
    [['record', 'rati'], ['ratification']],
    [
      ['import', ''],
      ['csv', 'untc', ':files'],
    ],
    [['check', ''], [':files']],
    [['check', '--baseline', ''], [':files']],
    [['status', '--on', ''], []],
    [['schema', ''], []],
    [['completion', 'f'], ['fish']],
    [['nonsense', ''], []],
    [['__complete', ''], []],
  ])('%j', async (words, found) => expect(await offered(...words)).toEqual(found));

  test('every command, and every option of each, and no other', async () => {
    const commands = [...SHOWN.map(c => c.name), 'help', '--help', '--version'];
    expect(await offered('')).toEqual(commands);
    for (const spec of SHOWN)
      expect(await offered(spec.name, '--')).toEqual([...optionsOf(spec).map(flagOf), '--help']);
  });

  test('names of the ledger, with what they are called', async () => {
    expect(await offered('status', 'han')).toEqual(['hanoi']);
    expect(await offered('log', '--who', 'EG')).toEqual(['EGY']);
    expect(await offered('status', '--group', 'afric')).toContain('african-union');
    const { out } = await run(['__complete', '--', 'status', 'EG']);
    expect(out).toBe('EGY\tEgypt\n');
  });

  test('no control character of a ledger reaches a terminal', async () => {
    const { out } = await run(['__complete', '--', 'status', '']);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
    expect((await run(['completion', 'fihs'])).err).toContain('did you mean "fish"?');
    const env = { TREATY_LEDGER: '/nowhere' };
    expect((await run(['__complete', '--', 'status', ''], { env })).code).toBe(3);
  });
});

describe('the man page', () => {
  test.each(SHOWN)('$name: arguments, options and examples', spec => {
    const page = (written['man'] ?? '').replaceAll(String.raw`\-`, '-').replaceAll(String.raw`\(aq`, "'");
    const section = page.split('.SS ').find(s => s.startsWith(`treaty ${spec.name}`)) ?? '';
    for (const { name, says } of spec.args) expect(section).toContain(`.TP\n\\fI${name}\\fR\n${says}`);
    for (const option of optionsOf(spec)) {
      expect(section).toContain(`\\fB${flagOf(option)}\\fR`);
      expect(section).toContain(`\n${describeOption(option)}\n`);
    }
    for (const example of spec.examples) expect(section).toContain(example.split('\n')[0]);
  });

  test('troff, where there is one, finds nothing to complain about', () => {
    if (!has('groff')) return;
    const set = spawnSync('groff', ['-K', 'utf8', '-t', '-man', '-ww', '-z', '-T', 'utf8'], {
      input: written['man'],
    });
    expect([set.status, set.stderr.toString()]).toEqual([0, '']);
  });
});

describe('the scripts', () => {
  test.each(SHELLS)('%s asks the command, and takes the syntax', shell => {
    const script = written[shell] ?? '';
    expect(script).toContain('command treaty __complete -- ');
    expect(script.split('\n').length).toBeLessThan(20);
    if (!has(shell)) return;
    const checked = spawnSync(shell, ['-n', join(write(scratch(), { script }), 'script')]);
    expect([checked.status, checked.stderr.toString()]).toEqual([0, '']);
  });
});

/** What a real bash offers at the end of these words, where `treaty` answers with these lines. */
function inBash(
  words: readonly string[],
  answer: string,
): { readonly reply: string; readonly asked: string; readonly folder: string } {
  const folder = write(scratch(), {
    answer,
    script: written['bash'] ?? '',
    'bin/treaty': '#!/bin/sh\nprintf "<%s>" "$@" >&3\nexec cat "$(dirname "$0")/../answer"\n',
  });
  chmodSync(join(folder, 'bin', 'treaty'), 0o755);
  const asked = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); . ./script; _treaty; printf "%s\\n" "\${COMPREPLY[@]}"`;
  const env = { ...CLEAN_ENV, PATH: `${join(folder, 'bin')}:${CLEAN_ENV.PATH}` };
  const done = spawnSync('bash', ['--norc', '-c', asked, 'bash', ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  expect(done.stderr).toBe('');
  return { reply: done.stdout.trim(), asked: done.output[3] ?? '', folder };
}

describe('in bash', () => {
  test('the words up to the cursor are handed over, also an empty one', () => {
    expect(inBash(['treaty', 'log', '--who', ''], '').asked).toBe('<__complete><--><log><--who><>');
    expect(inBash(['treaty', 'st'], 'status\twho signed\n')).toMatchObject({
      reply: 'status',
      asked: '<__complete><--><st>',
    });
  });

  test('the built command answers', () => {
    const folder = write(scratch(), {
      'bin/treaty': `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'treaty.cjs')}" "$@"\n`,
      script: written['bash'] ?? '',
    });
    chmodSync(join(folder, 'bin', 'treaty'), 0o755);
    const asked = `COMP_WORDS=(treaty status --form); COMP_CWORD=2; . ./script; _treaty; echo "\${COMPREPLY[@]}"`;
    const env = { ...CLEAN_ENV, PATH: `${join(folder, 'bin')}:${CLEAN_ENV.PATH}` };
    const done = spawnSync('bash', ['--norc', '-c', asked], { cwd: folder, env, encoding: 'utf8' });
    expect([done.stdout, done.stderr]).toEqual(['--format\n', '']);
  });

  test('what a ledger says is quoted and never run', () => {
    const hostile = '$(touch pwned)\tx\n`touch pwned`\ty\n*\tz\na;touch pwned\t\n';
    const { reply, folder } = inBash(['treaty', 'claims', ''], hostile);
    expect(reply).toBe('\\$\\(touch\\ pwned\\)\n\\`touch\\ pwned\\`\n\\*\na\\;touch\\ pwned');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
