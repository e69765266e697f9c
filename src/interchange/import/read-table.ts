import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { fileStart } from '../../source/place.ts';
import { readText } from '../../source/read-text.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { readCsv } from './read-csv.ts';
import { readXml } from './read-xml.ts';
import { MOST_COLUMNS, type PublishedPage } from './table.ts';
import { tooWide } from './wording.ts';

/** The formats in which tables of participants are published. */
export type TableForm = 'csv' | 'untc';

/** The published tables, or the fault that prevents reading them. Places refer to `text`. */
export type ReadTable =
  | { readonly published: PublishedPage; readonly text: string; readonly fault: null }
  | { readonly published: null; readonly text: string; readonly fault: Diagnostic };

/** Reads a published table of participants from its bytes. */
export function readTable(
  form: TableForm,
  path: string,
  bytes: Uint8Array,
  charset: string | null,
): ReadTable {
  const failed = (fault: Diagnostic, text = ''): ReadTable => ({ published: null, text, fault });
  if (form === 'csv' && bytes.length > MOST_CSV_BYTES) return failed(tooLarge(path, bytes.length));
  const file = decodeTable(path, bytes, charset);
  if (!('text' in file)) return failed(file);
  const { text } = file;
  const published = readForm(form, file);
  if (!('tables' in published)) return failed(published, text);
  const { tables } = published;
  const many = tables.find(t => t.rows.length > MOST_ROWS);
  if (many) return failed(tooMany(path, many.rows.length), text);
  const rows = tables.flatMap(t => [t.header, ...t.rows.map(r => r.cells)]);
  const wide = rows.find(cells => cells.length > MOST_COLUMNS)?.[MOST_COLUMNS];
  return wide ? failed(tooWide(wide.at), text) : { published, text, fault: null };
}

/** Several times the number of States and organisations in the world; a table of participants has fewer rows. */
const MOST_ROWS = 5000;
/** The size of that many rows of the longest kind. */
const MOST_CSV_BYTES = 4 * 1024 * 1024;

function tooLarge(path: string, bytes: number): Diagnostic {
  return faultAt(fileStart(path), 'file-too-large', {
    what: `the table has ${bytes} bytes`,
    why: `no table of participants has more than ${MOST_CSV_BYTES}`,
    fix: 'keep only the table of one treaty',
  });
}

function tooMany(path: string, rows: number): Diagnostic {
  return faultAt(fileStart(path), 'too-many-rows', {
    what: `the table has ${rows} rows`,
    why: `no table of participants has more than ${MOST_ROWS}`,
    fix: 'keep only the table of one treaty',
  });
}

function readForm(form: TableForm, file: SourceFile): PublishedPage | Diagnostic {
  const { path, text } = file;
  if (/^\s*$/.test(text)) return emptyTable(path);
  if (form === 'untc') return readXml(file);
  if (/^\ufeff?\s*</.test(text)) return markupNotCsv(path, text);
  const table = readCsv(file);
  return 'header' in table
    ? { tables: [table], stated: { signatories: null, parties: null }, title: null }
    : table;
}

const emptyTable = (path: string): Diagnostic =>
  faultAt(fileStart(path), 'empty-table', {
    what: 'the table is empty',
    why: 'the download or the copy failed',
    fix: 'download it again',
  });

function markupNotCsv(path: string, text: string): Diagnostic {
  const html = /^\ufeff?\s*(<\?xml[^>]*\?>\s*)?<(!doctype\s+html|html)\b/i.test(text);
  return faultAt(fileStart(path), 'not-csv', {
    what: html ? 'this is a page of HTML, not CSV' : 'this is XML, not CSV',
    why: 'a CSV begins with the titles of its columns',
    fix: html ? 'save the table itself as CSV' : 'read it with "treaty import untc"',
  });
}

/** Decodes by byte-order mark, else by the server's charset, else by the XML declaration (ISO-8859-1 at the depositary), else UTF-8. */
function decodeTable(path: string, bytes: Uint8Array, charset: string | null): SourceFile | Diagnostic {
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
