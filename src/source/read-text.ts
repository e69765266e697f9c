import { type Diagnostic, faultAt } from './diagnostic.ts';
import { fileStart } from './place.ts';
import type { SourceFile } from './source-file.ts';

/** Files above this many bytes are refused before they are read further: a ledger of 200,000 events is smaller. */
const MOST_BYTES = 32 * 1024 * 1024;
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

/** The offset of the first byte that no UTF-8 text has there (RFC 3629: no overlong forms, no surrogates). */
function firstInvalid(bytes: Uint8Array): number {
  const follows = (at: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at];
    return byte !== undefined && byte >= low && byte <= high;
  };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) at += 1;
    else if (lead >= 0xc2 && lead <= 0xdf && follows(at + 1)) at += 2;
    else if (
      lead >= 0xe0 &&
      lead <= 0xef &&
      follows(at + 1, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf) &&
      follows(at + 2)
    )
      at += 3;
    else if (
      lead >= 0xf0 &&
      lead <= 0xf4 &&
      follows(at + 1, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf) &&
      follows(at + 2) &&
      follows(at + 3)
    )
      at += 4;
    else return at;
  }
  return at;
}

/** The line and column of the first byte that is no text. */
function invalidAt(path: string, bytes: Uint8Array): ReturnType<typeof fileStart> {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstInvalid(bytes)));
  const newline = before.lastIndexOf('\n');
  let line = 1;
  for (let n = before.indexOf('\n'); n >= 0; n = before.indexOf('\n', n + 1)) line++;
  const column = before.length - newline;
  return { file: path, line, column, endLine: line, endColumn: column + 1 };
}
