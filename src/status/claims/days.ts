import { type DateRange, isImprecise } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Claim } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { ClaimFinding } from './judged.ts';

const ENDING = new Set([
  'withdrawal-of-signature',
  'withdrawal-of-instrument',
  'denunciation',
  'withdrawal-of-denunciation',
]);

/**
 * The days on which a statement has to hold to be supported, the last of them last. A span is taken as a whole, by its last day
 * ("72 signed on 25 and 26 October"). A day known only roughly may be any of its days: totals grow, so its first and last bound
 * them, but for acts that end something in between.
 */
export function daysAbout(about: DateRange, treaty: Treaty): readonly PlainDate[] {
  if (!isImprecise(about)) return [about.latest];
  const within = (day: PlainDate): boolean => about.earliest < day && day < about.latest;
  const ends = treaty.events.filter(e => ENDING.has(e.act)).flatMap(e => [e.on.earliest, e.on.latest]);
  return [about.earliest, ...new Set(ends.filter(within)), about.latest];
}

/** One finding for several days: undetermined if the findings of the days differ. */
export function overDays(
  about: DateRange,
  treaty: Treaty,
  judge: (day: PlainDate) => ClaimFinding,
): ClaimFinding {
  const found = daysAbout(about, treaty).map(judge);
  const last = found.at(-1) ?? judge(about.latest);
  if (found.every(f => f.verdict === last.verdict)) return last;
  return {
    ...last,
    verdict: 'undetermined',
    reason: { code: 'depends-on-the-day', from: about.earliest, to: about.latest },
  };
}

/**
 * Whether a statement was certainly about the future when it was made. It was not where its event, or the entry into force, had already
 * happened; a statement about a period that had already begun may be about the past.
 */
export function isPrediction(
  { statement, saidOn, about }: Claim,
  treaty: Treaty,
  inForceBy: (day: PlainDate) => boolean,
): boolean {
  switch (statement.kind) {
    case 'in_force':
      return statement.by.latest > saidOn.latest && !inForceBy(saidOn.latest);
    case 'adopted':
    case 'on': {
      const event = treaty.events.find(e =>
        statement.kind === 'on' ? e.id === statement.event : e.act === 'adoption',
      );
      return statement.on.latest > saidOn.latest && (!event || event.on.earliest > saidOn.latest);
    }
    default:
      return about.earliest > saidOn.latest;
  }
}
