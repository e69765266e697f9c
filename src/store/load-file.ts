import { type Host, isIoFault } from '../host/host.ts';
import { type Heading, scanHeading } from '../ledger/heading.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readText } from '../source/read-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tree } from '../source/tree.ts';
import { VERSION } from '../version.ts';
import { decodeRegistry, encodeRegistry } from './compiled-registry.ts';
import { COMPILED_FORMAT, decodeTreaty, encodeTreaty } from './compiled-treaty.ts';
import { cannotRun } from './failure.ts';
import type { LedgerFile } from './ledger-files.ts';

/** A file's value, or the faults that it has instead. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part stands, where the text itself was read. */
  readonly tree?: Tree | null;
}

/** The key under which the compiled form of a file is kept: what it is, of which format and tool, and the digest of its text. */
export const keyOf = (host: Host, what: string, bytes: Uint8Array): string =>
  keyUnder(what, host.digest(bytes));

const keyUnder = (what: string, digest: string): string =>
  `${what}-${COMPILED_FORMAT.replace(/\W/g, '')}-${VERSION}-${digest}`;

function bytesOf(file: LedgerFile): Uint8Array {
  const bytes = file.read();
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${file.shown}: ${bytes.message}`);
  return bytes;
}

/** The text of a file; bytes that are no text are a fault of the file. */
export function textOf(file: LedgerFile): SourceFile | Diagnostic {
  return readText(file.shown, bytesOf(file));
}

/** Looks for the compiled form of a file under the digest of its content; reads the text only where there is none. */
async function compiledOr<T>(
  host: Host,
  file: LedgerFile,
  what: string,
  known: (text: string) => T | null,
  readAnew: (source: SourceFile) => Promise<Loaded<T>>,
  encode: (value: T) => string,
): Promise<Loaded<T>> {
  const bytes = bytesOf(file);
  const key = keyOf(host, what, bytes);
  const text = host.compiled(key, bytes);
  const value = text === null ? null : tryDecode(known, text);
  if (value !== null) return { value, diagnostics: [] };
  const source = readText(file.shown, bytes);
  if (!('text' in source)) return { value: null, diagnostics: [source] };
  const read = await readAnew(source);
  if (read.value !== null && read.diagnostics.length === 0) host.keep(key, bytes, encode(read.value));
  return read;
}

/** A damaged cache is none. */
export function tryDecode<T>(known: (text: string) => T | null, text: string): T | null {
  try {
    return known(text);
  } catch {
    return null;
  }
}

/** The registry of a file, which may name participants that `elsewhere` declares. */
export function loadRegistry(host: Host, file: LedgerFile, elsewhere: Registry): Promise<Loaded<Registry>> {
  const ids = [...elsewhere.participants.keys()];
  const what =
    ids.length === 0 ? 'registry' : `registry-${host.digest(new TextEncoder().encode(ids.join()))}`;
  return compiledOr(
    host,
    file,
    what,
    decodeRegistry,
    async source => {
      const { readRegistry } = await import('../ledger/reading.ts');
      const { registry, ...read } = await readRegistry(source, new Set(ids));
      return { value: registry, ...read };
    },
    encodeRegistry,
  );
}

/** The treaty of a file. */
export function loadTreaty(host: Host, file: LedgerFile): Promise<Loaded<Treaty>> {
  return compiledOr(
    host,
    file,
    'treaty',
    text => decodeTreaty(text, file.shown),
    async source => {
      const { readTreaty } = await import('../ledger/reading.ts');
      const { treaty, ...read } = await readTreaty(source);
      return { value: treaty, ...read };
    },
    encodeTreaty,
  );
}

/** The registry of the installation, where its file is still what it was. */
export function installedRegistry(host: Host, file: LedgerFile, key: string): Registry | null {
  const text = isCopy(host, file, 'participants.yaml') ? host.installedText(key) : null;
  return text === null ? null : tryDecode(decodeRegistry, text);
}

/** A treaty of the installation, where its file is still what it was. */
export function installedTreaty(
  host: Host,
  file: LedgerFile,
  was: { readonly file: string; readonly key: string; readonly digest: string | null },
): Treaty | null {
  if (was.digest === null ? !isCopy(host, file, was.file) : !digestsTo(host, file, was.digest)) return null;
  const text = host.installedText(was.key);
  return text === null ? null : tryDecode(t => decodeTreaty(t, file.shown), text);
}

function digestsTo(host: Host, file: LedgerFile, digest: string): boolean {
  const bytes = file.read();
  return !isIoFault(bytes) && host.digest(bytes) === digest;
}

/**
 * Whether a file is the same as the copy that the build left in the installation. For large files that takes a tenth of the time of
 * a digest, whose loop runs before it is compiled.
 */
function isCopy(host: Host, file: LedgerFile, name: string): boolean {
  const [bytes, copy] = [file.read(), host.installedBytes(name)];
  return !isIoFault(bytes) && !isIoFault(copy) && Buffer.compare(bytes, copy) === 0;
}

/** A file's heading stands before its events: the scan ends there, so that a large file costs no more than a small one. */
function headingEnd(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\nevents:');
  return at < 0 ? bytes.length : at + 1;
}

/** What a file calls its treaty; null where that takes reading it. */
export function headingOf(file: LedgerFile): Heading | null {
  const bytes = file.read();
  if (isIoFault(bytes)) return null;
  return scanHeading(new TextDecoder().decode(bytes.subarray(0, headingEnd(bytes))));
}
