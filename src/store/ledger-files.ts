import { type Bytes, type Host, type IoFault, isIoFault, type Revision } from '../host/host.ts';
import { cannotRun } from './failure.ts';
import { fileNameOf, folderOf } from './paths.ts';

/** A ledger's files, from the working tree or from a git revision. */
export interface LedgerFiles {
  /** What messages call it. */
  readonly path: string;
  /** A single treaty file, or a directory with `participants.yaml` and `treaties/`. */
  readonly single: boolean;
  readonly participants: LedgerFile | null;
  readonly treaties: readonly LedgerFile[];
  readonly commit: string | null;
  /** Reads many of the files at once, where each by itself would cost a process. */
  readAhead(files: readonly LedgerFile[]): void;
}

/** One file: the name it is reported under, and its bytes on demand. */
export interface LedgerFile {
  readonly shown: string;
  readonly path: string;
  read(): Bytes;
  /** For a file of a revision: git's id of its content, which is equal where the bytes are. */
  readonly content?: string;
  /** For a file of a revision: whether it had just these bytes, without reading it. */
  holds?(bytes: Uint8Array): boolean;
}

export const allFiles = ({ participants, treaties }: LedgerFiles): readonly LedgerFile[] => [
  ...(participants ? [participants] : []),
  ...treaties,
];

const join = (folder: string, name: string): string =>
  folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
const absolute = (host: Host, path: string): string =>
  /^([A-Za-z]:)?[\\/]/.test(path) ? path : join(host.cwd, path);
const isYaml = (name: string): boolean => /\.ya?ml$/.test(name) && !name.startsWith('.');

/** The path as the user sees it: inside the package for the bundled ledger, below the working directory, else as it is. */
function shownAs(host: Host, path: string): string {
  if (path.startsWith(join(host.installed, 'data/'))) return path.slice(join(host.installed, '').length);
  return path.startsWith(join(host.cwd, '')) ? path.slice(join(host.cwd, '').length) : path;
}

/** The working tree, or a revision. */
type Reader = Pick<Host, 'list' | 'read' | 'realPath'>;

/** Which symbolic links are followed: all, or only those that stay in the folder of the ledger. */
export type Links = 'all' | 'inside';

const isBelow = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(join(folder, ''));

const LEAVES: IoFault = {
  io: 'link-leaves-ledger',
  message: 'it is a link that leaves the ledger, which is not followed where changes are reviewed',
};

/** Reads only files in a folder, through any links: links in a pull request could publish files of the reviewing machine. */
function within(reader: Reader, folder: string): Reader {
  const root = reader.realPath(folder);
  const safely = <T>(path: string, read: (real: string) => T): T | IoFault => {
    const real = reader.realPath(path);
    return isBelow(root, real) ? read(real) : LEAVES;
  };
  return {
    list: path => safely(path, real => reader.list(real)),
    read: path => safely(path, real => reader.read(real)),
    realPath: path => reader.realPath(path),
  };
}

/** A file whose bytes are read once, however often they are asked for. */
function fileOf(host: Host, full: string, read: (path: string) => Bytes): LedgerFile {
  let bytes: Bytes | null = null;
  return {
    shown: shownAs(host, full),
    path: full,
    read: () => {
      bytes ??= read(full);
      return bytes;
    },
  };
}

/** A file of the bundled ledger. */
export const ledgerFile = (host: Host, path: string): LedgerFile =>
  fileAt(host, join(host.installed, `data/${path}`));

/** A file as it is now. */
export const fileAt = (host: Host, full: string): LedgerFile => fileOf(host, full, host.read);

/** The files of the ledger at a path, or at a path of a revision. A path that is no ledger ends the command. */
export function ledgerFiles(
  host: Host,
  path: string,
  at: string | null,
  links: Links = at === null ? 'all' : 'inside',
): LedgerFiles {
  const whole = absolute(host, path).replace(/[\\/]+$/, '');
  const kind = host.kind(whole);
  if (kind === 'absent' && at === null)
    throw cannotRun('no-ledger', `there is no ledger at ${path}`, {
      hint: 'name a directory with participants.yaml and treaties/, or one treaty file',
    });
  if (kind === 'other') throw cannotRun('no-ledger', `${path} is neither a file nor a directory`);
  if (links === 'inside') refuseLinkedRoot(host, whole, path);
  const revision = at === null ? null : revisionOf(host, whole, at);
  const isSingle = kind === 'file' || (kind === 'absent' && isYaml(whole));
  const all: Reader = revision ?? host;
  const ledger = isSingle ? ledgerOf(whole) : whole;
  const reader = links === 'all' ? all : within(all, ledger);
  const file = (full: string): LedgerFile => ({
    ...fileOf(host, full, reader.read),
    ...(revision ? asHeldBy(revision, revision.realPath(full)) : {}),
  });
  const common = {
    path,
    commit: revision?.commit ?? null,
    readAhead: (files: readonly LedgerFile[]) =>
      revision?.readAhead(files.map(f => revision.realPath(f.path))),
  };
  if (isSingle) {
    const names = reader.list(ledger);
    const belongs = !isIoFault(names) && names.includes(PARTICIPANTS) && fileNameOf(whole) !== PARTICIPANTS;
    const participants = belongs ? file(join(ledger, PARTICIPANTS)) : null;
    return { ...common, single: true, participants, treaties: [file(whole)] };
  }
  return { ...common, single: false, ...directory(reader, whole, path, file) };
}

const PARTICIPANTS = 'participants.yaml';

/** The folder of the ledger that a treaty file belongs to: the one above `treaties/`, else its own. */
function ledgerOf(file: string): string {
  const folder = folderOf(file);
  return fileNameOf(folder) === 'treaties' ? folderOf(folder) : folder;
}

/** Ends the command where the ledger itself is a link out of the working directory, or out of its folder. */
function refuseLinkedRoot(host: Host, whole: string, path: string): void {
  const around = isBelow(host.cwd, whole) ? host.cwd : folderOf(whole);
  if (!isBelow(host.realPath(around), host.realPath(whole)))
    throw cannotRun(LEAVES.io, `cannot read ${path}: ${LEAVES.message}`);
}

function revisionOf(host: Host, whole: string, at: string): Revision {
  const revision = host.revision(whole, at);
  if (!isIoFault(revision)) return revision;
  const hint = 'see "git log" for the revisions of this ledger';
  throw cannotRun(revision.io, revision.message, revision.io === 'no-revision' ? { hint } : {});
}

/** What a revision knows of a file without reading it. */
function asHeldBy(revision: Revision, full: string): Pick<LedgerFile, 'content' | 'holds'> {
  const at = full.lastIndexOf('/');
  const listed = revision.contents(full.slice(0, Math.max(at, 1)));
  const content = isIoFault(listed) ? undefined : listed.get(full.slice(at + 1));
  const holds = (bytes: Uint8Array): boolean => revision.holds(full, bytes);
  return { holds, ...(content === undefined ? {} : { content }) };
}

function directory(
  reader: Reader,
  whole: string,
  path: string,
  file: (full: string) => LedgerFile,
): Pick<LedgerFiles, 'participants' | 'treaties'> {
  const names = reader.list(whole);
  if (isIoFault(names)) throw cannotRun('unreadable', `cannot read ${path}: ${names.message}`);
  const treaties = reader.list(join(whole, 'treaties'));
  if (isIoFault(treaties) && treaties.io !== 'ENOENT')
    throw cannotRun('unreadable', `cannot read ${join(path, 'treaties')}: ${treaties.message}`);
  const found = isIoFault(treaties) ? [] : treaties.filter(isYaml);
  const hasParticipants = names.includes(PARTICIPANTS);
  if (!hasParticipants && found.length === 0) {
    throw cannotRun('no-ledger', `${path} holds no ledger`, {
      hint: 'a ledger is a directory with participants.yaml and treaties/*.yaml',
    });
  }
  return {
    participants: hasParticipants ? file(join(whole, PARTICIPANTS)) : null,
    treaties: found.map(name => file(join(join(whole, 'treaties'), name))),
  };
}
