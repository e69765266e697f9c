import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { fileStart } from '../../source/place.ts';
import { readText } from '../../source/read-text.ts';
import type { SourceFile } from '../../source/source-file.ts';

/**
 * Decodes a table by its byte-order mark, else by the charset of the server, else by its XML declaration (ISO-8859-1 on the
 * depositary's site), else as UTF-8.
 */
export function decodeTable(
  path: string,
  bytes: Uint8Array,
  charset: string | null,
): SourceFile | Diagnostic {
  const named = markOf(bytes) ?? charset ?? declaredIn(bytes);
  if (named === null || /^utf-?8$/i.test(named)) return orDeclared(path, bytes, charset);
  const text = decoded(bytes, named);
  if (text !== null) return { path, text };
  return faultAt(fileStart(path), 'unknown-encoding', {
    what: `the table is not readable as "${named}"`,
    why: 'the table or the server names this encoding, and names need the right one',
    fix: 'save it as UTF-8',
  });
}

/** Decodes as UTF-8, or by the XML declaration if the server names UTF-8 wrongly. */
function orDeclared(path: string, bytes: Uint8Array, charset: string | null): SourceFile | Diagnostic {
  const read = readText(path, bytes);
  const declared = 'text' in read || charset === null ? null : declaredIn(bytes);
  const text = declared === null ? null : decoded(bytes, declared);
  return text === null ? read : { path, text };
}

const markOf = (bytes: Uint8Array): string | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : null;

/** The encoding in `<?xml version="1.0" encoding="…"?>`; null if there is none. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.replace(/^ï»¿/, ''))?.[1] ?? null;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
