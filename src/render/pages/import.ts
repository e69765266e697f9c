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
    .map(key => messages.import.count[key]({ n: counts[key] }))
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
  const { import: words } = locale.messages;
  const { matches, extra } = report.comparison;
  const of = (...relations: readonly Match['relation'][]) =>
    matches.filter(m => relations.includes(m.relation));
  const days = (relation: ForceMatch['relation']) => report.inForceFor.filter(m => m.relation === relation);
  return [
    line(span(words.against({ treaty: report.treaty.id, from: report.from, rows: report.rows }), 'strong')),
    line(span(summaryText(report, locale))),
    ...section(words.missing, actsTable(of('missing'), locale)),
    ...section(words.differs, pairsTable(of('date-differs', 'act-differs'), locale)),
    ...section(words.moreExact, pairsTable(of('more-exact'), locale)),
    ...section(words.withdrawn, actsTable(of('withdrawn'), locale)),
    ...(all ? section(words.extra, eventsTable(extra, locale)) : onlyCounted(extra.length, locale)),
    ...section(words.daysMissing, daysTable(days('missing'), locale)),
    ...section(words.daysDiffer, daysTable(days('date-differs'), locale)),
    ...(outcome ? [GAP, line(span(outcomeText(outcome, locale)))] : []),
  ];
}

const onlyCounted = (extra: number, { messages }: Locale): Block[] =>
  extra === 0 ? [] : [GAP, line(span(messages.import.extraCounted({ n: extra }), 'dim'))];

function outcomeText(outcome: ImportOutcome, { messages: { import: words } }: Locale): string {
  switch (outcome.kind) {
    case 'written':
      return words.written(outcome);
    case 'nothing':
      return words.nothingToWrite;
    case 'held-back':
      return words.heldBack;
  }
}

const section = (title: string, table: Table): Block[] =>
  table.rows.length === 0 ? [] : [GAP, { kind: 'table', title, table }];

const cellPlace = (at: Place): string => `${at.line}:${at.column}`;
const eventPlace = (e: LedgerEvent): string => `${e.at.file}:${e.at.line}`;

function actsTable(found: readonly Match[], locale: Locale): Table {
  const { label, act, import: words } = locale.messages;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'cell', title: words.cell },
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
  const { label, act, separator, import: words } = locale.messages;
  return {
    columns: [
      { key: 'who', title: label.who },
      { key: 'table', title: words.table },
      { key: 'ledger', title: words.ledger },
      { key: 'cell', title: words.cell },
      { key: 'line', title: words.line },
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
  const { label, act, separator, import: words } = locale.messages;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'line', title: words.line },
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
  const { label, import: words } = locale.messages;
  return {
    columns: [
      { key: 'who', title: label.who },
      { key: 'table', title: words.table },
      { key: 'ledger', title: words.ledger },
      { key: 'cell', title: words.cell },
    ],
    rows: found.map(m => [
      cell(nameOf(locale, m.force.who)),
      cell(m.force.on),
      cell(m.ledger ?? ''),
      cell(cellPlace(m.force.at), 'dim'),
    ]),
  };
}
