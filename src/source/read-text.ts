import { type Diagnostic, faultAt } from './diagnostic.ts';
import { fileStart } from './place.ts';
import type { SourceFile } from './source-file.ts';

/** Files above this many bytes are refused before they are read further: a ledger of 300,000 events is smaller. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_LINES = 2_000_000;

/** Whether bytes hold more lines than a ledger may; counted only where there are bytes enough for it. */
function tooManyLines(bytes: Uint8Array): boolean {
  if (bytes.length <= MOST_LINES) return false;
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
    if (++lines > MOST_LINES) return true;
  return false;
}

/** Bytes as UTF-8 text, a leading byte-order mark dropped; a diagnostic where they are too many or no UTF-8. */
export function readText(path: string, bytes: Uint8Array): SourceFile | Diagnostic {
  if (bytes.length > MOST_BYTES) {
    return faultAt(fileStart(path), 'file-too-large', {
      what: `the file has ${bytes.length} bytes`,
      why: `a ledger file may have ${MOST_BYTES} at most`,
      fix: 'split it by treaty: one file each under treaties/',
    });
  }
  if (tooManyLines(bytes)) {
    return faultAt(fileStart(path), 'too-many-lines', {
      what: `the file has more than ${MOST_LINES} lines`,
      why: 'no ledger file has so many',
      fix: 'split it by treaty: one file each under treaties/',
    });
  }
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return faultAt(invalidAt(path, bytes), 'not-utf-8', {
      what: 'the file is not valid UTF-8 text',
      why: 'ledgers are UTF-8, so that names mean the same everywhere',
      fix: 'save the file as UTF-8',
    });
  }
}

/** The line and column of the first byte that no UTF-8 text has there. */
function invalidAt(path: string, bytes: Uint8Array): ReturnType<typeof fileStart> {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const encoded = new TextEncoder();
  for (let at = lenient.indexOf('\uFFFD'); at >= 0; at = lenient.indexOf('\uFFFD', at + 1)) {
    const before = encoded.encode(lenient.slice(0, at)).length;
    if (bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd) continue;
    const lines = lenient.slice(0, at).split('\n');
    const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
    return { file: path, line, column, endLine: line, endColumn: column + 1 };
  }
  return fileStart(path);
}
