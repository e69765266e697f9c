import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLEAN_ENV, COMMAND, git, scratch, write } from '../cli/harness.ts';
import { officialPage } from '../update/official-page.ts';
import { bundledPage, LEDGER, NEW_PARTIES, web } from '../update/user.ts';
import { EXAMPLE } from './repository.ts';
import type { Step, Workflow } from './runner.ts';

const text = readFileSync(join(EXAMPLE, '.github', 'workflows', 'update.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const named = (name: string): Step => steps.find(s => s.name === name) ?? {};

describe('the scheduled workflow of the example', () => {
  test('puts no expression into a script, and takes actions by their whole commit ids', () => {
    expect(steps.flatMap(s => s.run ?? []).filter(s => s.includes('${{'))).toEqual([]);
    const others = steps.flatMap(s => s.uses ?? []);
    expect(others.filter(u => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(u))).toEqual([]);
  });
  test('runs on its own, and writes only where nothing of a page is run', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(text).not.toContain('secrets.');
    expect(jobs.map(([name, job]) => [name, job.permissions])).toEqual([
      ['read', { contents: 'read' }],
      ['propose', { contents: 'write', 'pull-requests': 'write' }],
    ]);
    expect(workflow.jobs['propose']?.steps.map(s => s.uses?.split('@')[0] ?? 'run')).toEqual([
      'actions/checkout',
      'actions/download-artifact',
      'run',
    ]);
  });
});

const { server } = await web();
server.pages.set('XXVI-8', { body: officialPage(bundledPage('att', { joined: NEW_PARTIES })) });

/** Runs the script of a step beside the test, whose server it asks. */
function script(cwd: string, body: string, env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', body], {
    cwd,
    env: { ...CLEAN_ENV, ...env },
    stdio: 'ignore',
  });
  return new Promise(resolve => child.on('close', code => resolve(code ?? -1)));
}

/** A repository with the example and a treaty that has a page, its remote, and a `gh` that notes what it is asked. */
function repository() {
  const at = scratch();
  const work = join(at, 'work');
  cpSync(EXAMPLE, work, { recursive: true });
  cpSync(join(LEDGER, 'treaties', 'att.yaml'), join(work, 'treaties', 'att.yaml'));
  execFileSync('git', ['init', '--quiet', '--bare', join(at, 'remote')]);
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'remote', 'add', 'origin', join(at, 'remote'));
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message', 'the ledger');
  write(at, {
    'bin/gh': `#!/bin/sh\necho "$*" >>'${at}/calls'\n[ "$2" = list ] && cat '${at}/open' || true\n`,
    calls: '',
    open: '',
  });
  chmodSync(join(at, 'bin', 'gh'), 0o755);
  write(work, { '.treaty-status/bin/treaty.cjs': `require(${JSON.stringify(COMMAND)});\n` });
  write(at, { output: '', summary: '' });
  const env = {
    GITHUB_OUTPUT: join(at, 'output'),
    GITHUB_STEP_SUMMARY: join(at, 'summary'),
    LEDGER: '.',
    HOME: at,
    GH_TOKEN: 'a-token',
    PATH: `${join(at, 'bin')}:${process.env['PATH']}`,
  };
  const read = (name: string) => readFileSync(join(at, name), 'utf8');
  return { at, work, env, read };
}

/** The script that reads pages, asking the server of the test. */
const reading = (named('Read the pages').run ?? '').replace(
  'update --all',
  `update --all --origin ${server.origin} --pause 0`,
);

describe('its steps', () => {
  test('read the pages into a patch, and open a pull request with the diff as its body', async () => {
    const { at, work, env, read } = repository();
    expect(await script(work, reading, env)).toBe(0);
    expect(read('output')).toBe('changed=true\nstatus=0\n');
    expect(read('summary')).toContain('2 became parties');
    write(work, {
      '.update/update.md': read('work/update.md'),
      '.update/update.patch': read('work/update.patch'),
    });
    git(work, 'restore', '.');
    expect(await script(work, named('Open or renew the pull request').run ?? '', env)).toBe(0);
    expect(read('calls')).toMatch(/pr create --head treaty-update --title .* --body-file .update\/body.md/);
    expect(read('work/.update/body.md')).toContain('China');
    const pushed = git(join(at, 'remote'), 'show', 'treaty-update:treaties/att.yaml');
    expect(pushed).toContain('who: CHN, act: accession');
    expect(git(join(at, 'remote'), 'diff', '--name-only', 'treaty-update^', 'treaty-update')).toBe(
      'treaties/att.yaml',
    );
  });
  test('renew the pull request that is open', async () => {
    const { at, work, env, read } = repository();
    writeFileSync(join(at, 'open'), '7\n');
    await script(work, reading, env);
    write(work, {
      '.update/update.md': read('work/update.md'),
      '.update/update.patch': read('work/update.patch'),
    });
    git(work, 'restore', '.');
    expect(await script(work, named('Open or renew the pull request').run ?? '', env)).toBe(0);
    expect(read('calls')).toContain('pr edit 7 --body-file .update/body.md');
  });
  test('are red where a page is refused, and still propose what the others say', async () => {
    const { work, env, read } = repository();
    cpSync(join(LEDGER, 'treaties', 'vccr.yaml'), join(work, 'treaties', 'vccr.yaml'));
    server.pages.set('III-6', { body: '<!DOCTYPE html><html></html>' });
    expect(await script(work, reading, env)).toBe(0);
    expect(read('output')).toBe('changed=true\nstatus=1\n');
    expect(read('summary')).toContain('HTML');
    expect(await script(work, named('Say that pages were refused').run ?? '', env)).toBe(1);
  });
});
