import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, write } from '../cli/harness.ts';

/** The example repository. */
export const EXAMPLE = join(ROOT, 'test', 'ci', 'example-ledger');

const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** A git repository with the example ledger, and edits of it. */
export class Repository {
  readonly folder: string;

  constructor(temp: string) {
    this.folder = mkdtempSync(join(temp, 'ledger-'));
    cpSync(EXAMPLE, this.folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit();
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: ENV, encoding: 'utf8' }).trim();
  }

  /** Commits everything and returns the commit id. */
  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=edit');
    return this.git('rev-parse', 'HEAD');
  }

  write(files: Readonly<Record<string, string>>): void {
    write(this.folder, files);
  }

  /** Adds lines at the end of the example's treaty. */
  add(...events: readonly string[]): void {
    const file = join(this.folder, 'treaties', 'river.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${events.map(e => `  - ${e}\n`).join('')}`);
  }

  replace(text: string, by: string): void {
    const file = join(this.folder, 'treaties', 'river.yaml');
    const before = readFileSync(file, 'utf8');
    if (!before.includes(text)) throw new Error(`the example has no ${text}`);
    writeFileSync(file, before.replace(text, by));
  }
}
