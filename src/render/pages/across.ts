import type { PlainDate } from '../../calendar/plain-date.ts';
import type { StandingIn } from '../../status/across.ts';
import type { Standing } from '../../status/standing.ts';
import { type Block, cell, GAP, line, type Page, span, type Table } from '../page.ts';
import { nameOf, shortOf, type Voice } from '../phrases.ts';
import { withoutEmptyColumns } from '../table.ts';
import { actCell } from './participants.ts';

/** One participant across the treaties of the ledger: those of one standing together, in the order they come. */
export function acrossPage(id: string, on: PlainDate, treaties: readonly StandingIn[], voice: Voice): Page {
  const { words } = voice;
  const title = { kind: 'heading', text: `${nameOf(voice, id)} (${id})` } as const;
  if (treaties.length === 0) return [title, line(span(words.noTreaties))];
  const groups = [...new Set(treaties.map(t => t.standing.standing))].map(
    s => [s, treaties.filter(t => t.standing.standing === s)] as const,
  );
  const counts = groups.map(([s, of]) => `${words.standing[s]}${words.colon}${of.length}`);
  const head = [words.onDay(on), words.treaties(treaties.length), ...counts].join(' · ');
  const blocks = groups.flatMap(([standing, of]): Block[] => [
    GAP,
    {
      kind: 'table',
      title: `${titleOf(standing, voice)}${words.colon}${of.length}`,
      table: treatiesTable(of, voice),
    },
  ]);
  return [title, line(span(head, 'dim')), ...blocks];
}

const titleOf = (standing: Standing, { words }: Voice): string =>
  standing === 'signatory' ? words.signedNotConsented : words.standing[standing];

/** Treaties of one standing; a column that says nothing of any of them is left out. */
function treatiesTable(treaties: readonly StandingIn[], voice: Voice): Table {
  const { words } = voice;
  const { label } = words;
  return withoutEmptyColumns({
    columns: [
      { key: 'treaty', title: label.treaty },
      { key: 'name', title: label.name },
      { key: 'signed', title: label.signed },
      { key: 'consented', title: label.consented },
      { key: 'in_force_for', title: label.inForceFor },
      { key: 'leaves_on', title: label.leaving },
      { key: 'left_on', title: label.left },
      { key: 'possible', title: label.possible },
    ],
    rows: treaties.map(({ report, standing: p }) => [
      cell(report.treaty.id, 'id'),
      cell(shortOf(voice, report.treaty)),
      actCell(p.signed, voice),
      actCell(p.consented, voice),
      cell(p.inForceFor ?? ''),
      cell(p.standing === 'former-party' ? '' : (p.leavesOn ?? '')),
      cell(p.standing === 'former-party' ? (p.spells.at(-1)?.to ?? '') : ''),
      cell(p.standingPossible.map(s => words.standing[s]).join(words.comma), 'open'),
    ]),
  });
}
