import type { PlainDate } from '../calendar/plain-date.ts';
import type { MilestoneClause } from '../law/clause.ts';
import { applyDelay } from '../law/delays/index.ts';
import { entryIntoForce } from '../law/entry-into-force.ts';
import type { Counts } from './counts.ts';
import type { Course } from './course.ts';

/** What follows from a treaty's life, with its day where that is settled. */
export interface Milestone {
  readonly clause: MilestoneClause;
  /** Null until what it depends on is settled. */
  readonly date: PlainDate | null;
  /** For one that waits for parties: how many it needs. */
  readonly parties: { readonly have: number; readonly need: number } | null;
}

/** The milestones of a treaty's law, in the order of the law. */
export function milestonesOf(slowest: Course, counts: Counts): readonly Milestone[] {
  return slowest.law.milestones.map(clause => {
    const { when, date } = clause;
    if (when.kind === 'parties') {
      return { clause, date: null, parties: { have: counts.parties.confirmed, need: when.parties } };
    }
    const from = slowest.entryIntoForce;
    const { facts } = slowest;
    const runs =
      from && date
        ? applyDelay(
            date,
            { deposited: from, conditionsMet: from, received: from },
            { facts, entryIntoForce: from },
          )
        : null;
    return { clause, date: runs?.value ?? (date ? null : from), parties: null };
  });
}

/** An article with an entry into force of its own. */
export interface ProvisionForce {
  readonly article: string;
  readonly threshold: PlainDate | null;
  readonly entryIntoForce: PlainDate | null;
}

/** When the provisions that have a clause of their own entered into force, by what is confirmed. */
export function provisionsOf(slowest: Course): readonly ProvisionForce[] {
  return slowest.law.provisions.map(clause => {
    const answer = entryIntoForce(clause, slowest.facts, slowest.through).value;
    return {
      article: clause.article ?? '',
      threshold: answer?.threshold.on ?? null,
      entryIntoForce: answer?.date ?? null,
    };
  });
}
