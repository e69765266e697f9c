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

/** A treaty file as it is while nobody else may write to it. */
export interface Editable extends EditableText {
  readonly treaty: Treaty;
  /** The source that the record names for events which name none. */
  readonly byDefault: readonly string[];
}

/** A change as it would be: the file before and after it. */
export interface Change {
  readonly before: Editable;
  readonly after: Editable;
}

/**
 * Changes a treaty file while holding its lock: it is read, `make` gives its new text (null: its way of writing does not allow
 * the edit), and that is read again before it takes the old one's place. `confirm` sees the change before it is
 * written and may hold it back. `expected` are the bytes that an earlier answer was about: if the file has others now, nothing
 * is written.
 */
export async function changeFile(
  host: Host,
  file: WritableFile,
  timeoutMillis: number,
  make: (before: Editable) => string | null | Promise<string | null>,
  more: {
    readonly expected?: Uint8Array;
    readonly confirm?: (change: Change) => Promise<boolean> | boolean;
  } = {},
): Promise<Change> {
  const lock = await host.lock(file.path, timeoutMillis);
  if (isIoFault(lock)) throw cannotRun(lock.io, `cannot write ${file.shown}: ${lock.message}`);
  try {
    const bytes = bytesOf(host, file);
    if (more.expected && !sameBytes(bytes, more.expected))
      throw cannotRun('changed-meanwhile', `${file.shown} was changed meanwhile; nothing is written`, {
        hint: 'run the command again',
      });
    const before = await readEditable(file, bytes);
    const change = await changed(file, before, await make(before));
    if (change.after.text === before.text || (more.confirm && !(await more.confirm(change)))) return change;
    const fault = host.replace(file.path, bytesLike(change.after.text, bytes));
    if (fault) throw cannotRun(fault.io, `cannot write ${file.shown}: ${fault.message}; it is as it was`);
    return change;
  } finally {
    lock.release();
  }
}

/** The text of a file with splices made; null where one of them is none. */
export function withEdits({ text }: EditableText, edits: readonly (TextEdit | null)[] | null): string | null {
  const sure = edits?.filter(e => e !== null);
  return sure && sure.length === edits?.length ? applyEdits(text, sure) : null;
}

/** The bytes of a file that is to be written. */
export function bytesOf(host: Host, file: WritableFile): Uint8Array {
  const bytes = host.read(file.path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${file.shown}: ${bytes.message}`);
  return bytes;
}

/** Reads a treaty file to be edited; a faulty one is not. */
export async function readEditable(file: WritableFile, bytes: Uint8Array): Promise<Editable> {
  const source = readText(file.shown, bytes);
  const read = 'text' in source ? await editableFrom(source) : [source];
  if ('treaty' in read) return read;
  throw cannotRun('faulty-ledger', `${file.shown} is faulty, and what is faulty is not written to`, {
    findings: read,
  });
}

async function editableFrom(source: SourceFile): Promise<Editable | readonly Diagnostic[]> {
  const { readTreaty } = await import('../ledger/reading.ts');
  const { treaty, tree, diagnostics } = await readTreaty(source);
  if (!treaty || !tree) return diagnostics;
  return { text: source.text, tree, treaty, byDefault: defaultSource(tree.value) };
}

function defaultSource(root: Raw): readonly string[] {
  const { record } = root as { readonly record?: { readonly source?: string | readonly string[] } };
  const source = record?.source ?? [];
  return typeof source === 'string' ? [source] : source;
}

async function changed(file: WritableFile, before: Editable, text: string | null): Promise<Change> {
  if (text === null)
    throw cannotRun('not-editable', `${file.shown} is not written line by line, and cannot be edited so`, {
      hint: 'write one event and one source a line, without brackets around the lists',
    });
  const after = await editableFrom({ path: file.shown, text });
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

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The bytes of a text that came from bytes: a byte-order mark that reading dropped stands again. */
function bytesLike(text: string, before: Uint8Array): Uint8Array {
  const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}
