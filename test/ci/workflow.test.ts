import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, scratch, write } from '../cli/harness.ts';
import { pullRequest } from './pull-request.ts';
import { EXAMPLE } from './repository.ts';
import { ACTION, type Step, WORKFLOW } from './runner.ts';

const temp = scratch();
const jobs = Object.entries(WORKFLOW.jobs);
const steps: readonly Step[] = [...ACTION.runs.steps, ...jobs.flatMap(([, job]) => job.steps)];
const texts = ['action.yml', 'test/ci/example-ledger/.github/workflows/ledger.yml'].map(file =>
  readFileSync(join(ROOT, file), 'utf8'),
);

describe('the action and the workflow of the example', () => {
  test('put no expression into a script: what it holds would be run', () => {
    const scripts = steps.flatMap(s => s.run ?? []);
    expect(scripts.length).toBe(5);
    expect(scripts.filter(s => s.includes('${{'))).toEqual([]);
  });
  test('take actions of others by their whole commit ids; the action itself takes none', () => {
    expect(ACTION.runs.steps.filter(s => s.uses !== undefined)).toEqual([]);
    const others = steps.flatMap(s => s.uses ?? []).filter(u => u !== 'OWNER/treaty-status@COMMIT');
    expect(others.length).toBe(4);
    expect(others.filter(u => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(u))).toEqual([]);
  });
  test('run on a pull request with its own rights, and with none that no job asks for', () => {
    expect(Object.keys(WORKFLOW.on)).toEqual(['pull_request', 'push']);
    expect(texts.join('\n')).not.toMatch(/pull_request_target|workflow_run|secrets\./);
    expect(WORKFLOW.permissions).toEqual({});
    expect(jobs.map(([name, job]) => [name, job.permissions])).toEqual([
      ['review', { contents: 'read' }],
      ['comment', { 'pull-requests': 'write' }],
    ]);
  });
  test('run nothing of the pull request where they may write', () => {
    const writing = WORKFLOW.jobs['comment']?.steps ?? [];
    expect(writing.map(s => s.uses?.split('@')[0] ?? 'run')).toEqual(['actions/download-artifact', 'run']);
  });
  test('say what every input and output is', () => {
    const said = [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)] as {
      description?: string;
    }[];
    expect(said.filter(v => !v.description)).toEqual([]);
    const page = readFileSync(join(EXAMPLE, 'README.md'), 'utf8');
    for (const name of Object.keys({ ...ACTION.inputs, ...ACTION.outputs }))
      expect(page).toContain(`\`${name}\``);
  });
});

/** A fake `gh` that logs its calls and has these comments. */
function gh(ids: string): { readonly env: Readonly<Record<string, string>>; readonly calls: () => string } {
  const calls = join(temp, 'calls');
  const stub = `#!/bin/sh\necho "$GH_TOKEN $*" >>'${calls}'\ncase "$*" in *--paginate*) printf '${ids}' ;; *) cat treaty-diff.md >>'${calls}' ;; esac\n`;
  write(temp, { 'bin/gh': stub, calls: '' });
  chmodSync(join(temp, 'bin', 'gh'), 0o755);
  return { env: { PATH: `${temp}/bin:${process.env['PATH']}` }, calls: () => readFileSync(calls, 'utf8') };
}

describe('the job that posts', () => {
  const THIRD = '{ on: 2021-06-10, who: XSO, act: ratification, source: depositary }';
  const request = (ids: string, fork: boolean, act = THIRD) => {
    const { env, calls } = gh(ids);
    const { runner } = pullRequest(temp, r => r.add(act), { fork, env });
    return { ended: runner.job('comment'), calls };
  };

  test('makes one comment of the file that the other job left', () => {
    const { ended, calls } = request('', false);
    expect([ended.ran, ended.failed]).toEqual([true, false]);
    const [listed, posted, ...body] = calls().split('\n');
    expect(listed).toMatch(/^a-token api --paginate repos\/owner\/ledger\/issues\/7\/comments --jq /);
    expect(posted).toBe(
      'a-token api --silent --method POST repos/owner/ledger/issues/7/comments --field body=@treaty-diff.md',
    );
    expect(body[0]).toBe('<!-- treaty-status -->');
    expect(body.join('\n')).toContain('Southland');
  });
  test('renews its comment where there is one', () => {
    const { calls } = request('12\\n34\\n', false);
    expect(calls()).toContain('--method PATCH repos/owner/ledger/issues/comments/12 --field');
    expect(calls()).not.toContain('POST');
  });
  test('posts also where the check has found faults', () => {
    const { ended, calls } = request('', false, THIRD.replace('XSO', 'XWX'));
    expect([ended.ran, ended.failed]).toEqual([true, false]);
    expect(calls()).toContain('the ledger is faulty');
  });
  test('does not run for a fork, which could not write', () => {
    const { ended, calls } = request('', true);
    expect([ended.ran, calls()]).toEqual([false, '']);
  });
});
