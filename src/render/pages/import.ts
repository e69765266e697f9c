import type { Match } from '../../interchange/import/compare.ts';
import type { ForceMatch, ImportReport } from '../../interchange/import/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Place } from '../../source/place.ts';
import { type Block, cell, GAP, line, type Page, span, type Table } from '../page.ts';
import { dateIn, type Locale, nameOf } from '../phrases.ts';

/** The acts of a table by how they compare with the ledger. */
export function importCounts({ comparison: { matches, extra } }: ImportReport) {
  const count = (...relations: readonly Match['relation'][]) =>
    matches.filter(m => relations.includes(m.relation)).length;
  return {
    missing: count('missing'),
    dateDiffers: count('date-differs'),
    actDiffers: count('act-differs'),
    agree: count('agrees', 'more-exact'),
    moreExact: count('more-exact'),
    withdrawn: count('withdrawn'),
    extra: extra.length,
  };
}

/** "3 missing, 1 date differs, 40 agree": what is zero is left out, but for the missing and for what agrees. */
function summaryText(report: ImportReport, { messages }: Locale): string {
  const counts = importCounts(report);
  const shown = ['missing', 'dateDiffers', 'actDiffers', 'withdrawn', 'agree', 'moreExact', 'extra'] as const;
  return shown
    .filter(key => counts[key] > 0 || key === 'missing' || key === 'agree')
    .map(key => messages.importTable.count[key]({ n: counts[key] }))
    .join(messages.separator.comma);
}

/** What was done with the report: lines written, nothing to write, or held back; null where writing was not asked for. */
export type ImportOutcome =
  | { readonly kind: 'written'; readonly events: number; readonly days: number; readonly file: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'held-back' };

/**
 * A table against the ledger, as text: the sum first, then what a reviewer must look at. What agrees is only counted, and so is
 * what stands in the ledger alone (`all` lists it): a table of one kind of act leaves hundreds of the others there.
 */
export function importPage(
  report: ImportReport,
  outcome: ImportOutcome | null,
  locale: Locale,
  all = false,
): Page {
  const { importTable } = locale.messages;
  const { matches, extra } = report.comparison;
  const of = (...relations: readonly Match['relation'][]) =>
    matches.filter(m => relations.includes(m.relation));
  const days = (relation: ForceMatch['relation']) => report.inForceFor.filter(m => m.relation === relation);
  return [
    line(
      span(importTable.against({ treaty: report.treaty.id, from: report.from, rows: report.rows }), 'strong'),
    ),
    line(span(summaryText(report, locale))),
    ...section(importTable.missing, actsTable(of('missing'), locale)),
    ...section(importTable.differs, pairsTable(of('date-differs', 'act-differs'), locale)),
    ...section(importTable.moreExact, pairsTable(of('more-exact'), locale)),
    ...section(importTable.withdrawn, actsTable(of('withdrawn'), locale)),
    ...(all ? section(importTable.extra, eventsTable(extra, locale)) : onlyCounted(extra.length, locale)),
    ...section(importTable.daysMissing, daysTable(days('missing'), locale)),
    ...section(importTable.daysDiffer, daysTable(days('date-differs'), locale)),
    ...(outcome ? [GAP, line(span(outcomeText(outcome, locale)))] : []),
  ];
}

const onlyCounted = (extra: number, { messages }: Locale): Block[] =>
  extra === 0 ? [] : [GAP, line(span(messages.importTable.extraCounted({ n: extra }), 'dim'))];

function outcomeText(outcome: ImportOutcome, { messages: { importTable } }: Locale): string {
  switch (outcome.kind) {
    case 'written':
      return importTable.written(outcome);
    case 'nothing':
      return importTable.nothingToWrite;
    case 'held-back':
      return importTable.heldBack;
  }
}

const section = (title: string, table: Table): Block[] =>
  table.rows.length === 0 ? [] : [GAP, { kind: 'table', title, table }];

const cellPlace = (at: Place): string => `${at.line}:${at.column}`;
const eventPlace = (e: LedgerEvent): string => `${e.at.file}:${e.at.line}`;

function actsTable(found: readonly Match[], locale: Locale): Table {
  const { label, act, importTable } = locale.messages;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'cell', title: importTable.cell },
    ],
    rows: found.map(({ act: a }) => [
      cell(dateIn(locale, a.on)),
      cell(nameOf(locale, a.who)),
      cell(act[a.act]),
      cell(cellPlace(a.at), 'dim'),
    ]),
  };
}

function pairsTable(found: readonly Match[], locale: Locale): Table {
  const { label, act, separator, importTable } = locale.messages;
  return {
    columns: [
      { key: 'who', title: label.who },
      { key: 'table', title: importTable.table },
      { key: 'ledger', title: importTable.ledger },
      { key: 'cell', title: importTable.cell },
      { key: 'line', title: importTable.line },
    ],
    rows: found.flatMap(({ act: a, event: e }) =>
      e
        ? [
            [
              cell(nameOf(locale, a.who)),
              cell(`${act[a.act]}${separator.comma}${dateIn(locale, a.on)}`),
              cell(`${act[e.act]}${separator.comma}${dateIn(locale, e.on)}`),
              cell(cellPlace(a.at), 'dim'),
              cell(eventPlace(e), 'dim'),
            ],
          ]
        : [],
    ),
  };
}

function eventsTable(events: readonly LedgerEvent[], locale: Locale): Table {
  const { label, act, separator, importTable } = locale.messages;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'line', title: importTable.line },
    ],
    rows: events.map(e => [
      cell(dateIn(locale, e.on)),
      cell(e.who.map(id => nameOf(locale, id)).join(separator.comma)),
      cell(act[e.act]),
      cell(eventPlace(e), 'dim'),
    ]),
  };
}

function daysTable(found: readonly ForceMatch[], locale: Locale): Table {
  const { label, importTable } = locale.messages;
  return {
    columns: [
      { key: 'who', title: label.who },
      { key: 'table', title: importTable.table },
      { key: 'ledger', title: importTable.ledger },
      { key: 'cell', title: importTable.cell },
    ],
    rows: found.map(m => [
      cell(nameOf(locale, m.force.who)),
      cell(m.force.on),
      cell(m.ledger ?? ''),
      cell(cellPlace(m.force.at), 'dim'),
    ]),
  };
}
