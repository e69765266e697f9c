import { type Host, isIoFault } from '../host/host.ts';
import { type Heading, headingOfTreaty, scanHeading } from '../ledger/heading.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readText } from '../source/read-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Tree } from '../source/tree.ts';
import { VERSION } from '../version.ts';
import { decodeRegistry, encodeRegistry } from './compiled-registry.ts';
import { decodeTreaty, encodeTreaty } from './compiled-treaty.ts';
import { cannotRun } from './failure.ts';
import type { LedgerFile } from './ledger-files.ts';

/** A file's value, or the faults that it has instead. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part stands, where the text itself was read. */
  readonly tree?: Tree | null;
}

/** Changes whenever a compiled form does, or what is compiled: part of every name of an entry. */
const FORMAT = 6;

/** The name of an entry of the cache: what it is, the format and the version of the tool, and the SHA-256 of what it follows from. */
export const entryName = (host: Host, what: string, from: Uint8Array): string =>
  `${what}-${FORMAT}-${VERSION}-${host.sha256(from)}`;

/** The name of the entry that follows from a file. */
export const entryNameOf = (host: Host, what: string, file: LedgerFile): string =>
  entryName(host, what, bytesOf(file));

function bytesOf(file: LedgerFile): Uint8Array {
  const bytes = file.read();
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${file.shown}: ${bytes.message}`);
  return bytes;
}

/** The text of a file; bytes that are no text are a fault of the file. */
export function textOf(file: LedgerFile): SourceFile | Diagnostic {
  return readText(file.shown, bytesOf(file));
}

/** Takes the compiled form of a file from the installation or the user's cache; reads the text only where there is none. */
async function compiledOr<T>(
  host: Host,
  file: LedgerFile,
  what: string,
  decode: (text: string) => T,
  readAnew: (source: SourceFile) => Promise<Loaded<T>>,
  encode: (value: T) => string,
): Promise<Loaded<T>> {
  const bytes = bytesOf(file);
  const name = entryName(host, what, bytes);
  const text = host.kept(name);
  if (text !== null) return { value: decode(text), diagnostics: [] };
  const source = readText(file.shown, bytes);
  if (!('text' in source)) return { value: null, diagnostics: [source] };
  const read = await readAnew(source);
  if (read.value !== null && read.diagnostics.length === 0) host.keep(name, encode(read.value));
  return read;
}

/** The registry of a file, which may name participants that `elsewhere` declares. */
export function loadRegistry(host: Host, file: LedgerFile, elsewhere: Registry): Promise<Loaded<Registry>> {
  const ids = [...elsewhere.participants.keys()];
  const what =
    ids.length === 0 ? 'registry' : `registry-${host.sha256(new TextEncoder().encode(ids.join()))}`;
  return compiledOr(
    host,
    file,
    what,
    decodeRegistry,
    async source => {
      const { readRegistryText } = await import('../ledger/reading.ts');
      const { registry, ...read } = await readRegistryText(source, new Set(ids));
      return { value: registry, ...read };
    },
    encodeRegistry,
  );
}

/** The treaty of a file; with a registry, unknown participants of a faulty file are faults too. */
export function loadTreaty(
  host: Host,
  file: LedgerFile,
  registry?: Registry | null,
): Promise<Loaded<Treaty>> {
  return compiledOr(
    host,
    file,
    'treaty',
    text => decodeTreaty(text, file.shown),
    async source => {
      const { readTreatyText } = await import('../ledger/reading.ts');
      const { treaty, ...read } = await readTreatyText(source, registry);
      return { value: treaty, ...read };
    },
    encodeTreaty,
  );
}

/** A file's heading stands before its events: the scan ends there, so that a large file costs no more than a small one. */
function headingEnd(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\nevents:');
  return at < 0 ? bytes.length : at + 1;
}

/** What the treaty of a file is called; null where the file is faulty. */
export async function loadHeading(host: Host, file: LedgerFile): Promise<Heading | null> {
  const scanned = headingOf(file);
  if (scanned || isMissing(file)) return scanned;
  const { value } = await loadTreaty(host, file);
  return value && headingOfTreaty(value);
}

/** Whether a file that a folder lists is not there: a symbolic link that leads to nothing, or to itself. */
export function isMissing(file: LedgerFile): boolean {
  const bytes = file.read();
  return isIoFault(bytes) && (bytes.io === 'ENOENT' || bytes.io === 'ELOOP');
}

/** What a file calls its treaty; null where that takes reading it. */
export function headingOf(file: LedgerFile): Heading | null {
  const bytes = file.read();
  if (isIoFault(bytes)) return null;
  return scanHeading(new TextDecoder().decode(bytes.subarray(0, headingEnd(bytes))));
}
