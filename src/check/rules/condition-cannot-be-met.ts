import type { Condition, ParticipantSet } from '../../law/clause.ts';
import { rule } from '../rule.ts';

const listed = (of: ParticipantSet | undefined): number | null =>
  of?.kind === 'listed' ? new Set(of.ids).size : null;

type TooMuch = { readonly needs: number; readonly of: number; readonly among?: 'yes' };

/** What a condition needs and what exists, where it needs more than exists; null where it can be met. */
function tooMuch(c: Condition): TooMuch | null {
  switch (c.kind) {
    case 'all-of':
    case 'any-of': {
      const parts = c.of.map(tooMuch);
      const hopeless = parts.filter(p => p !== null);
      return (c.kind === 'all-of' || hopeless.length === parts.length ? hopeless[0] : null) ?? null;
    }
    case 'instruments': {
      const [among, of] = [c.among?.find(a => a.atLeast > c.count), listed(c.of)];
      if (among) return { needs: among.atLeast, of: c.count, among: 'yes' };
      return of !== null && c.count > of ? { needs: c.count, of } : null;
    }
    case 'some': {
      const of = listed(c.of);
      return of !== null && c.atLeast > of ? { needs: c.atLeast, of } : null;
    }
    default:
      return null;
  }
}

export default rule<{ needs: number; of: number; among: string }>({
  id: 'condition-cannot-be-met',
  severity: 'error',
  summary: 'a condition that needs more than exists',
  what: f =>
    f.among === 'yes'
      ? `this condition needs ${f.needs} instruments of a group, but only ${f.of} in all`
      : `this condition needs ${f.needs} of ${f.of}`,
  why: 'the treaty could never enter into force',
  fix: 'check the number in the final clauses',
  *treaty(treaty) {
    for (const law of treaty.law)
      for (const clause of [law.entryIntoForce, ...law.provisions]) {
        const facts = clause && tooMuch(clause.when);
        if (facts) yield { at: { place: clause.at }, facts: { among: 'no', ...facts } };
      }
  },
});
