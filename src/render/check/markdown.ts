import type { Severity } from '../../source/diagnostic.ts';
import { placeText } from '../../source/place.ts';
import { cell, line, type Page, span, type Tone } from '../page.ts';
import { type CheckReport, summaryLine } from './page.ts';

/** A step summary can have a megabyte, but more rows than this are not useful. */
const MOST_ROWS = 500;

const TONE: Readonly<Record<Severity, Tone>> = { error: 'no', warning: 'open', info: 'plain' };

/** Findings as a page for a pull request or the summary of a workflow step: the sum, and all findings in one table. */
export function checkPage(report: CheckReport): Page {
  const { findings } = report;
  const columns = [
    { key: 'severity', title: 'Severity' },
    { key: 'place', title: 'Place' },
    { key: 'finding', title: 'Finding' },
    { key: 'rule', title: 'Rule' },
  ];
  const rows = findings
    .slice(0, MOST_ROWS)
    .map(f => [
      cell(f.severity, TONE[f.severity]),
      cell(placeText(f.at)),
      cell(f.words.fix ? `${f.words.what} — ${f.words.fix}` : f.words.what),
      cell(f.code),
    ]);
  const more = findings.length - rows.length;
  return [
    { kind: 'heading', text: 'treaty check' },
    line(span(summaryLine(report), 'strong')),
    ...(rows.length > 0 ? [{ kind: 'table', title: '', table: { columns, rows } } as const] : []),
    ...(more > 0 ? [line(span(`and ${more} more`))] : []),
  ];
}
