import type { Treaty } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StatusReport } from '../../status/status-report.ts';
import {
  cell,
  csvOf,
  GAP,
  line,
  type Page,
  span,
  type Table,
  type TableColumn,
  tableOf,
  withoutEmptyColumns,
} from '../page.ts';
import { boundsText, type Locale, shortOf } from '../phrases.ts';
import { inForceCell } from './tables.ts';

export interface Listed {
  readonly treaty: Treaty;
  readonly report: StatusReport | null;
}

/** A list with the number of its treaties, and the treaties for which the filter is undetermined. */
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
  const status: readonly TableColumn<Listed>[] = [
    ['in_force', label.inForce, l => l.report && inForceCell(l.report, locale)],
    ['consents', `${label.consents} / ${label.required}`, l => l.report && countedText(l.report)],
    ['remaining', label.remaining, l => l.report && lackingText(l.report)],
  ];
  const reference: TableColumn<Listed> = ['reference', label.reference, referenceOf];
  const asked = listed.some(l => l.report);
  return withoutEmptyColumns(
    tableOf(listed, [
      ['treaty', label.treaty, l => cell(l.treaty.id, 'id')],
      ...(asked ? [] : [reference]),
      ['name', label.name, l => shortOf(locale, l.treaty)],
      ...(asked ? status : []),
      ['complete_until', label.record, l => l.treaty.completeUntil],
    ]),
  );
}

const referenceOf = ({ treaty }: Listed) => Object.values(treaty.reference)[0];

/** The instruments of those needed. */
const countedText = ({ counted, required }: StatusReport): string =>
  `${boundsText(counted)}${required === null ? '' : ` / ${required}`}`;

/** How many instruments lack. */
function lackingText(report: StatusReport): string {
  if (report.inForce === 'yes' || report.force.lapse !== null) return '';
  const { confirmed, possible } = report.remaining;
  if (confirmed === null) return '';
  return boundsText({ confirmed, possible: possible ?? confirmed });
}

/** A list as CSV: each bound of a count in its own column, the status columns only where status was asked. */
export function listCsv(listed: readonly Listed[]): Table {
  const status: Readonly<Record<string, (l: Listed) => string | number | null | undefined>> = {
    on: l => l.report?.asked.on,
    in_force: l => l.report?.inForce,
    entry_into_force: l => l.report?.entryIntoForce,
    counted_confirmed: l => l.report?.counted.confirmed,
    counted_possible: l => l.report?.counted.possible,
    required: l => l.report?.required,
    remaining_confirmed: l => l.report?.remaining.confirmed,
    remaining_possible: l => l.report?.remaining.possible,
  };
  return csvOf(listed, {
    treaty: l => l.treaty.id,
    reference: referenceOf,
    name: l => nameIn(l.treaty.title, 'en'),
    ...(listed.some(l => l.report) ? status : {}),
    complete_until: l => l.treaty.completeUntil,
  });
}
