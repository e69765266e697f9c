import type { PlainDate } from '../calendar/plain-date.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, type UnrecordedFrom, unrecordedFrom } from './as-of.ts';
import { isSuspended } from './ends/suspensions.ts';
import { type InForce, inForceOn } from './in-force.ts';
import { lazily } from './lazily.ts';
import { continuationsOf } from './possible-continuations.ts';
import type { Scenario, ScenarioPair, Scenarios } from './scenario.ts';
import { spellsOf, tenureOf } from './spells.ts';
import type { Standing } from './standing.ts';
import { canLeave, mayJoinOn, supposedEvent, supposedInstrument } from './supposed.ts';
import { isBound } from './ties.ts';

/** What acts that the record may lack could do for a treaty by the day asked about. */
export interface UnrecordedActs extends UnrecordedFrom {
  /** The earliest day on which the treaty could be in force with such acts. */
  readonly entryIntoForce: PlainDate | null;
  /** Whether a participant may join it. */
  mayJoin(id: string): boolean;
  /** The earliest day on which it could be in force for a participant that joins; null where it could not. */
  boundFrom(id: string): PlainDate | null;
  /** Whether a participant may withdraw its instrument before the treaty is in force for it. */
  mayWithdraw(id: string): boolean;
  /** The same where the other treaties that it asks about go on beyond their records. */
  elsewhere(): readonly { readonly pair: ScenarioPair; readonly unrecorded: UnrecordedActs }[];
}

/** What acts that the record of a treaty may lack could do by the day asked about. */
export function unrecordedActs(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  force: () => InForce,
): UnrecordedActs {
  const pair = scenarios.pairOf(treaty.id, asked.on);
  const { latest, earliest } = pair;
  const { gaining, ending } = unrecordedFrom(treaty, asked);
  const mayJoin = lazily(() => mayJoinOn(scenarios, earliest, asked, asked.on));
  const unrecorded: UnrecordedActs = {
    gaining,
    ending,
    get entryIntoForce() {
      return force().answer === 'no' ? null : force().earliestPossible;
    },
    mayJoin: id => mayJoin().has(id),
    boundFrom(id) {
      const { entryIntoForce } = unrecorded;
      if (entryIntoForce === null || gaining === null) return null;
      const succeeds = scenarios.ledger.registry.participants.get(id)?.predecessors.length !== 0;
      if (succeeds || treaty.law.length > 1 || !isLater(pair, gaining)) return entryIntoForce;
      const instrument = supposedInstrument(earliest.law, id, gaining);
      const event = supposedEvent(earliest, id, gaining, instrument.act);
      return earliest.computedFor({ event, instrument }).value ?? entryIntoForce;
    },
    mayWithdraw: id =>
      ending !== null && earliest.acts.get(id)?.instruments.length !== 0 && !isBound(latest, id, ending),
    elsewhere: lazily(() =>
      continuationsOf(scenarios, treaty, asked).map(w => {
        const force = lazily(() => inForceOn(w, treaty, asked));
        return { pair: w.pairOf(treaty.id, asked.on), unrecorded: unrecordedActs(w, treaty, asked, force) };
      }),
    ),
  };
  return unrecorded;
}

/** Whether an instrument of a day is certainly deposited later than those by which the treaty enters into force: its own delay runs. */
const isLater = ({ latest: { entryIntoForce, threshold } }: ScenarioPair, on: PlainDate): boolean =>
  entryIntoForce !== null && (entryIntoForce < on || (threshold !== null && threshold.on < on));

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
  if (now === 'party')
    return [
      ...(canEnd ? (['former-party'] as const) : []),
      ...(unrecorded.mayWithdraw(id) ? (['none', 'signatory'] as const) : []),
    ];
  const bound = (from: PlainDate | null): readonly Standing[] => [
    ...(from !== null && from <= asked.on ? (['party'] as const) : []),
    ...(from !== null && from < asked.on && canEnd ? (['former-party'] as const) : []),
  ];
  const joins = gaining !== null && unrecorded.mayJoin(id);
  const signs = joins && canSign(scenario, gaining, asked);
  const consents: readonly Standing[] = joins ? ['contracting', ...bound(unrecorded.boundFrom(id))] : [];
  switch (now) {
    case 'none':
      return [...(signs ? (['signatory'] as const) : []), ...consents];
    case 'signatory':
      return [...(ending === null ? [] : (['none'] as const)), ...consents];
    case 'contracting':
      return [
        ...(ending === null ? [] : (['none', 'signatory'] as const)),
        ...(gaining === null || awaitsOwnDay(scenario, id, asked) ? [] : bound(unrecorded.entryIntoForce)),
      ];
    case 'former-party':
      return [...(cameBack(scenario, id, gaining, asked) ? (['party'] as const) : []), ...consents];
  }
}

/**
 * Whether one that has consented waits for nothing but its own delay: the treaty is in force and not suspended for it, so no act of
 * others brings its day nearer. Where there are several depositaries, it may have deposited earlier with another.
 */
const awaitsOwnDay = (scenario: Scenario, id: string, { on }: AsOf): boolean =>
  scenario.entryIntoForce !== null &&
  scenario.entryIntoForce <= on &&
  scenario.treaty.depositaries.length < 2 &&
  !isSuspended(scenario.suspensions.for(id), on);

/** Whether a former party may be one still: its notice may have been withdrawn in time, or the treaty extended or resumed for it. */
function cameBack(scenario: Scenario, id: string, gaining: PlainDate | null, { on }: AsOf): boolean {
  if (gaining === null) return false;
  const last = spellsOf(scenario, id).at(-1)?.to ?? null;
  const stays = tenureOf(scenario, id).some(s => s.to === null || on < s.to);
  return (last !== null && gaining <= last) || (stays && isSuspended(scenario.suspensions.for(id), on));
}

/** Whether a treaty could be signed on an unrecorded day up to the one asked about. */
function canSign({ law: { signature } }: Scenario, gaining: PlainDate, { on }: AsOf): boolean {
  if (signature === undefined || (signature.opens ?? gaining) > on) return false;
  const { closes } = signature;
  return closes === undefined || closes === 'entry-into-force' || gaining <= closes;
}
