import type { PlainDate } from '../calendar/plain-date.ts';
import type { Facts } from '../law/facts.ts';
import type { Scenario } from './scenario.ts';
import type { Spell } from './spells.ts';

const NOBODY: ReadonlyMap<string, readonly Spell[]> = new Map();
const known = new WeakMap<Facts, ReadonlyMap<string, readonly Spell[]>>();

/**
 * Whom a treaty in force binds although they did not consent to it, and for which days: the parties of the treaty it amends, the
 * members of a group, as they come and go (WHO Constitution art. 73: an amendment binds all Members). Nobody where the clause on entry
 * into force names none.
 */
export function boundWithoutConsent(
  scenario: Pick<Scenario, 'law' | 'facts' | 'entryIntoForce' | 'ceasedOn' | 'through'>,
): ReadonlyMap<string, readonly Spell[]> {
  const { facts, entryIntoForce, law } = scenario;
  if (!law.entryIntoForce?.binds || entryIntoForce === null || entryIntoForce > scenario.through)
    return NOBODY;
  const kept = known.get(facts);
  if (kept) return kept;
  // Amendments that bind the parties of each other ask for this while it is being computed: they find no party.
  known.set(facts, NOBODY);
  const found = spells(scenario, entryIntoForce);
  known.set(facts, found);
  return found;
}

function spells(
  { law, facts, ceasedOn, through }: Parameters<typeof boundWithoutConsent>[0],
  entryIntoForce: PlainDate,
): ReadonlyMap<string, readonly Spell[]> {
  const found = new Map<string, Spell[]>();
  const since = new Map<string, PlainDate>();
  const close = (id: string, from: PlainDate, to: PlainDate | null): void => {
    found.set(id, [...(found.get(id) ?? []), { from, to }]);
  };
  const last = ceasedOn !== null && ceasedOn <= through ? ceasedOn : null;
  const days = facts.otherDays.filter(d => d > entryIntoForce && d <= through && (last === null || d < last));
  for (const day of [entryIntoForce, ...days]) {
    const bound = law.entryIntoForce?.binds ? facts.idsIn(law.entryIntoForce.binds, day) : new Set<string>();
    for (const [id, from] of since) {
      if (bound.has(id)) continue;
      close(id, from, day);
      since.delete(id);
    }
    for (const id of bound) if (!since.has(id)) since.set(id, day);
  }
  for (const [id, from] of since) close(id, from, last);
  return found;
}

/** Whether a treaty binds one on a day although it did not consent. */
export const isBoundWithoutConsent = (scenario: Scenario, id: string, on: PlainDate): boolean =>
  boundWithoutConsent(scenario)
    .get(id)
    ?.some(s => s.from <= on && (s.to === null || on < s.to)) ?? false;
