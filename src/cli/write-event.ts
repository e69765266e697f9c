import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../check/finding.ts';
import type { Consequence } from '../diff/consequences.ts';
import { compareLedgers } from '../diff/report.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { diagnosticsText } from '../render/diagnostics.ts';
import { recordJson } from '../render/json/record.ts';
import { recordPage, writtenLine } from '../render/pages/record.ts';
import { type Change, changeFile, type Editable } from '../store/edit-file.ts';
import { usage } from '../store/failure.ts';
import { openLedger } from '../store/open-ledger.ts';
import type { OpenLedger } from '../store/opened-ledger.ts';
import { type WritableFile, workingLedger, writableFile } from '../store/writable-ledger.ts';
import type { Invocation } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';

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

/** What a change comes to: the lines of it, what changes in law, and what is wrong that was not before. */
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
  if (working.path === null)
    throw usage('no-ledger-to-write', 'there is no ledger to write to', {
      hint: 'name one with --ledger PATH, or stand where ./data is one',
    });
  const open = await openLedger(host, working.request);
  const id = resolveTreaty(open, treatyArgs, options);
  return { host, request, open, id, file: await writableFile(host, working.path, id) };
}

/**
 * Makes a change: shows what it comes to, and writes it unless `--dry-run` is given or the record would have an error that it has
 * not now. All of it while no other writer may touch the file.
 */
export async function recordChange(
  recording: WriteTarget,
  make: (before: Editable) => string | null | Promise<string | null>,
): Promise<ExitCode> {
  const { host, request, open, id, file } = recording;
  const { options } = request;
  const ledger = await open.read([id]);
  const dryRun = options['dryRun'] === true;
  const locale = await localeOf(request, open.registry);
  let outcome: ProposedChange | null = null;
  const isFaulty = (found: ProposedChange) => found.findings.some(f => f.severity === 'error');
  const change = await changeFile(host, file, secondsOption(options, 'lock-timeout', 60) * 1000, make, {
    confirm: async proposed => {
      const found = outcomeOf(proposed, ledger, open, request.asked.today);
      outcome = found;
      if (request.format === 'text') {
        await writeAnswer(host, request, {
          text: () => recordPage(found, { locale, classes: false }),
          json: () => null,
        });
        await warn(recording, found);
      }
      return !dryRun && !isFaulty(found);
    },
  });
  const found = outcome ?? { change, consequences: [], findings: [] };
  const isWritten = outcome !== null && !dryRun && !isFaulty(found);
  if (request.format === 'json')
    await writeAnswer(host, request, {
      text: () => '',
      json: () => recordJson(found, isWritten ? file.shown : null, open.registry),
    });
  else
    host.stdout.write(
      `${isFaulty(found) ? locale.messages.write.refused : writtenLine(found, file.shown, isWritten, locale)}\n`,
    );
  return isFaulty(found) ? EXIT.no : EXIT.fine;
}

function outcomeOf(change: Change, ledger: Ledger, open: OpenLedger, today: PlainDate): ProposedChange {
  const withTreaty = ({ treaty }: Editable): Ledger => ({
    ...ledger,
    treaties: new Map([...ledger.treaties, [treaty.id, treaty]]),
  });
  const asked = { on: today, today, strict: false };
  const [older, newer] = [withTreaty(change.before), withTreaty(change.after)];
  const ids = [change.after.treaty.id];
  const { treaties } = compareLedgers({ older, newer, ids, edited: new Set(ids) }, asked);
  return {
    change,
    consequences: treaties.flatMap(t => t.consequences),
    findings: newFindings(change, ledger, open, today),
  };
}

async function warn({ host, request }: WriteTarget, { change, findings }: ProposedChange): Promise<void> {
  if (findings.length === 0) return;
  const paint = await paintFor(host.stderr, request.options, host.env);
  const lines = change.after.text.split(/\r?\n/);
  host.stderr.write(`${diagnosticsText(findings, () => lines, paint)}\n`);
}
