import type { PlainDate } from '../../calendar/plain-date.ts';
import { ceased } from '../../law/ceasing.ts';
import { boundWithoutConsent } from '../bound-without-consent.ts';
import type { Scenario } from '../scenario.ts';
import { type ForceInScenario, partyHistory, tenureOf } from '../spells.ts';
import { type End, endByText, firstEnd, sidesOf } from './ends.ts';
import { NEVER_SUSPENDED } from './suspensions.ts';

/** What the end of a treaty follows from. */
type Ending = Pick<
  Scenario,
  'treaty' | 'kind' | 'law' | 'entryIntoForce' | 'facts' | 'through' | 'acts' | 'dayFor'
>;

/**
 * The end of a treaty in one scenario: of its term, by a decision, by its clause on too few parties, or since a side of a bilateral one
 * left; null while it goes on. Falling below the number that was needed for the entry into force ends nothing (VCLT art. 55).
 */
export function endOf(scenario: Ending, rejecting: ReadonlySet<string>): End | null {
  return firstEnd([endByText(scenario), endByClause(scenario, rejecting), endByOneSide(scenario)]);
}

/** The treaty as if it never ended: what its end is drawn from. */
const goingOn = ({ entryIntoForce, acts, dayFor }: Ending): ForceInScenario => ({
  acts,
  dayFor,
  entryIntoForce,
  ceasedOn: null,
  withoutConsent: new Map(),
  suspensions: NEVER_SUSPENDED,
});

function endByClause(scenario: Ending, rejecting: ReadonlySet<string>): End | null {
  const { law, entryIntoForce, facts, through } = scenario;
  const clause = law.entryIntoForce;
  if (!clause?.ceasesWhen || entryIntoForce === null) return null;
  const life = goingOn(scenario);
  const withoutConsent = boundWithoutConsent({ ...life, law, facts, through }, rejecting);
  const on = ceased(clause.ceasesWhen, {
    ...{ entryIntoForce, clause, facts, through },
    get history() {
      return partyHistory({ ...life, withoutConsent });
    },
  });
  return on && { on, by: 'clause' };
}

/** A bilateral treaty ends once a side that was bound is bound no more. */
function endByOneSide(scenario: Ending): End | null {
  if (scenario.entryIntoForce === null) return null;
  const life = goingOn(scenario);
  const left = [...(sidesOf(scenario) ?? [])].map(
    (id): PlainDate | null => tenureOf(life, id)[0]?.to ?? null,
  );
  return firstEnd(left.map(on => on && { on, by: 'one-side' as const }));
}
