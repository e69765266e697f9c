import { addDays } from '../../calendar/arithmetic.ts';
import { effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { ceasedDay } from '../../status/in-force.ts';
import type { StatusReport } from '../../status/status-report.ts';
import {
  type Cell,
  cell,
  csvOf,
  line,
  type Page,
  span,
  type Table,
  type TableColumn,
  tableOf,
} from '../page.ts';
import { boundsText, certaintyTone, dateIn, doneBy, type Locale, shortIn, shortOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { actWithArticle } from './statements.ts';

export function treatiesTable(reports: readonly StatusReport[], locale: Locale): Table {
  const { label } = locale.messages;
  return tableOf(reports, [
    ['treaty', label.treaty, r => cell(r.treaty.id, 'id')],
    ['name', label.name, r => shortOf(locale, r.treaty)],
    ['in_force', label.inForce, r => inForceCell(r, locale)],
    ['signatories', label.signatories, r => boundsText(r.signatories)],
    ['consents', `${label.consents} / ${label.required}`, instrumentsText],
    ['record', label.record, r => recordEnd(r.treaty)],
  ]);
}

/** Whether a treaty is in force as recorded, and since when; of one that ended, the days from the first to the last in force. */
export function inForceCell(
  {
    inForce,
    asRecorded,
    entryIntoForce: since,
    force,
  }: Pick<StatusReport, 'inForce' | 'asRecorded' | 'entryIntoForce' | 'force'>,
  { messages: { answer, separator, date } }: Locale,
): Cell {
  const said = answer[asRecorded.inForce];
  const ceasedOn = ceasedDay(force);
  const days = since && ceasedOn ? date.lasting({ from: since, to: addDays(ceasedOn, -1) }) : since;
  return cell(
    days ? `${said}${separator.semicolon}${days}` : said,
    inForce === 'undetermined' ? 'open' : 'plain',
  );
}

/** Instruments, and how many are needed; while some lack, only those that count stand beside what is needed. */
function instrumentsText({ consents, counted, remaining, required }: StatusReport): string {
  if (required === null) return boundsText(consents);
  return `${boundsText((remaining.confirmed ?? 0) > 0 ? counted : consents)} / ${required}`;
}

/** Every treaty as CSV: each bound of a count in its own column. */
export const treatiesCsv = (reports: readonly StatusReport[]): Table =>
  csvOf(reports, {
    treaty: r => r.treaty.id,
    name: r => shortIn(r.treaty, 'en'),
    on: r => r.asked.on,
    in_force: r => r.inForce,
    in_force_basis: r => r.basis,
    in_force_as_recorded: r => r.asRecorded.inForce,
    entry_into_force: r => r.entryIntoForce,
    signatories_confirmed: r => r.signatories.confirmed,
    signatories_possible: r => r.signatories.possible,
    consents_confirmed: r => r.consents.confirmed,
    consents_possible: r => r.consents.possible,
    parties_confirmed: r => r.parties.confirmed,
    parties_possible: r => r.parties.possible,
    required: r => r.required,
    complete_until: r => recordEnd(r.treaty),
  });

/** Events as a table, in ledger order. */
export function eventsTable(
  events: readonly (readonly [Treaty, LedgerEvent])[],
  locale: Locale,
  several: boolean,
): Table {
  const { label, certainty } = locale.messages;
  const ofStatements = events.length > 0 && events.every(([, e]) => effectOf(e.act) === 'statement');
  return tableOf(events, [
    ['on', label.date, ([, e]) => dateIn(locale, e.on)],
    ['who', label.who, ([t, e]) => `${several ? `${t.id}: ` : ''}${doneBy(e, locale)}`],
    ['act', label.act, ([, e]) => actWithArticle(e, locale)],
    ...(ofStatements ? [noteColumn(label.content)] : []),
    ['certainty', label.certainty, ([, e]) => cell(certainty[e.certainty], certaintyTone(e))],
    ['source', label.source, ([t, e]) => cell(publishers(e, t, locale.messages), 'dim')],
  ]);
}

/** What a statement says, as the ledger has it. */
const noteColumn = (title: string): TableColumn<readonly [Treaty, LedgerEvent]> => [
  'content',
  title,
  ([, e]) => e.note,
];

/** Events as CSV: ids and dates as the ledger has them. */
export const eventsCsv = (events: readonly (readonly [Treaty, LedgerEvent])[]): Table =>
  csvOf(events, {
    treaty: ([t]) => t.id,
    on: ([, e]) => e.on.written,
    earliest: ([, e]) => e.on.earliest,
    latest: ([, e]) => e.on.latest,
    who: ([, e]) => e.who.join(' '),
    act: ([, e]) => e.act,
    certainty: ([, e]) => e.certainty,
    sources: ([, e]) => e.sources.join(' '),
    file: ([, e]) => e.at.file,
    line: ([, e]) => e.at.line,
    id: ([, e]) => e.id,
    place: ([, e]) => e.place,
    signed_by: ([, e]) => e.signedBy,
    deposit: ([, e]) => e.deposit,
    reference: ([, e]) => e.reference,
    notification: ([, e]) => e.notification,
    under: ([, e]) => e.under?.join(' '),
    on_event: ([, e]) => e.onEvent,
    territory: ([, e]) => e.territory,
    effective: ([, e]) => e.effective?.written,
    note: ([, e]) => e.note,
  });

/** A table with a line that says how much it holds. */
export const tablePage = (table: Table, says: string): Page => [
  { kind: 'table', title: '', table },
  { kind: 'gap' },
  line(span(says, 'dim')),
];
