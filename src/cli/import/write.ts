import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../../check/finding.ts';
import type { Host } from '../../host/host.ts';
import { type ImportReport, missingDays, missingEvents } from '../../interchange/import/report.ts';
import type { TableAct, TableForce } from '../../interchange/import/table.ts';
import { insertEvents } from '../../ledger/edit.ts';
import { insertPublishedDays } from '../../ledger/edit-heading.ts';
import type { HeldBack, ImportOutcome } from '../../render/pages/import.ts';
import { type Change, type Editable, proposeChange, withEdits } from '../../store/edit-file.ts';
import { Failed, usage } from '../../store/failure.ts';
import type { WritableFile } from '../../store/writable-ledger.ts';
import type { RawOptions } from '../request.ts';
import { citedSource } from '../source-option.ts';

/** What a table adds to a file: acts and days of entry into force. */
export interface Added {
  readonly acts: readonly TableAct[];
  readonly days: readonly TableForce[];
}

/** What writing needs to know and do. */
export interface ImportWriting {
  readonly host: Host;
  readonly file: WritableFile;
  readonly before: Editable;
  /** Whether the file is begun with this table. */
  readonly isNew: boolean;
  readonly options: RawOptions;
  readonly today: PlainDate;
  /** The errors that a change would bring into the record. */
  errorsOf(change: Change): readonly Finding[];
  commit(change: Change): void;
}

/** So often what an error is about is left out, and the rest judged again. */
const MOST_ROUNDS = 8;

/**
 * Writes what is missing, if the table is without errors. An act or day that would be an error in the record is held back, and the rest
 * is written.
 */
export async function writeMissing(report: ImportReport, writing: ImportWriting): Promise<ImportOutcome> {
  if (report.findings.some(f => f.severity === 'error')) return { kind: 'held-back' };
  const all: Added = {
    acts: report.comparison.matches.filter(m => m.relation === 'missing').map(m => m.act),
    days: missingDays(report),
  };
  if (all.acts.length + all.days.length === 0) return { kind: 'nothing' };
  const { file, isNew } = writing;
  const { change, rest, heldBack } = await withoutErrors(all, file, {
    changeWith: added => changeWith(report, added, writing),
    errorsOf: change => writing.errorsOf(change),
  });
  writing.commit(change);
  return {
    kind: 'written',
    events: rest.acts.length,
    days: rest.days.length,
    file: file.shown,
    isNew,
    heldBack,
  };
}

/** How additions become a change of a file, and which errors that change would bring into the record. */
export interface Judging {
  changeWith(added: Added): Promise<Change>;
  errorsOf(change: Change): readonly Finding[];
}

/** The change that is left without what would be an error in the record. Ends the command where an error is about nothing of the table. */
export async function withoutErrors(
  all: Added,
  file: WritableFile,
  { changeWith, errorsOf }: Judging,
): Promise<{ readonly change: Change; readonly rest: Added; readonly heldBack: readonly HeldBack[] }> {
  const heldBack: HeldBack[] = [];
  let rest = all;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const change = await changeWith(rest);
    const errors = errorsOf(change);
    if (errors.length === 0) return { change, rest, heldBack };
    const held = errors.flatMap(finding => faultyIn(rest, finding));
    const faulty = new Set(held.map(h => h.what));
    rest = { acts: rest.acts.filter(a => !faulty.has(a)), days: rest.days.filter(d => !faulty.has(d)) };
    heldBack.push(...held.filter((h, i) => held.findIndex(o => o.what === h.what) === i));
    if (held.length === 0 || rest.acts.length + rest.days.length === 0) throw refused(change, file, errors);
  }
  throw refused(await changeWith(rest), file, []);
}

/** What of the additions an error is about: the act or day that it names, else all of the participant that it names. */
function faultyIn({ acts, days }: Added, finding: Finding): readonly HeldBack[] {
  const { who, act, on, published } = finding.facts as Readonly<Record<string, unknown>>;
  const held = (what: TableAct | TableForce): HeldBack => ({ what, finding });
  if (typeof who !== 'string') return [];
  const ownDays = days
    .filter(d => d.who === who && (published === undefined || d.on === published))
    .map(held);
  if (published !== undefined && ownDays.length > 0) return ownDays;
  const own = acts.filter(a => a.who === who);
  const named = own.filter(a => a.act === act || a.on.written === on);
  const exact = named.filter(
    a => a.on.written === on && (act === undefined || actWords(a.act) === actWords(act)),
  );
  return [...(exact.length > 0 ? exact : own).map(held), ...(exact.length > 0 ? [] : ownDays)];
}

const actWords = (act: unknown): string => String(act).replaceAll('-', ' ');

async function changeWith(
  report: ImportReport,
  { acts, days }: Added,
  { file, before, isNew, options, today }: ImportWriting,
): Promise<Change> {
  const cited = citedSource(before, file.shown, isNew ? {} : withAddress(options, report.from), today);
  const other = before.treaty.published?.participants?.source;
  if (days.length > 0 && other !== undefined && other !== cited.id)
    throw usage('days-of-another-source', `the published days of ${file.shown} are those of "${other}"`, {
      hint: `they are of one source: take --source ${other}, or leave the column out`,
    });
  const kept = new Set(acts);
  const lines =
    acts.length > 0
      ? insertEvents(
          before,
          missingEvents(report, cited.inLine, act => kept.has(act)),
        )
      : [];
  const dates = Object.fromEntries(days.map(d => [d.who, d.on]));
  const stated = days.length > 0 ? insertPublishedDays(before, { source: cited.id, dates }) : [];
  const text = withEdits(before, lines && stated && [...cited.declare, ...lines, ...stated]);
  return proposeChange(file, before, text);
}

/** Nothing is written where an error is about no single act or day of the table. */
const refused = ({ after }: Change, { shown }: WritableFile, findings: readonly Finding[]): Failed =>
  new Failed({
    code: 'would-have-errors',
    kind: 'no',
    message: `${shown} would have an error with what the table adds; nothing is written`,
    hint: 'compare the table with its source; without --write all that it says is shown',
    findings,
    read: () => new TextEncoder().encode(after.text),
  });

/** What is read from an address has that for its address. */
const withAddress = (options: RawOptions, from: string): RawOptions =>
  /^https?:/.test(from) ? { sourceUrl: from, ...options } : options;
