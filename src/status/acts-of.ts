import { addDays } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import { earlierOf, type PlainDate } from '../calendar/plain-date.ts';
import { type ConsentAct, effectOf } from '../law/acts.ts';
import type { Instrument } from '../law/facts.ts';
import type { LedgerEvent } from '../ledger/events.ts';

/**
 * One of the two scenarios between which the meaning of an imprecise record lies. `latest`: only confirmed acts were done, each as
 * late as it may have been, and all withdrawals, each as early. `earliest`: all acts were done, each as early as it may have been, and
 * only confirmed withdrawals, each as late.
 */
export type ScenarioKind = 'latest' | 'earliest';

export interface RecordedInstrument {
  readonly event: LedgerEvent;
  readonly instrument: Instrument;
  /** When a denunciation of it was received, and when it takes effect where that is known. */
  readonly denounced?: {
    readonly on: PlainDate;
    readonly event: LedgerEvent;
    readonly leavesOn: PlainDate | null;
  };
}

/** What one participant did in one scenario. */
export interface ActsOf {
  readonly signatures: readonly {
    readonly event: LedgerEvent;
    readonly on: PlainDate;
    readonly until?: PlainDate;
  }[];
  readonly instruments: readonly RecordedInstrument[];
}

/** What the acts of participants amount to depends on. */
export interface ScenarioRules {
  readonly kind: ScenarioKind;
  /** When a denunciation received on a day takes effect; null where neither a clause nor the event gives a day. */
  denunciationTakesEffect(
    participant: string,
    event: LedgerEvent,
    received: PlainDate,
    notified: PlainDate | undefined,
  ): PlainDate | null;
}

const UNDOES = new Set([
  'withdrawal-of-signature',
  'withdrawal-of-instrument',
  'denunciation',
  'provisional-application-end',
]);

/** The day of an act in a scenario; null where the act is not done in it. */
function dayIn(kind: ScenarioKind, event: LedgerEvent): PlainDate | null {
  const undoes = UNDOES.has(event.act);
  const confirmedOnly = undoes ? kind === 'earliest' : kind === 'latest';
  if (confirmedOnly && event.certainty !== 'confirmed') return null;
  const late = undoes ? kind === 'earliest' : kind === 'latest';
  return late ? event.on.latest : event.on.earliest;
}

const dayOf = (
  date: { readonly earliest: PlainDate; readonly latest: PlainDate } | undefined,
  kind: ScenarioKind,
): PlainDate | undefined => date && (kind === 'latest' ? date.latest : date.earliest);

/** Day by day: acts of one day in the order of the ledger. */
function inOrder(
  events: readonly LedgerEvent[],
  kind: ScenarioKind,
): readonly { readonly event: LedgerEvent; readonly on: PlainDate }[] {
  const dated: { event: LedgerEvent; on: PlainDate }[] = [];
  let sorted = true;
  for (const event of events) {
    const on = dayIn(kind, event);
    if (on === null) continue;
    const last = dated.at(-1);
    if (last && on < last.on) sorted = false;
    dated.push({ event, on });
  }
  return sorted ? dated : dated.sort((a, b) => byDay(a.on, b.on));
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * What a participant's events amount to in one scenario. Each consent is an instrument of its own (several depositaries,
 * re-accessions); a withdrawal ends the latest that stands, a denunciation all of them on the day it takes effect. `endsOn` is the day
 * the participant ceased to exist: its acts stand until then.
 */
export function actsOf(
  events: readonly LedgerEvent[],
  rules: ScenarioRules,
  endsOn: PlainDate | null,
): ActsOf {
  const signatures: Open<ActsOf['signatures'][number]>[] = [];
  const instruments: Open<RecordedInstrument>[] = [];
  // Those that may still stand: ended ones are dropped on the way, so that a long history costs no more than a short one.
  let open: Open<RecordedInstrument>[] = [];
  const standing = (day: PlainDate): Open<RecordedInstrument>[] => {
    open = open.filter(r => r.instrument.until === undefined || r.instrument.until > day);
    return open;
  };
  // A withdrawal taken early may come before the act it undoes, taken late, where their days overlap: it undoes that.
  const early: LedgerEvent[] = [];
  const undone = (act: LedgerEvent['act'], event: LedgerEvent): boolean => {
    if (early.length === 0) return false;
    const at = early.findIndex(w => w.act === act && event.on.earliest <= w.on.latest);
    if (at >= 0) early.splice(at, 1);
    return at >= 0;
  };
  for (const { event, on } of inOrder(events, rules.kind)) {
    switch (effectOf(event.act)) {
      case 'signature':
        signatures.push(undone('withdrawal-of-signature', event) ? { event, on, until: on } : { event, on });
        break;
      case 'consent': {
        if (event.act === 'definitive-signature') signatures.push({ event, on });
        const instrument = instrumentOf(event, on, rules.kind, endsOn);
        const recorded: Open<RecordedInstrument> = { event, instrument };
        instruments.push(recorded);
        if (undone('withdrawal-of-instrument', event)) instrument.until = on;
        else open.push(recorded);
        break;
      }
      case 'withdrawal-of-signature': {
        const standingSignatures = signatures.filter(s => s.until === undefined);
        for (const s of standingSignatures) s.until = on;
        if (standingSignatures.length === 0) early.push(event);
        break;
      }
      case 'withdrawal-of-instrument': {
        const last = standing(on).at(-1);
        if (last) last.instrument = { ...last.instrument, until: on };
        else early.push(event);
        break;
      }
      case 'denunciation':
        denounce(standing(on), event, on, rules);
        break;
      case 'withdrawal-of-denunciation':
        for (const r of instruments) {
          if (!r.denounced || (r.denounced.leavesOn ?? on) < on) continue;
          revive(r, endsOn);
          if (!open.includes(r)) open.push(r);
        }
        break;
    }
  }
  return { signatures: endsOn ? signatures.map(s => ended(s, endsOn)) : signatures, instruments };
}

function instrumentOf(
  event: LedgerEvent,
  on: PlainDate,
  kind: ScenarioKind,
  endsOn: PlainDate | null,
): Open<Instrument> {
  const { act, at, who } = event;
  const received = dayOf(event.received, kind) ?? on;
  const notified = dayOf(event.notified, kind);
  const made: Open<Instrument> = { participant: who[0] ?? '', act: act as ConsentAct, on, received, at };
  if (event.on.earliest !== event.on.latest) made.recorded = event.on;
  if (notified) made.notified = notified;
  if (endsOn && endsOn > on) made.until = endsOn;
  return made;
}

/** Without a known day of effect, the latest scenario ends the instruments on the day after, the earliest never. */
function denounce(
  standing: readonly Open<RecordedInstrument>[],
  event: LedgerEvent,
  on: PlainDate,
  rules: ScenarioRules,
): void {
  if (standing.length === 0) return;
  // Withdrawals are early in the latest scenario, late in the earliest.
  const against: ScenarioKind = rules.kind === 'latest' ? 'earliest' : 'latest';
  const received = dayOf(event.received, against) ?? on;
  const leavesOn = rules.denunciationTakesEffect(
    event.who[0] ?? '',
    event,
    received,
    dayOf(event.notified, against),
  );
  const until = leavesOn ?? (rules.kind === 'latest' ? addDays(on, 1) : null);
  for (const r of standing) {
    r.denounced = { on, event, leavesOn };
    if (until) {
      const earlier = r.instrument.until ? earlierOf(r.instrument.until, until) : until;
      r.instrument = { ...r.instrument, until: earlier };
    }
  }
}

function revive(r: Open<RecordedInstrument>, endsOn: PlainDate | null): void {
  const { until: _, ...instrument } = r.instrument;
  r.instrument = endsOn && endsOn > instrument.on ? { ...instrument, until: endsOn } : instrument;
  delete r.denounced;
}

const ended = <T extends { readonly until?: PlainDate }>(s: T, endsOn: PlainDate): T =>
  s.until === undefined || s.until > endsOn ? { ...s, until: endsOn } : s;

/** Whether something with a beginning and perhaps an end stands on a day. */
export const stands = (s: { readonly on: PlainDate; readonly until?: PlainDate }, day: PlainDate): boolean =>
  s.on <= day && (s.until === undefined || day < s.until);
