import type { PlainDate } from '../calendar/plain-date.ts';
import type { Effect } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { effectOnState, isSettled } from '../ledger/effect-on-state.ts';
import type { Certainty, LedgerEvent } from '../ledger/events.ts';
import { type RecordedInstrument, stands } from './acts-of.ts';
import { type Answer, type AsOf, type UnrecordedFrom, unrecordedFrom } from './as-of.ts';
import { type LeavesBy, leaving } from './leaving.ts';
import type { Omission } from './omitted.ts';
import { retroactiveInstrument } from './retroactive-effect.ts';
import type { Scenario } from './scenario.ts';
import { withoutOpenEnds } from './settled-force.ts';
import { type ForceInScenario, spellsOf } from './spells.ts';
import { canLeave } from './supposed.ts';
import { hasConsented, hasSigned, isBound, isBoundWithoutConsent, lacksClause } from './ties.ts';

/** Standing on a day. `contracting` is narrower than VCLT art. 2(1)(f): the treaty is not yet in force for the participant. */
export type Standing = 'none' | 'signatory' | 'contracting' | 'party' | 'former-party';

/** The standings, from the loosest tie to the closest and back. */
export const STANDINGS: readonly Standing[] = ['none', 'signatory', 'contracting', 'party', 'former-party'];

/** Where one participant stands, confirmed and possible, and since when it is bound. */
export interface ParticipantStanding {
  readonly id: string;
  /** By what is confirmed. */
  readonly standing: Standing;
  /** What else is possible, by what the record leaves open and by acts that it may lack. */
  readonly standingPossible: readonly Standing[];
  /** What else is possible by what the record itself leaves open; for a day after today by acts to come too. */
  readonly recordedPossible: readonly Standing[];
  readonly signed: LedgerEvent | null;
  readonly consented: LedgerEvent | null;
  /** The day the treaty enters into force for it by what is confirmed; null where no day follows from that. */
  readonly inForceFor: PlainDate | null;
  /** The days between which that day lies; null where it is not bound. */
  readonly inForceForRange: { readonly earliest: PlainDate; readonly latest: PlainDate } | null;
  /** The end of the last spell, where it ends by leaving or with the treaty: not by a suspension, nor with the State itself. */
  readonly leavesOn: PlainDate | null;
  /** By what it ends. */
  readonly leavesBy: LeavesBy | null;
  /** Days, or `[a..b]` where one lies between two; `to` is the first day it no longer was bound, null while it is. */
  readonly spells: readonly { readonly from: string; readonly to: string | null }[];
  readonly provisional: boolean;
  /** Why the record leaves this participant out; null where it would list its acts. */
  readonly omitted: Omission | null;
}

/** The standing of a participant in one scenario. */
export function standingIn(scenario: ForceInScenario, id: string, on: PlainDate): Standing {
  if (isBound(scenario, id, on)) return 'party';
  const over = scenario.ceasedOn !== null && scenario.ceasedOn <= on;
  if (hasConsented(scenario, id, on) && !over) return 'contracting';
  if (spellsOf(scenario, id).some(s => s.from <= on)) return 'former-party';
  return hasSigned(scenario, id, on) ? 'signatory' : 'none';
}

const better: Record<Certainty, number> = { confirmed: 2, reported: 1, inferred: 0 };

/** The act that the record shows for an effect by a day: the best known, then the latest that may have been done. */
function actOf(
  events: readonly LedgerEvent[],
  effects: readonly Effect[],
  on: PlainDate,
): LedgerEvent | null {
  const done = events.filter(e => effects.includes(effectOnState(e)) && e.on.earliest <= on);
  const best = Math.max(...done.map(e => better[e.certainty]));
  return done.filter(e => better[e.certainty] === best)[0] ?? null;
}

/** What acts that the record may lack could do for a treaty by the day asked about. */
export interface Unrecorded extends UnrecordedFrom {
  /** The earliest day on which the treaty could be in force with such acts. */
  readonly entryIntoForce: PlainDate | null;
  /** Whether a participant may join it. */
  mayJoin(id: string): boolean;
}

/** Standings to which unrecorded acts could lead from one. */
function toCome(
  scenario: Scenario,
  id: string,
  now: Standing,
  asked: AsOf,
  unrecorded: Unrecorded,
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

/** Every subset of a short list; of a longer one, none and all. */
function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length > 8) return [[], items];
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, i) => bits & (1 << i)));
}

/** The tie that follows from acts alone, independent of whether the treaty is in force. */
function tieOf(events: readonly LedgerEvent[]): 'none' | 'signed' | 'consented' {
  let [signed, consented] = [false, false];
  for (const e of events) {
    const effect = effectOnState(e);
    if (effect === 'signature') signed = true;
    if (effect === 'consent') consented = true;
    if (e.act === 'definitive-signature') signed = true;
    if (effect === 'withdrawal-of-signature') signed = false;
    if (effect === 'withdrawal-of-instrument') consented = false;
  }
  return consented ? 'consented' : signed ? 'signed' : 'none';
}

const isAdopted = ({ facts }: Scenario, on: PlainDate): boolean =>
  facts.adopted === null || facts.adopted <= on;

/** All standings that some reading of the record allows on a day: each open act done or not, in every combination. */
function possibleStandings(
  events: readonly LedgerEvent[],
  id: string,
  latest: Scenario,
  earliest: Scenario,
  on: PlainDate,
): Set<Standing> {
  const found = new Set<Standing>([standingIn(latest, id, on), standingIn(earliest, id, on)]);
  if (isBoundWithoutConsent(latest, id, on) && isBoundWithoutConsent(earliest, id, on)) return found;
  if (earliest.omits(id) && isAdopted(earliest, on)) {
    found.add('signatory').add('contracting');
    if (earliest.entryIntoForce !== null && earliest.entryIntoForce <= on) found.add('party');
  }
  const back = [latest, earliest].map(scenario => retroactiveInstrument(scenario, id, on)?.event);
  const begun = events.filter(e => e.on.earliest <= on || back.includes(e));
  const open = begun.filter(e => !isSettled(e) || (e.on.latest > on && !back.includes(e)));
  const force = (scenario: Scenario): boolean =>
    scenario.entryIntoForce !== null && scenario.entryIntoForce <= on;
  for (const done of subsets(open)) {
    const tie = tieOf(begun.filter(e => !open.includes(e) || done.includes(e)));
    if (tie === 'none') found.add('none');
    if (tie === 'signed') found.add('signatory');
    if (tie === 'consented' && !force(latest)) found.add('contracting');
  }
  if (begun.some(e => e.act === 'denunciation' || e.act === 'exclusion')) found.delete('none');
  if (lacksClause(earliest) && hasConsented(earliest, id, on)) found.add('party');
  return found;
}

/**
 * The scenario by which a participant's standing is told: by what is confirmed. The latest scenario takes reported withdrawals for
 * done, since it bounds counts from below; a standing does not change by a report.
 */
function confirmedScenario(latest: Scenario, id: string, events: readonly LedgerEvent[]): ForceInScenario {
  const settled = withoutOpenEnds(events);
  const { entryIntoForce, withoutConsent, dayFor } = latest;
  const { ceasedOn, suspensions } = latest.settled;
  if (settled === events && latest.settled === latest) return latest;
  const acts = new Map([[id, latest.actsFrom(id, settled)]]);
  return { acts, entryIntoForce, ceasedOn, suspensions, withoutConsent, dayFor };
}

/** The instrument that matters on a day: the first that stands, else the first of those that ended last. */
function instrumentOn(scenario: ForceInScenario, id: string, on: PlainDate): RecordedInstrument | null {
  const deposited = (scenario.acts.get(id)?.instruments ?? []).filter(r => r.instrument.on <= on);
  const { until } = deposited.at(-1)?.instrument ?? {};
  const ended = () => deposited.find(r => r.instrument.until === until) ?? null;
  return deposited.find(r => stands(r.instrument, on)) ?? ended();
}

/** Where a participant stands on a day, with all that the record leaves possible. */
export function standingOf(
  latest: Scenario,
  earliest: Scenario,
  id: string,
  asked: AsOf,
  unrecorded: Unrecorded,
): ParticipantStanding {
  const { on } = asked;
  const events = eventsByParticipant(latest.treaty).get(id) ?? [];
  const scenario = confirmedScenario(latest, id, events);
  const standing = standingIn(scenario, id, on);
  const recorded = possibleStandings(events, id, latest, earliest, on);
  const possible = new Set(recorded);
  const { gaining, ending } = unrecordedFrom(latest.treaty, asked);
  if (gaining !== null || ending !== null)
    for (const now of recorded)
      for (const next of toCome(earliest, id, now, asked, unrecorded)) possible.add(next);
  const spells = spellsBetween(scenario, earliest, id).filter(s => s.earliest <= on);
  const current = spells.filter(s => s.to === null || s.to > on).at(-1);
  const [instrument, other] = [instrumentOn(scenario, id, on), instrumentOn(earliest, id, on)];
  const definitive = events.filter(e => e.act === 'definitive-signature');
  const neverConsented = standing === 'signatory' && !hasConsented(earliest, id, on);
  return {
    id,
    standing,
    standingPossible: STANDINGS.filter(s => s !== standing && possible.has(s)),
    recordedPossible: STANDINGS.filter(
      s => s !== standing && (on > asked.today ? possible : recorded).has(s),
    ),
    signed: actOf(events, ['signature'], on) ?? actOf(definitive, ['consent'], on),
    consented: neverConsented ? null : (instrument?.event ?? actOf(events, ['consent'], on)),
    inForceFor: current && current.earliest === current.latest ? current.earliest : null,
    inForceForRange: current ? { earliest: current.earliest, latest: current.latest } : null,
    ...leaving({ scenario, earliest, id, on, recorded: instrument, other }),
    spells: spells.map(s => ({ from: s.from, to: s.toLatest ? `[${s.to}..${s.toLatest}]` : s.to })),
    provisional: appliesProvisionally(events, on) && standing !== 'party',
    omitted: earliest.omits(id),
  };
}

/** The spells of what is confirmed, each with the earliest and the latest day on which it may have begun. */
function spellsBetween(scenario: ForceInScenario, earliest: Scenario, id: string) {
  const [own, fast] = [spellsOf(scenario, id), spellsOf(earliest, id)];
  return own.map((s, i) => {
    const other = fast.length === own.length ? fast[i] : undefined;
    const isSame = other && beginsWith(scenario, id, s.from) === beginsWith(earliest, id, other.from);
    const first = isSame && other.from < s.from ? other.from : s.from;
    return {
      earliest: first,
      latest: s.from,
      from: first === s.from ? first : `[${first}..${s.from}]`,
      to: s.to,
      /** The last day on which it may have ended, where that is later than `to`. */
      toLatest: s.to !== null && other?.to && other.to > s.to ? other.to : null,
    };
  });
}

/** The act with which a spell begins. An earlier consent that is only reported is another act, not an earlier day of this one. */
const beginsWith = (scenario: ForceInScenario, id: string, from: PlainDate): LedgerEvent | undefined =>
  scenario.acts.get(id)?.instruments.find(r => scenario.dayFor(r) === from)?.event;

/** Whether a participant applies the treaty provisionally (VCLT art. 25), which is not consent to be bound. */
function appliesProvisionally(events: readonly LedgerEvent[], on: PlainDate): boolean {
  const last = events
    .filter(
      e => effectOnState(e).startsWith('provisional') && e.on.latest <= on && e.certainty === 'confirmed',
    )
    .at(-1);
  return last?.act === 'provisional-application';
}

/** Whether a participant has a standing, in three values. */
export function hasStanding(p: ParticipantStanding, wanted: Standing): Answer {
  if (p.standing === wanted) return p.standingPossible.length === 0 ? 'yes' : 'undetermined';
  return p.standingPossible.includes(wanted) ? 'undetermined' : 'no';
}
