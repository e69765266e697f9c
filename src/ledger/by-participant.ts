import type { Effect } from '../law/acts.ts';
import { effectOnState } from './effect-on-state.ts';
import type { LedgerEvent } from './events.ts';
import type { Treaty } from './treaty.ts';

/**
 * The events that shape standings, by participant and day. Those of one day have an order of their own, so that no answer depends on
 * the order of their lines. A signature or consent limited to a territory is left out where one of the State stands already: it only
 * extends the application.
 */
export function eventsByParticipant(treaty: Treaty): ReadonlyMap<string, readonly LedgerEvent[]> {
  const known = byParticipant.get(treaty);
  if (known) return known;
  const found = new Map<string, LedgerEvent[]>();
  for (const event of treaty.events) {
    const effect = effectOnState(event);
    if (effect === 'none' || effect === 'statement') continue;
    for (const id of event.who) {
      const own = event.who.length === 1 ? event : { ...event, who: [id] };
      const events = found.get(id);
      if (events) events.push(own);
      else found.set(id, [own]);
    }
  }
  for (const [id, events] of found) {
    if (sharesDays(events)) events.sort(inOneDay);
    if (events.some(e => e.territory !== undefined)) found.set(id, withoutExtensions(events));
  }
  byParticipant.set(treaty, found);
  return found;
}
const byParticipant = new WeakMap<Treaty, ReadonlyMap<string, readonly LedgerEvent[]>>();

const sharesDays = (events: readonly LedgerEvent[]): boolean =>
  events.some((e, i) => e.on.earliest === events[i - 1]?.on.earliest);

const RANK: readonly Effect[] = ['signature', 'consent', 'provisional-application'];

/** What is done comes before what ends it. */
const rankOf = (e: LedgerEvent): number => {
  const at = RANK.indexOf(effectOnState(e));
  return at < 0 ? RANK.length : at;
};

/** All that tells two acts of one participant on one day apart, but not where they stand. */
const MARKS: readonly ((e: LedgerEvent) => string | number | undefined)[] = [
  rankOf,
  e => e.territory,
  e => e.act,
  e => e.certainty,
  e => e.depositary,
  e => e.received?.written,
  e => e.notified?.written,
  e => e.effective?.written,
  e => e.disputed?.by.join(),
  e => e.id,
  e => e.note,
  e => e.sources.join(),
];

function inOneDay(a: LedgerEvent, b: LedgerEvent): number {
  const [x, y] = [a.on, b.on];
  if (x.earliest !== y.earliest) return x.earliest < y.earliest ? -1 : 1;
  if (x.latest !== y.latest) return x.latest < y.latest ? -1 : 1;
  for (const markOf of MARKS) {
    const [first, second] = [markOf(a) ?? '', markOf(b) ?? ''];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

const ENDED_BY: Partial<Record<Effect, Effect>> = {
  'withdrawal-of-signature': 'signature',
  'withdrawal-of-instrument': 'consent',
  denunciation: 'consent',
  exclusion: 'consent',
};

function withoutExtensions(events: readonly LedgerEvent[]): LedgerEvent[] {
  const standing = new Set<Effect>();
  return events.filter(e => {
    const effect = effectOnState(e);
    const ended = ENDED_BY[effect];
    if (ended) standing.delete(ended);
    if (effect !== 'signature' && effect !== 'consent') return true;
    const isExtension = e.territory !== undefined && standing.has(effect);
    standing.add(effect);
    return !isExtension;
  });
}
