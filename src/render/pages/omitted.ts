import type { LedgerEvent } from '../../ledger/events.ts';
import type { Participant } from '../../registry/participant.ts';
import { actsAbout } from '../../status/omitted.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { nameWithArticle } from '../names-in-sentences.ts';
import { type Field, line, type Page, span } from '../page.ts';
import { dateIn, doneBy, type Locale, nameOf } from '../phrases.ts';
import { publishers } from '../sources.ts';

/**
 * That an answer is that of the participant which continues the one that was named; nothing where it was named itself. Of a State that
 * arose from a union (Yemen), an earlier act may be that of another of its parts.
 */
export function throughLine(former: Participant | null, id: string, locale: Locale): Page {
  if (former === null) return [];
  const { bound } = locale.messages;
  const named = (of: string): string => nameWithArticle(locale, of);
  const others = (locale.registry.participants.get(id)?.predecessors ?? []).filter(p => p !== former.id);
  const said = [
    bound.through({ who: named(id), former: named(former.id) }),
    ...others.map(other => bound.throughUnion({ other: named(other) })),
  ];
  return [line(span(said.join(' ')))];
}

/** The acts about a participant that the record leaves out: those of others about a territory. */
export function actsAboutIt(
  report: StatusReport,
  { id, omitted }: ParticipantStanding,
  locale: Locale,
): readonly LedgerEvent[] {
  const participant = locale.registry.participants.get(id);
  return omitted === 'territory' && participant ? actsAbout(report.treaty, participant, report.asked.on) : [];
}

/** Why the record says nothing about a participant; empty where it would list its acts. */
export function whyOmitted(report: StatusReport, p: ParticipantStanding, locale: Locale): readonly string[] {
  const { why } = locale.messages;
  const who = nameOf(locale, p.id);
  if (p.omitted === 'former-state') return [why.formerState({ who })];
  if (p.omitted !== 'territory') return [];
  const n = actsAboutIt(report, p, locale).length;
  return [why.territory({ who }), n === 0 ? why.territoryNothing : why.territoryActs({ n })];
}

/** The acts about a territory, one a line. */
export const aboutFields = (report: StatusReport, p: ParticipantStanding, locale: Locale): readonly Field[] =>
  actsAboutIt(report, p, locale).map((e, i) => ({
    label: i === 0 ? locale.messages.label.aboutIt : '',
    value: [
      span(`${dateIn(locale, e.on)} ${locale.messages.act[e.act]}, ${doneBy(e, locale)}`),
      span(` — ${publishers(e, report.treaty, locale.messages)}`, 'dim'),
      ...(e.note === undefined ? [] : [span(` — ${e.note}`, 'dim')]),
    ],
  }));
