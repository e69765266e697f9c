import type { EventCorrection, RecordChange } from '../../diff/diff-ledgers.ts';
import { type DiffReport, type TreatyReport, tallyOf } from '../../diff/report.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Registry } from '../../registry/registry.ts';
import { cell, type Table } from '../page.ts';
import { fieldKey, formatField, partKey } from '../pages/diff-tables.ts';
import { plainJson } from './failure.ts';
import { consequenceJson } from './record.ts';
import { treatyJson } from './status.ts';
import { eventJson } from './tables.ts';

function eventOf(t: TreatyReport, event: LedgerEvent, side: 'before' | 'after') {
  const treaty = t[side] ?? t.after ?? t.before;
  if (!treaty) throw new Error(`${t.id} is on neither side`);
  return eventJson(treaty, event);
}

const changeJson = (t: TreatyReport, c: TreatyReport['added'][number], side: 'before' | 'after') => ({
  class: c.class,
  ...eventOf(t, c.event, side),
});

const correctionJson = (t: TreatyReport, c: EventCorrection) => ({
  class: c.class,
  fields: c.fields.map(f => ({
    field: fieldKey(f),
    before: formatField(c.before, f),
    after: formatField(c.after, f),
  })),
  before: eventOf(t, c.before, 'before'),
  after: eventOf(t, c.after, 'after'),
});

const recordJson = (t: TreatyReport, c: RecordChange) => ({
  treaty: t.id,
  class: c.class,
  part: c.part,
  key: c.key,
  supports: c.supports,
  before: plainJson(c.before),
  after: plainJson(c.after),
});

function treatyElement(t: TreatyReport) {
  const treaty = t.after ?? t.before;
  if (!treaty) throw new Error(`${t.id} is on neither side`);
  return {
    ...treatyJson(treaty),
    difference: t.difference,
    completeUntil: { before: t.before?.completeUntil ?? null, after: t.after?.completeUntil ?? null },
    file: { before: t.before?.file ?? null, after: t.after?.file ?? null },
    summary: tallyOf({ treaties: [t], registry: [] }),
  };
}

/** A difference: `treaty/diff/1`. */
export function diffJson(report: DiffReport, registry: Registry) {
  const { treaties } = report;
  return {
    format: 'treaty/diff/1',
    from: report.from,
    to: report.to,
    on: report.on,
    today: report.today,
    silentFrom: report.silentFrom,
    summary: tallyOf(report),
    treaties: treaties.map(treatyElement),
    events: {
      added: treaties.flatMap(t => t.added.map(c => changeJson(t, c, 'after'))),
      removed: treaties.flatMap(t => t.removed.map(c => changeJson(t, c, 'before'))),
      corrected: treaties.flatMap(t => t.corrected.map(c => correctionJson(t, c))),
    },
    record: treaties.flatMap(t => t.record.map(c => recordJson(t, c))),
    registry: report.registry,
    consequences: treaties.flatMap(t =>
      t.consequences.map(c => ({ treaty: t.id, ...consequenceJson(c, registry) })),
    ),
  };
}

/** A difference as elements, one a line: each says in `change` what it is. */
export function diffElements(report: DiffReport, registry: Registry): readonly unknown[] {
  const { events, record, registry: people, consequences, treaties } = diffJson(report, registry);
  const as = (change: string) => (element: object) => ({ change, ...element });
  return [
    ...treaties.map(as('treaty')),
    ...events.added.map(as('event-added')),
    ...events.removed.map(as('event-removed')),
    ...events.corrected.map(as('event-corrected')),
    ...record.map(as('record')),
    ...people.map(({ change, ...element }) => ({ change: `registry-${change}`, ...element })),
    ...consequences.map(as('consequence')),
  ];
}

const COLUMNS = ['treaty', 'change', 'class', 'what', 'of', 'before', 'after'];
const text = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** A difference as CSV: a line for each change and each consequence; of an act, its days before and after. */
export function diffCsv(report: DiffReport, registry: Registry): Table {
  const { events, record, registry: people, consequences } = diffJson(report, registry);
  const who = (e: { readonly who: readonly string[] }): string => e.who.join(' ');
  const rows = [
    ...events.added.map(e => [e.treaty, 'event-added', e.class, e.act, who(e), '', e.on]),
    ...events.removed.map(e => [e.treaty, 'event-removed', e.class, e.act, who(e), e.on, '']),
    ...events.corrected.flatMap(c =>
      c.fields.map(f => [
        c.after.treaty,
        'event-corrected',
        c.class,
        `${c.after.act} ${f.field}`,
        who(c.after),
        text(f.before),
        text(f.after),
      ]),
    ),
    ...record.map(r => [r.treaty, 'record', r.class, partKey(r), '', text(r.before), text(r.after)]),
    ...people.map(p => ['', `registry-${p.change}`, p.class, p.part, p.id, '', '']),
    ...consequences.map(c => [
      c.treaty,
      'consequence',
      c.class,
      c.kind,
      c.of ?? '',
      text(c.before),
      text(c.after),
    ]),
  ];
  return {
    columns: COLUMNS.map(key => ({ key, title: key })),
    rows: rows.map(r => r.map(value => cell(value))),
  };
}
