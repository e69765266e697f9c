import type { PlainDate } from '../../calendar/plain-date.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { StandingIn } from '../../status/across.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { Standing } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, type Cell, cell, csvOf, GAP, line, span, type Table, tableOf } from '../page.ts';
import { dateIn, type Locale, nameOf, nameOnDay } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { standingText } from '../standings.ts';

/** When an act was done, with its certainty where it is not confirmed. */
export function actCell(event: LedgerEvent | null, locale: Locale): Cell {
  if (!event) return cell('');
  const date = dateIn(locale, event.on);
  if (event.certainty === 'confirmed') return cell(date);
  return cell(`${date} (${locale.messages.certainty[event.certainty]})`, 'open');
}

/** A standing, with the other standings that are possible. */
export const standingCell = (p: ParticipantStanding, locale: Locale): Cell =>
  cell(
    standingText(p.standing, p.recordedPossible, p.id, locale),
    p.recordedPossible.length > 0 ? 'open' : 'plain',
  );

/** Participants of one treaty as a table. */
function participantsTable(people: readonly ParticipantStanding[], on: PlainDate, locale: Locale): Table {
  const { label } = locale.messages;
  return tableOf(people, [
    ['id', label.id, p => cell(p.id, 'id')],
    ['name', label.name, p => nameOnDay(locale, p.id, on)],
    ['standing', label.standing, p => standingCell(p, locale)],
    ['signed', label.signed, p => actCell(p.signed, locale)],
    ['consented', label.consented, p => actCell(p.consented, locale)],
    ['in_force_for', label.inForceFor, p => p.inForceFor],
  ]);
}

/** CSV of a treaty's participants: raw values, and the certainty of each act beside it. */
export const participantsCsv = (report: StatusReport, locale: Locale): Table =>
  standingsCsv(
    report.participants.map(standing => ({ report, standing })),
    locale,
  );

/** CSV of standings, of one treaty or of several: the same columns for all. */
export const standingsCsv = (standings: readonly StandingIn[], { registry }: Locale): Table =>
  csvOf(standings, {
    treaty: s => s.report.treaty.id,
    on: s => s.report.asked.on,
    id: s => s.standing.id,
    name: s => registry.participants.get(s.standing.id)?.names.en ?? s.standing.id,
    standing: s => s.standing.standing,
    standing_possible: s => s.standing.standingPossible.join(' '),
    signed: s => s.standing.signed?.on.written,
    signed_certainty: s => s.standing.signed?.certainty,
    consented: s => s.standing.consented?.on.written,
    consented_certainty: s => s.standing.consented?.certainty,
    consent_act: s => s.standing.consented?.act,
    in_force_for: s => s.standing.inForceFor,
    leaves_on: s => s.standing.leavesOn,
    record_until: s => recordEnd(s.report.treaty),
  });

/** So many open points are shown before the reader is sent to the list of everyone. */
const MOST_OPEN = 10;

/** The open points of the record: each participant whose standing is not settled, and the act that decides it. */
export function openTable(report: StatusReport, locale: Locale): readonly Block[] {
  const { messages } = locale;
  const { label, separator } = messages;
  const open = report.unsettled.flatMap(p => {
    const event = openAct(report, p);
    return event ? [{ id: p.id, event }] : [];
  });
  if (open.length === 0) return [];
  const what = (e: LedgerEvent): string =>
    `${messages.act[e.act]}${separator.comma}${dateIn(locale, e.on)}${separator.colon}${messages.certainty[e.certainty]}`;
  const table = tableOf(open.slice(0, MOST_OPEN), [
    ['id', label.id, o => cell(o.id, 'id')],
    ['name', label.name, o => nameOf(locale, o.id)],
    ['act', label.act, o => cell(what(o.event), 'open')],
    ['source', label.source, o => publishers(o.event, report.treaty, messages)],
  ]);
  const rest = span(`${messages.status.eventsOf({ n: MOST_OPEN, of: open.length })} (--participants)`, 'dim');
  return [
    { kind: 'table', title: messages.status.openPoints, table },
    ...(open.length > MOST_OPEN ? [GAP, line(rest)] : []),
  ];
}

/** The act that leaves a participant's standing open by the day asked about, acts to come apart. */
function openAct(report: StatusReport, p: ParticipantStanding): LedgerEvent | null {
  const open = (e: LedgerEvent | null): boolean =>
    e !== null && (e.certainty !== 'confirmed' || e.on.latest > report.asked.on);
  return open(p.consented) ? p.consented : open(p.signed) ? p.signed : null;
}

/** All participants grouped by standing, parties first. */
export function participantsTables(report: StatusReport, locale: Locale): readonly Block[] {
  const { messages } = locale;
  const groups: readonly Standing[] = ['party', 'contracting', 'signatory', 'former-party', 'none'];
  const blocks = groups.flatMap((standing): Block[] => {
    const people = report.participants.filter(p => p.standing === standing);
    if (people.length === 0) return [];
    return [
      {
        kind: 'table',
        title: `${messages.standing[standing]}${messages.separator.colon}${people.length}`,
        table: participantsTable(people, report.asked.on, locale),
      },
      GAP,
    ];
  });
  return blocks.length > 0 ? blocks : [line(span(messages.status.noParticipants, 'dim'))];
}
