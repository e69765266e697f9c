import { harmless } from '../harmless.ts';
import type { Table } from '../page.ts';

/**
 * A field as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it: names in ledgers
 * are anybody's words.
 */
function field(raw: string): string {
  const text = harmless(raw);
  const safe = /^[=+@-]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV: keys as the header, raw values, CRLF as the standard has it. */
export function writeCsv(table: Table): string {
  const rows = [table.columns.map(c => c.key), ...table.rows.map(r => r.map(c => c.raw ?? c.text))];
  return rows.map(r => `${r.map(field).join(',')}\r\n`).join('');
}
