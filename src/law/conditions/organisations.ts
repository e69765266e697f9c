import type { OrganisationRule } from '../clause.ts';
import type { NotCounted } from '../explanation.ts';
import type { Instrument } from '../facts.ts';
import type { InstrumentsOnDay } from './instruments-on-day.ts';
import type { CountedInstrument } from './measured.ts';

type Refuse = (instrument: Instrument, why: NotCounted) => void;

/** Why an organisation's instrument is not added to its members' instruments: a member has deposited, or none has yet. */
function notAdditional(organisation: Instrument, { facts, day, by }: InstrumentsOnDay): NotCounted {
  const deposited = facts.membersOf(organisation.participant, day).some(member => by.has(member));
  return deposited ? 'organisation-not-additional' : 'organisation-before-its-members';
}

/**
 * Each organisation counts as many as its members of the day (within the set that the condition names, if any), and the members' own
 * instruments are then not counted beside it: the EU's acceptance of WTO amendments counted as 28 and no member's was added.
 * A member of two such organisations counts with the organisation that deposited first.
 */
function asMembers(
  states: readonly Instrument[],
  organisations: readonly Instrument[],
  { facts, day }: InstrumentsOnDay,
  named: ReadonlySet<string> | null,
  refuse: Refuse,
): CountedInstrument[] {
  const covered = new Set<string>();
  const counted: CountedInstrument[] = [];
  for (const instrument of [...organisations].sort(byDepositThenId)) {
    const members = facts.membersOf(instrument.participant, day);
    const standsFor = members.filter(m => !covered.has(m) && (named === null || named.has(m)));
    for (const member of standsFor) covered.add(member);
    if (standsFor.length > 0) counted.push({ instrument, weight: standsFor.length, standsFor });
    else if (named !== null && !named.has(instrument.participant))
      refuse(instrument, 'not-among-those-named');
    else refuse(instrument, 'no-weight');
  }
  for (const instrument of states) {
    if (covered.has(instrument.participant)) refuse(instrument, 'already-counted');
    else counted.push({ instrument, weight: 1 });
  }
  return counted;
}

const byDepositThenId = (a: Instrument, b: Instrument): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.participant < b.participant ? -1 : 1;

/**
 * Applies the clause's rule on organisations to what would otherwise count, one instrument a participant.
 *
 * `not-additional` never counts an organisation: to its members' instruments it is not added, and where no member has deposited
 * the texts leave it open (CRPD art. 44(3), FCTC art. 36(4)); membership is that of the day.
 */
export function applyOrganisationRule(
  candidates: readonly Instrument[],
  rule: OrganisationRule,
  standing: InstrumentsOnDay,
  named: ReadonlySet<string> | null,
  refuse: Refuse,
): CountedInstrument[] {
  if (rule === 'counted') return candidates.map(instrument => ({ instrument, weight: 1 }));
  const organisations = candidates.filter(i => standing.facts.isOrganisation(i.participant));
  if (organisations.length === 0) return candidates.map(instrument => ({ instrument, weight: 1 }));
  const states = candidates.filter(i => !organisations.includes(i));
  if (rule === 'as-members') return asMembers(states, organisations, standing, named, refuse);
  for (const i of organisations) {
    refuse(i, rule === 'not-counted' ? 'organisation-not-counted' : notAdditional(i, standing));
  }
  return states.map(instrument => ({ instrument, weight: 1 }));
}
