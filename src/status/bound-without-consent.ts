import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Facts } from '../law/facts.ts';
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
  const found = new Map<string, Spell[]>();
  if (!binds || entryIntoForce === null || entryIntoForce > through) return found;
  const since = new Map<string, PlainDate>();
  const close = (id: string, from: PlainDate, to: PlainDate | null): void => {
    const own = found.get(id);
    if (own) own.push({ from, to });
    else found.set(id, [{ from, to }]);
  };
  const last = ceasedOn !== null && ceasedOn <= through ? ceasedOn : null;
  const days = facts.otherDays.filter(d => d > entryIntoForce && d <= through && (last === null || d < last));
  for (const day of [entryIntoForce, ...days]) {
    const bound = facts.idsIn(binds, day);
    for (const [id, from] of since) {
      if (bound.has(id)) continue;
      close(id, from, day);
      since.delete(id);
    }
    for (const id of bound) if (!since.has(id) && !rejecting.has(id)) since.set(id, day);
  }
  for (const [id, from] of since) close(id, from, last);
  return found;
}
