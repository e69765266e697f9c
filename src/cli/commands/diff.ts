import { compareDays, type DiffReport, differs, silentFrom } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import { diffCsv, diffElements, diffJson } from '../../render/json/diff.ts';
import { diffPage } from '../../render/pages/diff.ts';
import { openAbout } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { type ComparedFiles, compareFiles } from '../diff/compare.ts';
import { withProjections } from '../diff/projected.ts';
import { type Compared, type DiffQuestion, parseDiffQuestion } from '../diff/question.ts';
import { localeOf, writeAnswer } from '../output.ts';
import { type Request, resolveRequest, textOption } from '../request.ts';
import { requireTreaty } from '../resolve-names.ts';

/** `treaty diff`: what changed between two days, two revisions, or two files or directories, and what follows from it. */
export async function runDiff({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(
    { ...options, on: undefined, at: undefined },
    host,
    spec.formats,
    'as-recorded',
  );
  const asking = parseDiffQuestion(host, args, options, request.asked.today);
  const { question } = asking;
  const { report, registry } =
    question.kind === 'days'
      ? await betweenDays(host, request, asking, question)
      : await compareFiles(host, request, asking, question);
  const different = differs(report);
  const locale = await localeOf(request, registry);
  const textual = request.format === 'text' || request.format === 'markdown';
  // As in git: with --exit-code, text output is empty where nothing differs.
  const silent = textual && options['exitCode'] === true && !different;
  if (!silent)
    await writeAnswer(host, request, {
      text: () => diffPage(report, locale),
      json: () => diffJson(report, registry),
      ndjson: () => diffElements(report, registry),
      csv: () => diffCsv(report, registry),
    });
  return options['exitCode'] === true && different ? EXIT.no : EXIT.fine;
}

async function betweenDays(
  host: Host,
  request: Request,
  { treaty }: DiffQuestion,
  { from, to, at }: Extract<Compared, { readonly kind: 'days' }>,
): Promise<ComparedFiles> {
  const { options, asked } = request;
  const wrote = textOption(options, 'treaty') ?? treaty.join(' ');
  const { open, subject } = await openAbout(host, { ...request.ledger, at }, ledger => ({
    treaty: wrote === '' ? null : requireTreaty(ledger, wrote),
  }));
  const ids = subject.treaty === null ? open.headings.map(h => h.id).sort() : [subject.treaty];
  const ledger = await open.read(ids);
  const day = (name: string): DiffReport['from'] => ({ kind: 'day', name, commit: open.revision });
  const treaties = compareDays(ledger, ids, from, { ...asked, on: to });
  const before = { ledger, on: from };
  const report: DiffReport = {
    from: day(from),
    to: day(to),
    on: null,
    today: asked.today,
    treaties: await withProjections(host, request, treaties, {
      before,
      corrected: before,
      after: { ledger, on: to },
    }),
    registry: [],
    silentFrom: silentFrom(ledger, ids.length === 1 ? ids : treaties.map(t => t.id), to),
  };
  return { report, registry: open.registry };
}
