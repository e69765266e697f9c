import type { Treaty } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Cell, cell, GAP, line, type Page, span, type Table } from '../page.ts';
import { boundsText, type Locale, shortOf } from '../phrases.ts';
import { withoutEmptyColumns } from '../table.ts';

/** A treaty of a list, with its status where the list asked for it. */
export interface Listed {
  readonly treaty: Treaty;
  readonly report: StatusReport | null;
}

/** A list with how much it holds, and the treaties of which it is open whether they belong to it. */
export function listPage(listed: readonly Listed[], unsettled: readonly string[], locale: Locale): Page {
  const { messages } = locale;
  const on = listed.find(l => l.report)?.report?.asked.on;
  const says = `${messages.status.treaties({ n: listed.length })}${on ? ` · ${messages.status.asOf({ day: on })}` : ''}`;
  const open = `${messages.label.inForce}${messages.separator.colon}${messages.answer.undetermined} (${unsettled.length})${messages.separator.colon}${unsettled.join(messages.separator.comma)}`;
  return [
    ...(listed.length > 0
      ? ([{ kind: 'table', title: '', table: listTable(listed, locale) }, GAP] as const)
      : []),
    line(span(says, 'dim')),
    ...(unsettled.length > 0 ? [line(span(open, 'open'))] : []),
  ];
}

/** What can be asked about; where status was asked, how each stands. */
function listTable(listed: readonly Listed[], locale: Locale): Table {
  const { label } = locale.messages;
  const asked = listed.some(l => l.report);
  return withoutEmptyColumns({
    columns: [
      { key: 'treaty', title: label.treaty },
      { key: 'reference', title: label.reference },
      { key: 'name', title: label.name },
      ...(asked
        ? [
            { key: 'in_force', title: label.inForce },
            { key: 'consents', title: `${label.consents} / ${label.required}` },
            { key: 'remaining', title: label.remaining },
          ]
        : []),
      { key: 'complete_until', title: label.record },
    ],
    rows: listed.map(({ treaty: t, report }) => [
      cell(t.id, 'id'),
      cell(asked ? '' : (Object.values(t.reference)[0] ?? '')),
      cell(shortOf(locale, t)),
      ...(report ? standingCells(report, locale) : []),
      cell(t.completeUntil ?? ''),
    ]),
  });
}

/** Whether it is in force and since when, its instruments of those needed, and how many lack. */
function standingCells(r: StatusReport, { messages }: Locale): readonly Cell[] {
  const since = r.entryIntoForce ? `${messages.separator.semicolon}${r.entryIntoForce}` : '';
  const lacking = (): string => {
    const { confirmed, possible } = r.remaining;
    return confirmed === null ? '' : boundsText({ confirmed, possible: possible ?? confirmed });
  };
  return [
    cell(`${messages.answer[r.inForce]}${since}`, r.inForce === 'undetermined' ? 'open' : 'plain'),
    cell(`${boundsText(r.counted)}${r.required === null ? '' : ` / ${r.required}`}`),
    cell(r.inForce === 'yes' ? '' : lacking()),
  ];
}

/** A list as CSV: each bound of a count in its own column, the status columns only where status was asked. */
export function listCsv(listed: readonly Listed[]): Table {
  const asked = listed.some(l => l.report);
  const status = [
    'on',
    'in_force',
    'entry_into_force',
    'counted_confirmed',
    'counted_possible',
    'required',
    'remaining_confirmed',
    'remaining_possible',
  ];
  const columns = ['treaty', 'reference', 'name', ...(asked ? status : []), 'complete_until'];
  const of = (r: StatusReport): readonly (string | number | null)[] => [
    r.asked.on,
    r.inForce,
    r.entryIntoForce,
    r.counted.confirmed,
    r.counted.possible,
    r.required,
    r.remaining.confirmed,
    r.remaining.possible,
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: listed.map(({ treaty: t, report }) =>
      [
        t.id,
        Object.values(t.reference)[0] ?? '',
        nameIn(t.title, 'en'),
        ...(report ? of(report) : []),
        t.completeUntil ?? '',
      ].map(value => cell(`${value ?? ''}`)),
    ),
  };
}
