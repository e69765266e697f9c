import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMAND, ROOT, scratch, spawn } from '../cli/harness.ts';
import { EXAMPLE, Repository } from './repository.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const [hook] = read(join(ROOT, '.pre-commit-hooks.yaml')) as readonly Hook[];
const { entry = '', files = '' } = hook ?? {};
const config = read(join(EXAMPLE, '.pre-commit-config.yaml')) as {
  readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
};

describe('the pre-commit hook', () => {
  test('is the one that the example asks for, and a command of the package', () => {
    expect(config.repos.flatMap(r => r.hooks.map(h => h.id))).toEqual([hook?.id]);
    const { bin } = read(join(ROOT, 'package.json')) as { readonly bin: Readonly<Record<string, string>> };
    expect(hook?.language).toBe('node');
    expect(join(ROOT, bin[entry.split(' ')[0] ?? ''] ?? '')).toBe(COMMAND);
  });
  test.each([
    ['participants.yaml', true],
    ['data/participants.yaml', true],
    ['treaties/river.yaml', true],
    ['a/b/treaties/river.yml', true],
    ['treaties/more/river.yaml', false],
    ['old-treaties/river.yaml', false],
    ['treaties/README.md', false],
    ['.github/workflows/ledger.yml', false],
    ['my-participants.yaml', false],
  ])('%s: %s', (path, expected) => expect(new RegExp(files).test(path)).toBe(expected));

  test('judges what is committed, with the ledger around it', () => {
    const repository = new Repository(scratch());
    const committed = (): readonly string[] =>
      repository
        .git('ls-files')
        .split('\n')
        .filter(f => new RegExp(files).test(f));
    const commit = () => spawn([...entry.split(' ').slice(1), ...committed()], { cwd: repository.folder });
    expect(commit()).toMatchObject({ code: 0, out: 'nothing found in 2 files\n', err: '' });
    repository.replace('who: XSO', 'who: XWX');
    expect(commit()).toMatchObject({ code: 1 });
  });
});
