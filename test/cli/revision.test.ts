import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, scratch, smallTreaty, spawn, write } from './harness.ts';

const folder = scratch();
const ONE = [
  '{ on: 2020-01-01, act: adoption, source: dep }',
  '{ on: 2020-02-01, who: EGY, act: signature, source: dep }',
];
const TWO = [...ONE, '{ on: 2020-03-01, who: FRA, act: signature, source: dep }'];

/** A repository with a ledger below it, of two commits: one signatory, then two. */
function repository(
  name: string,
  inner: string,
): { readonly repo: string; readonly ledger: string; readonly commits: readonly [string, string] } {
  const repo = join(folder, name);
  mkdirSync(repo);
  git(repo, 'init', '-q', '-b', 'main');
  const file = join(inner, 'treaties', 'small.yaml');
  const commit = (events: readonly string[], said: string): string => {
    write(repo, { [file]: smallTreaty({ events }) });
    git(repo, 'add', '-A');
    git(repo, 'commit', '-q', '-m', said);
    return git(repo, 'rev-parse', 'HEAD');
  };
  return { repo, ledger: join(repo, inner), commits: [commit(ONE, 'one'), commit(TWO, 'two')] };
}

const signatories = (ledger: string, ...more: readonly string[]): unknown => {
  const { out, err } = spawn(['status', '--ledger', ledger, '--format', 'json', ...more]);
  const read = JSON.parse(out) as {
    readonly signatories: { readonly confirmed: number };
    readonly ledger: { readonly revision: string | null };
  };
  return err === '' ? [read.signatories.confirmed, read.ledger.revision] : err;
};

describe.each([
  ['at the top of a repository', 'top', '.'],
  ['in a folder of a repository', 'below', 'office/ledger'],
  ['in a folder whose name a shell would take apart', 'odd', "of fice/$(touch x);'le dger"],
])('a ledger %s', (_, name, inner) => {
  const { repo, ledger, commits } = repository(name, inner);
  test('is what it was at a revision', () => {
    expect(signatories(ledger)).toEqual([2, null]);
    expect(signatories(ledger, '--at', 'HEAD')).toEqual([2, commits[1]]);
    expect(signatories(ledger, '--at', 'HEAD~1')).toEqual([1, commits[0]]);
    expect(signatories(ledger, '--at', commits[0].slice(0, 10))).toEqual([1, commits[0]]);
  });
  test('and so is a single file of it', () => {
    expect(signatories(join(ledger, 'treaties', 'small.yaml'), '--at', 'HEAD~1')).toEqual([1, commits[0]]);
  });
  test('the text says which revision it tells of', () => {
    expect(spawn(['status', '--ledger', ledger, '--at', 'HEAD~1']).out).toContain(commits[0].slice(0, 12));
  });
  test('nothing is run or written by its name', () => {
    expect(existsSync(join(repo, 'x'))).toBe(false);
  });
});

describe('a revision that is not there', () => {
  const { repo, ledger, commits } = repository('absent', 'ledger');
  const before = readdirSync(repo).sort();
  test.each([
    'nothere',
    'HEAD~9',
    '',
    'HEAD:ledger',
    'HEAD..HEAD',
    '-',
    '--',
    '--output=x',
    '--all',
    '--git-dir=/',
    '$(id)',
    'a b',
    '\u001b[2J',
  ])('--at=%j: exit 3, and nothing else happens', name => {
    const { code, out, err } = spawn(['status', '--ledger', ledger, `--at=${name}`], { cwd: repo });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^treaty: .*revision/);
    expect(err).not.toContain('\u001b');
    expect(readdirSync(repo).sort()).toEqual(before);
  });
  test('a file that was not yet there', () => {
    write(repo, { 'ledger/treaties/late.yaml': smallTreaty({ id: 'late' }) });
    git(repo, 'add', '-A');
    git(repo, 'commit', '-q', '-m', 'late');
    expect(spawn(['status', 'late', '--ledger', ledger, '--at', 'HEAD']).code).toBe(0);
    expect(spawn(['status', 'late', '--ledger', ledger, '--at', commits[1]])).toMatchObject({ code: 2 });
    const alone = spawn(['status', '--ledger', join(ledger, 'treaties', 'late.yaml'), '--at', commits[1]]);
    expect(alone).toMatchObject({ code: 3, out: '' });
    expect(alone.err).toContain('late.yaml');
  });
  test('a file that is there no more is read from where it was', () => {
    const { repo: other, ledger: own } = repository('removed', 'ledger');
    git(other, 'rm', '-q', 'ledger/treaties/small.yaml');
    git(other, 'commit', '-q', '-m', 'removed');
    expect(signatories(join(own, 'treaties', 'small.yaml'), '--at', 'HEAD~1')).toEqual([
      2,
      git(other, 'rev-parse', 'HEAD~1'),
    ]);
    expect(signatories(own, '--at', 'HEAD~1')).toEqual([2, git(other, 'rev-parse', 'HEAD~1')]);
  });
  test('a fault of the past shows the line of the past', () => {
    const { repo: other, ledger: own } = repository('faulty', 'ledger');
    write(other, {
      'ledger/treaties/small.yaml': smallTreaty({
        events: ['{ on: 2020-02-30, act: adoption, source: dep }'],
      }),
    });
    git(other, 'commit', '-q', '-a', '-m', 'faulty');
    write(other, {
      'ledger/treaties/small.yaml': smallTreaty({
        events: ['{ on: 2020-02-01, act: adoption, source: dep }'],
      }),
    });
    const { code, err } = spawn(['status', '--ledger', own, '--at', 'HEAD']);
    expect(code).toBe(3);
    expect(err).toContain('2020-02-30, act: adoption');
  });
});

describe('where there is no repository or no git', () => {
  test('a ledger in no repository', () => {
    const file = join(write(folder, { 'plain/small.yaml': smallTreaty({}) }), 'plain', 'small.yaml');
    const { code, err } = spawn(['status', '--ledger', file, '--at', 'HEAD'], {
      env: { GIT_CEILING_DIRECTORIES: folder },
    });
    expect(code).toBe(3);
    expect(err).toContain('in no git repository');
  });
  test('no git in PATH: said plainly, and only where git is needed', () => {
    const { ledger } = repository('no-git', 'ledger');
    const env = { PATH: join(folder, 'empty') };
    expect(spawn(['status', '--ledger', ledger], { env })).toMatchObject({ code: 0, err: '' });
    const asked = spawn(['status', '--ledger', ledger, '--at', 'HEAD', '--format', 'json'], { env });
    expect(asked.code).toBe(3);
    expect(asked.err).toContain('git is not installed');
    expect(JSON.parse(asked.out)).toMatchObject({
      format: 'treaty/error/1',
      error: { code: 'no-git', exit: 3 },
    });
  });
});

describe('a repository that would run something', () => {
  test('hooks, filters, pagers and monitors of its configuration are not run', () => {
    const { repo, ledger, commits } = repository('hostile', 'ledger');
    const trap = join(folder, 'trapped');
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'core.sshCommand',
      'core.editor',
      'filter.x.smudge',
      'diff.x.textconv',
    ])
      git(repo, 'config', key, `touch ${trap}`);
    write(repo, { '.git/info/attributes': '* filter=x diff=x\n' });
    expect(signatories(ledger, '--at', 'HEAD~1')).toEqual([1, commits[0]]);
    expect(existsSync(trap)).toBe(false);
  });
});
