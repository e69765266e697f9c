/*
 * Everything that reads official tables, and with it CSV and XML: one door, loaded only by `treaty import`. The build makes it a
 * file of its own.
 */

export { readTable } from '../interchange/import/read-table.ts';
export { importReport, missingDays, missingEvents } from '../interchange/import/report.ts';
export { importJson } from '../render/json/import.ts';
export { importPage } from '../render/pages/import.ts';
