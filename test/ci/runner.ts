import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { CLEAN_ENV, ROOT } from '../cli/harness.ts';
import { type Contexts, interpolated, runs } from './expression.ts';
import { EXAMPLE } from './repository.ts';

/** A step of a job or of a composite action. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

/** A job of a workflow. */
export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A workflow file. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The composite action at the top of this repository. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
export const WORKFLOW = parse(
  readFileSync(join(EXAMPLE, '.github', 'workflows', 'ledger.yml'), 'utf8'),
) as Workflow;

type Outputs = Readonly<Record<string, string>>;

/** How a job ended. */
export interface JobRun {
  readonly ran: boolean;
  readonly failed: boolean;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Outputs;
}

/** The parts of a GitHub runner that our files need: bash, command files, contexts, artifacts. No server. */
export class Runner {
  readonly #temp: string;
  readonly #workspace: string;
  readonly #github: Readonly<Record<string, unknown>>;
  readonly #env: Readonly<Record<string, string>>;
  readonly artifacts = new Map<string, string>();
  readonly #jobs = new Map<string, JobRun>();
  #count = 0;

  constructor(setting: {
    readonly temp: string;
    readonly workspace: string;
    readonly github: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
  }) {
    this.#temp = mkdtempSync(join(setting.temp, 'runner-'));
    this.#workspace = setting.workspace;
    this.#github = { repository: 'owner/ledger', token: 'a-token', workflow: 'ledger', ...setting.github };
    this.#env = setting.env ?? {};
  }

  /** Runs one job of the example's workflow, after those that it needs. */
  job(name: string): JobRun {
    const job = WORKFLOW.jobs[name];
    if (!job) throw new Error(`no job ${name}`);
    const needed =
      job.needs === undefined ? null : { [job.needs]: this.#jobs.get(job.needs) ?? this.job(job.needs) };
    const values = { github: this.#github, needs: needed ?? {} };
    const failed = Object.values(needed ?? {}).some(n => n.failed || !n.ran);
    const ended = runs(job.if, { values, failed })
      ? { ran: true, ...this.#steps(job.steps, values, job.outputs ?? {}, ROOT) }
      : { ran: false, failed: false, log: '', summary: '', outputs: {} };
    this.#jobs.set(name, ended);
    return ended;
  }

  /** Runs the action alone, with these inputs. */
  action(inputs: Readonly<Record<string, string>>, path: string = ROOT): Omit<JobRun, 'ran'> {
    const defaults = Object.fromEntries(Object.entries(ACTION.inputs).map(([k, v]) => [k, v.default]));
    const outputs = Object.fromEntries(Object.entries(ACTION.outputs).map(([k, v]) => [k, v.value]));
    const values = { github: this.#github, inputs: { ...defaults, ...inputs } };
    return this.#steps(ACTION.runs.steps, values, outputs, path);
  }

  #steps(
    steps: readonly Step[],
    values: Readonly<Record<string, unknown>>,
    outputs: Outputs,
    actionPath: string,
  ): Omit<JobRun, 'ran'> {
    const done: Record<string, { readonly outputs: Outputs }> = {};
    const contexts = (): Contexts => ({ values: { ...values, steps: done }, failed });
    let [failed, log, summary] = [false, '', ''];
    for (const step of steps) {
      if (!runs(step.if, contexts())) continue;
      const ended =
        step.run === undefined ? this.#used(step, contexts()) : this.#ran(step, contexts(), actionPath);
      if (step.id !== undefined) done[step.id] = { outputs: ended.outputs };
      failed ||= ended.failed;
      log += ended.log;
      summary += ended.summary;
    }
    const said = Object.entries(outputs).map(([k, v]) => [k, interpolated(v, contexts())] as const);
    return { failed, log, summary, outputs: Object.fromEntries(said) };
  }

  #ran(step: Step, contexts: Contexts, actionPath: string): Omit<JobRun, 'ran'> {
    if (step.shell !== 'bash') throw new Error(`a step without "shell: bash": ${step.name}`);
    const file = (name: string): string => join(this.#temp, `${this.#count}-${name}`);
    this.#count++;
    for (const name of ['output', 'summary']) writeFileSync(file(name), '');
    writeFileSync(file('script.sh'), step.run ?? '');
    const own = Object.entries(step.env ?? {}).map(([k, v]) => [k, interpolated(v, contexts)] as const);
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('script.sh')], {
      cwd: this.#workspace,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...CLEAN_ENV,
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_OUTPUT: file('output'),
        GITHUB_REPOSITORY: String(this.#github['repository']),
        GITHUB_SHA: String(this.#github['sha']),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_WORKSPACE: this.#workspace,
        RUNNER_TEMP: this.#temp,
        ...this.#env,
        ...Object.fromEntries(own),
      },
    });
    const lines = readFileSync(file('output'), 'utf8').split('\n').filter(Boolean);
    const outputs = lines.map(l => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)] as const);
    return {
      failed: ended.status !== 0,
      log: `${ended.stdout}\n${ended.stderr}\n`,
      summary: readFileSync(file('summary'), 'utf8'),
      outputs: Object.fromEntries(outputs),
    };
  }

  /** Simulates other actions: artifacts pass between jobs, our action runs, checkout and Node do nothing. */
  #used(step: Step, contexts: Contexts): Omit<JobRun, 'ran'> {
    const given = Object.entries(step.with ?? {}).map(
      ([k, v]) => [k, interpolated(String(v), contexts)] as const,
    );
    const { name = '', path = '', ...inputs } = Object.fromEntries(given);
    const action = step.uses?.split('@')[0] ?? '';
    if (action.endsWith('/treaty-status')) return this.action(inputs);
    if (action === 'actions/upload-artifact') this.artifacts.set(name, path);
    else if (action === 'actions/download-artifact') {
      const kept = this.artifacts.get(name);
      if (kept === undefined) throw new Error(`no artifact ${name}`);
      copyFileSync(kept, join(this.#workspace, basename(kept)));
    } else if (!['actions/checkout', 'actions/setup-node'].includes(action))
      throw new Error(`unknown: ${action}`);
    return { failed: false, log: '', summary: '', outputs: {} };
  }
}
