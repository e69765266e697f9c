import { endsSomething } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { effectOnState, isSettled } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { LazyMap } from '../lazy-map.ts';
import type { Scenario } from '../scenario.ts';
import { endOf } from './end-of-treaty.ts';
import { suspensionsOf } from './suspensions.ts';

/** The events without those that are only said to end something, or whose effect is disputed. */
export const withoutOpenEnds = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const isOpenEnd = (e: LedgerEvent): boolean => endsSomething(effectOnState(e)) && !isSettled(e);
  return events.some(isOpenEnd) ? events.filter(e => !isOpenEnd(e)) : events;
};

/** The end and the suspensions of a treaty by what is settled: a standing does not change by a report. */
export function settledForce(scenario: Scenario, rejecting: ReadonlySet<string>): Scenario['settled'] {
  const { treaty } = scenario;
  const events = withoutOpenEnds(treaty.events);
  if (events === treaty.events) return scenario;
  const own = eventsByParticipant(treaty);
  const settled = {
    ...{ kind: scenario.kind, law: scenario.law, facts: scenario.facts, through: scenario.through },
    entryIntoForce: scenario.entryIntoForce,
    dayFor: scenario.dayFor,
    treaty: { ...treaty, events },
    acts: new LazyMap(
      () => own.keys(),
      id => scenario.actsFrom(id, withoutOpenEnds(own.get(id) ?? [])),
    ),
  };
  return { ceasedOn: endOf(settled, rejecting)?.on ?? null, suspensions: suspensionsOf(settled) };
}
