import type { ChangeClass } from '../../diff/change.ts';
import { type DiffReport, differs, type SideName, type TreatyReport, tallyOf } from '../../diff/report.ts';
import { type Block, cell, GAP, line, type Page, span, type Table, tableOf } from '../page.ts';
import { type Locale, nameOf, shortOf } from '../phrases.ts';
import { type ConsequenceStyle, consequenceRows } from './consequence.ts';
import { changedEventsTable, classColumn, correctedTable, recordTable } from './diff-tables.ts';

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
    ...silence(report, locale),
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

/** From when on the record is silent: of one treaty, or of several that are shown. */
function silence({ silentFrom }: DiffReport, { messages }: Locale): readonly Block[] {
  if (silentFrom.length === 0 || silentFrom.length > MOST_TREATIES) return [];
  const many = silentFrom.length > 1;
  return silentFrom.map(({ treaty, from }) =>
    line(
      span(
        `${many ? `${treaty}${messages.separator.colon}` : ''}${messages.diff.silentFrom({ day: from })}`,
        'open',
      ),
    ),
  );
}

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
  const { diff, label } = locale.messages;
  const sign = { added: '+', removed: '−', changed: '~' };
  const table = tableOf(registry, [
    ['what', diff.what, c => `${sign[c.change]} ${c.part}s.${c.id}`],
    ['name', label.name, c => (c.part === 'participant' ? nameOf(locale, c.id) : '')],
    classColumn(telling),
  ]);
  return section(diff.registry, table, telling);
}

/** Treaties that differ in one table: how, and what follows for their counts and their force. */
function overview(treaties: readonly TreatyReport[], telling: ConsequenceStyle): Block {
  const { diff, label, separator } = telling.locale.messages;
  const heads = ['in-force', 'entry-into-force', 'signatories', 'consents', 'parties'];
  const changes = (t: TreatyReport): string => {
    if (t.difference !== 'changed') return diff.difference[t.difference];
    const tally = tallyOf({ treaties: [t], registry: [] });
    const counts = (['legal', 'knowledge', 'cosmetic'] as const).filter(c => tally[c] > 0);
    return counts.map(c => diff.counts[c]({ n: tally[c] })).join(separator.comma);
  };
  const follows = (t: TreatyReport): string =>
    consequenceRows(
      t.consequences.filter(c => heads.includes(c.kind)),
      { ...telling, classes: false },
    )
      .map(r => `${r.label} ${r.value.map(s => s.text).join('')}`)
      .join(separator.semicolon);
  const table = tableOf(treaties, [
    ['treaty', label.treaty, t => cell(t.id, 'id')],
    ['changes', diff.change, changes],
    ['consequences', diff.consequences, follows],
  ]);
  return { kind: 'table', title: '', table };
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
    ...section(locale.messages.diff.added, changedEventsTable(t.added, t, telling), telling),
    ...section(locale.messages.diff.removed, changedEventsTable(t.removed, t, telling), telling),
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
