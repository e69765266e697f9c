import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, run, scratch, smallTreaty, write } from '../cli/harness.ts';

const folder = scratch();
const commit = (repo: string): void => {
  git(repo, 'add', '-A');
  git(repo, 'commit', '-q', '--allow-empty', '-m', 'a change');
};

const ONE = ['{ on: 2020-01-01, act: adoption, source: dep }'];
const TWO = [...ONE, '{ on: 2020-02-01, who: EGY, act: signature, source: dep }'];

let made = 0;
/** A repository whose ledger lies in a folder: its first commit has two treaties, the second rewrites one and removes the other. */
function repository(ledger = 'l'): string {
  const repo = join(folder, `repo-${made++}`);
  const at = (id: string) => join(ledger, 'treaties', `${id}.yaml`);
  write(repo, {
    [at('river')]: smallTreaty({ id: 'river', events: TWO }),
    [at('lake')]: smallTreaty({ id: 'lake' }),
  });
  git(repo, 'init', '-q', '-b', 'main');
  commit(repo);
  write(repo, { [at('river')]: smallTreaty({ id: 'river', events: ONE }) });
  rmSync(join(repo, at('lake')));
  commit(repo);
  return repo;
}

describe('objects that git cannot read', () => {
  const questions: readonly (readonly string[])[] = [
    ['check', 'l', '--base', 'HEAD~1'],
    ['check', 'l', '--base', 'HEAD~1', '--format', 'github'],
    ['check', 'l/treaties/river.yaml', '--base', 'HEAD~1'],
    ['diff', '--at', 'HEAD~1', '--ledger', 'l'],
    ['diff', '--at', 'HEAD~1..HEAD', '--ledger', 'l'],
    ['status', 'river', '--ledger', 'l', '--at', 'HEAD~1'],
    ['status', '--ledger', 'l/treaties/river.yaml', '--at', 'HEAD~1'],
  ];
  const whole = repository();
  test('the whole repository answers', async () => {
    for (const q of questions) expect([q, (await run(q, { cwd: whole })).code]).not.toEqual([q, 3]);
    const { code, out } = await run(questions[0] ?? [], { cwd: whole });
    expect([code, /history-rewritten/.test(out), /treaty-removed/.test(out)]).toEqual([1, true, true]);
  });
  test.each([['blob:none'], ['tree:0']])(
    'of a partial clone (%s): exit 3 with the words of git',
    async filter => {
      git(whole, 'config', 'uploadpack.allowFilter', 'true');
      const clone = join(folder, `partial-${filter.replace(':', '-')}`);
      git(folder, 'clone', '-q', `--filter=${filter}`, `file://${whole}`, clone);
      for (const q of questions) {
        const { code, err } = await run(q, { cwd: clone });
        expect([q, code, /git: /.test(err), /a bug in/.test(err)]).toEqual([q, 3, true, false]);
      }
    },
  );
  test('lost or damaged: exit 3, never a new file', async () => {
    const repo = repository();
    const id = git(repo, 'rev-parse', 'HEAD~1:l/treaties/river.yaml');
    const object = join(repo, '.git', 'objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(object);
    for (const damage of [() => unlinkSync(object), () => writeFileSync(object, bytes.subarray(0, 20))]) {
      rmSync(object, { force: true });
      writeFileSync(object, bytes);
      execFileSync('chmod', ['u+w', object]);
      damage();
      for (const q of questions) expect([q, (await run(q, { cwd: repo })).code]).toEqual([q, 3]);
    }
  });
  test('a file that the base does not have is new, not unreadable', async () => {
    const repo = repository();
    write(repo, { 'l/treaties/sea.yaml': smallTreaty({ id: 'sea' }) });
    expect((await run(['check', 'l/treaties/sea.yaml', '--base', 'HEAD'], { cwd: repo })).code).toBe(0);
    expect((await run(['diff', '--at', 'HEAD', '--ledger', 'l'], { cwd: repo })).out).toContain('sea');
  });
});

describe('odd repositories', () => {
  test.each([[':x'], [':(exclude)x'], [':!y'], ['*'], ['[a]']])(
    'a folder named %s is a folder',
    async name => {
      const repo = repository(name);
      const { code, out } = await run(['diff', '--at', 'HEAD~1', '--ledger', `./${name}`], { cwd: repo });
      expect([code, out.includes('lake')]).toEqual([0, true]);
    },
  );
  test('a bare repository, and one of another owner: git says what is wrong', async () => {
    const repo = repository();
    git(repo, 'config', 'core.bare', 'true');
    const asked = ['status', 'river', '--ledger', 'l', '--at', 'HEAD'];
    const bare = await run(asked, { cwd: repo });
    expect([bare.code, bare.err]).toEqual([3, expect.stringContaining('must be run in a work tree')]);
    if (process.getuid?.() !== 0) return;
    git(repo, 'config', 'core.bare', 'false');
    execFileSync('chown', ['-R', '12345', repo]);
    const owned = await run(asked, { cwd: repo });
    expect([owned.code, owned.err]).toEqual([3, expect.stringContaining('dubious ownership')]);
  });
});

describe('links that leave the ledger', () => {
  const SECRET = 'secret-of-the-runner';
  const outside = join(
    write(folder, { 'outside/secret.yaml': `TOKEN: ${SECRET}\n` }),
    'outside',
    'secret.yaml',
  );
  const REVIEWS: readonly (readonly string[])[] = [
    ['check', 'l', '--base', 'HEAD'],
    ['check', 'l', '--format', 'github'],
    ['diff', '--at', 'HEAD', '--ledger', 'l'],
    ['diff', '--at', 'HEAD', '--ledger', 'l', '--format', 'markdown'],
  ];
  /** Puts a link into a pull request, and reviews it before and after it is committed. */
  async function reviewed(link: string, target: string): Promise<void> {
    const repo = repository();
    const path = join(repo, link);
    rmSync(path, { recursive: true, force: true });
    symlinkSync(target, path);
    for (const q of REVIEWS) {
      const { code, out, err } = await run(q, { cwd: repo });
      expect([q, code, err]).toEqual([q, 3, expect.stringMatching(/is a link that leaves the ledger/)]);
      expect(out + err).not.toContain(SECRET);
    }
    commit(repo);
    for (const at of ['HEAD~1..HEAD', 'HEAD~1']) {
      const { code, out, err } = await run(['diff', '--at', at, '--ledger', 'l'], { cwd: repo });
      expect([code, (out + err).includes(SECRET)]).toEqual([3, false]);
    }
  }
  test.each([
    ['a treaty', 'l/treaties/evil.yaml', outside],
    ['a treaty, by ..', 'l/treaties/evil.yaml', '../../../outside/secret.yaml'],
    ['a file of the system', 'l/treaties/evil.yaml', '/proc/self/environ'],
    ['a file beside the ledger', 'l/treaties/evil.yaml', '../../.git/config'],
    ['the participants', 'l/participants.yaml', outside],
    ['the folder of treaties', 'l/treaties', join(outside, '..')],
    ['the ledger itself', 'l', join(outside, '..')],
  ])('%s', (_, link, target) => reviewed(link, target));
  test('a single file that is a link', async () => {
    const repo = repository();
    symlinkSync(outside, join(repo, 'one.yaml'));
    for (const q of [
      ['check', 'one.yaml', '--format', 'github'],
      ['check', 'one.yaml', '--base', 'HEAD'],
      ['diff', '--at', 'HEAD', '--ledger', 'one.yaml'],
    ]) {
      const { code, out, err } = await run(q, { cwd: repo });
      expect([q, code, (out + err).includes(SECRET)]).toEqual([q, 3, false]);
    }
  });
  test('a link that stays inside is followed, now and at a revision', async () => {
    const repo = repository();
    mkdirSync(join(repo, 'l/drafts'));
    write(repo, { 'l/drafts/sea.yaml': smallTreaty({ id: 'sea', events: ONE }) });
    symlinkSync('../drafts/sea.yaml', join(repo, 'l/treaties/sea.yaml'));
    expect((await run(['check', 'l', '--base', 'HEAD'], { cwd: repo })).code).toBe(0);
    commit(repo);
    write(repo, { 'l/drafts/sea.yaml': smallTreaty({ id: 'sea', events: TWO }) });
    const at = await run(['status', 'sea', '--ledger', 'l', '--at', 'HEAD', '--format', 'json'], {
      cwd: repo,
    });
    expect([at.code, JSON.parse(at.out).signatories.confirmed]).toEqual([0, 0]);
    const { code, out } = await run(['diff', '--at', 'HEAD', '--ledger', 'l'], { cwd: repo });
    expect([code, /Egypt/.test(out)]).toEqual([0, true]);
  });
  test('who owns the ledger may link wherever they like', async () => {
    const repo = repository();
    const elsewhere = join(write(folder, { 'own/sea.yaml': smallTreaty({ id: 'sea' }) }), 'own', 'sea.yaml');
    symlinkSync(elsewhere, join(repo, 'l/treaties/sea.yaml'));
    expect((await run(['status', 'sea', '--ledger', 'l'], { cwd: repo })).code).toBe(0);
    expect((await run(['check', 'l'], { cwd: repo })).code).toBe(0);
  });
});
