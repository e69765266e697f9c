/** Why something outside could not be read: the system's own code (`ENOENT`, `EACCES`) and sentence. */
export interface IoFault {
  readonly io: string;
  readonly message: string;
}

export const isIoFault = (v: unknown): v is IoFault => typeof v === 'object' && v !== null && 'io' in v;

/** One of the two streams a command writes to. */
export interface Stream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Whether something could not be written, so that the answer is incomplete. A reader that stopped reading is no failure. */
  readonly hasFailed: boolean;
  /** Columns of the terminal; 80 where nothing says. */
  readonly columns: number;
}

/** A file to read: its bytes, or why not. */
export type Bytes = Uint8Array | IoFault;

/** The files of a repository at a revision. */
export interface Revision {
  /** The full commit id. */
  readonly commit: string;
  /** Names of the files directly in a folder. */
  list(folder: string): readonly string[] | IoFault;
  /** The same with git's ids of their contents: equal ids are equal bytes, which need not be read. */
  contents(folder: string): ReadonlyMap<string, string> | IoFault;
  /** Whether a file had exactly these bytes, without reading it. False where that cannot be known. */
  holds(path: string, bytes: Uint8Array): boolean;
  /** The bytes of a file. `ENOENT` only where the revision has no such file; a failure of git has git's own sentence. */
  read(path: string): Bytes;
  /** Reads many files with one process; `read` then has them. */
  readAhead(paths: readonly string[]): void;
  /** Where a path leads through links of the revision, perhaps out of it; itself where nothing is there. */
  realPath(path: string): string;
}

/** By what a server knows a page again: its headers `ETag` and `Last-Modified`, as it wrote them. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What was read from an address on the network. */
export interface Fetched extends Validators {
  /** False where the server says that the page is still that of the validators that were sent; then there are no bytes. */
  readonly isModified: boolean;
  readonly bytes: Uint8Array;
  /** The charset that the server names; null where it names none. */
  readonly charset: string | null;
  /** The final address, after redirects. */
  readonly url: string;
  /** When the server answered, in its header `Date`; null where it does not say. */
  readonly date: string | null;
}

/** Why an address could not be read. */
export interface FetchFault extends IoFault {
  /** Seconds for which the server asks to be left alone, in its header `Retry-After`. */
  readonly retryAfter?: number;
}

/** How far a request may go. */
export interface FetchLimits {
  /** What is known of the page from an earlier reading: if it is unchanged, it is not sent again. */
  readonly known?: Validators;
  /** For the whole of it: names looked up, redirects followed, the last byte read. */
  readonly timeoutMillis: number;
  /** Of what is read, after decompression. */
  readonly mostBytes: number;
  /** Whether addresses of the reader's own network are allowed: for tests. */
  readonly allowPrivate: boolean;
}

/** The outside world, as one value: files, clock, environment, terminal, git. Nothing else touches them. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the installed package: holds `data/` and `dist/`. */
  readonly installed: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  read(path: string): Bytes;
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[] | IoFault;
  kind(path: string): 'file' | 'directory' | 'other' | 'absent';
  /** What a path leads to through links; itself where nothing is there. */
  realPath(path: string): string;
  /** The system's day, `YYYY-MM-DD`, in UTC: the same at one moment everywhere. */
  today(): string;
  /** The SHA-256 of bytes, in hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /** The text kept under a name in the installation or in the user's cache; null where there is none, or a damaged one. */
  kept(name: string): string | null;
  /** Keeps a text in the user's cache; does nothing where that is not possible. */
  keep(name: string, text: string): void;
  /** The repository that holds a path, at a revision. */
  revision(path: string, name: string): Revision | IoFault;
  /** Reads an address on the network: the only door to it. */
  fetch(url: string, limits: FetchLimits): Promise<Fetched | FetchFault>;
  /** Waits. */
  pause(millis: number): Promise<void>;
  /** Milliseconds since some moment before; never goes back. */
  elapsed(): number;
  /** Holds a file for one writer, waiting at most so long for another to release it. */
  lock(path: string, timeoutMillis: number): Promise<{ release(): void } | IoFault>;
  /** Makes a folder, and those above it that are missing, for the user alone. */
  makeFolder(path: string): IoFault | null;
  /** Replaces a file, all or nothing, forced to the disk. `changed-meanwhile` if it is not `expected` (null: if it exists). */
  replace(path: string, bytes: Uint8Array, expected?: Uint8Array | null): IoFault | null;
}
