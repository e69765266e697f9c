import { byDay } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { Published, Treaty } from '../ledger/treaty.ts';
import { publishedFor } from './published-for.ts';
import type { Scenario, ScenarioPair, Scenarios } from './scenario.ts';
import { spellsOf } from './spells.ts';

/** A published day of entry into force beside the computed one. */
export interface PublishedComparison {
  /** Null for the treaty itself. */
  readonly participant: string | null;
  readonly published: PlainDate;
  /** The days that events and clauses alone allow, the earliest first; empty where nothing entered into force by them. */
  readonly computed: readonly PlainDate[];
  readonly agrees: boolean;
  /** Why they differ, as the ledger has it. */
  readonly because: string | null;
}

/**
 * Compares the published days of a treaty with the computed ones, as known on a day: the treaty first, then its participants in
 * the order of the table. What nothing is computed for is left out: a treaty whose clause is not known, a participant whose consent
 * is not recorded, or for which the delay runs from a notice that is not recorded.
 *
 * A record that leaves two days open agrees with either: what is only reported is looked at where what is confirmed does not
 * agree. A participant agrees by any spell for which it was bound: tables show its last one as a rule, and some its first.
 */
export function publishedComparisons(
  scenarios: Scenarios,
  treaty: Treaty,
  today: PlainDate,
): readonly PublishedComparison[] {
  const { published } = treaty;
  if (!published) return [];
  const pair = scenarios.pairOf(treaty.id, today);
  const ids = Object.keys(published.participants?.dates ?? {});
  return [ofTreaty(treaty, published, pair), ...ids.map(id => ofParticipant(treaty, id, pair))].filter(
    c => c !== null,
  );
}

/** The days by what is confirmed; with those by all that is said where the published day is not among them. */
function allowed(
  { latest, earliest }: ScenarioPair,
  published: PlainDate,
  daysIn: (scenario: Scenario) => readonly PlainDate[],
): readonly PlainDate[] {
  const confirmed = distinct(daysIn(latest));
  return confirmed.includes(published) ? confirmed : distinct([...confirmed, ...daysIn(earliest)]);
}

const distinct = (days: readonly PlainDate[]): readonly PlainDate[] => [...new Set(days)].sort(byDay);

function ofTreaty(
  { law }: Treaty,
  { entryIntoForce: day }: Published,
  pair: ScenarioPair,
): PublishedComparison | null {
  if (!day || law.every(l => !l.entryIntoForce)) return null;
  const computed = allowed(pair, day.date, c => (c.computed === null ? [] : [c.computed]));
  const agrees = computed.includes(day.date);
  return { participant: null, published: day.date, computed, agrees, because: day.because ?? null };
}

/** Whether the clause gives no day although the treaty is in force: the delay runs from a notice or receipt that nobody recorded. */
function runsFromUnrecorded(latest: Scenario, id: string): boolean {
  const own = latest.acts.get(id)?.instruments ?? [];
  if (!latest.entryIntoForce || own.length === 0 || latest.withoutConsent.has(id)) return false;
  return own.every(r => latest.computedFor(r).value === null);
}

function ofParticipant(treaty: Treaty, id: string, pair: ScenarioPair): PublishedComparison | null {
  const day = publishedFor(treaty, id);
  const consented = (eventsByParticipant(treaty).get(id) ?? []).some(e => isConsent(e.act));
  if (!day || !consented || pair.earliest.entryIntoForce === null) return null;
  if (runsFromUnrecorded(pair.latest, id)) return null;
  const computed = allowed(pair, day.date, c =>
    spellsOf(c, id, r => c.computedFor(r).value).map(s => s.from),
  );
  const agrees = computed.includes(day.date);
  return { participant: id, published: day.date, computed, agrees, because: day.because };
}
