import type { Law } from '../law/clause.ts';

/**
 * The two participants between which a treaty is made, by its clauses: named as those to whom it is open, or as those whose
 * instruments it needs where nobody else may join. Null of any other treaty.
 */
export function sidesNamedBy(law: Law): ReadonlySet<string> | null {
  const when = law.entryIntoForce?.when;
  const needed = when?.kind === 'every' || when?.kind === 'instruments' ? when.of : undefined;
  const named = law.openTo ?? (law.laterParticipants ? undefined : needed);
  if (named?.kind !== 'listed') return null;
  const sides = new Set(named.ids);
  return sides.size === 2 ? sides : null;
}
