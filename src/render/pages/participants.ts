import type { LedgerEvent } from '../../ledger/events.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StandingIn } from '../../status/across.ts';
import type { ParticipantStanding, STANDINGS } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, type Cell, cell, GAP, line, span, type Table } from '../page.ts';
import { dateIn, nameOf, publishers, type Voice } from '../phrases.ts';

/** When an act was done, with its certainty where it is not confirmed. */
export function actCell(event: LedgerEvent | null, voice: Voice): Cell {
  if (!event) return cell('', 'plain', '');
  const date = dateIn(voice, event.on);
  if (event.certainty === 'confirmed') return cell(date, 'plain', event.on.written);
  return cell(`${date} (${voice.words.certainty[event.certainty]})`, 'open', event.on.written);
}

/** A standing, and what else it may be. */
export function standingCell(p: ParticipantStanding, { words }: Voice): Cell {
  const possible = p.standingPossible.map(s => words.standing[s]);
  const text =
    possible.length > 0
      ? `${words.standing[p.standing]}${words.semicolon}${words.possiblyStep(possible.join(words.comma))}`
      : words.standing[p.standing];
  return cell(text, possible.length > 0 ? 'open' : 'plain', p.standing);
}

/** Participants of one treaty as a table: the same columns in text, markdown and CSV. */
function participantsTable(people: readonly ParticipantStanding[], voice: Voice): Table {
  const { label } = voice.words;
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
      cell(nameOf(voice, p.id)),
      standingCell(p, voice),
      actCell(p.signed, voice),
      actCell(p.consented, voice),
      cell(p.inForceFor ?? ''),
    ]),
  };
}

/** CSV of a treaty's participants: raw values, and the certainty of each act beside it. */
export const participantsCsv = (report: StatusReport, voice: Voice): Table =>
  standingsCsv(
    report.participants.map(standing => ({ report, standing })),
    voice,
  );

/** CSV of standings, of one treaty or of several: the same columns for all. */
export function standingsCsv(standings: readonly StandingIn[], voice: Voice): Table {
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
        nameIn(voice.registry.participants.get(p.id)?.names ?? { en: p.id }, 'en'),
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
export function openTable(report: StatusReport, voice: Voice): readonly Block[] {
  const { words } = voice;
  const rows = report.unsettled.flatMap(p => {
    const event = openAct(report, p);
    if (!event) return [];
    const what = `${words.act[event.act]}${words.comma}${dateIn(voice, event.on)}${words.colon}${words.certainty[event.certainty]}`;
    return [
      [
        cell(p.id, 'id'),
        cell(nameOf(voice, p.id)),
        cell(what, 'open'),
        cell(publishers(event, report.treaty)),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const { label } = words;
  const columns = [
    { key: 'id', title: label.id },
    { key: 'name', title: label.name },
    { key: 'act', title: label.act },
    { key: 'source', title: label.source },
  ];
  const table = { columns, rows: rows.slice(0, MOST_OPEN) };
  const rest = span(`${words.events(MOST_OPEN, rows.length)} (--participants)`, 'dim');
  return [
    { kind: 'table', title: words.openPoints, table },
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
export function participantsTables(report: StatusReport, voice: Voice): readonly Block[] {
  const { words } = voice;
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
        title: `${words.standing[standing]}${words.colon}${people.length}`,
        table: participantsTable(people, voice),
      },
      GAP,
    ];
  });
  return blocks.length > 0 ? blocks : [line(span(words.noParticipants, 'dim'))];
}
