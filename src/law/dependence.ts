import type { Condition, Delay, DenunciationClause, Law } from './clause.ts';

/**
 * Whether a condition can be met in one scenario and not in the other although every act is certain: only where no record can
 * measure it (a tonnage whose tables were never published).
 */
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

/** Whether a delay runs from a day that a record of deposits may lack: of receipt by the depositary, or of a notice. */
export function runsFromNotice(delay: Delay): boolean {
  if (delay.from === 'receipt' || delay.from === 'notice') return true;
  return delay.kind === 'fixed' && delay.else !== undefined && runsFromNotice(delay.else);
}

/**
 * Whether the final clauses give one answer in every scenario where all acts are certain. Conservative: false wherever two
 * scenarios could differ.
 */
export function isDeterminedByActs(law: Law): boolean {
  const conditional = [law.entryIntoForce, ...law.provisions];
  const delayed = [...conditional, law.laterParticipants, law.denunciation, ...law.milestones];
  return (
    conditional.every(c => !c || isMeasurable(c.when)) &&
    delayed.every(c => !c?.date || !runsFromNotice(c.date))
  );
}

/** Whether the day a denunciation takes effect depends on the treaty's entry into force, in general or for the party that denounces. */
export function dependsOnEntryIntoForce(clause: DenunciationClause | undefined): boolean {
  if (clause?.date.kind === 'end-of-period') return true;
  return (clause?.date.notBefore ?? []).some(
    f => f.kind === 'entry-into-force' || (f.kind === 'after' && f.of.startsWith('entry-into-force')),
  );
}
