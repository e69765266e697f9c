import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, isBeyondRecord } from './as-of.ts';
import { inForceOn } from './in-force.ts';
import { type ParticipantStanding, standingOf } from './participant-standing.ts';
import type { Scenarios } from './scenario.ts';
import { scenariosOf } from './scenarios.ts';
import type { Standing } from './standing.ts';
import type { StatusReport } from './status-report.ts';
import { retroactiveInstrument } from './ties.ts';
import { unrecordedActs } from './unrecorded-acts.ts';

export interface StandingIn {
  readonly report: Pick<StatusReport, 'treaty' | 'asked' | 'beyondRecord' | 'revision' | 'inForce'>;
  readonly standing: ParticipantStanding;
}

/** The standings as a reader goes through them: what is unfinished first. */
const ORDER: readonly Standing[] = ['signatory', 'contracting', 'party', 'former-party', 'none'];

/** The day by which treaties of one standing are ordered, the oldest first: of what brought it there. */
function since({ standing, signed, consented, inForceFor, leftOn }: ParticipantStanding): string {
  const acts = [signed?.on.earliest, consented?.on.earliest];
  const days: Record<Standing, readonly (string | null | undefined)[]> = {
    signatory: acts,
    contracting: acts.toReversed(),
    party: [inForceFor, ...acts.toReversed()],
    'former-party': [leftOn, ...acts],
    none: acts,
  };
  return days[standing].find(day => day) ?? '';
}

/** The standing alone: a report of the whole treaty would count and place everybody else too. */
function standingIn(scenarios: Scenarios, treaty: Treaty, id: string, asked: AsOf): StandingIn {
  const { latest, earliest } = scenarios.pairOf(treaty.id, asked.on);
  const force = inForceOn(scenarios, treaty, asked);
  const { revision } = scenarios.ledger;
  const report = {
    treaty,
    asked,
    beyondRecord: isBeyondRecord(treaty, asked.on),
    revision,
    inForce: force.answer,
  };
  return {
    report,
    standing: standingOf(
      latest,
      earliest,
      id,
      asked,
      unrecordedActs(scenarios, treaty, asked, () => force),
    ),
  };
}

/** A participant in all treaties in which it acted: signed, consented, party, former party, none; the oldest first in each. */
export function acrossTreaties(ledger: Ledger, id: string, asked: AsOf): readonly StandingIn[] {
  const scenarios = scenariosOf(ledger);
  const actsBack = (t: Treaty): boolean =>
    retroactiveInstrument(scenarios.pairOf(t.id, asked.on).earliest, id, asked.on) !== null;
  const acted = [...ledger.treaties.values()].filter(t => {
    const own = eventsByParticipant(t).get(id);
    return own !== undefined && (own.some(e => e.on.earliest <= asked.on) || actsBack(t));
  });
  const found = acted.map(treaty => standingIn(scenarios, treaty, id, asked));
  const key = ({ standing: s, report: r }: StandingIn): string =>
    `${ORDER.indexOf(s.standing)} ${since(s)} ${r.treaty.id}`;
  const keys = new Map(found.map(f => [f, key(f)]));
  return found.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}
