import type { PlainDate } from '../../calendar/plain-date.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Participant } from '../../registry/participant.ts';
import type { StandingIn } from '../../status/across.ts';
import type { Standing } from '../../status/standing.ts';
import { leavingDays } from '../bound-sentence.ts';
import {
  type Block,
  type Cell,
  cell,
  GAP,
  line,
  type Page,
  span,
  type Table,
  tableOf,
  withoutEmptyColumns,
} from '../page.ts';
import { type Locale, nameOnDay, shortOf } from '../phrases.ts';
import { standingName, standingsText } from '../standings.ts';
import { throughLine } from './omitted.ts';
import { actCell } from './participants.ts';

/** One participant across the treaties of the ledger: those of one standing together, in the order they come. */
export function acrossPage(
  id: string,
  on: PlainDate,
  treaties: readonly StandingIn[],
  locale: Locale,
  continues: Participant | null = null,
): Page {
  const { messages } = locale;
  const title = { kind: 'heading', text: `${nameOnDay(locale, id, on)} (${id})` } as const;
  const through = throughLine(continues, id, locale);
  if (treaties.length === 0) return [title, ...through, line(span(messages.status.noTreaties))];
  const groups = [...new Set(treaties.map(t => t.standing.standing))].map(
    s => [s, treaties.filter(t => t.standing.standing === s)] as const,
  );
  const counts = groups.map(
    ([s, of]) => `${standingName(s, id, locale)}${messages.separator.colon}${of.length}`,
  );
  const head = [
    messages.status.asOf({ day: on }),
    messages.status.treaties({ n: treaties.length }),
    ...counts,
  ].join(' · ');
  const blocks = groups.flatMap(([standing, of]): Block[] => [
    GAP,
    {
      kind: 'table',
      title: `${titleOf(standing, id, locale)}${messages.separator.colon}${of.length}`,
      table: treatiesTable(of, locale),
    },
  ]);
  return [title, ...through, line(span(head, 'dim')), ...blocks];
}

const titleOf = (standing: Standing, id: string, locale: Locale): string =>
  standing === 'signatory' ? locale.messages.status.signedOnly : standingName(standing, id, locale);

/** Treaties with one standing; empty columns are left out. */
function treatiesTable(treaties: readonly StandingIn[], locale: Locale): Table {
  const { messages } = locale;
  const { label } = messages;
  return withoutEmptyColumns(
    tableOf(treaties, [
      ['treaty', label.treaty, t => cell(t.report.treaty.id, 'id')],
      ['name', label.name, t => shortOf(locale, t.report.treaty)],
      ['signed', label.signed, t => actCell(t.standing.signed, locale)],
      ['consented', label.consented, t => actCell(t.standing.consented, locale)],
      ['in_force_for', label.inForceFor, t => t.standing.inForceFor],
      ['leaves_on', label.leaving, ({ standing: p }) => (hasLeft(p) ? '' : p.leavesOn)],
      ['left_on', label.left, t => leftCell(t, locale)],
      ['record', label.record, t => recordEnd(t.report.treaty)],
      [
        'possible',
        label.possible,
        t => cell(standingsText(t.standing.recordedPossible, t.standing.id, locale), 'open'),
      ],
    ]),
  );
}

/** When it ceased to be bound, in words where that lies between two days. */
function leftCell({ standing: p }: StandingIn, { messages }: Locale): Cell {
  const written = hasLeft(p) ? (p.leftOn ?? '') : '';
  const left = leavingDays(written);
  return left.to === null ? cell(written) : cell(messages.status.betweenDays(left), 'open', written);
}

const hasLeft = (p: StandingIn['standing']): boolean => p.standing === 'former-party';
