import { type Host, isIoFault } from '../host/host.ts';
import type { EditableText } from '../ledger/edit.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readText } from '../source/read-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import { applyEdits, type TextEdit } from '../source/text-edit.ts';
import type { Raw } from '../source/tree.ts';
import { cannotRun, Failed } from './failure.ts';
import type { WritableFile } from './writable-ledger.ts';

/** A treaty file as it was read to be edited. */
export interface Editable extends EditableText {
  readonly bytes: Uint8Array;
  readonly treaty: Treaty;
  /** The source that the record names for events which name none. */
  readonly byDefault: readonly string[];
}

/** A change as it would be: the file before and after it. */
export interface Change {
  readonly before: Editable;
  readonly after: Editable;
}

/** Holds the lock of a file during some work. Programs without locks can still write: see `commitChange`. */
export async function whileHeld<T>(
  host: Host,
  file: WritableFile,
  timeoutMillis: number,
  work: () => T | Promise<T>,
): Promise<T> {
  const lock = await host.lock(file.path, timeoutMillis);
  if (isIoFault(lock)) throw cannotRun(lock.io, `cannot write ${file.shown}: ${lock.message}`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Writes a file that does not exist yet; if it exists meanwhile, nothing is written, and the command ends. */
export const commitNew = (host: Host, file: WritableFile, { after }: Change): void =>
  writeBytes(host, file, after.bytes, null);

/** Writes a change, unless the file is no longer what was read: then nothing is written, and the command ends. */
export function commitChange(host: Host, file: WritableFile, { before, after }: Change): void {
  if (after.text !== before.text) writeBytes(host, file, after.bytes, before.bytes);
}

/** Writes a file that was read as `expected`; null for one that did not exist. */
export function writeBytes(
  host: Host,
  { path, shown }: WritableFile,
  bytes: Uint8Array,
  expected: Uint8Array | null,
): void {
  const fault = host.replace(path, bytes, expected);
  if (fault?.io === 'changed-meanwhile')
    throw cannotRun(fault.io, `${shown} was changed meanwhile; nothing is written`, {
      hint: 'run the command again',
    });
  if (fault) throw cannotRun(fault.io, `cannot write ${shown}: ${fault.message}; it is as it was`);
}

/** The text of a file after its edits; null if one of the edits is not possible. */
export function withEdits({ text }: EditableText, edits: readonly (TextEdit | null)[] | null): string | null {
  const sure = edits?.filter(e => e !== null);
  return sure && sure.length === edits?.length ? applyEdits(text, sure) : null;
}

/** Reads a treaty file to be edited. A faulty one ends the command: it is not edited. */
export async function readEditable(host: Host, file: WritableFile): Promise<Editable> {
  const bytes = host.read(file.path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${file.shown}: ${bytes.message}`);
  const source = readText(file.shown, bytes);
  const read = 'text' in source ? await editableFrom(source, bytes) : [source];
  if ('treaty' in read) return read;
  throw cannotRun('faulty-ledger', `${file.shown} is faulty, and what is faulty is not written to`, {
    findings: read,
  });
}

/** A file that is not written yet, by its text, which must be sound. */
export async function editableOf(source: SourceFile): Promise<Editable> {
  const read = await editableFrom(source, new TextEncoder().encode(source.text));
  if ('treaty' in read) return read;
  throw new Error(`${source.path} would be faulty: ${read.map(d => d.words.what).join('; ')}`);
}

async function editableFrom(
  source: SourceFile,
  bytes: Uint8Array,
): Promise<Editable | readonly Diagnostic[]> {
  const { readTreatyText } = await import('../ledger/reading.ts');
  const { treaty, tree, diagnostics } = await readTreatyText(source);
  if (!treaty || !tree) return diagnostics;
  return { text: source.text, bytes, tree, treaty, byDefault: defaultSource(tree.value) };
}

function defaultSource(root: Raw): readonly string[] {
  const { record } = root as { readonly record?: { readonly source?: string | readonly string[] } };
  const source = record?.source ?? [];
  return typeof source === 'string' ? [source] : source;
}

/** Reads the new text like any ledger. Ends the command if the text is null (the file's style cannot be edited) or faulty. */
export async function proposeChange(
  file: WritableFile,
  before: Editable,
  text: string | null,
): Promise<Change> {
  if (text === null)
    throw cannotRun('not-editable', `${file.shown} is not written line by line, and cannot be edited so`, {
      hint: 'write one event and one source a line, without brackets around the lists',
    });
  const after = await editableFrom({ path: file.shown, text }, bytesLike(text, before.bytes));
  if ('treaty' in after) return { before, after };
  // Where a line goes is for us to know; what it says comes from the command line.
  throw new Failed({
    code: 'would-be-faulty',
    kind: 'usage',
    message: `${file.shown} would be faulty with this change; nothing is written`,
    findings: after,
    read: () => new TextEncoder().encode(text),
  });
}

/** The bytes of a text that came from bytes: a byte-order mark that reading dropped stands again. */
function bytesLike(text: string, before: Uint8Array): Uint8Array {
  const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}
