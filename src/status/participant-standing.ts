import type { PlainDate } from '../calendar/plain-date.ts';
import type { Effect } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { effectOnState } from '../ledger/effect-on-state.ts';
import type { Certainty, LedgerEvent } from '../ledger/events.ts';
import { type RecordedInstrument, stands } from './acts/participant-acts.ts';
import type { Answer, AsOf } from './as-of.ts';
import { type LeavesBy, leaving } from './ends/leaving.ts';
import { withoutOpenEnds } from './ends/settled-ends.ts';
import type { Omission } from './omitted.ts';
import { possibleStandings } from './possible-standings.ts';
import type { Scenario } from './scenario.ts';
import { type ForceInScenario, spellsOf, tenureOf } from './spells.ts';
import { STANDINGS, type Standing, standingIn } from './standing.ts';
import { hasConsented } from './ties.ts';
import { standingsByUnrecordedActs, type UnrecordedActs } from './unrecorded-acts.ts';

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
  /** Day, or `[a..b]`, since which it is no longer bound for having left, suspended before or not; null where it has not left. */
  readonly leftOn: string | null;
  /** By what it ends. */
  readonly leavesBy: LeavesBy | null;
  /** Days, or `[a..b]` where one lies between two; `to` is the first day it no longer was bound, null while it is. */
  readonly spells: readonly { readonly from: string; readonly to: string | null }[];
  readonly provisional: boolean;
  /** Why the record leaves this participant out; null where it would list its acts. */
  readonly omitted: Omission | null;
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

/**
 * The scenario by which a participant's standing is told: by what is confirmed. The latest scenario takes reported withdrawals for
 * done, since it bounds counts from below; a standing does not change by a report.
 */
function confirmedScenario(latest: Scenario, id: string, events: readonly LedgerEvent[]): ForceInScenario {
  // It is the scenario itself where nothing of the treaty is left open to end something.
  if (latest.settled === latest) return latest;
  const { entryIntoForce, withoutConsent, dayFor } = latest;
  const { ceasedOn, suspensions } = latest.settled;
  const acts = new Map([[id, latest.actsFrom(id, withoutOpenEnds(events))]]);
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
  unrecorded: UnrecordedActs,
): ParticipantStanding {
  const { on } = asked;
  const events = eventsByParticipant(latest.treaty).get(id) ?? [];
  const scenario = confirmedScenario(latest, id, events);
  const standing = standingIn(scenario, id, on);
  const recorded = possibleStandings(events, id, latest, earliest, on);
  const possible = new Set(recorded);
  if (unrecorded.gaining !== null || unrecorded.ending !== null)
    for (const now of recorded)
      for (const next of standingsByUnrecordedActs(earliest, id, now, asked, unrecorded)) possible.add(next);
  for (const other of unrecorded.elsewhere()) {
    const there = standingOf(other.pair.latest, other.pair.earliest, id, asked, other.unrecorded);
    for (const s of [there.standing, ...there.standingPossible]) possible.add(s);
  }
  const spells = spellsBetween(scenario, earliest, id, spellsOf).filter(s => s.earliest <= on);
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
    leftOn: standing === 'former-party' ? leftOn(spellsBetween(scenario, earliest, id, tenureOf), on) : null,
    ...leaving({ scenario, earliest, id, on, recorded: instrument, other }),
    spells: spells.map(s => ({ from: s.from, to: endIn(s) })),
    provisional: !['party', 'former-party'].includes(standing) && appliesProvisionally(events, on),
    omitted: earliest.omits(id),
  };
}

type SpellBetween = ReturnType<typeof spellsBetween>[number];

/** The end of the last tenure that had begun by a day. */
function leftOn(tenures: readonly SpellBetween[], on: PlainDate): string | null {
  const last = tenures.findLast(s => s.earliest <= on);
  return last ? endIn(last) : null;
}

const endIn = ({ to, toLatest }: Pick<SpellBetween, 'to' | 'toLatest'>): string | null =>
  toLatest ? `[${to}..${toLatest}]` : to;

/** The spells of what is confirmed, each with the earliest and the latest day on which it may have begun. */
function spellsBetween(
  scenario: ForceInScenario,
  earliest: Scenario,
  id: string,
  spells: typeof spellsOf | typeof tenureOf,
) {
  const [own, fast] = [spells(scenario, id), spells(earliest, id)];
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
