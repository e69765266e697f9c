import { chmodSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch, write } from '../cli/harness.ts';
import { commandsIn } from './log-commands.ts';
import { pullRequest, reviewing } from './pull-request.ts';
import { EXAMPLE, Repository } from './repository.ts';
import { Runner } from './runner.ts';

const temp = scratch();
const THIRD = '{ on: 2021-07-10, who: XSO, act: ratification, source: depositary }';

/** Records a deposit of Southland, and that the page of the depositary was read again. */
function third(repository: Repository): void {
  repository.add(THIRD);
  repository.replace('read: 2021-07-01', 'read: 2021-07-12');
}
const FAULTY = '{ on: 2021-02-30, who: XSO, act: ratification, source: depositary }';

describe('a pull request that adds an instrument', () => {
  const { runner } = pullRequest(temp, third);
  const review = runner.job('review');

  test('is fine', () => expect([review.failed, commandsIn(review.log)]).toEqual([false, []]));
  test('is told in law as the page shows it, in a comment and in the summary', () => {
    const comment = readFileSync(review.outputs['comment'] ?? '', 'utf8');
    const page = readFileSync(join(EXAMPLE, 'README.md'), 'utf8');
    const [, shown = ''] = /```markdown\n(.*?)```/s.exec(page) ?? [];
    expect(comment.replace(/^(?:.*\n){5}/, '')).toBe(shown);
    expect(comment).toMatch(
      /^<!-- treaty-status -->\n## [0-9a-f]{40} → working tree\n\non \d{4}-\d\d-\d\d\n\n/,
    );
    expect(review.summary).toContain('nothing found in 2 files');
    expect(review.summary).toContain(comment.split('\n').slice(1).join('\n'));
  });
});

describe('a pull request that makes the ledger faulty', () => {
  const { runner } = pullRequest(temp, repository => repository.add(FAULTY));
  const review = runner.job('review');

  test('fails, with an annotation at the line', () => {
    expect(review.failed).toBe(true);
    expect(commandsIn(review.log).map(c => [c.name, c.properties])).toEqual([
      ['error', expect.stringMatching(/^file=treaties\/river\.yaml,line=26,.*title=impossible-date$/)],
    ]);
  });
  test('still has its comment, which points to the findings', () => {
    expect(readFileSync(review.outputs['comment'] ?? '', 'utf8')).toMatch(
      /^<!-- treaty-status -->\nWhat this edit changes cannot be told: the ledger is faulty/,
    );
    expect(review.summary).toContain('impossible-date');
  });
});

describe('a pull request that changes more than a comment can hold', () => {
  const { runner } = pullRequest(temp, repository => {
    repository.replace('publisher: Ministry', `publisher: ${'Minister and '.repeat(30)}Ministry`);
    for (let i = 0; i < 200; i++)
      repository.add(`{ on: 2021-05-01, who: XSO, act: declaration, note: "No. ${i}", source: depositary }`);
  });
  const review = runner.job('review');

  test('has the beginning as a comment, and all in the summary', () => {
    const comment = readFileSync(review.outputs['comment'] ?? '', 'utf8');
    const more = '… and more: `treaty diff` tells all of it.';
    expect(review.summary.length).toBeGreaterThan(65_536);
    expect(review.summary).not.toContain(more);
    expect(Buffer.byteLength(comment)).toBeLessThan(65_536);
    expect(comment).toMatch(new RegExp(`\\|\n\n${more}\n$`));
  });
});

describe('what an edit is compared with', () => {
  const told = (comment: string | undefined): string => readFileSync(comment ?? '', 'utf8');

  test('is the branch that it goes into as it stands now, where GitHub merged the two', () => {
    const repository = new Repository(temp);
    const base = repository.git('rev-parse', 'HEAD');
    repository.git('switch', '--quiet', '--create=edit');
    third(repository);
    repository.commit();
    repository.git('switch', '--quiet', 'main');
    repository.replace('complete_until: 2021-06-30', 'complete_until: 2021-07-01');
    repository.commit();
    repository.git('merge', '--quiet', '--no-ff', '--message=merge', 'edit');
    const review = reviewing(temp, repository, base, repository.git('rev-parse', 'HEAD')).job('review');
    expect(review.failed).toBe(false);
    expect(told(review.outputs['comment'])).toContain('Southland');
    expect(told(review.outputs['comment'])).not.toContain('2021-07-01');
  });
  test('is where the branch began, where its own head is checked out', () => {
    const repository = new Repository(temp);
    repository.git('switch', '--quiet', '--create=edit');
    third(repository);
    const head = repository.commit();
    repository.git('switch', '--quiet', 'main');
    repository.replace('complete_until: 2021-06-30', 'complete_until: 2021-07-01');
    const base = repository.commit();
    repository.git('switch', '--quiet', '--detach', head);
    const review = reviewing(temp, repository, base, head).job('review');
    expect(told(review.outputs['comment'])).toContain('Southland');
    expect(told(review.outputs['comment'])).not.toContain('2021-07-01');
  });
  test('is nothing for the first ledger of a repository', () => {
    const repository = new Repository(temp);
    const files = ['participants.yaml', 'treaties/river.yaml'];
    repository.git('rm', '--quiet', '--cached', ...files);
    repository.git('commit', '--quiet', '--amend', '--message=none');
    const base = repository.git('rev-parse', 'HEAD');
    const review = reviewing(temp, repository, base, repository.commit()).job('review');
    expect([review.failed, commandsIn(review.log)]).toEqual([false, []]);
    expect(told(review.outputs['comment'])).toContain('Example River Convention');
  });
  test('must be in the checkout', () => {
    const { repository } = pullRequest(temp, third);
    const review = reviewing(temp, repository, '0'.repeat(39).concat('1'), 'x').job('review');
    expect(review.failed).toBe(true);
    expect(commandsIn(review.log)).toEqual([
      { name: 'error', properties: 'title=treaty', message: expect.stringContaining('"fetch-depth: 0"') },
    ]);
    expect(review.outputs['comment']).toBe('');
  });
  test('may be named', () => {
    const { repository, runner } = pullRequest(temp, third);
    expect(runner.action({ base: 'main' }).outputs['comment']).not.toBe('');
    expect(runner.action({ base: repository.git('rev-parse', 'main') }).failed).toBe(false);
    for (const base of ['--help', '$(touch x)', 'no-such-branch'])
      expect(runner.action({ base }).failed).toBe(true);
    expect(repository.git('status', '--porcelain')).toBe('');
  });
  test('is nothing on a push: the ledger is checked, and no comment is made', () => {
    const repository = new Repository(temp);
    const runner = reviewing(temp, repository, '', 'x');
    const review = runner.action({ base: '', strict: 'true' });
    expect([review.failed, review.outputs]).toEqual([false, { comment: '' }]);
    expect(review.summary).toContain('nothing found');
  });
});

describe('the inputs', () => {
  test('name a ledger below the top, whatever its name is, and annotations name its files from the top', () => {
    const odd = "-a b'$(touch x)";
    const { repository, runner } = pullRequest(temp, r => {
      r.git('mv', '-k', 'treaties', 'participants.yaml', '.github');
      r.git('mv', '--', '.github', `./${odd}`);
      r.commit();
      write(join(r.folder, odd), { 'treaties/faulty.yaml': 'ledger: 1\nid: faulty\n' });
    });
    const ended = runner.action({ ledger: odd });
    expect(ended.failed).toBe(true);
    const [command] = commandsIn(ended.log);
    expect(command?.properties).toContain(`file=${odd}/treaties/faulty.yaml,`);
    expect(repository.git('status', '--porcelain')).toBe('');
  });
  test('may name a ledger in a checkout below the folder of the workflow', () => {
    const repository = new Repository(temp);
    const base = repository.git('rev-parse', 'HEAD');
    repository.add(FAULTY);
    const github = { sha: repository.commit(), event: { pull_request: { base: { sha: base } } } };
    const runner = new Runner({ temp, workspace: temp, github });
    const file = `${basename(repository.folder)}/treaties/river.yaml`;
    const ended = runner.action({ ledger: file });
    expect(commandsIn(ended.log).map(c => c.properties)).toEqual([expect.stringContaining(`file=${file},`)]);
    expect(ended.outputs['comment']).toMatch(/treaty-diff\.md$/);
  });
  test('strict runs what a careful record should meet too', () => {
    const { runner } = pullRequest(temp, r => r.replace(', read: 2021-07-01', ''));
    const found = (strict: string) => commandsIn(runner.action({ strict }).log).map(c => c.properties);
    expect(found('false')).toEqual([]);
    expect(found('true')).toEqual([expect.stringContaining('title=source-without-date')]);
  });
});

describe('the build', () => {
  test('installs what the lock names, runs no script of a package, and is made once', () => {
    const repository = new Repository(temp);
    const [path, calls] = [join(repository.folder, 'action'), join(repository.folder, 'calls')];
    const stub = `#!/bin/sh\necho "$(basename "$0") $* in $PWD" >>'${calls}'\n`;
    write(repository.folder, { 'stubs/npm': stub, 'stubs/node': stub, 'action/package.json': '{}' });
    for (const name of ['npm', 'node']) chmodSync(join(repository.folder, 'stubs', name), 0o755);
    const env = { PATH: `${repository.folder}/stubs:${process.env['PATH']}` };
    const stubbed = reviewing(temp, repository, '', 'x', { env });
    expect(stubbed.action({}, path).failed).toBe(false);
    expect(readFileSync(calls, 'utf8').split('\n').slice(0, 2)).toEqual([
      `npm ci --include=dev --ignore-scripts in ${path}`,
      `node src/build/build.mjs --no-types in ${path}`,
    ]);
    write(path, { 'dist/cli.cjs': '' });
    write(repository.folder, { calls: '' });
    stubbed.action({}, path);
    expect(readFileSync(calls, 'utf8')).not.toMatch(/npm|build/);
  });
});
