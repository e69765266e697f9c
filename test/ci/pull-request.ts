import { Repository } from './repository.ts';
import { Runner } from './runner.ts';

/** An edit of the example ledger as a pull request, with its branch checked out, and a runner that reviews it. */
export function pullRequest(
  temp: string,
  edit: (repository: Repository) => void,
  more: { readonly fork?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): { readonly repository: Repository; readonly runner: Runner } {
  const repository = new Repository(temp);
  const base = repository.git('rev-parse', 'HEAD');
  repository.git('switch', '--quiet', '--create=edit');
  edit(repository);
  return { repository, runner: reviewing(temp, repository, base, repository.commit(), more) };
}

/** A runner for a pull request whose base was at a commit when it was opened. */
export function reviewing(
  temp: string,
  { folder }: Repository,
  base: string,
  sha: string,
  {
    fork = false,
    env = {},
  }: { readonly fork?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Runner {
  const head = { repo: { full_name: fork ? 'somebody/ledger' : 'owner/ledger' } };
  const event = { pull_request: { number: 7, base: { sha: base }, head } };
  return new Runner({ temp, workspace: folder, env, github: { event_name: 'pull_request', event, sha } });
}
