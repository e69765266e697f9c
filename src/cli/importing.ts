/*
 * Everything that reads official tables, and with it CSV and XML: one door, loaded only by `treaty import`. The build makes it a
 * file of its own.
 */
export { readActs } from '../interchange/import/acts.ts';
export { compareWith } from '../interchange/import/compare.ts';
export { missingEvents } from '../interchange/import/lines.ts';
export { readCsv } from '../interchange/import/read-csv.ts';
export { readXml } from '../interchange/import/read-xml.ts';
