import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Delay, MilestoneClause } from '../law/clause.ts';
import { applyDelay } from '../law/delays.ts';
import { entryIntoForce } from '../law/entry-into-force.ts';
import type { Counts } from './counts.ts';
import type { Scenario } from './scenario.ts';
import { partyHistory } from './spells.ts';

/** What follows from a treaty's life, with its day where that is settled. */
export interface MilestoneStatus {
  readonly clause: MilestoneClause;
  /** Null until what it depends on is settled. */
  readonly date: PlainDate | null;
  /** For one that waits for parties: how many it needs. */
  readonly parties: { readonly have: number; readonly need: number } | null;
}

/** The milestones of a treaty's law, in the order of the law. */
export function milestonesOf(latest: Scenario, counts: Counts): readonly MilestoneStatus[] {
  return latest.law.milestones.map(clause => {
    const { when, date } = clause;
    if (when.kind === 'parties') {
      const reached =
        partyHistory(latest).find(h => h.parties >= when.parties && h.day <= latest.through)?.day ?? null;
      const parties = { have: counts.parties.confirmed, need: when.parties };
      return { clause, date: reached && date ? dayAfter(latest, date, reached) : reached, parties };
    }
    const from = latest.entryIntoForce;
    return { clause, date: from && date ? dayAfter(latest, date, from) : from, parties: null };
  });
}

/** The day a delay leads to from a day of the treaty's life. */
function dayAfter({ facts, entryIntoForce }: Scenario, date: Delay, from: PlainDate): PlainDate | null {
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
export function provisionsOf(latest: Scenario, earliest: Scenario): readonly ProvisionForce[] {
  return latest.law.provisions.map(clause => {
    const [slow, fast] = [latest, earliest].map(scenario => {
      const answer = entryIntoForce(clause, scenario.facts, scenario.through).value;
      const day =
        answer?.date && scenario.entryIntoForce ? laterOf(answer.date, scenario.entryIntoForce) : null;
      return { threshold: answer?.threshold.on ?? null, day };
    });
    return {
      article: clause.article ?? '',
      threshold: slow?.threshold === fast?.threshold ? (slow?.threshold ?? null) : null,
      entryIntoForce: slow?.day === fast?.day ? (slow?.day ?? null) : null,
    };
  });
}
