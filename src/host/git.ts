import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Bytes, type IoFault, isIoFault, type Revision } from './host.ts';

/** git never asks, never locks, never fetches what a partial clone lacks. */
const QUIET = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

/** The environment without what would lead git to another repository (hooks set `GIT_DIR`). */
const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

/** Loaded when a revision is asked for: no other question pays for it. */
const childProcess = () => process.getBuiltinModule('node:child_process');

function git(folder: string, args: readonly string[], input?: string): Buffer | IoFault {
  try {
    return childProcess().execFileSync('git', ['-C', folder, ...args], {
      env: { ...ownEnvironment(), ...QUIET },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch (error) {
    const failed = error as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    if (failed.code === 'ENOENT') return { io: 'no-git', message: 'git is not installed' };
    const said = failed.stderr?.toString('utf8').trim().split('\n')[0] ?? failed.message;
    return { io: 'git', message: said.replace(/^fatal: /, '') };
  }
}

const isFault = (v: Buffer | string | IoFault): v is IoFault => typeof v !== 'string' && !Buffer.isBuffer(v);

/** The repository that holds a path (a folder, or a file), at a revision. Paths given to it are absolute. */
export function revisionOf(path: string, name: string): Revision | IoFault {
  const top = git(nearestThere(path, 'folder'), ['rev-parse', '--show-toplevel']);
  if (isFault(top))
    return top.io === 'no-git' ? top : { io: 'no-repository', message: `${path} is in no git repository` };
  const root = top.toString('utf8').replace(/\n$/, '');
  const commit = commitOf(root, name);
  return typeof commit === 'string' ? new RevisionIn(root, commit) : commit;
}

/** The commit of a revision; `A...B` is the one from which both go on. */
function commitOf(root: string, name: string): string | IoFault {
  const [a = '', b] = name.split('...');
  const first = namedCommit(root, a === '' && b !== undefined ? 'HEAD' : a);
  if (b === undefined || isFault(first)) return isFault(first) ? first : idIn(first);
  const second = namedCommit(root, b === '' ? 'HEAD' : b);
  if (isFault(second)) return second;
  const base = git(root, ['merge-base', idIn(first), idIn(second)]);
  const none = `${a} and ${b} have no commit in common that this repository has`;
  return isFault(base) ? (base.io === 'no-git' ? base : { io: 'no-revision', message: none }) : idIn(base);
}

const idIn = (said: Buffer): string => said.toString('utf8').trim();

function namedCommit(root: string, name: string): Buffer | IoFault {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  // Of "^HEAD" git says "^" and an id: what is left out of a range names no commit.
  if (isFault(commit) ? commit.io === 'no-git' : /^[0-9a-f]+$/.test(idIn(commit))) return commit;
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  const why =
    !isFault(shallow) && idIn(shallow) === 'true' ? ' (its history is cut off: a shallow clone)' : '';
  return { io: 'no-revision', message: `no revision "${name}" in ${root}${why}` };
}

/** The files of one commit. What was listed or read once is kept. */
class RevisionIn implements Revision {
  readonly commit: string;
  readonly #root: string;
  readonly #folders = new Map<string, ReadonlyMap<string, string> | IoFault>();
  readonly #read = new Map<string, Bytes>();

  constructor(root: string, commit: string) {
    this.#root = root;
    this.commit = commit;
  }

  list(folder: string): readonly string[] | IoFault {
    const found = this.contents(folder);
    return isIoFault(found) ? found : [...found.keys()];
  }

  contents(folder: string): ReadonlyMap<string, string> | IoFault {
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = contentsAt(this.#root, this.commit, inside(this.#root, folder));
    this.#folders.set(folder, found);
    return found;
  }

  holds(path: string, bytes: Uint8Array): boolean {
    const id = this.#idOf(path);
    return id !== undefined && id === contentId(bytes, id.length);
  }

  #idOf(path: string): string | undefined {
    const at = path.lastIndexOf('/');
    const listed = this.contents(path.slice(0, Math.max(at, 1)));
    return isIoFault(listed) ? undefined : listed.get(path.slice(at + 1));
  }

  read(path: string): Bytes {
    this.readAhead([path]);
    const found = this.#read.get(path);
    if (found) return found;
    const where = `${this.commit.slice(0, 12)}: ${inside(this.#root, path)}`;
    return { io: 'ENOENT', message: `no such file at ${where}` };
  }

  /** Asked for by their ids: no name has to be looked up, or could end a line. */
  readAhead(paths: readonly string[]): void {
    const wanted = paths.filter(path => !this.#read.has(path));
    const named = wanted.flatMap(path => {
      const id = this.#idOf(path);
      return id === undefined ? [] : [{ path, id }];
    });
    if (named.length === 0) return;
    const found = contentsOf(
      this.#root,
      named.map(n => n.id),
    );
    named.forEach(({ path }, i) => {
      const bytes = found[i];
      if (bytes) this.#read.set(path, bytes);
    });
  }
}

/** The name that git keeps bytes under, in a repository whose names are so long (SHA-1: 40, SHA-256: 64). */
function contentId(bytes: Uint8Array, length: number): string {
  const hash = process.getBuiltinModule('node:crypto').createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * The contents of many objects, read by one process: for each a line with its id, kind and size, its bytes, and a line end. Null for
 * what this repository lacks (a partial clone), or is no file.
 */
function contentsOf(root: string, ids: readonly string[]): readonly (Buffer | null)[] {
  const said = git(root, ['cat-file', '--batch'], ids.map(id => `${id}\n`).join(''));
  if (isFault(said)) return ids.map(() => null);
  let at = 0;
  return ids.map(() => {
    const end = said.indexOf(0x0a, at);
    if (end < 0) return null;
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(said.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) return null;
    const bytes = said.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return kind === 'blob' ? bytes : null;
  });
}

/** A path, or the nearest above it, that is there now: what a revision holds may be gone. */
function nearestThere(path: string, kind: 'folder' | 'any'): string {
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch {
    found = undefined;
  }
  const fits = found !== undefined && (kind === 'any' || found.isDirectory());
  return fits || dirname(path) === path ? path : nearestThere(dirname(path), kind);
}

/** A path inside the repository, with forward slashes. */
function inside(root: string, path: string): string {
  const there = nearestThere(path, 'any');
  return relative(root, join(realpathSync(there), relative(there, path)))
    .split(sep)
    .join('/');
}

/** What lies directly in a folder of a commit, each with git's id of its content. */
function contentsAt(root: string, commit: string, path: string): ReadonlyMap<string, string> | IoFault {
  const listed = git(root, [
    'ls-tree',
    '-z',
    '--full-tree',
    commit,
    ...(path === '' ? [] : ['--', `${path}/`]),
  ]);
  if (isFault(listed)) return listed;
  const lines = listed.toString('utf8').split('\u0000');
  return new Map(
    lines.flatMap(line => {
      const found = /^\d+ \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
      return found?.[1] && found[2]
        ? [[found[2].slice(found[2].lastIndexOf('/') + 1), found[1]] as const]
        : [];
    }),
  );
}
