import { httpDay } from '../../calendar/http-date.ts';
import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { TreatyReport } from '../../diff/report.ts';
import { readTable } from '../../interchange/import/read-table.ts';
import { importReport, missingDays } from '../../interchange/import/report.ts';
import type { TableAct } from '../../interchange/import/table.ts';
import { type Refusal, type RefusedPage, refusalOf } from '../../interchange/update/judge-page.ts';
import { pageAddress } from '../../interchange/update/page-address.ts';
import {
  confirmedBy,
  type PageAdditions,
  type PageReading,
  pageEdits,
} from '../../interchange/update/page-edits.ts';
import { withdrawalsSeen } from '../../interchange/update/withdrawals.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { statedCoverage } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { TreatyUpdate, UpdateFault } from '../../render/pages/update.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { statusReport } from '../../status/status-report.ts';
import {
  type Change,
  commitChange,
  commitNew,
  type Editable,
  proposeChange,
  whileHeld,
  withEdits,
} from '../../store/edit-file.ts';
import { cannotRun } from '../../store/failure.ts';
import type { WritableFile } from '../../store/writable-ledger.ts';
import { leavingDay } from '../import/leaving.ts';
import { type Added, withoutErrors } from '../import/write.ts';
import { newFindings } from '../new-findings.ts';
import { lawChanged } from './law-changed.ts';
import type { ReadPage, UpdateRun } from './update-run.ts';

/** What became of a treaty, its changes in law, and the page as it now stands in the file. */
export interface Updated {
  readonly update: TreatyUpdate;
  readonly law: TreatyReport | null;
}

/** A treaty that is not updated, for a reason that concerns it alone. */
export class NotUpdated extends Error {
  readonly fault: UpdateFault;
  constructor(fault: UpdateFault) {
    super(fault.message);
    this.fault = fault;
  }
}

export const NOBODY_BECAME: TreatyUpdate['became'] = {
  parties: [],
  left: [],
  contracting: [],
  signatories: [],
};

/** The number of a treaty in the collection, and the address of its page. */
function pageOf(run: UpdateRun, treaty: Treaty): { readonly number: string; readonly address: string } {
  const number = treaty.reference['mtdsg'];
  const address = number === undefined ? null : pageAddress(number, run.origin);
  if (number !== undefined && address !== null) return { number, address };
  throw new NotUpdated({
    code: 'no-page',
    message: `${treaty.id} has no number of the UN Treaty Collection (reference: mtdsg), and no other page is read`,
    words: { why: 'no-page', about: treaty.id },
  });
}

/** Reads the page of a treaty, compares it with the ledger, and writes what is missing. Throws what prevents it. */
export async function updateTreaty(run: UpdateRun, id: string): Promise<Updated> {
  const { host, open } = run;
  const ledger = await open.read([id]);
  const treaty = ledger.treaties.get(id);
  if (!treaty) throw new Error(`${id} was not read`);
  const { number, address } = pageOf(run, treaty);
  const file = await run.target.fileOf(id);
  const page = await run.pageOf(id, number, address, file);
  const work = async (): Promise<Updated> => {
    const { before, isNew } = await run.target.read(file, id);
    if (page.unchangedOf !== null && page.unchangedOf !== host.sha256(before.bytes))
      throw cannotRun('changed-meanwhile', `${file.shown} was changed meanwhile; nothing is written`);
    const reading: PageReading = { number, address: page.address, read: page.read, savedAs: page.savedAs };
    const found = page.table ? judged(run, ledger, before, page, page.table) : null;
    const all: Added = {
      acts: found ? inOrderOfDays([...found.missing, ...found.withdrawals]) : [],
      days: found ? found.days : [],
    };
    const confirmed = found ? confirmedBy(found.report) : [];
    const { change, rest, heldBack } = await withoutErrors(all, file, {
      changeWith: added =>
        changeOf(before, file, { ...added, confirmed }, reading, added.acts.length === all.acts.length),
      errorsOf: edit => newFindings(edit, ledger, open, run.today).filter(f => f.severity === 'error'),
    });
    const isWritten = !run.isDryRun && change.after.text !== before.text;
    if (isWritten) (isNew ? commitNew : commitChange)(host, file, change);
    const law = lawChanged(run, ledger, change, page.read ?? run.today);
    if (!run.isDryRun) run.keep(file, page, change, heldBack.length === 0);
    return {
      law: law.report,
      update: {
        id,
        treaty: change.after.treaty,
        page: page.savedAs ?? page.address,
        outcome: rest.acts.length + rest.days.length + confirmed.length > 0 ? 'changed' : 'unchanged',
        read: page.read,
        isNotModified: page.table === null,
        report: found?.report ?? null,
        added: rest.acts,
        confirmed,
        heldBack,
        completeUntil: { before: statedCoverage(before.treaty), after: statedCoverage(change.after.treaty) },
        since: law.since,
        became: law.became,
        file: isWritten ? file.shown : null,
        fault: null,
      },
    };
  };
  return run.isDryRun ? work() : whileHeld(host, file, run.lockMillis, work);
}

const inOrderOfDays = (acts: readonly TableAct[]): readonly TableAct[] =>
  acts.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0));

/** What a page says, compared with the treaty; throws where it is not taken over. */
function judged(
  run: UpdateRun,
  ledger: Ledger,
  before: Editable,
  page: ReadPage,
  { name, bytes, charset }: NonNullable<ReadPage['table']>,
) {
  const read = page.read ?? run.today;
  const { published, fault } = readTable('untc', name, bytes, charset);
  if (!published) throw new NotUpdated({ code: fault.code, message: sentenceOf([fault]), words: null });
  const report = importReport(name, published, before.treaty, run.open.registry, {
    today: read,
    legend: new Map(),
    rowsOf: null,
    leavesOn: (recorded, who, on) => leavingDay(ledger, recorded, who, on),
  });
  const refused = refusalOf(published, report);
  if (refused) throw notTaken(refused, run);
  const withdrawals = withdrawalsSeen(report, {
    read,
    recordEnd: before.treaty.completeUntil,
    isInForce: isInForce(ledger, before.treaty, read),
  });
  return {
    report,
    withdrawals,
    missing: report.comparison.matches.filter(m => m.relation === 'missing').map(m => m.act),
    days: publishedDays(before, report),
  };
}

/** Published days are of one source: where another gives them, those of the page are left out. */
const publishedDays = ({ treaty }: Editable, report: ReturnType<typeof importReport>): Added['days'] =>
  treaty.published?.participants ? [] : missingDays(report);

/** A page that is refused. */
function notTaken({ why, findings, about }: RefusedPage, { open }: UpdateRun): NotUpdated {
  const name = about === null ? null : (open.registry.participants.get(about)?.names.en ?? about);
  const said = findings.length > 0 ? sentenceOf(findings) : name;
  return new NotUpdated({ code: why, message: MESSAGES[why](said ?? ''), words: { why, about: said } });
}

const MESSAGES: Readonly<Record<Refusal, (about: string) => string>> = {
  faulty: finding => `the page has errors: ${finding}`,
  'totals-differ': finding => `the totals of the page differ from its rows: ${finding}`,
  'no-rows': () => 'the page has no participant',
  'another-treaty': title => `the page is of another treaty${title === '' ? '' : `: ${title}`}`,
  'two-rows': about => `a participant stands in two rows of the page: ${about}`,
};

/** One line for all findings: the first, with its place, and how many more there are. */
function sentenceOf(
  findings: readonly {
    readonly words: { readonly what: string };
    readonly at: { readonly line: number; readonly column: number };
  }[],
): string {
  const [first] = findings;
  if (!first) return '';
  const more = findings.length - 1;
  const place = `${first.at.line}:${first.at.column}`;
  return `${place}: ${first.words.what}${more > 0 ? `, and ${more} more` : ''}`;
}

function isInForce(ledger: Ledger, treaty: Treaty, on: PlainDate): boolean {
  const treaties = new Map([...ledger.treaties, [treaty.id, treaty]]);
  const asked = { on, today: on, rule: 'as-recorded' } as const;
  return statusReport(scenariosOf({ ...ledger, treaties }), treaty, asked).inForce === 'yes';
}

function changeOf(
  before: Editable,
  file: WritableFile,
  added: PageAdditions,
  reading: PageReading,
  isComplete: boolean,
): Promise<Change> {
  return proposeChange(file, before, withEdits(before, pageEdits(before, added, reading, isComplete)));
}

/** The day of a reading: that of the server's answer, and never later than the clock. */
export function dayRead(run: Pick<UpdateRun, 'today'>, date: string | null): PlainDate {
  const answered = date === null ? null : httpDay(date);
  return answered === null ? run.today : earlierOf(answered, run.today);
}
