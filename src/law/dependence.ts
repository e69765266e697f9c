import type { Condition, Delay, DenunciationClause, Law, RunsFrom } from './clause.ts';

/** Whether the record can measure a condition. If not (unpublished tonnages), scenarios can differ although every act is certain. */
export function isMeasurable(condition: Condition): boolean {
  switch (condition.kind) {
    case 'unmeasured':
      return false;
    case 'under':
      return isMeasurable(condition.when);
    case 'all-of':
    case 'any-of':
      return condition.of.every(isMeasurable);
    default:
      return true;
  }
}

export function runsFrom(delay: Delay, days: readonly RunsFrom[]): boolean {
  if (delay.from !== undefined && days.includes(delay.from)) return true;
  return delay.kind === 'fixed' && delay.else !== undefined && runsFrom(delay.else, days);
}

/**
 * Whether the clauses on entry into force give one answer in every scenario where all acts are certain. Conservative: false wherever
 * two scenarios could differ. An instrument has a day of receipt, that of its deposit where no other is recorded; what completes the
 * conditions may be something else.
 */
export function isDeterminedByActs({ entryIntoForce, provisions, laterParticipants: later }: Law): boolean {
  return (
    [entryIntoForce, ...provisions].every(
      c => !c || (isMeasurable(c.when) && !runsFrom(c.date, ['receipt', 'notice'])),
    ) && !(later && runsFrom(later.date, ['notice', 'conditions-met']))
  );
}

/** Whether the day a denunciation takes effect depends on the treaty's entry into force, in general or for the party that denounces. */
export function dependsOnEntryIntoForce(clause: DenunciationClause | undefined): boolean {
  if (clause?.date.kind === 'end-of-period') return true;
  return (clause?.date.notBefore ?? []).some(
    f => f.kind === 'entry-into-force' || (f.kind === 'after' && f.of.startsWith('entry-into-force')),
  );
}
