import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
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

/** The most that is read from git at once. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Loaded when a revision is asked for: no other question pays for it. */
const childProcess = () => process.getBuiltinModule('node:child_process');

/** What git prints; a failure carries git's own first sentence. Paths are taken literally. */
function git(folder: string, args: readonly string[], input?: string): Buffer | IoFault {
  try {
    return childProcess().execFileSync('git', ['--literal-pathspecs', '-C', folder, ...args], {
      env: { ...ownEnvironment(), ...QUIET },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
      maxBuffer: MOST_BYTES,
    });
  } catch (error) {
    const failed = error as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    if (failed.code === 'ENOENT') return { io: 'no-git', message: 'git is not installed' };
    if (failed.code === 'ENOBUFS')
      return { io: 'too-large', message: `git has more than ${MOST_BYTES} bytes to say` };
    const said = failed.stderr?.toString('utf8').trim().split('\n')[0] || 'git ended without a word';
    return { io: 'git', message: `git: ${said.replace(/^(?:fatal|error): /, '')}` };
  }
}

/** The repository that holds a path (a folder, or a file), at a revision. Paths given to it are absolute. */
export function revisionOf(path: string, name: string): Revision | IoFault {
  const top = git(nearestThere(path, 'folder'), ['rev-parse', '--show-toplevel']);
  if (isIoFault(top) && top.io === 'git') {
    const isNone = top.message.startsWith('git: not a git repository');
    return {
      io: 'no-repository',
      message: `${path} ${isNone ? 'is in no git repository' : `cannot be read: ${top.message}`}`,
    };
  }
  if (isIoFault(top)) return top;
  const root = top.toString('utf8').replace(/\n$/, '');
  const commit = commitOf(root, name);
  return typeof commit === 'string' ? new RevisionIn(root, commit) : commit;
}

/** The commit of a revision; `A...B` is their merge base. */
function commitOf(root: string, name: string): string | IoFault {
  const [a = '', b] = name.split('...');
  const first = namedCommit(root, a === '' && b !== undefined ? 'HEAD' : a);
  if (b === undefined || isIoFault(first)) return isIoFault(first) ? first : idIn(first);
  const second = namedCommit(root, b === '' ? 'HEAD' : b);
  if (isIoFault(second)) return second;
  const base = git(root, ['merge-base', idIn(first), idIn(second)]);
  const none = `${a} and ${b} have no commit in common that this repository has`;
  return isIoFault(base) ? (base.io === 'no-git' ? base : { io: 'no-revision', message: none }) : idIn(base);
}

const idIn = (said: Buffer): string => said.toString('utf8').trim();

function namedCommit(root: string, name: string): Buffer | IoFault {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  // Of "^HEAD" git says "^" and an id: what is left out of a range names no commit.
  if (isIoFault(commit) ? commit.io === 'no-git' : /^[0-9a-f]+$/.test(idIn(commit))) return commit;
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  const why =
    !isIoFault(shallow) && idIn(shallow) === 'true' ? ' (its history is cut off: a shallow clone)' : '';
  return { io: 'no-revision', message: `no revision "${name}" in ${root}${why}` };
}

/** An object of a commit: git's id of its content, and whether it is a symbolic link. */
interface Listed {
  readonly id: string;
  readonly isLink: boolean;
}

/** More links than this on one path lead in a circle. */
const MOST_LINKS = 40;

/** The files of one commit. What was listed or read once is kept. */
class RevisionIn implements Revision {
  readonly commit: string;
  readonly #root: string;
  readonly #folders = new Map<string, ReadonlyMap<string, Listed> | IoFault>();
  readonly #read = new Map<string, Bytes>();

  constructor(root: string, commit: string) {
    this.#root = root;
    this.commit = commit;
  }

  list(folder: string): readonly string[] | IoFault {
    const found = this.#listed(folder);
    return isIoFault(found) ? found : [...found.keys()];
  }

  contents(folder: string): ReadonlyMap<string, string> | IoFault {
    const found = this.#listed(folder);
    return isIoFault(found) ? found : new Map([...found].map(([name, { id }]) => [name, id]));
  }

  holds(path: string, bytes: Uint8Array): boolean {
    const found = this.#find(path);
    return found !== undefined && !isIoFault(found) && found.id === contentId(bytes, found.id.length);
  }

  read(path: string): Bytes {
    const found = this.#find(path);
    if (isIoFault(found)) return found;
    if (found === undefined)
      return {
        io: 'ENOENT',
        message: `no such file at ${this.commit.slice(0, 12)}: ${inside(this.#root, path)}`,
      };
    const known = this.#read.get(found.id) ?? contentsOf(this.#root, [found.id])[0];
    if (known) this.#read.set(found.id, known);
    return known ?? { io: 'git', message: `git has nothing under ${found.id}` };
  }

  /** Files are asked for by their ids: no name has to be looked up, or could end a line. One that fails is asked for again later. */
  readAhead(paths: readonly string[]): void {
    const found = paths.map(path => this.#find(path));
    const ids = new Set(found.flatMap(f => (f && !isIoFault(f) && !this.#read.has(f.id) ? [f.id] : [])));
    if (ids.size === 0) return;
    const contents = contentsOf(this.#root, [...ids]);
    [...ids].forEach((id, i) => {
      const bytes = contents[i];
      if (bytes && !isIoFault(bytes)) this.#read.set(id, bytes);
    });
  }

  realPath(path: string): string {
    let real = path;
    for (let links = 0; links < MOST_LINKS; links++) {
      const found = this.#find(real);
      const target = found && !isIoFault(found) && found.isLink ? this.read(real) : null;
      if (target === null || isIoFault(target)) return real;
      real = resolve(dirname(real), Buffer.from(target).toString('utf8'));
    }
    return real;
  }

  #find(path: string): Listed | IoFault | undefined {
    const at = path.lastIndexOf('/');
    const listed = this.#listed(path.slice(0, Math.max(at, 1)));
    return isIoFault(listed) ? listed : listed.get(path.slice(at + 1));
  }

  #listed(folder: string): ReadonlyMap<string, Listed> | IoFault {
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = listedAt(this.#root, this.commit, inside(this.#root, folder));
    this.#folders.set(folder, found);
    return found;
  }
}

/** The name that git keeps bytes under, in a repository whose names are so long (SHA-1: 40, SHA-256: 64). */
function contentId(bytes: Uint8Array, length: number): string {
  const hash = process.getBuiltinModule('node:crypto').createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * The contents of many objects, read by one process: for each a line with its id, kind and size, its bytes, and a line end. A fault
 * for what this repository lacks (a partial clone, a lost object), and for what is no file.
 */
function contentsOf(root: string, ids: readonly string[]): readonly Bytes[] {
  const said = git(root, ['cat-file', '--batch'], ids.map(id => `${id}\n`).join(''));
  if (isIoFault(said)) return ids.map(() => said);
  let at = 0;
  return ids.map(id => {
    const end = said.indexOf(0x0a, at);
    const line = said.toString('latin1', at, Math.max(end, at));
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line) ?? [];
    at = end + 1;
    if (size === undefined)
      return { io: 'git', message: `git: ${line || id} (a partial clone, or a damaged repository)` };
    const bytes = said.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return kind === 'blob' ? bytes : { io: 'git', message: `git: ${id} is no file but a ${kind}` };
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

/** What lies directly in a folder of a commit. */
function listedAt(root: string, commit: string, path: string): ReadonlyMap<string, Listed> | IoFault {
  const within = path === '' ? [] : ['--', `${path}/`];
  const listed = git(root, ['ls-tree', '-z', '--full-tree', commit, ...within]);
  if (isIoFault(listed)) return listed;
  const found = new Map<string, Listed>();
  for (const line of listed.toString('utf8').split('\u0000')) {
    const [, mode, id, name] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (id && name) found.set(name.slice(name.lastIndexOf('/') + 1), { id, isLink: mode === '120000' });
  }
  return found;
}
