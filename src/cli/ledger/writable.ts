import { type Host, isIoFault } from '../../host/host.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { readText } from '../../source/read-text.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { cannotRun, usage } from '../failure.ts';
import type { RawOptions } from '../request.ts';
import { ledgerFiles } from './files.ts';
import { headingOf } from './load.ts';

/** A treaty file of the ledger that a command may write to. */
export interface WritableFile {
  readonly path: string;
  readonly shown: string;
}

/**
 * The ledger that is written to: the last that `--ledger` names, else `./data` of the working directory where that is one. Never the
 * installed one, unless the working directory is its own checkout. Null where there is none.
 */
export function writableLedger(host: Host, options: RawOptions): string | null {
  const named = (options['ledger'] as readonly string[] | undefined)?.at(-1) ?? host.env['TREATY_LEDGER'];
  const own = `${host.cwd.replace(/\/$/, '')}/data`;
  const path = named || (isLedger(host, own) ? 'data' : null);
  if (path === null) return null;
  const whole = absolute(host, path);
  const installed = `${host.installed}/data`;
  if ((whole === installed || whole.startsWith(`${installed}/`)) && own !== installed)
    throw usage('installed-ledger', `${path} is the ledger that is installed with the command`, {
      hint: 'a new version replaces it: copy it and write to the copy',
    });
  return path;
}

const absolute = (host: Host, path: string): string => {
  const whole = /^([A-Za-z]:)?[\\/]/.test(path)
    ? path
    : `${host.cwd.replace(/\/$/, '')}/${path.replace(/^\.\//, '')}`;
  return whole.length > 1 ? whole.replace(/[\\/]+$/, '') : whole;
};

const isLedger = (host: Host, folder: string): boolean =>
  host.kind(`${folder}/participants.yaml`) === 'file' || host.kind(`${folder}/treaties`) === 'directory';

/** The file of a treaty in the ledger that is written to. */
export function writableFile(host: Host, ledger: string, treaty: string): WritableFile {
  const { single, treaties } = ledgerFiles(host, ledger, null);
  const whole = absolute(host, ledger);
  for (const file of treaties) {
    const heading = headingOf(file);
    const name = file.shown.slice(file.shown.lastIndexOf('/') + 1);
    if (heading?.id === treaty)
      return { shown: file.shown, path: single ? whole : `${whole}/treaties/${name}` };
  }
  throw usage('treaty-not-here', `${ledger} has no file for the treaty "${treaty}"`, {
    hint: `put its heading and law into ${ledger.replace(/\/$/, '')}/treaties/${treaty}.yaml first`,
  });
}

/** A file that is read to be written: the very bytes, the text, and the treaty in it. */
export interface Editable {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly treaty: Treaty;
}

/** Reads a treaty file to be edited; a faulty one is not edited. */
export async function readEditable(host: Host, file: WritableFile): Promise<Editable> {
  const bytes = host.read(file.path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${file.shown}: ${bytes.message}`);
  const source = readText(file.shown, bytes);
  if (!('text' in source)) throw faultyFile(file, [source]);
  const { treaty, diagnostics } = await readAgain(source);
  if (!treaty) throw faultyFile(file, diagnostics);
  return { bytes, text: source.text, treaty };
}

const faultyFile = (file: WritableFile, findings: readonly Diagnostic[]) =>
  cannotRun('faulty-ledger', `${file.shown} is faulty and is not written to`, { findings });

/** The treaty in a text that may be written. */
export async function readAgain(
  source: SourceFile,
): Promise<{ readonly treaty: Treaty | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { readTreaty } = await import('../../ledger/reading.ts');
  return readTreaty(source);
}

/** Whether two stretches of bytes are the same. */
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The bytes of a text that came from bytes: a byte-order mark that reading dropped stands again. */
function bytesLike(text: string, before: Uint8Array): Uint8Array {
  const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

/** Writes a file as a whole while nobody else does; it must still be what was read. */
export async function writeFile(
  host: Host,
  file: WritableFile,
  before: Uint8Array,
  text: string,
  timeoutMillis: number,
): Promise<void> {
  const lock = await host.lock(file.path, timeoutMillis);
  if (isIoFault(lock)) throw cannotRun(lock.io, `cannot write ${file.shown}: ${lock.message}`);
  try {
    const now = host.read(file.path);
    if (isIoFault(now) || !sameBytes(now, before))
      throw cannotRun(
        'changed-meanwhile',
        `${file.shown} was changed by somebody else meanwhile; nothing is written`,
        {
          hint: 'run the command again',
        },
      );
    const fault = host.replace(file.path, bytesLike(text, before));
    if (fault) throw cannotRun(fault.io, `cannot write ${file.shown}: ${fault.message}`);
  } finally {
    lock.release();
  }
}
