import type { Treaty } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { Bounds } from '../../status/counts.ts';
import type { ParticipantStanding } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Locale, nameOf } from '../phrases.ts';

const unconfirmed = (of: Bounds): number => of.possible - of.confirmed;

/** Sources that events of a report cite, the most cited first, as publisher and day. */
function cited(treaty: Treaty, ids: readonly string[], { messages }: Locale): string {
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  const ordered = [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => treaty.sources[id]);
  const texts = ordered.flatMap(s => {
    if (!s) return [];
    const day = s.published
      ? messages.cite.published({ day: s.published.written })
      : s.read
        ? messages.cite.read({ day: s.read.written })
        : '';
    return [day ? `${s.publisher} (${day})` : s.publisher];
  });
  const unique = [...new Set(texts)];
  return unique.slice(0, 6).join('; ') + (unique.length > 6 ? '; …' : '');
}

/** The status as one dated sentence with its sources, to be quoted. */
export function citeTreaty(report: StatusReport, locale: Locale): string {
  const { messages, lang } = locale;
  const { cite } = messages;
  const { treaty, asked } = report;
  const since = report.entryIntoForce;
  const force =
    report.inForce === 'yes'
      ? since
        ? cite.inForceSince({ day: since })
        : cite.inForceFrom({
            range: messages.status.betweenDays({
              from: report.force.earliest ?? '',
              to: report.force.latest,
            }),
          })
      : report.inForce === 'no'
        ? cite.notInForce
        : cite.inForceOpen;
  const needed =
    report.required === null || report.inForce === 'yes'
      ? ''
      : cite.of({ n: report.required, article: report.pair.latest.law.entryIntoForce?.article ?? null });
  const consents = cite.instruments({
    confirmed: report.consents.confirmed,
    reported: unconfirmed(report.consents) || null,
  });
  const counts = cite.counts({
    signed: cite.signatories({
      confirmed: report.signatories.confirmed,
      possible: unconfirmed(report.signatories) > 0 ? report.signatories.possible : null,
    }),
    consented: consents,
    needed,
  });
  const parties =
    report.inForce === 'yes' ? `, ${cite.parties({ confirmed: report.parties.confirmed })}` : '';
  const reach = report.outrun
    ? messages.record.outrun({ until: report.outrun })
    : treaty.completeUntil && cite.record({ until: treaty.completeUntil });
  const record = reach ? `${messages.separator.semicolon}${reach}` : '';
  const acts = report.participants.flatMap(p => [p.signed, p.consented]).filter(e => e !== null);
  const sources = cited(
    treaty,
    acts.flatMap(e => e.sources),
    locale,
  );
  return `${cite.treaty({ title: nameIn(treaty.title, lang), on: asked.on, force })}${counts}${parties}${record}.${sources ? ` ${cite.sources({ list: sources })}` : ''}`;
}

/** The standing of one participant as one dated sentence with its sources. */
export function citeParticipant(report: StatusReport, p: ParticipantStanding, locale: Locale): string {
  const { messages, lang } = locale;
  const { cite } = messages;
  const standing = messages.standing[p.standing];
  const also =
    p.standingPossible.length > 0
      ? cite.also({ what: p.standingPossible.map(s => messages.standing[s]).join(messages.separator.comma) })
      : '';
  const acts = [p.signed, p.consented].filter(e => e !== null);
  const dates = acts.map(e => `${messages.act[e.act]} ${e.on.written}`).join(messages.separator.comma);
  const sentence = cite.participant({
    who: nameOf(locale, p.id),
    title: nameIn(report.treaty.title, lang),
    on: report.asked.on,
    standing,
  });
  const record = report.treaty.completeUntil
    ? `${messages.separator.semicolon}${cite.record({ until: report.treaty.completeUntil })}`
    : '';
  const sources = cited(
    report.treaty,
    acts.flatMap(e => e.sources),
    locale,
  );
  return `${sentence}${also}${dates ? `${messages.separator.semicolon}${dates}` : ''}${record}.${sources ? ` ${cite.sources({ list: sources })}` : ''}`;
}
