import type { Act } from '../acts.ts';
import type { OrganisationRule } from '../clause.ts';
import type { NotCounted } from '../explanation.ts';
import type { Instrument } from '../facts.ts';
import type { InstrumentsOnDay } from './instruments-on-day.ts';
import type { CountedInstrument, MeasureContext, NotCountedInstrument, Qualifying } from './measured.ts';

/** Why an instrument is never admitted; null if it is admitted. */
function refusal(
  i: Instrument,
  { standing, rules }: MeasureContext,
  by: readonly Act[] | undefined,
  named: ReadonlySet<string> | null,
): NotCounted | null {
  const admitted = by?.includes(i.act);
  if (i.act === 'succession' && rules.successions === 'not-counted' && !admitted) return 'succession';
  if (admitted === false) return 'act-not-admitted';
  if (named === null || named.has(i.participant)) return null;
  const byItsMembers = rules.organisations === 'as-members' && standing.facts.isOrganisation(i.participant);
  return byItsMembers ? null : 'not-among-those-named';
}

/**
 * Which of the instruments that stand on a day count, and why the others do not. A null `named` admits every participant.
 *
 * One instrument a participant: the earliest that is admitted and stands (VCLT art. 16; with several depositaries the first
 * deposit is effective). A succession does not count unless the clause counts successions or admits the act by name.
 * A member whose organisation counts for it (`as-members`) is `already-counted`.
 */
export function qualifyingOf(
  context: MeasureContext,
  named: ReadonlySet<string> | null,
  by?: readonly Act[],
): Qualifying {
  const { standing, rules } = context;
  const notCounted: NotCountedInstrument[] = [];
  const refuse = (instrument: Instrument, why: NotCounted): void => {
    if (context.listNotCounted) notCounted.push({ instrument, why });
  };
  const candidates: Instrument[] = [];
  for (const instruments of standing.by.values()) {
    let first = false;
    for (const i of instruments) {
      const why = refusal(i, context, by, named);
      if (why) refuse(i, why);
      else if (first) refuse(i, 'already-counted');
      else {
        first = true;
        candidates.push(i);
        if (!context.listNotCounted) break;
      }
    }
  }
  const counted = applyOrganisationRule(candidates, rules.organisations, standing, named, refuse);
  return { counted, notCounted };
}

/** By day of deposit, then by participant: the order in which a list of instruments is read. */
export function inOrder({ counted, notCounted }: Qualifying): Qualifying {
  type Listed = CountedInstrument | NotCountedInstrument;
  const order = ({ instrument: a }: Listed, { instrument: b }: Listed): number =>
    compare(a.on, b.on) || compare(a.participant, b.participant);
  return { counted: [...counted].sort(order), notCounted: [...notCounted].sort(order) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The part of the counted instruments within a set; an organisation that stands for members counts its members in the set. */
export function weightAmong(
  counted: readonly CountedInstrument[],
  named: ReadonlySet<string>,
): CountedInstrument[] {
  return counted.flatMap(c => {
    if (!c.standsFor) return named.has(c.instrument.participant) ? [c] : [];
    const standsFor = c.standsFor.filter(m => named.has(m));
    return standsFor.length > 0 ? [{ ...c, weight: standsFor.length, standsFor }] : [];
  });
}

/** Those named who have no instrument that counts, their organisation's included where it stands for them. */
export function without(named: ReadonlySet<string>, { counted }: Qualifying): readonly string[] {
  const present = new Set(counted.flatMap(c => [c.instrument.participant, ...(c.standsFor ?? [])]));
  return [...named].filter(id => !present.has(id));
}

export const sum = (counted: readonly CountedInstrument[]): number =>
  counted.reduce((n, c) => n + c.weight, 0);

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
function applyOrganisationRule(
  candidates: readonly Instrument[],
  rule: OrganisationRule,
  standing: InstrumentsOnDay,
  named: ReadonlySet<string> | null,
  refuse: Refuse,
): CountedInstrument[] {
  if (rule === 'counted') return candidates.map(instrument => ({ instrument, weight: 1 }));
  const states: Instrument[] = [];
  const organisations: Instrument[] = [];
  for (const i of candidates) (standing.facts.isOrganisation(i.participant) ? organisations : states).push(i);
  if (rule === 'as-members') return asMembers(states, organisations, standing, named, refuse);
  for (const i of organisations) {
    refuse(i, rule === 'not-counted' ? 'organisation-not-counted' : notAdditional(i, standing));
  }
  return states.map(instrument => ({ instrument, weight: 1 }));
}
