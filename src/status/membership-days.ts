import { addDays } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import { END_OF_TIME, type PlainDate, START_OF_TIME } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Group } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * Days on which memberships that matter to a treaty change, sorted: of the groups that its clauses name, and of the organisations
 * that consented. An organisation that only signed counts for nothing, and neither do its members' comings and goings.
 */
export function membershipDays(treaty: Treaty, registry: Registry): readonly PlainDate[] {
  const known = byTreaty.get(treaty);
  if (known) return known;
  const ids = new Set(namedBy(treaty).groups.keys());
  for (const [id, events] of eventsByParticipant(treaty)) {
    const own = registry.participants.get(id)?.members;
    if (own && events.some(e => isConsent(e.act))) ids.add(own);
  }
  const days = new Set<PlainDate>();
  for (const id of ids) for (const day of changesOf(registry.groups.get(id))) days.add(day);
  const sorted = [...days].sort(byDay);
  byTreaty.set(treaty, sorted);
  return sorted;
}
const byTreaty = new WeakMap<Treaty, readonly PlainDate[]>();

/** Days on which a participant joined a group or was no longer a member. */
function changesOf(group: Group | undefined): readonly PlainDate[] {
  if (!group) return [];
  const known = byGroup.get(group);
  if (known) return known;
  const days: PlainDate[] = [];
  for (const tenures of group.members.values())
    for (const t of tenures) {
      if (t.from.earliest > START_OF_TIME) days.push(t.from.earliest);
      if (t.through.latest < END_OF_TIME) days.push(addDays(t.through.latest, 1));
    }
  byGroup.set(group, days);
  return days;
}
const byGroup = new WeakMap<Group, readonly PlainDate[]>();
