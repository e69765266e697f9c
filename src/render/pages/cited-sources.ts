import { effectOf } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { isOfficial, TIERS, type Tier } from '../../registry/source.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';

/** A source that an answer rests on; null for what the ledger does not say of it. */
export interface CitationSource {
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly read: string | null;
  readonly tier: Tier;
}

/** Sources in order of authority, within a tier the most used first; each once. */
function inAuthority(ids: readonly string[], { sources }: Treaty): readonly CitationSource[] {
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  const rank = (id: string): number => TIERS.indexOf(sources[id]?.tier ?? 'secondary');
  return [...uses]
    .sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n || (a < b ? -1 : 1))
    .flatMap(([id]) => {
      const source = sources[id];
      if (!source) return [];
      const { publisher, title, url, published, read, tier } = source;
      return {
        publisher,
        title: title ?? null,
        url: url ?? null,
        published: published?.written ?? null,
        read: read?.written ?? null,
        tier,
      };
    });
}

/** The sources of acts; an inferred act does not stand in the name of an official source. */
const citedBy = (acts: readonly LedgerEvent[], treaty: Treaty): readonly string[] =>
  acts.flatMap(e =>
    e.certainty === 'inferred' ? e.sources.filter(id => !isOfficial(treaty.sources[id])) : e.sources,
  );

/** The official sources of a record, on which it also rests that no other act is recorded. */
const officialOf = (treaty: Treaty): readonly string[] =>
  [...new Set(treaty.events.flatMap(e => e.sources))].filter(id => isOfficial(treaty.sources[id]));

/** What the status of a treaty rests on: every signature and consent, and the published day of entry into force. */
export function sourcesOfTreaty({
  treaty,
  participants,
  entryIntoForce,
}: StatusReport): readonly CitationSource[] {
  const acts = participants.flatMap(p => [p.signed, p.consented]).filter(e => e !== null);
  const published = entryIntoForce && treaty.published?.entryIntoForce?.source;
  return inAuthority(
    [...citedBy(acts, treaty), ...(published ? [published] : []), ...officialOf(treaty)],
    treaty,
  );
}

/** What the standing of a participant rests on: its acts by that day; where it did none, the official sources of the record. */
export function sourcesOfParticipant(
  { treaty, asked }: StatusReport,
  { id, inForceFor }: ParticipantStanding,
): readonly CitationSource[] {
  const acts = (eventsByParticipant(treaty).get(id) ?? []).filter(
    e => e.on.earliest <= asked.on && effectOf(e.act) !== 'none' && effectOf(e.act) !== 'statement',
  );
  const days = treaty.published?.participants;
  const published = days && inForceFor !== null && days.dates[id] === inForceFor ? [days.source] : [];
  const found = [...citedBy(acts, treaty), ...published];
  return inAuthority(found.length > 0 ? found : officialOf(treaty), treaty);
}
