import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { ChangeClass } from '../../diff/change.ts';
import type { EventChange, EventCorrection, RecordChange } from '../../diff/diff-ledgers.ts';
import { type DiffReport, differs, type SideName, type TreatyReport, tallyOf } from '../../diff/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { type Block, type Cell, cell, GAP, line, type Page, span, type Table } from '../page.ts';
import { dateIn, type Locale, nameOf, publishers, shortOf } from '../phrases.ts';
import { type ConsequenceStyle, consequenceRows } from './consequence.ts';

/** A page with more treaties than this shows a table of them and none by itself. */
const MOST_TREATIES = 12;
/** Rows of one table that a page shows. */
const MOST_ROWS = 200;

/** A difference as a page for people: the sum first, then treaty by treaty what follows and what changed. */
export function diffPage(report: DiffReport, locale: Locale): Page {
  const telling = { locale, classes: report.from.kind !== 'day' };
  const { treaties } = report;
  const many = treaties.length > 1;
  const each = treaties.length <= MOST_TREATIES;
  return [
    { kind: 'heading', text: sidesText(report, locale) },
    ...(report.on === null ? [] : [line(span(locale.messages.status.asOf({ day: report.on }), 'dim'))]),
    GAP,
    line(span(sumText(report, locale), 'strong')),
    ...registryBlocks(report, telling),
    ...(many ? [GAP, overview(treaties, telling)] : []),
    ...(many && !each ? [GAP, line(span(locale.messages.diff.nameOne, 'dim'))] : []),
    ...(each ? treaties.filter(t => t.difference !== 'cosmetic').flatMap(t => treatyBlocks(t, telling)) : []),
  ];
}

const sideText = ({ kind, name, commit }: SideName, locale: Locale): string =>
  kind === 'working-tree'
    ? locale.messages.diff.workingTree
    : commit === null || commit.startsWith(name)
      ? name
      : `${name} (${commit.slice(0, 12)})`;

const sidesText = ({ from, to }: DiffReport, locale: Locale): string =>
  `${sideText(from, locale)} → ${sideText(to, locale)}`;

/** "2 treaties differ: 3 legal changes, 1 knowledge change". */
function sumText(report: DiffReport, locale: Locale): string {
  const { colon, comma } = locale.messages.separator;
  const { treaties, registry } = report;
  if (treaties.length + registry.length === 0) return locale.messages.diff.same;
  if (!differs(report)) return locale.messages.diff.onlyCosmetic;
  const tally = tallyOf(report);
  const parts = (Object.keys(tally) as ChangeClass[])
    .filter(c => tally[c] > 0)
    .map(c => locale.messages.diff.counts[c]({ n: tally[c] }));
  const said = parts.join(comma);
  if (treaties.length < 2)
    return said === '' ? locale.messages.diff.treatiesDiffer({ n: treaties.length }) : said;
  return [locale.messages.diff.treatiesDiffer({ n: treaties.length }), ...(said === '' ? [] : [said])].join(
    colon,
  );
}

const classCell = (c: ChangeClass, { locale }: ConsequenceStyle): Cell =>
  cell(locale.messages.diff.class[c], c === 'legal' ? 'strong' : 'dim', c);

/** A table, cut to what is read, under its title. */
function section(title: string, table: Table, { locale }: ConsequenceStyle): readonly Block[] {
  const { columns, rows } = table;
  if (rows.length === 0) return [];
  const left = rows.length - MOST_ROWS;
  return [
    GAP,
    { kind: 'table', title, table: { columns, rows: rows.slice(0, MOST_ROWS) } },
    ...(left > 0 ? [line(span(locale.messages.diff.more({ n: left }), 'dim'))] : []),
  ];
}

function registryBlocks({ registry }: DiffReport, telling: ConsequenceStyle): readonly Block[] {
  const { locale } = telling;
  const sign = { added: '+', removed: '−', changed: '~' };
  const columns = [
    { key: 'what', title: locale.messages.diff.what },
    { key: 'name', title: locale.messages.label.name },
    { key: 'change', title: locale.messages.diff.change },
  ];
  const rows = registry.map(c => [
    cell(`${sign[c.change]} ${c.part}s.${c.id}`),
    cell(c.part === 'participant' ? nameOf(locale, c.id) : ''),
    classCell(c.class, telling),
  ]);
  return section(locale.messages.diff.registry, { columns, rows }, telling);
}

/** Treaties that differ in one table: how, and what follows for their counts and their force. */
function overview(treaties: readonly TreatyReport[], telling: ConsequenceStyle): Block {
  const { locale } = telling;
  const { label, separator } = locale.messages;
  const heads = ['in-force', 'entry-into-force', 'signatories', 'consents', 'parties'];
  const rows = treaties.map(t => {
    const tally = tallyOf({ treaties: [t], registry: [] });
    const counts = (['legal', 'knowledge', 'cosmetic'] as const).filter(c => tally[c] > 0);
    const changed = t.consequences.filter(c => heads.includes(c.kind));
    const said = consequenceRows(changed, { ...telling, classes: false }).map(
      r => `${r.label} ${r.value.map(s => s.text).join('')}`,
    );
    return [
      cell(t.id, 'id'),
      cell(
        t.difference === 'changed'
          ? counts.map(c => locale.messages.diff.counts[c]({ n: tally[c] })).join(separator.comma)
          : locale.messages.diff.difference[t.difference],
      ),
      cell(said.join(separator.semicolon)),
    ];
  });
  const columns = [
    { key: 'treaty', title: label.treaty },
    { key: 'changes', title: locale.messages.diff.change },
    { key: 'consequences', title: locale.messages.diff.consequences },
  ];
  return { kind: 'table', title: '', table: { columns, rows } };
}

function treatyBlocks(t: TreatyReport, telling: ConsequenceStyle): readonly Block[] {
  const { locale } = telling;
  const treaty = t.after ?? t.before;
  if (!treaty) return [];
  const reference = Object.values(treaty.reference)[0];
  const title: readonly Block[] = [
    GAP,
    { kind: 'heading', text: shortOf(locale, treaty) },
    line(span([treaty.id, ...(reference === undefined ? [] : [reference])].join(' · '), 'dim')),
  ];
  if (t.difference === 'added' || t.difference === 'removed') {
    const { length } = treaty.events;
    const said = `${locale.messages.diff.difference[t.difference]}${locale.messages.separator.colon}${locale.messages.status.events({ n: length })}`;
    return [...title, line(span(said), span(` (${locale.messages.diff.class.knowledge})`, 'dim'))];
  }
  const rows = consequenceRows(t.consequences, telling);
  return [
    ...title,
    ...(t.difference === 'changed' ? [] : [line(span(locale.messages.diff.difference[t.difference]))]),
    ...(rows.length > 0 ? ([GAP, { kind: 'fields', rows }] as const) : []),
    ...section(locale.messages.diff.added, eventsTable(t.added, t, telling), telling),
    ...section(locale.messages.diff.removed, eventsTable(t.removed, t, telling), telling),
    ...section(locale.messages.diff.corrected, correctedTable(t.corrected, telling), telling),
    ...section(
      locale.messages.diff.record,
      recordTable(
        t.record.filter(c => !c.supports),
        telling,
      ),
      telling,
    ),
  ];
}

function whoText(e: LedgerEvent, locale: Locale): string {
  return e.who.length > 0
    ? e.who.map(id => nameOf(locale, id)).join(locale.messages.separator.comma)
    : (e.by ?? '');
}

function eventsTable(changes: readonly EventChange[], t: TreatyReport, telling: ConsequenceStyle): Table {
  const { locale, classes } = telling;
  const { label, act, certainty } = locale.messages;
  const treaty = t.removed === changes ? t.before : t.after;
  return {
    columns: [
      { key: 'on', title: label.date },
      { key: 'who', title: label.who },
      { key: 'act', title: label.act },
      { key: 'certainty', title: label.certainty },
      { key: 'source', title: label.source },
      ...(classes ? [{ key: 'change', title: locale.messages.diff.change }] : []),
    ],
    rows: changes.map(({ event: e, class: c }) => [
      cell(dateIn(locale, e.on)),
      cell(whoText(e, locale)),
      cell(act[e.act]),
      cell(certainty[e.certainty], e.certainty === 'confirmed' ? 'plain' : 'open'),
      cell(treaty ? publishers(e, treaty) : ''),
      ...(classes ? [classCell(c, telling)] : []),
    ]),
  };
}

/** A field as the ledger's files name it: `instrumentDated` is written `instrument_dated`, `sources` `source`. */
export const fieldKey = (name: string): string =>
  name === 'sources' ? 'source' : name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`);

/** What a field of an event holds, as it is written; null where it has none. */
export function formatField(event: LedgerEvent, name: keyof LedgerEvent): string | null {
  const value = event[name];
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : (value as DateRange).written;
}

/** Fields whose texts are too long for a line: only that they changed is said. */
const LONG: readonly string[] = ['note', 'because'];

function correctedTable(changes: readonly EventCorrection[], telling: ConsequenceStyle): Table {
  const { locale } = telling;
  const said = ({ before, after, fields }: EventCorrection): string =>
    fields
      .map(f => {
        if (LONG.includes(f)) return fieldKey(f);
        const [a, b] = [
          formatField(before, f) ?? locale.messages.diff.none,
          formatField(after, f) ?? locale.messages.diff.none,
        ];
        return `${fieldKey(f)}${locale.messages.separator.colon}${a} → ${b}`;
      })
      .join(locale.messages.separator.semicolon);
  return {
    columns: [
      { key: 'who', title: locale.messages.label.who },
      { key: 'act', title: locale.messages.label.act },
      { key: 'what', title: locale.messages.diff.what },
      { key: 'change', title: locale.messages.diff.change },
    ],
    rows: changes.map(c => [
      cell(whoText(c.after, locale)),
      cell(locale.messages.act[c.after.act]),
      cell(said(c)),
      classCell(c.class, telling),
    ]),
  };
}

/** Where a part stands in a treaty file. */
const SECTIONS: Readonly<Record<RecordChange['part'], string>> = {
  title: 'title',
  short: 'short',
  alias: 'aliases',
  depositary: 'depositary',
  reference: 'reference',
  relation: '',
  'complete-until': 'complete_until',
  law: 'law',
  published: 'published',
  weights: 'weights',
  observed: 'observed',
  claim: 'claims',
  source: 'sources',
};

/** A part by where it stands: `sources.untc`, `law.entry_into_force`. */
export const partKey = ({ part, key }: Pick<RecordChange, 'part' | 'key'>): string =>
  [SECTIONS[part], key].filter(text => text !== '').join('.');

function recordTable(changes: readonly RecordChange[], telling: ConsequenceStyle): Table {
  const { locale } = telling;
  const said = (c: RecordChange): string => {
    const sign = c.before === undefined ? '+' : c.after === undefined ? '−' : '~';
    const [a, b] = [c.before, c.after].map(v => (typeof v === 'string' ? v : undefined));
    const values = a !== undefined && b !== undefined ? `${a} → ${b}` : (b ?? a);
    const plain =
      values !== undefined && values !== c.key ? `${telling.locale.messages.separator.colon}${values}` : '';
    return `${sign} ${partKey(c)}${plain}`;
  };
  return {
    columns: [
      { key: 'what', title: locale.messages.diff.what },
      { key: 'change', title: locale.messages.diff.change },
    ],
    rows: changes.map(c => [cell(said(c)), classCell(c.class, telling)]),
  };
}
