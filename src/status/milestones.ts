import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Delay, MilestoneClause } from '../law/clause.ts';
import { applyDelay } from '../law/delays.ts';
import { entryIntoForce } from '../law/entry-into-force.ts';
import type { Counts } from './counts.ts';
import type { Course } from './course.ts';
import { partyHistory } from './spells.ts';

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
      const reached =
        partyHistory(slowest).find(h => h.parties >= when.parties && h.day <= slowest.through)?.day ?? null;
      const parties = { have: counts.parties.confirmed, need: when.parties };
      return { clause, date: reached && date ? dayAfter(slowest, date, reached) : reached, parties };
    }
    const from = slowest.entryIntoForce;
    return { clause, date: from && date ? dayAfter(slowest, date, from) : from, parties: null };
  });
}

/** The day a delay leads to from a day of the treaty's life. */
function dayAfter({ facts, entryIntoForce }: Course, date: Delay, from: PlainDate): PlainDate | null {
  return applyDelay(date, { deposited: from, conditionsMet: from, received: from }, { facts, entryIntoForce })
    .value;
}

/** An article with an entry into force of its own. */
export interface ProvisionForce {
  readonly article: string;
  readonly threshold: PlainDate | null;
  readonly entryIntoForce: PlainDate | null;
}

/** When the provisions that have a clause of their own entered into force: not before the treaty, and only where that is settled. */
export function provisionsOf(slowest: Course, fastest: Course): readonly ProvisionForce[] {
  return slowest.law.provisions.map(clause => {
    const [slow, fast] = [slowest, fastest].map(course => {
      const answer = entryIntoForce(clause, course.facts, course.through).value;
      const day = answer?.date && course.entryIntoForce ? laterOf(answer.date, course.entryIntoForce) : null;
      return { threshold: answer?.threshold.on ?? null, day };
    });
    return {
      article: clause.article ?? '',
      threshold: slow?.threshold === fast?.threshold ? (slow?.threshold ?? null) : null,
      entryIntoForce: slow?.day === fast?.day ? (slow?.day ?? null) : null,
    };
  });
}
