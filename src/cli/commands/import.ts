import type { Host } from '../../host/host.ts';
import { type Legend, legendIn } from '../../interchange/import/marks.ts';
import { readTable } from '../../interchange/import/read-table.ts';
import { type ImportReport, importReport } from '../../interchange/import/report.ts';
import { TWO_DAYS } from '../../interchange/import/wording.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { ImportOutcome } from '../../render/pages/import.ts';
import { nearest } from '../../source/nearest.ts';
import { commitChange, commitNew, readEditable, whileHeld } from '../../store/edit-file.ts';
import { cannotRun, usage } from '../../store/failure.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { type WritableFile, workingLedger, writableFile } from '../../store/writable-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { fileToBegin, headingToFillIn } from '../import/begin-treaty.ts';
import { leavingDay } from '../import/leaving.ts';
import { sayImport } from '../import/say.ts';
import { writeMissing } from '../import/write.ts';
import { newFindings } from '../new-findings.ts';
import { tableBytes } from '../read-table-bytes.ts';
import { didYouMean, type RawOptions, resolveRequest, secondsOption, textOption } from '../request.ts';
import { treatyId } from '../resolve-names.ts';
import { requireNamedSource } from '../source-option.ts';
import { pathToWrite, warnIfUnsaid } from '../write-event.ts';

/** `treaty import`: compares a published table with the ledger. Writes what is missing on request; never overwrites. */
export async function runImport({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const [form, from] = formAndTable(args);
  const isWritten = options['write'] === true;
  const working = workingLedger(host, request.ledger, isWritten);
  const open = await openLedgers(host, working.request);
  const { id, isNew } = intoWhich(open, from, options);
  const ledgerPath = isWritten ? pathToWrite(working.path) : '';
  const file = isWritten
    ? isNew
      ? fileToBegin(host, ledgerPath, id)
      : await writableFile(host, ledgerPath, id)
    : null;
  const ledger = await open.read(isNew ? [] : [id]);
  const { name, bytes, charset } = await tableBytes(host, from, options);
  const { published, text, fault } = readTable(form, name, bytes, charset);
  const read = () => new TextEncoder().encode(text);
  if (!published)
    throw cannotRun('no-table', `${name} is no table of participants`, { findings: [fault], read });
  const { today } = request.asked;
  const legend = legendOption(options);
  const reportOn = (treaty: Treaty | undefined): ImportReport => {
    if (!treaty) throw new Error(`${id} was not read`);
    return importReport(name, published, treaty, open.registry, {
      today,
      legend,
      rowsOf: textOption(options, 'rows'),
      leavesOn: (recorded, who, on) => leavingDay(ledger, recorded, who, on),
    });
  };
  const write = async (into: WritableFile) => {
    const before = isNew ? await headingToFillIn(into, id, options, today) : await readEditable(host, into);
    if (!isNew) requireNamedSource(before, into.shown, from, options);
    const report = reportOn(before.treaty);
    const outcome = await writeMissing(report, {
      host,
      file: into,
      before,
      isNew,
      options,
      today,
      errorsOf: change => newFindings(change, ledger, open, today).filter(f => f.severity === 'error'),
      commit: change => (isNew ? commitNew : commitChange)(host, into, change),
    });
    return { report, outcome };
  };
  const written =
    file && (await whileHeld(host, file, secondsOption(options, 'lock-timeout') * 1000, () => write(file)));
  const report = written?.report ?? reportOn(ledger.treaties.get(id));
  await sayImport(host, request, open.registry, report, written?.outcome ?? null, text);
  if (file && written?.outcome.kind === 'written') {
    warnIfUnsaid(host, file);
    if (isNew) warnOfNear(host, open, id, file);
  }
  return exitOf(report, written?.outcome ?? null, options);
}

/** A new id may be a slip: says which treaties have a similar one. */
function warnOfNear(host: Host, open: OpenLedger, id: string, { shown }: WritableFile): void {
  const near = nearest(
    id,
    open.headings.flatMap(h => [h.id, ...h.aliases]),
  );
  if (near.length > 0)
    host.stderr.write(
      `treaty: ${shown} is new; if "${near.join('" or "')}" was meant, delete it and import again\n`,
    );
}

/** Marks that the user explains: `--legend "A=accession, R=ratification"`. */
function legendOption(options: RawOptions): Legend {
  const told = textOption(options, 'legend');
  if (told === null) return new Map();
  const legend = legendIn(told);
  const parts = told.split(/[,;]/).filter(part => part.trim() !== '');
  if (legend.size > 0 && legend.size === parts.length) return legend;
  throw usage('bad-legend', `--legend: "${told}" does not explain marks by acts`, {
    hint: 'such as "A=accession, R=ratification"',
  });
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

/**
 * The treaty that is named, or that the table's own name refers to (`XVIII-16.en.xml`), or the only one there is. One that is named and
 * not there is new where it is to be written.
 */
function intoWhich(
  open: OpenLedger,
  from: string,
  options: RawOptions,
): { readonly id: string; readonly isNew: boolean } {
  const into = textOption(options, 'into');
  if (into !== null) {
    const known = treatyId(open, into);
    if (known === null && options['write'] !== true) throw unknownTreaty(open, into);
    return { id: known ?? into, isNew: known === null };
  }
  const stem = decoded(from.split(/[?#]/)[0] ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\..*$/s, '')
    .toLowerCase();
  const meant = open.headings.filter(h =>
    [h.id, ...h.aliases, ...h.references].some(n => n.toLowerCase() === stem),
  );
  if (meant.length === 1 && meant[0]) return { id: meant[0].id, isNew: false };
  if (open.only !== null) return { id: open.only, isNew: false };
  throw usage('no-treaty-named', 'say which treaty the table is of', { hint: 'add --into TREATY' });
}

function unknownTreaty(open: OpenLedger, wrote: string): Error {
  const near = nearest(
    wrote,
    open.headings.flatMap(h => [h.id, ...h.aliases]),
  );
  const begin = 'with --write, a file for a new treaty is begun, with its heading to fill in';
  return usage('unknown-treaty', `no treaty "${wrote}" in the ledger`, {
    hint: near.length > 0 ? `${didYouMean(near)} Else, ${begin}` : `see "treaty list"; ${begin}`,
    ...(near.length > 0 ? { candidates: near } : {}),
  });
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** 1 for errors in the table, and for what was left out or held back; under `--exit-code` also where table and ledger are not the same. */
function exitOf(
  { findings, comparison, inForceFor, leaving }: ImportReport,
  outcome: ImportOutcome | null,
  options: RawOptions,
): ExitCode {
  if (findings.some(f => f.severity === 'error' || f.code === TWO_DAYS)) return EXIT.no;
  if (outcome?.kind === 'written' && outcome.heldBack.length > 0) return EXIT.no;
  const same =
    comparison.matches.every(m => m.relation === 'agrees') &&
    comparison.extra.length === 0 &&
    [...inForceFor, ...leaving].every(m => m.relation === 'agrees' || m.relation === 'not-computed');
  return options['exitCode'] === true && !same ? EXIT.no : EXIT.fine;
}
