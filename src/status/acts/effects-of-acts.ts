import { addDays } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type ConsentAct, effectOf } from '../../law/acts.ts';
import type { Instrument } from '../../law/facts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { earlierEnd, effectiveDayIn, lastDayIn, type ScenarioKind } from './days-of-acts.ts';
import type {
  Leaving,
  ParticipantActs,
  RecordedInstrument,
  ScenarioRules,
  WithoutEffect,
} from './participant-acts.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** An instrument while its participant's acts are read. */
interface Growing {
  readonly event: LedgerEvent;
  readonly instrument: Instrument;
  withdrawn?: PlainDate;
  /** Of the exclusions of it, of the denunciations with a day and of those without one, that which ends it first. */
  readonly leaving: { [K in LeavingKind]?: Ending };
}

type LeavingKind = 'exclusion' | 'dated' | 'undated';

/** A denunciation or exclusion with the day on which it ends an instrument, if the scenario gives one. */
interface Ending extends Leaving {
  readonly until: PlainDate | null;
  /** Its place among the acts: of two that end on one day, the one done first. */
  readonly number: number;
}

const dayOf = (
  date: { readonly earliest: PlainDate; readonly latest: PlainDate } | undefined,
  kind: ScenarioKind,
): PlainDate | undefined => date && (kind === 'latest' ? date.latest : date.earliest);

/** Reads the acts of one participant, day by day. */
export class EffectsOfActs {
  readonly #rules: ScenarioRules;
  readonly #signatures: Open<ParticipantActs['signatures'][number]>[] = [];
  readonly #instruments: Growing[] = [];
  // Those that may still stand: ended ones are dropped on the way, so that a long history costs no more than a short one.
  #open: Growing[] = [];
  // What ends something, taken early, may come before the act it ends, taken late, where their days overlap: it ends that.
  readonly #early: LedgerEvent[] = [];
  readonly #withoutEffect: WithoutEffect[] = [];
  #left = 0;

  constructor(rules: ScenarioRules) {
    this.#rules = rules;
  }

  /** Takes an act; false if it is about something that was not done. */
  take(event: LedgerEvent, on: PlainDate): boolean {
    switch (effectOf(event.act)) {
      case 'signature':
        this.#sign(event, on);
        return true;
      case 'consent':
        if (event.act === 'definitive-signature') this.#sign(event, on);
        this.#consent(event, on);
        return true;
      case 'withdrawal-of-signature': {
        const standing = this.#signatures.filter(s => s.until === undefined);
        for (const s of standing) s.until = on;
        return standing.length > 0;
      }
      case 'withdrawal-of-instrument': {
        const standing = this.#standing(on);
        const last = standing.at(-1);
        for (const r of standing) if (r.instrument.on === last?.instrument.on) r.withdrawn = on;
        return standing.length > 0;
      }
      case 'denunciation':
      case 'exclusion':
        return this.#leave(this.#standing(on), event, on);
      case 'withdrawal-of-denunciation':
        return this.#revoke(on);
      default:
        return true;
    }
  }

  /** An act about something that may be done later by the record: the days of the two overlap. */
  keep(event: LedgerEvent): void {
    const revokes = event.act === 'withdrawal-of-denunciation';
    if (!revokes) this.#early.push(event);
    if (!revokes && event.act !== 'denunciation' && event.act !== 'exclusion') return;
    const last = this.#instruments.at(-1);
    const left = last && this.#leavingOf(last);
    if (left?.until)
      this.#withoutEffect.push({
        event,
        why: revokes ? 'revoked-too-late' : 'left-already',
        day: left.until,
        other: left.event,
      });
  }

  acts(): ParticipantActs {
    const { endsOn } = this.#rules;
    return {
      signatures: this.#signatures.map(s => ended(s, endsOn)),
      instruments: this.#instruments.map(r => this.#recorded(r)),
      ...(this.#withoutEffect.length > 0 ? { withoutEffect: this.#withoutEffect } : {}),
    };
  }

  #sign(event: LedgerEvent, on: PlainDate): void {
    const undone = this.#undoneBy(event, 'withdrawal-of-signature') !== undefined;
    this.#signatures.push({ event, on, ...(undone ? { until: on } : {}) });
  }

  #consent(event: LedgerEvent, on: PlainDate): void {
    const own: Growing = { event, instrument: instrumentOf(event, on, this.#rules), leaving: {} };
    this.#instruments.push(own);
    this.#open.push(own);
    if (this.#undoneBy(event, 'withdrawal-of-instrument')) own.withdrawn = on;
    const notice = this.#undoneBy(event, 'denunciation') ?? this.#undoneBy(event, 'exclusion');
    if (notice) this.#leave([own], notice, on);
  }

  #undoneBy(event: LedgerEvent, act: LedgerEvent['act']): LedgerEvent | undefined {
    const at = this.#early.findIndex(w => w.act === act && event.on.earliest <= w.on.latest);
    return at < 0 ? undefined : this.#early.splice(at, 1)[0];
  }

  #standing(day: PlainDate): readonly Growing[] {
    this.#open = this.#open.filter(r => {
      const until = this.#until(r);
      return until === null || until > day;
    });
    return this.#open;
  }

  /** Without a known day of effect, the latest scenario ends the instruments on the day after, the earliest never. */
  #leave(standing: readonly Growing[], event: LedgerEvent, on: PlainDate): boolean {
    const { kind } = this.#rules;
    const received = event.received ? lastDayIn(kind, event.received) : on;
    const notified = event.notified && lastDayIn(kind, event.notified);
    const leavesOn =
      event.act === 'exclusion'
        ? (effectiveDayIn(kind, event) ?? on)
        : this.#rules.denunciationTakesEffect(event, received, notified);
    const until = leavesOn ?? (kind === 'latest' ? addDays(on, 1) : null);
    const isEarlier = (l: Ending | undefined): boolean => !!l?.until && until !== null && l.until <= until;
    const first = standing[0] && this.#leavingOf(standing[0]);
    if (first && standing.every(r => isEarlier(this.#leavingOf(r))))
      this.#withoutEffect.push({ event, why: 'second-notice', day: first.until, other: first.event });
    const number = this.#left++;
    const way = event.act === 'exclusion' ? 'exclusion' : leavesOn === null ? 'undated' : 'dated';
    const ending: Ending = { on, event, leavesOn, until, number };
    for (const r of standing) {
      // Nothing ends a consent before it is given: a day before it is a slip, and the day of the act stands in its place.
      const isBefore = leavesOn !== null && leavesOn < r.instrument.on;
      const own = isBefore ? { ...ending, leavesOn: on, until: on } : ending;
      const earlier = r.leaving[way];
      r.leaving[way] = earlier ? firstOf(earlier, own) : own;
    }
    return standing.length > 0;
  }

  /** A notice may be revoked until it takes effect (VCLT art. 68). */
  #revoke(on: PlainDate): boolean {
    let found = false;
    for (const r of this.#instruments) {
      const { dated, undated } = r.leaving;
      const isOpen = dated?.leavesOn != null && dated.leavesOn > on;
      if (!undated && !isOpen) continue;
      found = true;
      delete r.leaving.undated;
      if (isOpen) delete r.leaving.dated;
      if (!this.#open.includes(r)) this.#open.push(r);
    }
    return found;
  }

  #until(r: Growing): PlainDate | null {
    const own = earlierEnd(r.withdrawn ?? null, this.#leavingOf(r)?.until ?? null);
    return earlierEnd(own, r.instrument.until ?? null);
  }

  /** What ends an instrument first; of several that end it on one day, the first. */
  #leavingOf({ leaving }: Growing): Ending | undefined {
    const { exclusion, dated, undated } = leaving;
    const known = exclusion && dated ? firstOf(exclusion, dated) : (exclusion ?? dated);
    return known && undated ? firstOf(known, undated) : (known ?? undated);
  }

  #recorded(r: Growing): RecordedInstrument {
    const until = this.#until(r);
    const first = this.#leavingOf(r);
    const denounced = first && { on: first.on, event: first.event, leavesOn: first.leavesOn };
    return {
      event: r.event,
      instrument: until === null ? r.instrument : { ...r.instrument, until },
      ...(denounced ? { denounced } : {}),
    };
  }
}

/** That of two which ends first; on one day, or where both have none, that which was done first. */
function firstOf(a: Ending, b: Ending): Ending {
  const [one, other] = [a.until ?? '9', b.until ?? '9'];
  return one < other || (one === other && a.number < b.number) ? a : b;
}

function instrumentOf(event: LedgerEvent, on: PlainDate, rules: ScenarioRules): Instrument {
  const received = dayOf(event.received, rules.kind);
  const notified = dayOf(event.notified, rules.kind);
  return {
    participant: event.who[0] ?? '',
    act: event.act as ConsentAct,
    on,
    ...(event.on.earliest === event.on.latest ? {} : { recorded: event.on }),
    received: received ?? on,
    ...(notified ? { notified } : {}),
    ...(rules.endsOn && rules.endsOn > on ? { until: rules.endsOn } : {}),
    at: event.at,
  };
}

function ended<T extends { readonly on: PlainDate; readonly until?: PlainDate }>(
  s: T,
  endsOn: PlainDate | null,
): T {
  return endsOn && (s.until === undefined || s.until > endsOn) ? { ...s, until: endsOn } : s;
}
