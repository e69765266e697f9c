import type { Severity } from '../../source/diagnostic.ts';
import { placeText } from '../../source/place.ts';
import { cell, line, type Page, span, type Tone, tableOf } from '../page.ts';
import { type CheckReport, summaryLine } from './page.ts';

/** A step summary can have a megabyte, but more rows than this are not useful. */
const MOST_ROWS = 500;

const TONE: Readonly<Record<Severity, Tone>> = { error: 'no', warning: 'open', info: 'plain' };

/** Findings as a page for a pull request or the summary of a workflow step: the sum, and all findings in one table. */
export function checkPage(report: CheckReport): Page {
  const { findings } = report;
  const table = tableOf(findings.slice(0, MOST_ROWS), [
    ['severity', 'Severity', f => cell(f.severity, TONE[f.severity])],
    ['place', 'Place', f => placeText(f.at)],
    ['finding', 'Finding', f => (f.words.fix ? `${f.words.what} — ${f.words.fix}` : f.words.what)],
    ['rule', 'Rule', f => f.code],
  ]);
  const more = findings.length - MOST_ROWS;
  return [
    { kind: 'heading', text: 'treaty check' },
    line(span(summaryLine(report), 'strong')),
    ...(findings.length > 0 ? [{ kind: 'table', title: '', table } as const] : []),
    ...(more > 0 ? [line(span(`and ${more} more`))] : []),
  ];
}
