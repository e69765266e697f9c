import { nameIn } from '../../registry/participant.ts';
import { fold } from '../../source/nearest.ts';
import type { GroupReport } from '../../status/group-report.ts';
import type { ParticipantStanding } from '../../status/standing.ts';
import { type Block, GAP, line, type Page, type Span, span } from '../page.ts';
import { boundsText, nameOf, shortOf, type Voice } from '../phrases.ts';

/** How a group stands: consented, signed, open, not yet; each member once. */
export function groupPage(report: GroupReport, voice: Voice): Page {
  const { words, lang } = voice;
  const { group, members, status } = report;
  const consented = members.filter(p => p.standing === 'contracting' || p.standing === 'party');
  const open = members.filter(p => p.standing === 'none' && p.standingPossible.length > 0);
  const signed = members.filter(p => p.standing === 'signatory');
  const rest = members.filter(p => !consented.includes(p) && !signed.includes(p) && !open.includes(p));
  const headline = words.group.headline(
    nameIn(group.names, lang),
    members.length,
    boundsText(report.signed),
    boundsText(report.consented),
  );
  return [
    line(span(headline, 'strong')),
    line(span(`${shortOf(voice, status.treaty)} · ${words.onDay(status.asked.on)}`, 'dim')),
    GAP,
    ...section(words.group.consented, consented, voice),
    ...section(words.group.signed, signed, voice),
    ...section(words.group.open, open, voice),
    ...section(words.group.none, rest, voice),
    ...(group.note ? [line(span(words.noteStep(firstSentence(group.note)), 'dim'))] : []),
  ];
}

/** A note's first sentence: the whole of it is in the ledger and in JSON. */
const firstSentence = (text: string): string => /^.*?[.。](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text;

function section(title: string, people: readonly ParticipantStanding[], voice: Voice): readonly Block[] {
  if (people.length === 0) return [];
  const { words } = voice;
  const shown = (p: ParticipantStanding): string => {
    const also = p.standingPossible
      .filter(s => s === 'contracting' || s === 'party')
      .map(s => words.standing[s]);
    const open = p.consented !== null && p.consented.certainty !== 'confirmed' && also.length > 0;
    return open
      ? `${nameOf(voice, p.id)} (${words.possiblyStep(also.join(words.comma))})`
      : nameOf(voice, p.id);
  };
  const sorted = people.map(shown).sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
  const names: Span[] = sorted.flatMap((name, i) => [
    ...(i === 0 ? [] : [span(voice.words.comma, 'dim')]),
    span(name),
  ]);
  return [
    { kind: 'line', spans: [span(`${title} (${people.length})${voice.words.colon}`, 'strong'), ...names] },
    GAP,
  ];
}
