import { harmless } from '../harmless.ts';
import type { Table } from '../page.ts';

/** What a spreadsheet would run: an operator at the beginning, also full-width, also after spaces. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
/** A number alone computes nothing but itself. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A field as in RFC 4180. A spreadsheet formula gets an apostrophe: `=1+1` becomes `'=1+1`; the number `-5` stays. */
function field(raw: string): string {
  const text = harmless(raw);
  const safe = (FORMULA.test(text) || /^[\t\r]/.test(raw)) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV: keys as the header, raw values, CRLF as the standard has it. */
export function writeCsv(table: Table): string {
  const rows = [table.columns.map(c => c.key), ...table.rows.map(r => r.map(c => c.raw ?? c.text))];
  return rows.map(r => `${r.map(field).join(',')}\r\n`).join('');
}
