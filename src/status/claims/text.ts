import type { ClaimContext, ClaimOf } from './context.ts';
import type { ClaimFinding } from './judged.ts';

/** A statement that no rule judges; contradicted only where the record cites a fact against it that is known by today. */
export function judgeText({ statement }: ClaimOf<'text'>, { today }: ClaimContext): ClaimFinding {
  const fact = statement.contradictedBy;
  if (!fact || fact.on.earliest > today)
    return { verdict: 'not-checkable', reason: { code: 'no-rule' }, nearest: null };
  return {
    verdict: 'contradicted',
    reason: { code: 'cited-fact', source: fact.source },
    nearest: { code: 'counter-fact', ...fact },
  };
}
