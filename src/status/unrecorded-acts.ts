import type { PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, type UnrecordedFrom, unrecordedFrom } from './as-of.ts';
import type { InForce } from './in-force.ts';
import { lazily } from './lazily.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { spellsOf } from './spells.ts';
import type { Standing } from './standing.ts';
import { canLeave, mayJoinOn } from './supposed.ts';

/** What acts that the record may lack could do for a treaty by the day asked about. */
export interface UnrecordedActs extends UnrecordedFrom {
  /** The earliest day on which the treaty could be in force with such acts. */
  readonly entryIntoForce: PlainDate | null;
  /** Whether a participant may join it. */
  mayJoin(id: string): boolean;
}

/** What acts that the record of a treaty may lack could do by the day asked about. */
export function unrecordedActs(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  force: () => InForce,
): UnrecordedActs {
  const { earliest } = scenarios.pairOf(treaty.id, asked.on);
  const mayJoin = lazily(() => mayJoinOn(scenarios, earliest, asked, asked.on));
  return {
    ...unrecordedFrom(treaty, asked),
    get entryIntoForce() {
      return force().answer === 'no' ? null : force().earliestPossible;
    },
    mayJoin: id => mayJoin().has(id),
  };
}

/** Standings to which unrecorded acts could lead from one. */
export function standingsByUnrecordedActs(
  scenario: Scenario,
  id: string,
  now: Standing,
  asked: AsOf,
  unrecorded: UnrecordedActs,
): readonly Standing[] {
  const { gaining, ending } = unrecorded;
  const canEnd = ending !== null && canLeave(scenario, id, ending, asked.on);
  // Most are parties: for them neither the earliest entry into force nor who may join is worked out.
  if (now === 'party') return canEnd ? ['former-party'] : [];
  const { entryIntoForce } = unrecorded;
  const inForce = entryIntoForce !== null && entryIntoForce <= asked.on;
  const joins = gaining !== null && unrecorded.mayJoin(id);
  const signs = joins && canSign(scenario, gaining, asked);
  const bound: readonly Standing[] = [
    ...(inForce ? (['party'] as const) : []),
    ...(inForce && entryIntoForce < asked.on && canEnd ? (['former-party'] as const) : []),
  ];
  const consents: readonly Standing[] = joins ? ['contracting', ...bound] : [];
  switch (now) {
    case 'none':
      return [...(signs ? (['signatory'] as const) : []), ...consents];
    case 'signatory':
      return [...(ending === null ? [] : (['none'] as const)), ...consents];
    case 'contracting':
      return [
        ...(ending === null ? [] : (['none', 'signatory'] as const)),
        ...(gaining === null || awaitsOwnDay(scenario, asked) ? [] : bound),
      ];
    case 'former-party':
      return [...(cameBack(scenario, id, gaining) ? (['party'] as const) : []), ...consents];
  }
}

/**
 * Whether one that has consented waits for nothing but its own delay: the treaty is in force, so no act of others brings its day
 * nearer. Where there are several depositaries, it may have deposited earlier with another.
 */
const awaitsOwnDay = ({ entryIntoForce, treaty }: Scenario, { on }: AsOf): boolean =>
  entryIntoForce !== null && entryIntoForce <= on && treaty.depositaries.length < 2;

/** Whether a former party may be one still: its notice may have been withdrawn in time, or the treaty extended or resumed for it. */
function cameBack(scenario: Scenario, id: string, gaining: PlainDate | null): boolean {
  if (gaining === null) return false;
  const last = spellsOf(scenario, id).at(-1)?.to ?? null;
  return (last !== null && gaining <= last) || scenario.suspensions.for(id).some(s => s.to === null);
}

/** Whether a treaty could be signed on an unrecorded day up to the one asked about. */
function canSign({ law: { signature } }: Scenario, gaining: PlainDate, { on }: AsOf): boolean {
  if (signature === undefined || (signature.opens ?? gaining) > on) return false;
  const { closes } = signature;
  return closes === undefined || closes === 'entry-into-force' || gaining <= closes;
}
