import type { Match } from '../../interchange/import/compare.ts';
import type { ForceMatch, ImportReport } from '../../interchange/import/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Place } from '../../source/place.ts';
import { type Block, cell, GAP, line, type Page, span, type Table } from '../page.ts';
import { dateIn, type Locale, nameOf } from '../phrases.ts';
import type { ImportCounts, ImportWords } from '../words/import.ts';

/** How many acts of a table stand how to the ledger. */
export function importCounts({ comparison: { matches, extra } }: ImportReport): ImportCounts {
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
  words: ImportWords,
  all = false,
): Page {
  const { matches, extra } = report.comparison;
  const of = (...relations: readonly Match['relation'][]) =>
    matches.filter(m => relations.includes(m.relation));
  const days = (relation: ForceMatch['relation']) => report.inForceFor.filter(m => m.relation === relation);
  return [
    line(span(words.against(report.treaty.id, report.from, report.rows), 'strong')),
    line(span(words.summary(importCounts(report)))),
    ...section(words.missing, actsTable(of('missing'), locale, words)),
    ...section(words.differs, pairsTable(of('date-differs', 'act-differs'), locale, words)),
    ...section(words.moreExact, pairsTable(of('more-exact'), locale, words)),
    ...section(words.withdrawn, actsTable(of('withdrawn'), locale, words)),
    ...(all ? section(words.extra, eventsTable(extra, locale, words)) : onlyCounted(extra.length, words)),
    ...section(words.daysMissing, daysTable(days('missing'), locale, words)),
    ...section(words.daysDiffer, daysTable(days('date-differs'), locale, words)),
    ...(outcome ? [GAP, line(span(said(outcome, words)))] : []),
  ];
}

const onlyCounted = (extra: number, words: ImportWords): Block[] =>
  extra === 0 ? [] : [GAP, line(span(words.extraCounted(extra), 'dim'))];

function said(outcome: ImportOutcome, words: ImportWords): string {
  switch (outcome.kind) {
    case 'written':
      return words.written(outcome.events, outcome.days, outcome.file);
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

function actsTable(found: readonly Match[], locale: Locale, words: ImportWords): Table {
  const { label, act } = locale.messages;
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

function pairsTable(found: readonly Match[], locale: Locale, words: ImportWords): Table {
  const { label, act, comma } = locale.messages;
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
              cell(`${act[a.act]}${comma}${dateIn(locale, a.on)}`),
              cell(`${act[e.act]}${comma}${dateIn(locale, e.on)}`),
              cell(cellPlace(a.at), 'dim'),
              cell(eventPlace(e), 'dim'),
            ],
          ]
        : [],
    ),
  };
}

function eventsTable(events: readonly LedgerEvent[], locale: Locale, words: ImportWords): Table {
  const { label, act, comma } = locale.messages;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'line', title: words.line },
    ],
    rows: events.map(e => [
      cell(dateIn(locale, e.on)),
      cell(e.who.map(id => nameOf(locale, id)).join(comma)),
      cell(act[e.act]),
      cell(eventPlace(e), 'dim'),
    ]),
  };
}

function daysTable(found: readonly ForceMatch[], locale: Locale, words: ImportWords): Table {
  return {
    columns: [
      { key: 'who', title: locale.messages.label.who },
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
