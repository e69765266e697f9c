import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { ChangeClass } from '../../diff/change.ts';
import type { EventChange, EventCorrection, RecordChange } from '../../diff/diff-ledgers.ts';
import type { TreatyReport } from '../../diff/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { type Cell, cell, type Table } from '../page.ts';
import { dateIn, type Locale, nameOf, publishers } from '../phrases.ts';
import type { ConsequenceStyle } from './consequence.ts';

/** The class of a change as a cell. */
export const classCell = (c: ChangeClass, { locale }: ConsequenceStyle): Cell =>
  cell(locale.messages.diff.class[c], c === 'legal' ? 'strong' : 'dim', c);

function whoText(e: LedgerEvent, locale: Locale): string {
  return e.who.length > 0
    ? e.who.map(id => nameOf(locale, id)).join(locale.messages.separator.comma)
    : (e.by ?? '');
}

/** Events that are on one side only. */
export function changedEventsTable(
  changes: readonly EventChange[],
  t: TreatyReport,
  telling: ConsequenceStyle,
): Table {
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

/** Events that both sides have, with the fields that differ. */
export function correctedTable(changes: readonly EventCorrection[], telling: ConsequenceStyle): Table {
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

/** Parts of the record other than events. */
export function recordTable(changes: readonly RecordChange[], telling: ConsequenceStyle): Table {
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
