import type { Match } from '../../interchange/import/compare.ts';
import type { ForceMatch, ImportReport, LeavingMatch } from '../../interchange/import/report.ts';
import type { TableAct, TableForce } from '../../interchange/import/table.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { type Block, cell, GAP, line, type Page, span, type Table, tableOf } from '../page.ts';
import { dateIn, type Locale, nameOf, namesOf } from '../phrases.ts';
import { actWithArticle } from './statements.ts';

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

/** An act or a day of entry into force that would be an error in the record, and the error. */
export interface HeldBack {
  readonly what: TableAct | TableForce;
  readonly finding: Diagnostic;
}

/** What was done with the report: lines written, nothing to write, or held back; null where writing was not asked for. */
export type ImportOutcome =
  | {
      readonly kind: 'written';
      readonly events: number;
      readonly days: number;
      readonly file: string;
      /** Whether the file was begun with this table, and its heading is to be filled in. */
      readonly isNew: boolean;
      readonly heldBack: readonly HeldBack[];
    }
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
  all: boolean,
): Page {
  const { importTable } = locale.messages;
  const { matches, extra } = report.comparison;
  const of = (...relations: readonly Match['relation'][]) =>
    matches.filter(m => relations.includes(m.relation));
  const days = (relation: ForceMatch['relation']) => report.inForceFor.filter(m => m.relation === relation);
  const leaving = (relation: LeavingMatch['relation']) => report.leaving.filter(m => m.relation === relation);
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
    ...section(importTable.leavingDiffers, leavingTable(leaving('date-differs'), locale)),
    ...section(importTable.leavingNotComputed, leavingTable(leaving('not-computed'), locale)),
    ...(outcome?.kind === 'written'
      ? section(importTable.notWritten, heldTable(outcome.heldBack, locale))
      : []),
    ...(outcome ? [GAP, line(span(outcomeText(outcome, locale)))] : []),
    ...(outcome?.kind === 'written' && outcome.isNew
      ? [line(span(importTable.fillIn({ file: outcome.file })))]
      : []),
  ];
}

const onlyCounted = (extra: number, { messages }: Locale): Block[] =>
  extra === 0 ? [] : [GAP, line(span(messages.importTable.extraCounted({ n: extra }), 'dim'))];

function outcomeText(outcome: ImportOutcome, { messages: { importTable } }: Locale): string {
  if (outcome.kind === 'written') return importTable.written(outcome);
  return outcome.kind === 'nothing' ? importTable.nothingToWrite : importTable.heldBack;
}

const section = (title: string, table: Table): Block[] =>
  table.rows.length === 0 ? [] : [GAP, { kind: 'table', title, table }];

const cellPlace = (at: Place) => cell(`${at.line}:${at.column}`, 'dim');
const eventPlace = (e: LedgerEvent) => cell(`${e.at.file}:${e.at.line}`, 'dim');

function actsTable(found: readonly Match[], locale: Locale): Table {
  const { label, importTable } = locale.messages;
  return tableOf(found, [
    ['on', label.date, m => dateIn(locale, m.act.on)],
    ['who', label.who, m => nameOf(locale, m.act.who)],
    ['act', label.act, m => actWithArticle(m.act, locale)],
    ['cell', importTable.cell, m => cellPlace(m.act.at)],
  ]);
}

function pairsTable(found: readonly Match[], locale: Locale): Table {
  const { label, separator, importTable } = locale.messages;
  const text = (a: Match['act'] | LedgerEvent) =>
    `${actWithArticle(a, locale)}${separator.comma}${dateIn(locale, a.on)}`;
  const pairs = found.flatMap(({ act: table, event: ledger }) => (ledger ? [{ table, ledger }] : []));
  return tableOf(pairs, [
    ['who', label.who, p => nameOf(locale, p.table.who)],
    ['table', importTable.table, p => text(p.table)],
    ['ledger', importTable.ledger, p => text(p.ledger)],
    ['cell', importTable.cell, p => cellPlace(p.table.at)],
    ['line', importTable.line, p => eventPlace(p.ledger)],
  ]);
}

function eventsTable(events: readonly LedgerEvent[], locale: Locale): Table {
  const { label, importTable } = locale.messages;
  return tableOf(events, [
    ['on', label.date, e => dateIn(locale, e.on)],
    ['who', label.who, e => namesOf(locale, e.who)],
    ['act', label.act, e => actWithArticle(e, locale)],
    ['line', importTable.line, eventPlace],
  ]);
}

function daysTable(found: readonly ForceMatch[], locale: Locale): Table {
  const { label, importTable } = locale.messages;
  return tableOf(found, [
    ['who', label.who, m => nameOf(locale, m.force.who)],
    ['table', importTable.table, m => m.force.on],
    ['ledger', importTable.ledger, m => m.ledger],
    ['cell', importTable.cell, m => cellPlace(m.force.at)],
  ]);
}

function leavingTable(found: readonly LeavingMatch[], locale: Locale): Table {
  const { label, importTable } = locale.messages;
  return tableOf(found, [
    ['who', label.who, m => nameOf(locale, m.leaving.who)],
    ['table', importTable.table, m => dateIn(locale, m.leaving.on)],
    ['computed', importTable.computed, m => m.computed],
    ['cell', importTable.cell, m => cellPlace(m.leaving.at)],
  ]);
}

function heldTable(found: readonly HeldBack[], locale: Locale): Table {
  const { label, act, importTable } = locale.messages;
  return tableOf(found, [
    ['on', label.date, h => (typeof h.what.on === 'string' ? h.what.on : dateIn(locale, h.what.on))],
    ['who', label.who, h => nameOf(locale, h.what.who)],
    ['act', label.act, h => ('act' in h.what ? act[h.what.act] : label.inForceFor)],
    ['cell', importTable.cell, h => cellPlace(h.what.at)],
    ['reason', importTable.reason, h => `${h.finding.words.what} [${h.finding.code}]`],
  ]);
}
