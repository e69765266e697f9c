import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { Bounds } from '../../status/counts.ts';
import type { ParticipantStanding } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { articleText, type Locale, nameOnDay, standingsText } from '../phrases.ts';

const unconfirmed = (of: Bounds): number => of.possible - of.confirmed;

/** The end of a citation: the sources that acts cite, the most cited first, as publisher and day. */
function citing(acts: readonly LedgerEvent[], treaty: Treaty, { messages: { cite } }: Locale): string {
  const uses = new Map<string, number>();
  for (const id of acts.flatMap(a => a.sources)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const ordered = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const texts = ordered.flatMap(([id]) => {
    const { publisher, published, read } = treaty.sources[id] ?? {};
    if (publisher === undefined) return [];
    const day = published
      ? cite.published({ day: published.written })
      : read && cite.read({ day: read.written });
    return [day ? `${publisher} (${day})` : publisher];
  });
  const unique = [...new Set(texts)];
  const list = unique.slice(0, 6).join('; ') + (unique.length > 6 ? '; …' : '');
  return list === '' ? '.' : `. ${cite.sources({ list })}`;
}

/** Since when a treaty is in force, or that it is not. */
function forceText({ inForce, entryIntoForce: day, force }: StatusReport, { messages }: Locale): string {
  const { cite, status } = messages;
  if (inForce === 'no') return cite.notInForce;
  if (inForce === 'undetermined') return cite.inForceOpen;
  if (day) return cite.inForceSince({ day });
  return cite.inForceFrom({ range: status.betweenDays({ from: force.earliest ?? '', to: force.latest }) });
}

/** The status as one dated sentence with its sources, to be quoted. */
export function citeTreaty(report: StatusReport, locale: Locale): string {
  const { messages, lang } = locale;
  const { cite, separator } = messages;
  const { treaty, asked, inForce, signatories } = report;
  const title = nameIn(treaty.title, lang);
  const clause = report.pair.latest.law.entryIntoForce;
  const needed =
    report.required === null || inForce === 'yes'
      ? ''
      : cite.of({
          n: report.required,
          article: clause?.article ? articleText(clause.article, locale) : null,
        });
  const counts = cite.counts({
    signed: cite.signatories({
      confirmed: signatories.confirmed,
      possible: unconfirmed(signatories) > 0 ? signatories.possible : null,
    }),
    consented: cite.instruments({
      confirmed: report.consents.confirmed,
      reported: unconfirmed(report.consents) || null,
    }),
    needed,
  });
  const parties = inForce === 'yes' ? `, ${cite.parties({ confirmed: report.parties.confirmed })}` : '';
  const reach = report.outrun
    ? messages.record.outrun({ until: report.outrun })
    : treaty.completeUntil && cite.record({ until: treaty.completeUntil });
  const acts = report.participants.flatMap(p => [p.signed, p.consented]).filter(e => e !== null);
  return [
    cite.treaty({ title, on: asked.on, force: forceText(report, locale) }),
    counts,
    parties,
    reach ? `${separator.semicolon}${reach}` : '',
    citing(acts, treaty, locale),
  ].join('');
}

/** The standing of one participant as one dated sentence with its sources. */
export function citeParticipant(report: StatusReport, p: ParticipantStanding, locale: Locale): string {
  const { messages, lang } = locale;
  const { cite, separator } = messages;
  const { treaty, asked } = report;
  const acts = [p.signed, p.consented].filter(e => e !== null);
  const dates = acts.map(e => `${messages.act[e.act]} ${e.on.written}`).join(separator.comma);
  return [
    cite.participant({
      who: nameOnDay(locale, p.id, asked.on),
      title: nameIn(treaty.title, lang),
      on: asked.on,
      standing: p.omitted ? messages.why.notRecorded : messages.standing[p.standing],
    }),
    p.recordedPossible.length > 0 && !p.omitted
      ? cite.also({ what: standingsText(p.recordedPossible, locale) })
      : '',
    dates ? `${separator.semicolon}${dates}` : '',
    treaty.completeUntil ? `${separator.semicolon}${cite.record({ until: treaty.completeUntil })}` : '',
    citing(acts, treaty, locale),
  ].join('');
}
