import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { StatusElement } from '../json/status.ts';
import { cell, line, type Page, span, type Table } from '../page.ts';
import {
  boundsText,
  type Called,
  dateIn,
  type Locale,
  nameOf,
  publishers,
  shortIn,
  shortOf,
} from '../phrases.ts';

/** One treaty in a table of many: its status, and what it is called in the languages there are. */
export interface TreatyOverview {
  readonly status: StatusElement;
  readonly called: Called;
}

/** Every treaty of the ledger in one table. */
export function treatiesTable(treaties: readonly TreatyOverview[], locale: Locale): Table {
  const { messages } = locale;
  const { label } = messages;
  return {
    columns: [
      { key: 'treaty', title: label.treaty },
      { key: 'name', title: label.name },
      { key: 'in_force', title: label.inForce },
      { key: 'signatories', title: label.signatories },
      { key: 'consents', title: `${label.consents} / ${label.required}` },
      { key: 'record', title: label.record },
    ],
    rows: treaties.map(({ status: r, called }) => [
      cell(r.treaty.id, 'id'),
      cell(shortOf(locale, called)),
      cell(
        `${messages.answer[r.inForce]}${r.entryIntoForce ? `${messages.separator.semicolon}${r.entryIntoForce}` : ''}`,
        r.inForce === 'undetermined' ? 'open' : 'plain',
      ),
      cell(boundsText(r.signatories)),
      cell(instrumentsText(r)),
      cell(r.ledger.completeUntil ?? ''),
    ]),
  };
}

/** Instruments, and how many are needed; while some lack, only those that count stand beside what is needed. */
function instrumentsText({ consents, counted, remaining, required }: StatusElement): string {
  if (required === null) return boundsText(consents);
  return `${boundsText((remaining.confirmed ?? 0) > 0 ? counted : consents)} / ${required}`;
}

/** Every treaty as CSV: each bound of a count in its own column. */
export function treatiesCsv(treaties: readonly TreatyOverview[]): Table {
  const columns = [
    'treaty',
    'name',
    'on',
    'in_force',
    'entry_into_force',
    'signatories_confirmed',
    'signatories_possible',
    'consents_confirmed',
    'consents_possible',
    'parties_confirmed',
    'parties_possible',
    'required',
    'complete_until',
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: treaties.map(({ status: r, called }) =>
      [
        r.treaty.id,
        shortIn(called, 'en'),
        r.on,
        r.inForce,
        r.entryIntoForce ?? '',
        ...[r.signatories, r.consents, r.parties].flatMap(b => [`${b.confirmed}`, `${b.possible}`]),
        `${r.required ?? ''}`,
        r.ledger.completeUntil ?? '',
      ].map(text => cell(text)),
    ),
  };
}

/** One event as its certainty lets it be said. */
const tone = (e: LedgerEvent) => (e.certainty === 'confirmed' ? ('plain' as const) : ('open' as const));

/** Events as a table, in ledger order. */
export function eventsTable(
  events: readonly (readonly [Treaty, LedgerEvent])[],
  locale: Locale,
  several: boolean,
): Table {
  const { messages } = locale;
  const { label } = messages;
  const what = (t: Treaty, e: LedgerEvent): string => {
    const who =
      e.who.length > 0 ? e.who.map(id => nameOf(locale, id)).join(messages.separator.comma) : (e.by ?? '');
    return `${several ? `${t.id}: ` : ''}${who}`;
  };
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'certainty', title: label.certainty },
      { key: 'source', title: label.source },
    ],
    rows: events.map(([t, e]) => [
      cell(dateIn(locale, e.on)),
      cell(what(t, e)),
      cell(messages.act[e.act]),
      cell(messages.certainty[e.certainty], tone(e)),
      cell(publishers(e, t), 'dim'),
    ]),
  };
}

/** Events as CSV: ids and dates as the ledger has them. */
export function eventsCsv(events: readonly (readonly [Treaty, LedgerEvent])[]): Table {
  const columns = [
    'treaty',
    'on',
    'earliest',
    'latest',
    'who',
    'act',
    'certainty',
    'sources',
    'file',
    'line',
    'id',
    'place',
    'signed_by',
    'deposit',
    'reference',
    'notification',
    'under',
    'on_event',
    'territory',
    'effective',
    'note',
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: events.map(([t, e]) =>
      [
        t.id,
        e.on.written,
        e.on.earliest,
        e.on.latest,
        e.who.join(' '),
        e.act,
        e.certainty,
        e.sources.join(' '),
        e.at.file,
        `${e.at.line}`,
        e.id ?? '',
        e.place ?? '',
        e.signedBy ?? '',
        e.deposit ?? '',
        e.reference ?? '',
        e.notification ?? '',
        e.under?.join(' ') ?? '',
        e.onEvent ?? '',
        e.territory ?? '',
        e.effective?.written ?? '',
        e.note ?? '',
      ].map(text => cell(text)),
    ),
  };
}

/** A table with a line that says how much it holds. */
export const tablePage = (table: Table, says: string): Page => [
  { kind: 'table', title: '', table },
  { kind: 'gap' },
  line(span(says, 'dim')),
];
