import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Bytes, IoFault, Revision } from './host.ts';

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

function git(folder: string, args: readonly string[]): Buffer | IoFault {
  try {
    return childProcess().execFileSync('git', ['-C', folder, ...args], {
      env: { ...ownEnvironment(), ...QUIET },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch (error) {
    const failed = error as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    if (failed.code === 'ENOENT') return { io: 'no-git', message: 'git is not installed' };
    const said = failed.stderr?.toString('utf8').trim().split('\n')[0] ?? failed.message;
    return { io: 'git', message: said.replace(/^fatal: /, '') };
  }
}

const isFault = (v: Buffer | IoFault): v is IoFault => !Buffer.isBuffer(v);

/** The repository that holds a path (a folder, or a file), at a revision. Paths given to it are absolute. */
export function revisionOf(path: string, name: string): Revision | IoFault {
  const top = git(nearestThere(path, 'folder'), ['rev-parse', '--show-toplevel']);
  if (isFault(top))
    return top.io === 'no-git' ? top : { io: 'no-repository', message: `${path} is in no git repository` };
  const root = top.toString('utf8').replace(/\n$/, '');
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (isFault(commit))
    return commit.io === 'no-git'
      ? commit
      : { io: 'no-revision', message: `no revision "${name}" in ${root}` };
  const id = commit.toString('utf8').trim();
  let blobs: ReadonlyMap<string, string> | null = null;
  return {
    commit: id,
    list: inner => listAt(root, id, inner),
    read: inner => readAt(root, id, inner),
    holds: (inner, bytes) => {
      blobs ??= blobsAt(root, id, inside(root, nearestThere(path, 'folder')));
      const blob = blobs.get(inside(root, inner));
      return blob !== undefined && blob === blobOf(bytes, blob.length);
    },
  };
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

function listAt(root: string, commit: string, folder: string): readonly string[] | IoFault {
  const path = inside(root, folder);
  const listed = git(root, [
    'ls-tree',
    '-z',
    '--name-only',
    '--full-tree',
    commit,
    ...(path === '' ? [] : ['--', `${path}/`]),
  ]);
  if (isFault(listed)) return listed;
  return listed
    .toString('utf8')
    .split('\u0000')
    .filter(n => n !== '')
    .map(n => n.slice(n.lastIndexOf('/') + 1));
}

/** The names under which git keeps the files below a folder, by path. */
function blobsAt(root: string, commit: string, folder: string): ReadonlyMap<string, string> {
  const below = folder === '' ? [] : ['--', `${folder}/`];
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, ...below]);
  if (isFault(listed)) return new Map();
  const lines = listed.toString('utf8').split('\u0000');
  return new Map(
    lines.flatMap(l => {
      const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(l) ?? [];
      return blob && path !== undefined ? [[path, blob] as const] : [];
    }),
  );
}

/** The name that git would keep bytes under, in a repository whose names are so long (SHA-1: 40, SHA-256: 64). */
function blobOf(bytes: Uint8Array, length: number): string {
  const hash = process.getBuiltinModule('node:crypto').createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function readAt(root: string, commit: string, file: string): Bytes {
  const read = git(root, ['cat-file', 'blob', `${commit}:${inside(root, file)}`]);
  return isFault(read)
    ? { io: 'ENOENT', message: `no such file at ${commit.slice(0, 12)}: ${inside(root, file)}` }
    : read;
}
