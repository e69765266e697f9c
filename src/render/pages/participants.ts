import type { LedgerEvent } from '../../ledger/events.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StandingIn } from '../../status/across.ts';
import type { ParticipantStanding, STANDINGS } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, type Cell, cell, GAP, line, span, type Table } from '../page.ts';
import { dateIn, type Locale, nameOf, publishers } from '../phrases.ts';

/** When an act was done, with its certainty where it is not confirmed. */
export function actCell(event: LedgerEvent | null, locale: Locale): Cell {
  if (!event) return cell('', 'plain', '');
  const date = dateIn(locale, event.on);
  if (event.certainty === 'confirmed') return cell(date, 'plain', event.on.written);
  return cell(`${date} (${locale.messages.certainty[event.certainty]})`, 'open', event.on.written);
}

/** A standing, and what else it may be. */
export function standingCell(p: ParticipantStanding, { messages }: Locale): Cell {
  const possible = p.standingPossible.map(s => messages.standing[s]);
  const text =
    possible.length > 0
      ? `${messages.standing[p.standing]}${messages.separator.semicolon}${messages.explain.possibly({ standings: possible.join(messages.separator.comma) })}`
      : messages.standing[p.standing];
  return cell(text, possible.length > 0 ? 'open' : 'plain', p.standing);
}

/** Participants of one treaty as a table: the same columns in text, markdown and CSV. */
function participantsTable(people: readonly ParticipantStanding[], locale: Locale): Table {
  const { label } = locale.messages;
  return {
    columns: [
      { key: 'id', title: label.id },
      { key: 'name', title: label.name },
      { key: 'standing', title: label.standing },
      { key: 'signed', title: label.signed },
      { key: 'consented', title: label.consented },
      { key: 'in_force_for', title: label.inForceFor },
    ],
    rows: people.map(p => [
      cell(p.id, 'id'),
      cell(nameOf(locale, p.id)),
      standingCell(p, locale),
      actCell(p.signed, locale),
      actCell(p.consented, locale),
      cell(p.inForceFor ?? ''),
    ]),
  };
}

/** CSV of a treaty's participants: raw values, and the certainty of each act beside it. */
export const participantsCsv = (report: StatusReport, locale: Locale): Table =>
  standingsCsv(
    report.participants.map(standing => ({ report, standing })),
    locale,
  );

/** CSV of standings, of one treaty or of several: the same columns for all. */
export function standingsCsv(standings: readonly StandingIn[], locale: Locale): Table {
  const columns = [
    'treaty',
    'on',
    'id',
    'name',
    'standing',
    'standing_possible',
    'signed',
    'signed_certainty',
    'consented',
    'consented_certainty',
    'consent_act',
    'in_force_for',
    'leaves_on',
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: standings.map(({ report, standing: p }) =>
      [
        report.treaty.id,
        report.asked.on,
        p.id,
        nameIn(locale.registry.participants.get(p.id)?.names ?? { en: p.id }, 'en'),
        p.standing,
        p.standingPossible.join(' '),
        p.signed?.on.written ?? '',
        p.signed?.certainty ?? '',
        p.consented?.on.written ?? '',
        p.consented?.certainty ?? '',
        p.consented?.act ?? '',
        p.inForceFor ?? '',
        p.leavesOn ?? '',
      ].map(text => cell(text)),
    ),
  };
}

/** So many open points are shown before the reader is sent to the list of everyone. */
const MOST_OPEN = 10;

/** What the record leaves open: each participant whose standing is not settled, and the act it hangs on. */
export function openTable(report: StatusReport, locale: Locale): readonly Block[] {
  const { messages } = locale;
  const rows = report.unsettled.flatMap(p => {
    const event = openAct(report, p);
    if (!event) return [];
    const what = `${messages.act[event.act]}${messages.separator.comma}${dateIn(locale, event.on)}${messages.separator.colon}${messages.certainty[event.certainty]}`;
    return [
      [
        cell(p.id, 'id'),
        cell(nameOf(locale, p.id)),
        cell(what, 'open'),
        cell(publishers(event, report.treaty)),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const { label } = messages;
  const columns = [
    { key: 'id', title: label.id },
    { key: 'name', title: label.name },
    { key: 'act', title: label.act },
    { key: 'source', title: label.source },
  ];
  const table = { columns, rows: rows.slice(0, MOST_OPEN) };
  const rest = span(`${messages.status.eventsOf({ n: MOST_OPEN, of: rows.length })} (--participants)`, 'dim');
  return [
    { kind: 'table', title: messages.status.openPoints, table },
    ...(rows.length > MOST_OPEN ? [GAP, line(rest)] : []),
  ];
}

/** The act that leaves a participant's standing open by the day asked about, acts to come apart. */
function openAct(report: StatusReport, p: ParticipantStanding): LedgerEvent | null {
  const open = (e: LedgerEvent | null): boolean =>
    e !== null && (e.certainty !== 'confirmed' || e.on.latest > report.asked.on);
  return open(p.consented) ? p.consented : open(p.signed) ? p.signed : null;
}

/** All participants, those of one standing together, the closest tie first. */
export function participantsTables(report: StatusReport, locale: Locale): readonly Block[] {
  const { messages } = locale;
  const groups = [
    'party',
    'contracting',
    'signatory',
    'former-party',
    'none',
  ] as const satisfies readonly (typeof STANDINGS)[number][];
  const blocks = groups.flatMap((standing): Block[] => {
    const people = report.participants.filter(p => p.standing === standing);
    if (people.length === 0) return [];
    return [
      {
        kind: 'table',
        title: `${messages.standing[standing]}${messages.separator.colon}${people.length}`,
        table: participantsTable(people, locale),
      },
      GAP,
    ];
  });
  return blocks.length > 0 ? blocks : [line(span(messages.status.noParticipants, 'dim'))];
}
