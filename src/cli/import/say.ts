import type { Host } from '../../host/host.ts';
import { type ImportReport, missingEvents } from '../../interchange/import/report.ts';
import { eventLine } from '../../ledger/write-line.ts';
import type { Registry } from '../../registry/registry.ts';
import { diagnosticsText } from '../../render/diagnostics.ts';
import { importJson } from '../../render/json/import.ts';
import { type ImportOutcome, importPage } from '../../render/pages/import.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { localeOf, paintFor, writeAnswer } from '../output.ts';
import { type Request, textOption } from '../request.ts';

/** At most this many findings are shown as text, and of one kind at most so many: the first ones show the pattern. */
const MOST_SHOWN = 100;
const MOST_OF_A_KIND = 10;

/** Prints a report and its findings. */
export async function sayImport(
  host: Host,
  request: Request,
  registry: Registry,
  report: ImportReport,
  outcome: ImportOutcome | null,
  text: string,
): Promise<void> {
  if (report.findings.length > 0 && request.format !== 'json') {
    const paint = await paintFor(host.stderr, request.options, host.env);
    const lines = text.split(/\r?\n/);
    const { shown, more } = firstOfEach(report.findings);
    host.stderr.write(`${diagnosticsText(shown, () => lines, paint)}\n`);
    const rest = [...more].map(([code, n]) => `${n} more [${code}]`).join(', ');
    if (rest !== '') host.stderr.write(`and ${rest}; --format json lists all\n`);
  }
  const locale = await localeOf(request, registry);
  const source = textOption(request.options, 'source');
  await writeAnswer(host, request, {
    text: () => importPage(report, outcome, locale, request.options['all'] === true),
    json: () => importJson(report, outcome, registry),
    yaml: () =>
      missingEvents(report, source)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .map(e => `${eventLine(e)}\n`)
        .join(''),
  });
}

/** The first findings of each kind, and how many more there are of it: one fault in every row must not hide the others. */
function firstOfEach(findings: readonly Diagnostic[]) {
  const seen = new Map<string, number>();
  const shown: Diagnostic[] = [];
  const more = new Map<string, number>();
  for (const finding of findings) {
    const n = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, n);
    if (n <= MOST_OF_A_KIND && shown.length < MOST_SHOWN) shown.push(finding);
    else more.set(finding.code, (more.get(finding.code) ?? 0) + 1);
  }
  return { shown, more };
}
