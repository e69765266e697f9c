import type { Finding } from '../../check/finding.ts';
import type { Host } from '../../host/host.ts';
import { readTable } from '../../interchange/import/read-table.ts';
import {
  type ImportReport,
  importReport,
  missingDays,
  missingEvents,
} from '../../interchange/import/report.ts';
import { insertEvents } from '../../ledger/edit.ts';
import { insertPublishedDays } from '../../ledger/edit-heading.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { eventLine } from '../../ledger/write-line.ts';
import { diagnosticsText } from '../../render/diagnostics.ts';
import { importJson } from '../../render/json/import.ts';
import { type ImportOutcome, importPage } from '../../render/pages/import.ts';
import {
  type Change,
  commitChange,
  type Editable,
  proposeChange,
  readEditable,
  whileHeld,
  withEdits,
} from '../../store/edit-file.ts';
import { cannotRun, Failed, usage } from '../../store/failure.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { type WritableFile, workingLedger, writableFile } from '../../store/writable-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { newFindings } from '../new-findings.ts';
import { localeOf, paintFor, writeAnswer } from '../output.ts';
import { tableBytes } from '../read-table-bytes.ts';
import { type RawOptions, type Request, resolveRequest, secondsOption, textOption } from '../request.ts';
import { resolveTreaty } from '../resolve-names.ts';
import { citedSource, requireNamedSource } from '../source-option.ts';
import { pathToWrite, warnIfUnsaid } from '../write-event.ts';

/** `treaty import`: compares a published table with the ledger. Writes what is missing on request; never overwrites. */
export async function runImport({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const [form, from] = formAndTable(args);
  const working = workingLedger(host, request.ledger, options['write'] === true);
  const open = await openLedgers(host, working.request);
  const id = intoWhich(open, from, options);
  const file = options['write'] === true ? await writableFile(host, pathToWrite(working.path), id) : null;
  const ledger = await open.read([id]);
  const { name, bytes, charset } = await tableBytes(host, from, options);
  const { published, text, fault } = readTable(form, name, bytes, charset);
  const read = () => new TextEncoder().encode(text);
  if (!published)
    throw cannotRun('no-table', `${name} is no table of participants`, { findings: [fault], read });
  const reportOn = (treaty: Treaty | undefined): ImportReport => {
    if (!treaty) throw new Error(`${id} was not read`);
    return importReport(name, published, treaty, open.registry, request.asked.today);
  };
  const written =
    file &&
    (await whileHeld(host, file, secondsOption(options, 'lock-timeout', 60) * 1000, async () => {
      const before = await readEditable(host, file);
      requireNamedSource(before, file.shown, from, options);
      const report = reportOn(before.treaty);
      const outcome = await write(host, file, before, report, request, c =>
        refuseErrors(c, file, newFindings(c, ledger, open, request.asked.today)),
      );
      return { report, outcome };
    }));
  const report = written?.report ?? reportOn(ledger.treaties.get(id));
  await say(host, request, open, report, written?.outcome ?? null, text);
  if (file && written?.outcome.kind === 'written') warnIfUnsaid(host, file);
  return exitOf(report, options);
}

function formAndTable(args: readonly string[]): readonly ['csv' | 'untc', string] {
  const [form, from, ...more] = args;
  if (form !== 'csv' && form !== 'untc')
    throw usage('bad-form', `"${form}" is no form of table that is read`, {
      hint: 'csv for a table of comma-separated values, untc for the XML of a UN Treaty Collection page',
    });
  if (from === undefined || more.length > 0)
    throw usage(
      'usage',
      from === undefined
        ? 'name the table: a file or an address'
        : `one table at a time (was "${more.join(' ')}" too)`,
      {
        hint: `treaty import ${form} FILE|URL --into TREATY`,
      },
    );
  return [form, from];
}

/** The treaty that is named, or that the table's own name refers to (`XVIII-16.en.xml`), or the only one there is. */
function intoWhich(open: OpenLedger, from: string, options: RawOptions): string {
  if (typeof options['into'] === 'string') return resolveTreaty(open, [options['into']], {});
  const stem = decoded(from.split(/[?#]/)[0] ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\..*$/s, '')
    .toLowerCase();
  const meant = open.headings.filter(h =>
    [h.id, ...h.aliases, ...h.references].some(n => n.toLowerCase() === stem),
  );
  if (meant.length === 1 && meant[0]) return meant[0].id;
  if (open.only !== null) return open.only;
  throw usage('no-treaty-named', 'say which treaty the table is of', { hint: 'add --into TREATY' });
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Writes what is missing, if the table is without errors. */
async function write(
  host: Host,
  file: WritableFile,
  before: Editable,
  report: ImportReport,
  { options, asked }: Request,
  refuse: (change: Change) => void,
): Promise<ImportOutcome> {
  if (report.findings.some(f => f.severity === 'error')) return { kind: 'held-back' };
  const dates = missingDays(report);
  const [events, days] = [missingEvents(report, null).length, Object.keys(dates).length];
  if (events + days === 0) return { kind: 'nothing' };
  const cited = citedSource(before, file.shown, withAddress(options, report.from), asked.today);
  const other = before.treaty.published?.participants?.source;
  if (days > 0 && other !== undefined && other !== cited.id)
    throw usage('days-of-another-source', `the published days of ${file.shown} are those of "${other}"`, {
      hint: `they are of one source: take --source ${other}, or leave the column out`,
    });
  const lines = events > 0 ? insertEvents(before, missingEvents(report, cited.inLine)) : [];
  const stated = days > 0 ? insertPublishedDays(before, { source: cited.id, dates }) : [];
  const text = withEdits(before, lines && stated && [...cited.declare, ...lines, ...stated]);
  const change = await proposeChange(file, before, text);
  refuse(change);
  commitChange(host, file, change);
  return { kind: 'written', events, days, file: file.shown };
}

/** Holds back what would put an error into the record that is not there now; says which. */
function refuseErrors({ after }: Change, { shown }: WritableFile, findings: readonly Finding[]): void {
  if (!findings.some(f => f.severity === 'error')) return;
  throw new Failed({
    code: 'would-have-errors',
    kind: 'no',
    message: `${shown} would have an error with what the table adds; nothing is written`,
    hint: 'compare the table with its source; without --write all that it says is shown',
    findings,
    read: () => new TextEncoder().encode(after.text),
  });
}

const withAddress = (options: RawOptions, from: string): RawOptions =>
  /^https?:/.test(from) ? { sourceUrl: from, ...options } : options;

/** At most this many findings are shown as text: the first ones show the pattern. */
const MOST_SHOWN = 100;

async function say(
  host: Host,
  request: Request,
  open: OpenLedger,
  report: ImportReport,
  outcome: ImportOutcome | null,
  text: string,
): Promise<void> {
  if (report.findings.length > 0 && request.format !== 'json') {
    const paint = await paintFor(host.stderr, request.options, host.env);
    const lines = text.split(/\r?\n/);
    host.stderr.write(`${diagnosticsText(report.findings.slice(0, MOST_SHOWN), () => lines, paint)}\n`);
    const more = report.findings.length - MOST_SHOWN;
    if (more > 0) host.stderr.write(`and ${more} more; --format json lists all\n`);
  }
  const locale = await localeOf(request, open.registry);
  const source = textOption(request.options, 'source');
  await writeAnswer(host, request, {
    text: () => importPage(report, outcome, locale, request.options['all'] === true),
    json: () => importJson(report, outcome, open.registry),
    yaml: () =>
      missingEvents(report, source)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .map(e => `${eventLine(e)}\n`)
        .join(''),
  });
}

/** 1 for errors in the table; under `--exit-code` also where table and ledger are not the same. */
function exitOf({ findings, comparison, inForceFor }: ImportReport, options: RawOptions): ExitCode {
  if (findings.some(f => f.severity === 'error')) return EXIT.no;
  const same =
    comparison.matches.every(m => m.relation === 'agrees') &&
    comparison.extra.length === 0 &&
    inForceFor.every(m => m.relation === 'agrees');
  return options['exitCode'] === true && !same ? EXIT.no : EXIT.fine;
}
