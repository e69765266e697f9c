import { addDays } from '../../calendar/add-days.ts';
import { addMonths, addYears } from '../../calendar/add-months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Floor, Milestone } from '../clause.ts';
import type { DelayContext } from './context.ts';

function milestone(of: Milestone, context: DelayContext): PlainDate | null {
  switch (of) {
    case 'opening':
      return context.facts.opened;
    case 'adoption':
      return context.facts.adopted;
    case 'entry-into-force':
      return context.entryIntoForce ?? null;
    case 'entry-into-force-for-participant':
      return context.inForceForParticipant ?? null;
  }
}

/**
 * The day before which nothing takes effect; null while what it is measured from has not come or is not known.
 *
 * `{ years: 2, of: 'opening' }` is CTBT art. XIV(1). A floor "for the participant" is that of the other treaty itself where
 * nobody in particular is meant.
 */
export function floorDay(floor: Floor, context: DelayContext): PlainDate | null {
  switch (floor.kind) {
    case 'day':
      return floor.day;
    case 'entry-into-force':
      return context.entryIntoForce ?? null;
    case 'entry-into-force-of': {
      const forWhom = floor.forParticipant ? context.participant : undefined;
      return context.facts.entryIntoForceOf(floor.treaty, forWhom);
    }
    case 'after': {
      const from = milestone(floor.of, context);
      if (from === null) return null;
      return addDays(addMonths(addYears(from, floor.years ?? 0), floor.months ?? 0), floor.days ?? 0);
    }
  }
}
