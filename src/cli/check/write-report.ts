import { RULES } from '../../check/rules.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import { githubText } from '../../render/check/github.ts';
import { checkElement, checkJson } from '../../render/check/json.ts';
import { checkPage } from '../../render/check/markdown.ts';
import { type CheckReport, checkText, summaryLine } from '../../render/check/page.ts';
import { sarifOf } from '../../render/check/sarif.ts';
import { harmlessJson } from '../../render/harmless.ts';
import { writeMarkdown } from '../../render/writers/markdown.ts';
import { paintFor } from '../output.ts';
import type { Request } from '../request.ts';
import { linesOfFiles } from '../source-lines.ts';
import type { ReadFile } from './read-target.ts';

/** Writes a report in the form that was asked for. */
export async function writeReport(
  host: Host,
  { format, options }: Request,
  report: CheckReport,
  files: readonly ReadFile[],
): Promise<void> {
  const { findings } = report;
  const put = (text: string): void => host.stdout.write(text);
  const json = (value: unknown): void => put(`${harmlessJson(JSON.stringify(value, null, 2))}\n`);
  switch (format) {
    case 'json':
      return json(checkJson(report));
    case 'ndjson':
      for (const f of findings) put(`${harmlessJson(JSON.stringify(checkElement(f)))}\n`);
      return;
    case 'sarif':
      return json(sarifOf(findings, RULES, belowWorkspace(host)));
    case 'markdown':
      return put(writeMarkdown(checkPage(report)));
    case 'github':
      put(`${githubText(findings, belowWorkspace(host))}${summaryLine(report)}\n`);
      return writeStepSummary(host, report);
    default: {
      const byPath = new Map(files.map(f => [f.path, f.file]));
      const lines = linesOfFiles(path => byPath.get(path)?.read() ?? null);
      put(checkText(report, lines, await paintFor(host.stdout, options, host.env)));
    }
  }
}

/** The folder that the command runs in, as GitHub names it: below the repository that the workflow checked out. */
function belowWorkspace({ cwd, env }: Host): string {
  const top = env['GITHUB_WORKSPACE']?.replace(/\/$/, '');
  return top && cwd.startsWith(`${top}/`) ? `${cwd.slice(top.length + 1)}/` : '';
}

/** Adds the whole report to the summary of the workflow step; where that cannot be written the annotations stand alone. */
function writeStepSummary(host: Host, report: CheckReport): void {
  const path = host.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  const before = host.read(path);
  const kept = isIoFault(before) ? new Uint8Array() : before;
  const added = new TextEncoder().encode(writeMarkdown(checkPage(report)));
  const fault = host.replace(path, new Uint8Array([...kept, ...added]));
  if (fault) host.stderr.write(`treaty: cannot write the step summary: ${fault.message}\n`);
}
