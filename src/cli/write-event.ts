import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../check/finding.ts';
import type { Consequence } from '../diff/consequences.ts';
import { compareLedgers } from '../diff/report.ts';
import type { Host } from '../host/host.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { diagnosticsText } from '../render/diagnostics.ts';
import { recordJson } from '../render/json/record.ts';
import { recordPage, writtenLine } from '../render/pages/record.ts';
import {
  type Change,
  commitChange,
  type Editable,
  proposeChange,
  readEditable,
  whileHeld,
} from '../store/edit-file.ts';
import { usage } from '../store/failure.ts';
import { openLedgers } from '../store/open-ledger.ts';
import type { OpenLedger } from '../store/opened-ledger.ts';
import { sayFound, type WritableFile, workingLedger, writableFile } from '../store/writable-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from './command.ts';
import { newFindings } from './new-findings.ts';
import { localeOf, paintFor, writeAnswer } from './output.ts';
import { type Request, resolveRequest, secondsOption } from './request.ts';
import { resolveTreaty } from './resolve-names.ts';

/** A treaty file that a command is about to change, and the ledger it stands in. */
export interface WriteTarget {
  readonly host: Invocation['host'];
  readonly request: Request;
  readonly open: OpenLedger;
  readonly id: string;
  readonly file: WritableFile;
}

/** A change, its consequences in law, and the findings that are new. */
export interface ProposedChange {
  readonly change: Change;
  readonly consequences: readonly Consequence[];
  readonly findings: readonly Finding[];
}

/** Opens the ledger that is written to, at a treaty. */
export async function openWriteTarget(
  { options, host }: Pick<Invocation, 'options' | 'host'>,
  treatyArgs: readonly string[] = [],
): Promise<WriteTarget> {
  // `--on` is here the day of an act, which may be known only roughly.
  const request = resolveRequest({ ...options, on: undefined }, host, ['text', 'json']);
  const working = workingLedger(host, request.ledger, true);
  const path = pathToWrite(working.path);
  if (request.ledger.ledgers.length === 0 && request.format === 'text') sayFound(host, path);
  const open = await openLedgers(host, working.request);
  const id = resolveTreaty(open, treatyArgs, options);
  return { host, request, open, id, file: await writableFile(host, path, id) };
}

/** The path of the ledger to write to; ends the command if there is none. */
export function pathToWrite(path: string | null): string {
  if (path !== null) return path;
  throw usage('no-ledger-to-write', 'there is no ledger to write to', {
    hint: 'name one with --ledger PATH, or work in its folder, or where ./data is one',
  });
}

/**
 * Makes a change and tells what it comes to. It is written unless `--dry-run` is given or the record would have an error that it has
 * not now. The file is read, judged and written while no other command may write to it.
 */
export async function recordChange(
  { host, request, open, id, file }: WriteTarget,
  make: (before: Editable) => string | null | Promise<string | null>,
): Promise<ExitCode> {
  const { options } = request;
  const ledger = await open.read([id]);
  const locale = await localeOf(request, open.registry);
  const found = await whileHeld(host, file, secondsOption(options, 'lock-timeout') * 1000, async () => {
    const before = await readEditable(host, file);
    const change = await proposeChange(file, before, await make(before));
    const judged = judge(change, ledger, open, request.asked.today);
    const isWritten = judged.isEdit && !judged.isFaulty && options['dryRun'] !== true;
    if (isWritten) commitChange(host, file, change);
    return { ...judged, isWritten };
  });
  if (request.format === 'json') {
    const json = () => recordJson(found, found.isWritten ? file.shown : null, open.registry);
    await writeAnswer(host, request, { text: () => '', json });
  } else {
    if (found.isEdit) {
      const text = () => recordPage(found, { locale, classes: false });
      await writeAnswer(host, request, { text, json: () => null });
      await warn(host, request, found);
    }
    const line = found.isFaulty
      ? locale.messages.write.refused
      : writtenLine(found, file.shown, found.isWritten, locale);
    host.stdout.write(`${line}\n`);
  }
  if (found.isWritten) warnIfUnsaid(host, file);
  return found.isFaulty ? EXIT.no : EXIT.fine;
}

/** A change with its consequences, whether it changes anything, and whether it brings an error into the record. */
function judge(change: Change, ledger: Ledger, open: OpenLedger, today: PlainDate) {
  const isEdit = change.after.text !== change.before.text;
  const found = isEdit ? outcomeOf(change, ledger, open, today) : { change, consequences: [], findings: [] };
  return { ...found, isEdit, isFaulty: found.findings.some(f => f.severity === 'error') };
}

function outcomeOf(change: Change, ledger: Ledger, open: OpenLedger, today: PlainDate): ProposedChange {
  const withTreaty = ({ treaty }: Editable): Ledger => ({
    ...ledger,
    treaties: new Map([...ledger.treaties, [treaty.id, treaty]]),
  });
  const asked = { on: today, today, rule: 'as-recorded' } as const;
  const [older, newer] = [withTreaty(change.before), withTreaty(change.after)];
  const ids = [change.after.treaty.id];
  const { treaties } = compareLedgers({ older, newer, ids, edited: new Set(ids) }, asked);
  return {
    change,
    consequences: treaties.flatMap(t => t.consequences),
    findings: newFindings(change, ledger, open, today),
  };
}

/** Where the answer could not be printed (a full disk), the command fails although the ledger is changed: a second try would repeat it. */
export function warnIfUnsaid(host: Host, { shown }: WritableFile): void {
  if (host.stdout.hasFailed)
    host.stderr.write(`treaty: ${shown} was written all the same: do not repeat the command\n`);
}

async function warn(host: Host, request: Request, { change, findings }: ProposedChange): Promise<void> {
  if (findings.length === 0) return;
  const paint = await paintFor(host.stderr, request.options, host.env);
  const lines = change.after.text.split(/\r?\n/);
  host.stderr.write(`${diagnosticsText(findings, () => lines, paint)}\n`);
}
