import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Facts } from '../law/facts.ts';
import { LazyMap } from './lazy-map.ts';
import type { Spell } from './spells.ts';

/** What obligations without consent follow from: a clause that names participants, and since when the treaty is in force. */
export interface BindingTreaty {
  readonly law: Law;
  readonly facts: Facts;
  readonly entryIntoForce: PlainDate | null;
  readonly ceasedOn: PlainDate | null;
  readonly through: PlainDate;
}

/**
 * The participants that a treaty in force binds although they did not consent to it, and for which days: the parties of the treaty
 * it amends, or the members of a group, as they come and go (WHO Constitution art. 73: an amendment binds all Members). Empty where
 * the clause on entry into force names none. `rejecting` are those that rejected it in time.
 */
export function boundWithoutConsent(
  treaty: BindingTreaty,
  rejecting: ReadonlySet<string>,
): ReadonlyMap<string, readonly Spell[]> {
  const { law, facts, entryIntoForce, ceasedOn, through } = treaty;
  const binds = law.entryIntoForce?.binds;
  if (!binds || entryIntoForce === null || entryIntoForce > through) return new Map();
  const last = ceasedOn !== null && ceasedOn <= through ? ceasedOn : null;
  const later = facts.otherDays.filter(
    d => d > entryIntoForce && d <= through && (last === null || d < last),
  );
  const bound = [entryIntoForce, ...later].map(day => ({ day, ids: facts.idsIn(binds, day) }));
  const spellsOf = (id: string): readonly Spell[] | undefined => {
    if (rejecting.has(id)) return undefined;
    const spells: Spell[] = [];
    let since: PlainDate | null = null;
    for (const { day, ids } of bound) {
      const isBound = ids.has(id);
      if (since !== null && !isBound) spells.push({ from: since, to: day });
      if (!isBound) since = null;
      else since ??= day;
    }
    if (since !== null) spells.push({ from: since, to: last });
    return spells.length > 0 ? spells : undefined;
  };
  return new LazyMap(() => bound.flatMap(({ ids }) => [...ids].filter(id => !rejecting.has(id))), spellsOf);
}
