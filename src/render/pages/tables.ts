import { addDays } from '../../calendar/arithmetic.ts';
import { effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { StatusElement } from '../json/status.ts';
import { type Cell, cell, line, type Page, span, type Table } from '../page.ts';
import {
  boundsText,
  type Called,
  certaintyTone,
  dateIn,
  doneBy,
  type Locale,
  shortIn,
  shortOf,
} from '../phrases.ts';
import { publishers } from '../sources.ts';
import { csvOf, type TableColumn, tableOf } from '../table.ts';
import { actWithArticle } from './statements.ts';

/** One treaty in a table of many: its status, and what it is called in the languages there are. */
export interface TreatyOverview {
  readonly status: StatusElement;
  readonly called: Called;
}

/** Every treaty of the ledger in one table. */
export function treatiesTable(treaties: readonly TreatyOverview[], locale: Locale): Table {
  const { label } = locale.messages;
  return tableOf(treaties, [
    ['treaty', label.treaty, t => cell(t.status.treaty.id, 'id')],
    ['name', label.name, t => shortOf(locale, t.called)],
    ['in_force', label.inForce, t => inForceCell(t.status, locale)],
    ['signatories', label.signatories, t => boundsText(t.status.signatories)],
    ['consents', `${label.consents} / ${label.required}`, t => instrumentsText(t.status)],
    ['record', label.record, t => t.status.ledger.completeUntil],
  ]);
}

/** Whether a treaty is in force as recorded, and since when; of one that ended, the days from the first to the last in force. */
export function inForceCell(
  {
    inForce,
    asRecorded,
    entryIntoForce: since,
    ceasedOn,
  }: Pick<StatusElement, 'inForce' | 'asRecorded' | 'entryIntoForce' | 'ceasedOn'>,
  { messages: { answer, separator, date } }: Locale,
): Cell {
  const said = answer[asRecorded.inForce];
  const days = since && ceasedOn ? date.lasting({ from: since, to: addDays(ceasedOn, -1) }) : since;
  return cell(
    days ? `${said}${separator.semicolon}${days}` : said,
    inForce === 'undetermined' ? 'open' : 'plain',
  );
}

/** Instruments, and how many are needed; while some lack, only those that count stand beside what is needed. */
function instrumentsText({ consents, counted, remaining, required }: StatusElement): string {
  if (required === null) return boundsText(consents);
  return `${boundsText((remaining.confirmed ?? 0) > 0 ? counted : consents)} / ${required}`;
}

/** Every treaty as CSV: each bound of a count in its own column. */
export const treatiesCsv = (treaties: readonly TreatyOverview[]): Table =>
  csvOf(treaties, {
    treaty: t => t.status.treaty.id,
    name: t => shortIn(t.called, 'en'),
    on: t => t.status.on,
    in_force: t => t.status.inForce,
    in_force_basis: t => t.status.basis.inForce,
    in_force_as_recorded: t => t.status.asRecorded.inForce,
    entry_into_force: t => t.status.entryIntoForce,
    signatories_confirmed: t => t.status.signatories.confirmed,
    signatories_possible: t => t.status.signatories.possible,
    consents_confirmed: t => t.status.consents.confirmed,
    consents_possible: t => t.status.consents.possible,
    parties_confirmed: t => t.status.parties.confirmed,
    parties_possible: t => t.status.parties.possible,
    required: t => t.status.required,
    complete_until: t => t.status.ledger.completeUntil,
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
