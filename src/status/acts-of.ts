import { addDays } from '../calendar/arithmetic.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import { earlierOf, type PlainDate } from '../calendar/plain-date.ts';
import { type ConsentAct, type Effect, effectOf } from '../law/acts.ts';
import type { Instrument } from '../law/facts.ts';
import { isSettled } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { datedIn, earlierEnd, effectiveDayIn, type ScenarioKind } from './days-of-acts.ts';

/** An act by which a participant leaves: its notice, and the day from which it is no longer bound where that is known. */
export interface Leaving {
  readonly on: PlainDate;
  readonly event: LedgerEvent;
  readonly leavesOn: PlainDate | null;
}

/** Another treaty by which an instrument ended: its participant left that treaty, or became bound by that one instead. */
export interface EndedElsewhere {
  readonly kind: 'tie' | 'replacement';
  readonly treaty: string;
  readonly on: PlainDate;
}

/** An instrument in one scenario, with the line that records it. */
export interface RecordedInstrument {
  readonly event: LedgerEvent;
  readonly instrument: Instrument;
  /** The notice of denunciation, or the exclusion, that takes effect first. */
  readonly denounced?: Leaving;
  readonly endedElsewhere?: EndedElsewhere;
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

/** What the acts of one participant depend on. */
export interface ScenarioRules {
  readonly kind: ScenarioKind;
  /** The day the participant ceased to exist: its acts stand until then. */
  readonly endsOn: PlainDate | null;
  /** When a denunciation received on a day takes effect; null where neither a clause nor the event gives a day. */
  denunciationTakesEffect(
    event: LedgerEvent,
    received: PlainDate,
    notified: PlainDate | undefined,
  ): PlainDate | null;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** An instrument while its participant's acts are read. */
interface Growing {
  readonly event: LedgerEvent;
  readonly instrument: Instrument;
  withdrawn?: PlainDate;
  /** Denunciations and exclusions of it; each with the day on which it ends, if the scenario gives one. */
  leaving: (Leaving & { readonly until: PlainDate | null })[];
}

const dayOf = (
  date: { readonly earliest: PlainDate; readonly latest: PlainDate } | undefined,
  kind: ScenarioKind,
): PlainDate | undefined => date && (kind === 'latest' ? date.latest : date.earliest);

const isOneDay = (range: DateRange | undefined): boolean => !range || range.earliest === range.latest;

/**
 * Whether events amount to the same in every scenario: each is settled and has one day, and none is a denunciation, which waits for
 * a clause. Such acts are worked out once for all scenarios of a treaty.
 */
const isCertain = (events: readonly LedgerEvent[]): boolean =>
  events.every(
    e =>
      isSettled(e) && e.act !== 'denunciation' && [e.on, e.received, e.notified, e.effective].every(isOneDay),
  );

/** Certain acts, with the day of the participant's end that they were worked out with: another registry may know another. */
const certain = new WeakMap<
  readonly LedgerEvent[],
  { readonly acts: ActsOf | null; readonly endsOn: PlainDate | null }
>();

/** What a participant's events amount to in one scenario; `endsOnOneDay`: the participant exists, or ceased on one known day. */
export function actsOf(events: readonly LedgerEvent[], rules: ScenarioRules, endsOnOneDay: boolean): ActsOf {
  const { endsOn } = rules;
  const known = certain.get(events);
  if (known?.acts && known.endsOn === endsOn) return known.acts;
  const acts = readActsOf(events, rules);
  if (!known) certain.set(events, { acts: endsOnOneDay && isCertain(events) ? acts : null, endsOn });
  return acts;
}

/** On one day, what ends something concerns what was done before, if anything: it comes before what is done. */
const FIRST: readonly Effect[] = [
  'withdrawal-of-denunciation',
  'denunciation',
  'exclusion',
  'withdrawal-of-instrument',
  'withdrawal-of-signature',
];

const place = (e: LedgerEvent): number => {
  const at = FIRST.indexOf(effectOf(e.act));
  return at < 0 ? FIRST.length : at;
};

/**
 * What a participant's events amount to in one scenario. Each consent is an instrument of its own (several depositaries,
 * re-accessions). A withdrawal ends the latest that stand; denunciations and exclusions end all, and of several the first to take
 * effect ends.
 */
function readActsOf(events: readonly LedgerEvent[], rules: ScenarioRules): ActsOf {
  const reader = new ActsReader(rules);
  const dated = datedIn(rules.kind, events);
  for (let i = 0; i < dated.length; ) {
    const day = dated[i]?.[1] as PlainDate;
    let end = i + 1;
    while (dated[end]?.[1] === day) end++;
    const acts = dated.slice(i, end).map(([event]) => event);
    if (acts.length > 1) acts.sort((a, b) => place(a) - place(b));
    // What finds nothing done before is about an act of the same day.
    const left = acts.filter(event => !reader.take(event, day)).reverse();
    for (const event of left) if (!reader.take(event, day)) reader.keep(event);
    i = end;
  }
  return reader.acts();
}

/** Reads the acts of one participant, day by day. */
class ActsReader {
  readonly #rules: ScenarioRules;
  readonly #signatures: Open<ActsOf['signatures'][number]>[] = [];
  readonly #instruments: Growing[] = [];
  // Those that may still stand: ended ones are dropped on the way, so that a long history costs no more than a short one.
  #open: Growing[] = [];
  // What ends something, taken early, may come before the act it ends, taken late, where their days overlap: it ends that.
  readonly #early: LedgerEvent[] = [];

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
    if (event.act !== 'withdrawal-of-denunciation') this.#early.push(event);
  }

  acts(): ActsOf {
    const { endsOn } = this.#rules;
    return {
      signatures: this.#signatures.map(s => ended(s, endsOn)),
      instruments: this.#instruments.map(r => this.#recorded(r)),
    };
  }

  #sign(event: LedgerEvent, on: PlainDate): void {
    const undone = this.#undoneBy(event, 'withdrawal-of-signature') !== undefined;
    this.#signatures.push({ event, on, ...(undone ? { until: on } : {}) });
  }

  #consent(event: LedgerEvent, on: PlainDate): void {
    const own: Growing = { event, instrument: instrumentOf(event, on, this.#rules), leaving: [] };
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
    // What ends something is early in the latest scenario, late in the earliest.
    const against: ScenarioKind = kind === 'latest' ? 'earliest' : 'latest';
    const received = dayOf(event.received, against) ?? on;
    const leavesOn =
      event.act === 'exclusion'
        ? (effectiveDayIn(kind, event) ?? on)
        : this.#rules.denunciationTakesEffect(event, received, dayOf(event.notified, against));
    const until = leavesOn ?? (kind === 'latest' ? addDays(on, 1) : null);
    for (const r of standing) r.leaving.push({ on, event, leavesOn, until });
    return standing.length > 0;
  }

  /** A notice may be revoked until it takes effect (VCLT art. 68). */
  #revoke(on: PlainDate): boolean {
    let found = false;
    for (const r of this.#instruments) {
      const kept = r.leaving.filter(
        l => l.event.act !== 'denunciation' || (l.leavesOn !== null && l.leavesOn <= on),
      );
      if (kept.length === r.leaving.length) continue;
      found = true;
      r.leaving = kept;
      if (!this.#open.includes(r)) this.#open.push(r);
    }
    return found;
  }

  #until(r: Growing): PlainDate | null {
    const own = r.leaving.reduce<PlainDate | null>((a, l) => earlierEnd(a, l.until), r.withdrawn ?? null);
    return earlierEnd(own, r.instrument.until ?? null);
  }

  #recorded(r: Growing): RecordedInstrument {
    const until = this.#until(r);
    const [first] = [...r.leaving].sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1));
    const denounced = first && { on: first.on, event: first.event, leavesOn: first.leavesOn };
    return {
      event: r.event,
      instrument: until === null ? r.instrument : { ...r.instrument, until },
      ...(denounced ? { denounced } : {}),
    };
  }
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

/** Whether something with a beginning and perhaps an end stands on a day. */
export const stands = (s: { readonly on: PlainDate; readonly until?: PlainDate }, day: PlainDate): boolean =>
  s.on <= day && (s.until === undefined || day < s.until);

/** The acts as they are where instruments ended by what happened under another treaty. */
export function cutBy(acts: ActsOf, endOf: (instrument: Instrument) => EndedElsewhere | null): ActsOf {
  const instruments = acts.instruments.map(r => {
    const end = endOf(r.instrument);
    if (end === null) return r;
    const { until } = r.instrument;
    if (until !== undefined && until <= end.on) return r;
    const { denounced: _, ...rest } = r;
    const cut = { ...r.instrument, until: until ? earlierOf(until, end.on) : end.on };
    return { ...rest, instrument: cut, endedElsewhere: end };
  });
  return { signatures: acts.signatures, instruments };
}
