import { byDay } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { ScenarioKind } from './acts/days-of-acts.ts';
import { publishedFor } from './published-for.ts';
import type { Scenario, Scenarios } from './scenario.ts';
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
 * is not recorded.
 *
 * A record that leaves two days open agrees with either: what is only reported is looked at where what is confirmed does not
 * agree. A participant agrees by any spell for which it was bound: tables show its last one as a rule, and some its first.
 */
export function publishedComparisons(
  scenarios: Scenarios,
  treaty: Treaty,
  today: PlainDate,
): readonly PublishedComparison[] {
  if (!treaty.published) return [];
  const scenario = (kind: ScenarioKind) => scenarios.of(treaty.id, kind, today);
  const ids = Object.keys(treaty.published.participants?.dates ?? {});
  return [ofTreaty(treaty, scenario), ...ids.map(id => ofParticipant(treaty, id, scenario))].filter(
    c => c !== null,
  );
}

type CourseAt = (kind: ScenarioKind) => Scenario | null;

/** The days by what is confirmed; with those by all that is said where the published day is not among them. */
function allowed(scenario: CourseAt, published: PlainDate, daysIn: (c: Scenario) => readonly PlainDate[]) {
  const confirmed = distinct([scenario('latest')].flatMap(c => (c ? daysIn(c) : [])));
  if (confirmed.includes(published)) return confirmed;
  return distinct([...confirmed, ...[scenario('earliest')].flatMap(c => (c ? daysIn(c) : []))]);
}

const distinct = (days: readonly PlainDate[]): readonly PlainDate[] => [...new Set(days)].sort(byDay);

function ofTreaty(treaty: Treaty, scenario: CourseAt): PublishedComparison | null {
  const day = treaty.published?.entryIntoForce;
  if (!day || treaty.law.every(l => !l.entryIntoForce)) return null;
  const computed = allowed(scenario, day.date, c => (c.computed === null ? [] : [c.computed]));
  const agrees = computed.includes(day.date);
  return { participant: null, published: day.date, computed, agrees, because: day.because ?? null };
}

function ofParticipant(treaty: Treaty, id: string, scenario: CourseAt): PublishedComparison | null {
  const day = publishedFor(treaty, id);
  const consented = (eventsByParticipant(treaty).get(id) ?? []).some(e => isConsent(e.act));
  const isUnknown = (kind: ScenarioKind): boolean => (scenario(kind)?.entryIntoForce ?? null) === null;
  if (!day || !consented || (isUnknown('latest') && isUnknown('earliest'))) return null;
  const computed = allowed(scenario, day.date, c =>
    spellsOf(c, id, r => c.computedFor(r).value).map(s => s.from),
  );
  const agrees = computed.includes(day.date);
  return { participant: id, published: day.date, computed, agrees, because: day.because };
}
