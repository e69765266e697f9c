import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { ChangeClass } from '../../diff/change.ts';
import type { EventChange, EventCorrection, RecordChange } from '../../diff/diff-ledgers.ts';
import type { TreatyReport } from '../../diff/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { cell, type Table, type TableColumn, tableOf } from '../page.ts';
import { certaintyTone, dateIn, doneBy, type Locale, namesOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import type { ConsequenceStyle } from './consequence.ts';

export const classColumn = ({
  locale: { messages },
}: ConsequenceStyle): TableColumn<{ readonly class: ChangeClass }> => [
  'change',
  messages.diff.change,
  c => cell(messages.diff.class[c.class], c.class === 'legal' ? 'strong' : 'dim'),
];

/** How certain an act is, and by whom it is disputed. */
function certaintyText({ certainty, disputed }: LedgerEvent, locale: Locale): string {
  const { messages } = locale;
  const by = disputed && messages.explain.disputedBy({ by: namesOf(locale, disputed.by) });
  return [messages.certainty[certainty], ...(by ? [by] : [])].join(messages.separator.comma);
}

/** Events that are on one side only. */
export function changedEventsTable(
  changes: readonly EventChange[],
  t: TreatyReport,
  telling: ConsequenceStyle,
): Table {
  const { locale, classes } = telling;
  const { label, act } = locale.messages;
  const treaty = t.removed === changes ? t.before : t.after;
  return tableOf(changes, [
    ['on', label.date, c => dateIn(locale, c.event.on)],
    ['who', label.who, c => doneBy(c.event, locale)],
    ['act', label.act, c => act[c.event.act]],
    ['certainty', label.certainty, ({ event: e }) => cell(certaintyText(e, locale), certaintyTone(e))],
    ['source', label.source, c => treaty && publishers(c.event, treaty, locale.messages)],
    ...(classes ? [classColumn(telling)] : []),
  ]);
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
  const { label, act, diff } = locale.messages;
  return tableOf(changes, [
    ['who', label.who, c => doneBy(c.after, locale)],
    ['act', label.act, c => act[c.after.act]],
    ['what', diff.what, said],
    classColumn(telling),
  ]);
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
  return tableOf(changes, [['what', locale.messages.diff.what, said], classColumn(telling)]);
}
