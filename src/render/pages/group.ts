import type { PlainDate } from '../../calendar/plain-date.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import { type Names, nameIn } from '../../registry/participant.ts';
import type { GroupReport } from '../../status/group-report.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import { type Block, GAP, line, type Page, type Span, span } from '../page.ts';
import { boundsWords, inNameOrder, type Locale, nameOnDay, shortOf } from '../phrases.ts';
import { standingName } from '../standings.ts';

/** How a group stands: consented, signed, open, not yet; each member once. */
export function groupPage(report: GroupReport, locale: Locale): Page {
  const { messages, lang } = locale;
  const { group, members, status } = report;
  const { on } = status.asked;
  const consented = members.filter(p => p.standing === 'contracting' || p.standing === 'party');
  const open = members.filter(p => p.standing === 'none' && p.recordedPossible.length > 0);
  const signed = members.filter(p => p.standing === 'signatory');
  const rest = members.filter(p => !consented.includes(p) && !signed.includes(p) && !open.includes(p));
  const headline = messages.group.headline({
    group: nameIn(group.names, lang),
    members: members.length,
    signed: boundsWords(report.signed, messages),
    consented: boundsWords(report.consented, messages),
  });
  return [
    line(span(headline, 'strong')),
    line(
      span(
        [
          shortOf(locale, status.treaty),
          messages.status.asOf({ day: status.asked.on }),
          ...(status.beyondRecord ? [messages.record.asRecorded({ until: recordEnd(status.treaty) })] : []),
        ].join(' · '),
        'dim',
      ),
    ),
    GAP,
    ...section(messages.group.consented, consented, on, locale),
    ...section(messages.group.signed, signed, on, locale),
    ...section(messages.group.open, open, on, locale),
    ...section(messages.group.none, rest, on, locale),
    ...(group.note ? [line(span(noteWords(group.note, locale), 'dim'))] : []),
  ];
}

/** The first sentence of a group's note; the ledger has all of it. A note that is not in the language asked for is given in English and marked so. */
function noteWords(note: Names, { messages, lang }: Locale): string {
  const text = firstSentence(nameIn(note, lang));
  return note[lang] === undefined
    ? messages.claims.noteInEnglish({ note: text })
    : messages.explain.note({ text });
}

/** Chinese has no blank after a full stop, and Arabic no capitals: `A. B.` is `A.`, `甲。乙。` is `甲。`, but `A (art. b).` is one sentence. */
const firstSentence = (text: string): string =>
  /^.*?(?:。|\.(?=\s+[\p{Lu}\p{Lo}]|\s*$))/su.exec(text)?.[0] ?? text;

function section(
  title: string,
  people: readonly ParticipantStanding[],
  on: PlainDate,
  locale: Locale,
): readonly Block[] {
  if (people.length === 0) return [];
  const { messages } = locale;
  const shown = (p: ParticipantStanding): string => {
    const also = p.recordedPossible
      .filter(s => s === 'contracting' || s === 'party')
      .map(s => standingName(s, p.id, locale));
    const open = p.consented !== null && p.consented.certainty !== 'confirmed' && also.length > 0;
    return open
      ? `${nameOnDay(locale, p.id, on)} (${messages.explain.possibly({ standings: also.join(messages.separator.list) })})`
      : nameOnDay(locale, p.id, on);
  };
  const sorted = inNameOrder(locale, people.map(shown));
  const names: Span[] = sorted.flatMap((name, i) => [
    ...(i === 0 ? [] : [span(locale.messages.separator.list, 'dim')]),
    span(name),
  ]);
  return [
    {
      kind: 'line',
      spans: [span(`${title} (${people.length})${locale.messages.separator.colon}`, 'strong'), ...names],
    },
    GAP,
  ];
}
